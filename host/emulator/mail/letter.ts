/** An email as the script sends it: complete, but not encoded. */
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
  /** The seed of the email's id: equal seeds give equal ids. */
  messageId: string
}

/** A header's text on one line, because a line break would let the sender begin a header of their own. */
export const toOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
