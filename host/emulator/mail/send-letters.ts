/** Sends emails through a real mail server. */
import { createTransport } from 'nodemailer'
import { toOneLine, type Letter } from './letter.js'
import { toMime } from './mime.js'

/** An address that the server did not accept. */
export interface RejectedRecipient {
  to: string
  /** Whether the server refused the address, cannot be used, or does not accept the user and password. */
  kind: 'said' | 'unreachable' | 'login'
  /** The server's words, or a code where it cannot be used; never any part of the password. */
  why: string
  /** The server will not accept it later either (a reply of 5yz, RFC 5321 §4.2.1). */
  isFinal?: true
}

export interface Delivery {
  /** How many emails the server accepted for at least one address. */
  sent: number
  refused: RejectedRecipient[]
}

/** With these codes the server cannot be used: trying it again for every email would only take time. */
const unreachableCodes = new Set([
  'ECONNECTION',
  'ESOCKET',
  'EDNS',
  'ETIMEDOUT',
  'EAUTH',
  'ETLS',
  'EPROTOCOL',
  'ECONNREFUSED',
])

/** All addresses to which an email goes. */
export const listRecipients = ({ to, cc, bcc }: Letter): string[] =>
  [to, cc, bcc].flatMap((list) => toOneLine(list ?? '').split(/,\s*(?=[^,]*@)/)).filter(Boolean)

/** The codes of known network errors; nothing else of a message is shown. */
const networkCodePattern =
  /\b(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|[A-Z_]*CERT[A-Z_]*)\b/

/**
 * Whether a text contains the password of the address, or six characters of it: plain, encoded, or as it is
 * sent to servers.
 */
function containsPassword(words: string, smtpUrl: string): boolean {
  const { username, password } = new URL(smtpUrl)
  if (password === '') return false
  const [user, decodedPassword] = [decodeURIComponent(username), decodeURIComponent(password)]
  const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '')
  return [
    decodedPassword,
    password,
    encodeURIComponent(decodedPassword),
    base64(decodedPassword),
    base64(`\0${user}\0${decodedPassword}`),
  ].some((form) =>
    Array.from({ length: Math.max(1, form.length - 5) }, (_, at) => form.slice(at, at + 6)).some((piece) =>
      words.toLowerCase().includes(piece.toLowerCase()),
    ),
  )
}

/**
 * Why an email was not accepted. A server may quote what it was sent, so its words are searched for the
 * password first.
 */
function describeReason(error: unknown, smtpUrl: string): Omit<RejectedRecipient, 'to'> {
  const { code = '', responseCode } = error as NodeJS.ErrnoException & { responseCode?: number }
  const words = toOneLine(error instanceof Error ? error.message : String(error))
  const answer = responseCode === undefined ? '' : String(responseCode)
  if (code === 'EAUTH') return { kind: 'login', why: answer }
  if (unreachableCodes.has(code))
    return { kind: 'unreachable', why: networkCodePattern.exec(words)?.[0] ?? code }
  return {
    kind: 'said',
    why: containsPassword(words, smtpUrl) ? answer || code || '–' : words,
    ...(responseCode !== undefined && responseCode >= 500 ? { isFinal: true } : {}),
  }
}

/** Is called for each email, so that its result can be stored before the next. */
export interface DeliveryWatcher {
  /** The email is sent now: if no result follows, it is not known whether the server has it. */
  starts(index: number): void
  ended(index: number, refused: readonly RejectedRecipient[]): void
}
const silentWatcher: DeliveryWatcher = { starts: () => undefined, ended: () => undefined }

/** An email with those of its readers who are to get it; absent: all of them. */
export interface OutgoingLetter {
  readonly letter: Letter
  readonly to?: readonly string[]
}

/**
 * Sends the emails one after the other over one connection. An address that the server refuses stops that
 * address only; a server that cannot be reached stops all emails that were not yet sent. Nothing is thrown
 * for either.
 * @param smtpUrl such as `smtp://user:password@host:587`
 */
export async function sendLetters(
  smtpUrl: string,
  letters: readonly OutgoingLetter[],
  watch: DeliveryWatcher = silentWatcher,
): Promise<Delivery> {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, maxMessages: Infinity })
  const delivery: Delivery = { sent: 0, refused: [] }
  let broken: Omit<RejectedRecipient, 'to'> | undefined
  const handOver = async (letter: Letter, to: readonly string[]): Promise<RejectedRecipient[]> => {
    if (broken !== undefined) return to.map((reader) => ({ to: reader, ...broken! }))
    try {
      const raw = await toMime(letter)
      const done = await transport.sendMail({ raw, envelope: { from: toOneLine(letter.from), to: [...to] } })
      delivery.sent += 1
      return (done.rejectedErrors ?? []).map((error) => ({
        to: (error as { recipient?: string }).recipient ?? to.join(', '),
        ...describeReason(error, smtpUrl),
      }))
    } catch (error) {
      const why = describeReason(error, smtpUrl)
      if (why.kind !== 'said') broken = why
      return to.map((reader) => ({ to: reader, ...why }))
    }
  }
  for (const [index, { letter, to = listRecipients(letter) }] of letters.entries()) {
    if (broken === undefined) watch.starts(index)
    const refused = await handOver(letter, to)
    delivery.refused.push(...refused)
    watch.ended(index, refused)
  }
  transport.close()
  return delivery
}
