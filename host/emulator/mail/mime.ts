/** Emails as MIME messages (RFC 5322, 2045–2047), the same bytes every time. */
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { toOneLine, type Letter } from './letter.js'

/**
 * RFC 5322 §2.1.1 allows 998 bytes a line; a longer word of a header is encoded, because it cannot be folded.
 */
const maxWordLength = 70

const computeFingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')

const readDomain = (emailAddress: string): string => /@([\w.-]+)>?\s*$/.exec(emailAddress)?.[1] ?? 'localhost'

/**
 * RFC 2047 allows 75 characters an encoded word; 45 bytes make 60 of them, and no character is cut in two.
 */
const encodeWords = (text: string): string => {
  const words: string[] = []
  let bytes = 0
  let word = ''
  for (const character of text) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 45) {
      words.push(word)
      word = ''
      bytes = 0
    }
    word += character
    bytes += size
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join(' ')
}

/** A header's text; one that cannot be folded at its blanks is encoded here, and so are characters beyond the BMP, such
 * as emoji, which nodemailer may cut in two. */
const encodeHeaderText = (text: string): string => {
  const line = toOneLine(text)
  const encode =
    /[\u{10000}-\u{10ffff}]/u.test(line) || line.split(' ').some((word) => word.length > maxWordLength)
  return encode ? encodeWords(line) : line
}

/** Addresses on one line each, with the space after each comma at which the header can be folded. */
const splitEmailAddresses = (list: string): string[] =>
  toOneLine(list)
    .split(/,\s*(?=[^,]*@)/)
    .filter(Boolean)

/** The id of an email with that seed, in angle brackets. */
export const createMessageId = ({ messageId, from }: Pick<Letter, 'messageId' | 'from'>): string =>
  `<${computeFingerprint(messageId).slice(0, 32)}@${readDomain(toOneLine(from))}>`

/**
 * The email as a message: plain text, also HTML where there is some, in UTF-8. Addresses in `bcc` are not in
 * it. Equal emails give equal bytes.
 */
export const toMime = async (letter: Letter): Promise<Buffer> => {
  const { to, cc, from, replyTo, name, subject, body, htmlBody, date } = letter
  // The types do not have the boundary, which is random unless it is given.
  const options: ConstructorParameters<typeof MailComposer>[0] & { baseBoundary: string } = {
    from: { name: toOneLine(name ?? ''), address: toOneLine(from) },
    to: splitEmailAddresses(to),
    ...(cc ? { cc: splitEmailAddresses(cc) } : {}),
    ...(replyTo ? { replyTo: splitEmailAddresses(replyTo) } : {}),
    subject: encodeHeaderText(subject),
    text: body,
    ...(htmlBody === undefined ? {} : { html: htmlBody }),
    date: new Date(date),
    messageId: createMessageId(letter),
    baseBoundary: computeFingerprint(`boundary ${letter.messageId}`).slice(0, 24),
    // The content of an email is only text: no file and no address in it is read.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return new MailComposer(options).compile().build()
}
