/** What is said above an email, in English, for the views that show one. */
export const en = {
  to: 'To',
  subject: 'Subject',
  form: 'View',
  asMail: 'Email',
  asText: 'Plain text',
  asSources: 'Sources',
}
export type LetterHeadWords = typeof en
