/** Hands letters to a real mail server. */
import { createTransport } from 'nodemailer'
import { oneLine, type Letter } from './letter.js'
import { toMime } from './mime.js'

export interface Delivery {
  /** How many letters the server took for at least one reader. */
  sent: number
  /** Readers it did not take, with what it said. */
  refused: { to: string; why: string }[]
}

/** With these the server cannot be used at all: asking again for every letter would only take time. */
const unreachable = new Set([
  'ECONNECTION',
  'ESOCKET',
  'EDNS',
  'ETIMEDOUT',
  'EAUTH',
  'ETLS',
  'EPROTOCOL',
  'ECONNREFUSED',
])

const readers = ({ to, cc, bcc }: Letter): string[] =>
  [to, cc, bcc].flatMap((list) => oneLine(list ?? '').split(/,\s*(?=[^,]*@)/)).filter(Boolean)

const reason = (error: unknown): string => oneLine(error instanceof Error ? error.message : String(error))

/**
 * Sends the letters one after the other over one connection. A reader the server refuses costs that reader only; a
 * server that cannot be reached costs all letters not yet sent. Nothing is thrown for either.
 * @param smtpUrl such as `smtp://user:password@host:587`
 */
export const sendThrough = async (smtpUrl: string, letters: Letter[]): Promise<Delivery> => {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, maxMessages: Infinity })
  const delivery: Delivery = { sent: 0, refused: [] }
  let broken: string | undefined
  for (const letter of letters) {
    const to = readers(letter)
    if (broken !== undefined) {
      delivery.refused.push(...to.map((reader) => ({ to: reader, why: broken! })))
      continue
    }
    try {
      const raw = await toMime(letter)
      const done = await transport.sendMail({ raw, envelope: { from: oneLine(letter.from), to } })
      delivery.sent += 1
      for (const error of done.rejectedErrors ?? []) {
        delivery.refused.push({
          to: (error as { recipient?: string }).recipient ?? to.join(', '),
          why: reason(error),
        })
      }
    } catch (error) {
      const why = reason(error)
      if (unreachable.has((error as NodeJS.ErrnoException).code ?? '')) broken = why
      delivery.refused.push(...to.map((reader) => ({ to: reader, why })))
    }
  }
  transport.close()
  return delivery
}
