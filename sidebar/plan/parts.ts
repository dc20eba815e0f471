import type { Reply } from '../../src/entry.js'

interface Part {
  readonly next: number | null
  readonly print: string
}

/** Reads an answer, however many parts it comes in; from the start again when it changed in between. */
export async function readParts<V extends Part>(
  ask: (from: number) => Promise<Reply<V>>,
  join: (one: V, other: V) => Partial<V>,
): Promise<Reply<V>> {
  let read = await ask(0)
  while (read.ok && read.value.next !== null) {
    const { value } = read
    const more = await ask(value.next!)
    if (!more.ok) return more
    read =
      more.value.print === value.print
        ? { ...more, value: { ...more.value, ...join(value, more.value) } }
        : await ask(0)
  }
  return read
}
