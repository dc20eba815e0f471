/** Emails as files, to look at and for tests. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Letter } from './letter.js'
import { toMime } from './mime.js'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The HTML to look at: the email's own, with UTF-8 declared; its plain text when it has none. */
const createHtmlPage = ({ htmlBody, body }: Letter): string => {
  const html = htmlBody ?? `<pre style="white-space:pre-wrap">${escapeHtml(body)}</pre>`
  return /<meta[^>]+charset/i.test(html) ? html : `<!doctype html><meta charset="utf-8">\n${html}`
}

/** `li@example.com` → `li-at-example.com`: letters, digits, dots and dashes only, no leading dot. */
const toFileNamePart = (emailAddress: string): string => {
  const characters = emailAddress
    .toLowerCase()
    .replaceAll('@', '-at-')
    .replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
  return [...characters].slice(0, 60).join('') || 'nobody'
}

/**
 * The file name of the email with that number, without its ending: it sorts by number and has day and reader.
 */
export const createOutboxFileName = (number: number, letter: Pick<Letter, 'to' | 'date'>): string => {
  const first = letter.to.split(',')[0] ?? ''
  const day = /^\d{4}-\d\d-\d\d/.exec(letter.date)?.[0] ?? 'undated'
  return `${String(number).padStart(3, '0')}-${day}-${toFileNamePart(first)}`
}

/**
 * Writes one `.eml` and one `.html` per email into the folder, which is made if it is missing. Emails that
 * are already there stay; numbers continue after the highest.
 * @returns the paths of the `.eml` files, in the emails' order.
 */
export const writeOutbox = async (dir: string, letters: Letter[]): Promise<string[]> => {
  await mkdir(dir, { recursive: true })
  const numbers = (await readdir(dir)).map((name) => Number(/^(\d{3,})-/.exec(name)?.[1] ?? 0))
  const before = Math.max(0, ...numbers)
  return Promise.all(
    letters.map(async (letter, at) => {
      const path = join(dir, createOutboxFileName(before + at + 1, letter))
      await writeFile(`${path}.eml`, await toMime(letter))
      await writeFile(`${path}.html`, createHtmlPage(letter))
      return `${path}.eml`
    }),
  )
}
