/** What the web app asks of the world. It has the two hidden sheets and nothing else of the spreadsheet. */

/** What the person who deployed the web app gave it, and what it made for itself. */
export interface Settings {
  /** Known to the web app alone; blank before its first page. */
  readonly secret: string
  /** The address at which it is served; blank where nobody said it. */
  readonly address: string
}

/** A line of a sheet with its number. */
interface Line {
  readonly number: number
  readonly cells: readonly unknown[]
}

export interface AnswersPorts {
  /** Milliseconds since 1970. */
  now(): number
  /** `2026-03-31T08:00:00Z` */
  formatInstant(milliseconds: number): string
  /** Characters that no other call of this gets. */
  random(): string
  settings(): Settings
  /** Makes the secret, unless another run was sooner, and gives it. */
  createSecret(): string
  /** The column *fingerprint* of *Published*, from line 1. */
  fingerprints(): readonly string[]
  /** A line of *Published*. */
  publishedLine(number: number): Line
  /** Whether the lock was got; it ends with the run. */
  lock(): boolean
  /** The columns *at*, *fingerprint* and *nonce* of *Inbox*, from line 1; read again after each line that is appended. */
  submissions(): readonly (readonly string[])[]
  /** Writes one line below the last of *Inbox*. */
  append(cells: readonly string[]): void
}
