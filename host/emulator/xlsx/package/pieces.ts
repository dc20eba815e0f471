/** Text of many small pieces, as the bytes of a part: a sheet may be longer than a string may be. */
export class Pieces {
  private readonly done: Uint8Array[] = []
  private open = ''

  add(text: string): void {
    this.open += text
    if (this.open.length >= 65_536) this.close()
  }

  private close(): void {
    this.done.push(Buffer.from(this.open, 'utf8'))
    this.open = ''
  }

  /** All bytes, between a text before and a text after. */
  bytes(before = '', after = ''): Uint8Array {
    this.close()
    return Buffer.concat([Buffer.from(before, 'utf8'), ...this.done, Buffer.from(after, 'utf8')])
  }
}
