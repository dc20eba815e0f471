/** Emails as the page shows them. */

export interface LetterHeading {
  id: number
  to: string
  cc: string
  subject: string
  at: string
  bytes: number
}
export interface Letter extends LetterHeading {
  html: string
  text: string
  attachments: string[]
}
