import type { RealmBridge } from '../realm/realm-bridge.js'

/** An email as the add-on sent it; lists of addresses are text with commas, absent parts are absent. */
export interface Letter {
  from: string
  to: string
  cc?: string
  bcc?: string
  replyTo?: string
  /** The sender's displayed name. */
  name?: string
  subject: string
  body: string
  htmlBody?: string
  /** When it was sent: `YYYY-MM-DDTHH:MM` on the spreadsheet's clock. */
  at: string
  /** The kind of the email, where the run's reply names it. */
  kind?: string
}
type Draft = Omit<Letter, 'from' | 'at' | 'kind'>

/** Where emails go, and how many recipients the user may still write to today. */
export interface MailService {
  quotaLeft(): number
  send(draft: Draft, recipients: number): void
}

/** Consumer accounts' limits, https://developers.google.com/apps-script/guides/services/quotas */
const bodyLimit = 200 * 1024
const recipientLimit = 50
const subjectLimit = 250
const optionNames = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'] as const
const emailAddressPattern = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/

/** The bare addresses of a comma list such as `Li <li@example.com>, "Wang, M" <m@example.com>`. */
function splitEmailAddresses(list: string): string[] {
  const entries = list.match(/(?:"[^"]*"|[^,"])+/g) ?? []
  return entries
    .map((entry) => (/<([^<>]*)>\s*$/.exec(entry)?.[1] ?? entry).trim())
    .filter((entry) => entry !== '')
}

function readTextOption(options: Record<string, unknown>, name: string): string | undefined {
  const value = options[name]
  return value === undefined || value === null ? undefined : String(value)
}

/** The arguments of each overload of `sendEmail` as one message. */
function readMessage(given: readonly unknown[]): Record<string, unknown> | null {
  const [first, second, third, fourth] = given
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null
  if (given.length === 1) return isRecord(first) ? first : null
  if (given.length < 3 || given.length > 4 || isRecord(first)) return null
  if (given.length === 3) return { to: first, subject: second, body: third }
  if (isRecord(fourth)) return { ...fourth, to: first, subject: second, body: third }
  return { to: first, replyTo: second, subject: third, body: fourth }
}

/**
 * `MailApp` over a mail service. Limits and messages are Google's; attachments and inline images are not
 * emulated. Recipients in cc and bcc count against the quota too.
 */
export function mailApp(bridge: RealmBridge, post: MailService): object {
  const sendEmail = (...given: unknown[]): void => {
    const message = readMessage(given)
    if (message === null) throw bridge.mismatch('MailApp', 'sendEmail', given)
    for (const part of ['attachments', 'inlineImages'])
      if (message[part] !== undefined) throw bridge.notEmulated(`MailApp.sendEmail.${part}`)
    const draft = createDraft(message)
    const recipients = [draft.to, draft.cc, draft.bcc].flatMap((list) => splitEmailAddresses(list ?? ''))
    if (recipients.length === 0) throw bridge.exception('Failed to send email: no recipient')
    for (const found of recipients.concat(splitEmailAddresses(draft.replyTo ?? '')))
      if (!emailAddressPattern.test(found)) throw bridge.exception(`Invalid email: ${found}`)
    if (draft.subject.length > subjectLimit) throw bridge.exception('Argument too large: subject')
    if (Buffer.byteLength(draft.body) > bodyLimit || Buffer.byteLength(draft.htmlBody ?? '') > bodyLimit)
      throw bridge.exception('Limit Exceeded: Email Body Size.')
    if (recipients.length > recipientLimit)
      throw bridge.exception('Limit Exceeded: Email Recipients Per Message.')
    if (recipients.length > post.quotaLeft())
      throw bridge.exception('Service invoked too many times for one day: email.')
    post.send(draft, recipients.length)
  }
  return bridge.make('MailApp', { getRemainingDailyQuota: () => post.quotaLeft(), sendEmail })
}

function createDraft(message: Record<string, unknown>): Draft {
  const draft: Draft = { to: '', subject: '', body: '' }
  for (const name of optionNames) {
    const value = readTextOption(message, name)
    if (value !== undefined) draft[name] = value
  }
  if (message['noReply'] === true) delete draft.replyTo
  return draft
}
