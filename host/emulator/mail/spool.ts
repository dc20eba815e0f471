/**
 * Emails between the run that made them and the server that accepts them: none is lost, none is sent twice.
 */
import type { Letter } from './letter.js'
import { type RejectedRecipient, listRecipients, sendLetters } from './send-letters.js'

/** An email that a server has not accepted for all its readers. */
export interface SpooledEmail {
  readonly number: number
  readonly letter: Letter
  /** The readers for which no server accepted it yet. */
  readonly readers: readonly string[]
  /** `handing`: it was being sent when the process stopped. */
  readonly state: 'waiting' | 'handing'
}

/** What is stored between runs: the emails, and the number of the next one, which is never used twice. */
export interface SpoolContent {
  readonly next: number
  readonly emails: readonly SpooledEmail[]
}

/** Results of emails since the content was written, by number; no readers left: a server has it. */
export type DeliveryMarks = Readonly<Record<number, Pick<SpooledEmail, 'readers' | 'state'>>>

/** An email that did not arrive, and whether it will be tried again. */
export interface Undelivered {
  readonly letter: Letter
  readonly readers: readonly string[]
  readonly notTaken: readonly RejectedRecipient[]
  /**
   * `unsure`: the process stopped while it was being sent, so it is sent again only if a person asks for it.
   */
  readonly is: 'waiting' | 'refused' | 'expired' | 'unsure'
}

/** How long an email is tried again, as mail servers do (RFC 5321 §4.5.4.1). */
const maxAge = 5 * 24 * 3_600_000

/** The emails that wait to be sent. */
export class Spool {
  private next: number
  private emails: SpooledEmail[]
  private marks: Record<number, Pick<SpooledEmail, 'readers' | 'state'>> = {}

  /**
   * @param content as it was stored
   * @param marks results of emails since then
   * @param note stores the marks; called before and after an email is sent
   */
  constructor(
    content: SpoolContent = { next: 1, emails: [] },
    marks: DeliveryMarks = {},
    private readonly note: (marks: DeliveryMarks) => void = () => undefined,
  ) {
    this.next = content.next
    this.emails = content.emails
      .map((email) => ({ ...email, ...marks[email.number] }))
      .filter(({ readers }) => readers.length > 0)
  }

  get content(): SpoolContent {
    return { next: this.next, emails: this.emails }
  }

  /** Whether there was never an email in it. */
  get isUnused(): boolean {
    return this.next === 1
  }

  add(letters: readonly Letter[]): void {
    for (const letter of letters)
      this.emails.push({ number: this.next++, letter, readers: listRecipients(letter), state: 'waiting' })
  }

  /**
   * Sends every waiting email to a server, and returns those that it did not accept for all readers.
   *
   * @param now milliseconds since 1970
   * @param putAside stores an email that will not be tried again where a person finds it, before it leaves
   * the spool
   */
  async handOver(
    smtpUrl: string,
    now: number,
    putAside: (undelivered: Undelivered) => Promise<void>,
  ): Promise<Undelivered[]> {
    const unsure = this.emails.filter(({ state }) => state === 'handing')
    const batch = this.emails.filter(({ state }) => state === 'waiting')
    const refused = new Map<number, readonly RejectedRecipient[]>()
    const letters = batch.map(({ letter, readers }) => ({ letter, to: readers }))
    await sendLetters(smtpUrl, letters, {
      starts: (index) => this.mark(batch[index]!.number, batch[index]!.readers, 'handing'),
      ended: (index, notTaken) => {
        const { number } = batch[index]!
        if (notTaken.length > 0) refused.set(number, notTaken)
        this.mark(
          number,
          notTaken.map(({ to }) => to),
        )
      },
    })
    const outcomes = [
      ...unsure.map(({ number, letter, readers }) => ({
        number,
        left: [],
        undelivered: { letter, readers, notTaken: [], is: 'unsure' as const },
      })),
      ...this.emails.flatMap((email) => describeOutcomes(email, refused.get(email.number) ?? [], now)),
    ]
    for (const { number, left, undelivered } of outcomes) {
      if (undelivered.is !== 'waiting') await putAside(undelivered)
      this.mark(number, left)
    }
    return outcomes.map(({ undelivered }) => undelivered)
  }

  /** Stores the result of an email; one without readers left leaves the spool. */
  private mark(number: number, readers: readonly string[], state: SpooledEmail['state'] = 'waiting'): void {
    this.marks[number] = { readers, state }
    this.emails = this.emails
      .map((each) => (each.number === number ? { ...each, readers, state } : each))
      .filter((each) => each.readers.length > 0)
    this.note(this.marks)
  }
}

/**
 * What to report of an email that was not accepted, for readers to try again and for those who will not get
 * it.
 */
function describeOutcomes(
  { number, letter, readers }: SpooledEmail,
  notTaken: readonly RejectedRecipient[],
  now: number,
): { number: number; left: readonly string[]; undelivered: Undelivered }[] {
  if (notTaken.length === 0) return []
  const isOld = now - Date.parse(letter.date) > maxAge
  const final = notTaken.filter(({ isFinal }) => isFinal)
  const waiting = notTaken.filter(({ isFinal }) => !isFinal)
  const left = isOld ? [] : readers.filter((reader) => waiting.some(({ to }) => to === reader))
  const of = (parts: readonly RejectedRecipient[], is: Undelivered['is']) =>
    parts.length === 0
      ? []
      : [{ number, left, undelivered: { letter, readers: parts.map(({ to }) => to), notTaken: parts, is } }]
  return [...of(final, 'refused'), ...of(waiting, isOld ? 'expired' : 'waiting')]
}
