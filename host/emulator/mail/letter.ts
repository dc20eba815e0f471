/** A letter as the work hands it over: everything decided, nothing encoded. */
export interface Letter {
  /** One address or several separated by commas, as Apps Script's MailApp takes them. */
  to: string
  cc?: string
  bcc?: string
  from: string
  replyTo?: string
  /** The sender's name as readers see it. */
  name?: string
  subject: string
  /** The plain text. */
  body: string
  htmlBody?: string
  /** When it was sent, an instant in ISO 8601. */
  date: string
  /** What the letter's id follows from: equal seeds, equal letters. */
  messageId: string
}

/** A header's text on one line: a line break would start a header of the sender's choosing. */
export const toOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
