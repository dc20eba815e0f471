/** A team whose emails can be answered, and what a web app does with its two sheets. */
import { createHash } from 'node:crypto'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Letter } from '../../../host/emulator/services/mail.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { readPublishedHead, readPublishedText } from '../../../src/core/answers/published-line.js'
import type { PublishedItem, PublishedPage } from '../../../src/core/answers/published-page.js'
import { answersFormat, publishedColumns } from '../../../src/core/answers/published-page.js'
import type { SubmittedAnswer } from '../../../src/core/answers/submission.js'
import { fingerprintOf, isToken } from '../../../src/core/answers/token.js'
import { createTeamSession, type SheetRows } from '../team-session.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const address = 'https://script.google.com/macros/s/host/exec'

/** The texts of a sheet, line by line, from line 2 on. */
export function readLines({ workbook }: Session, name: string): string[][] {
  const sheet = workbook.sheetNamed(name)
  if (sheet === undefined) return []
  const { rows, columns } = workbook.extent(sheet.id)
  return Array.from({ length: Math.max(0, rows - 1) }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      workbook.display({ sheet: sheet.id, row: row + 2, column: column + 1 }),
    ),
  )
}

/** Types into a cell of a sheet by its name. */
export function typeInto(
  { workbook }: Session,
  name: string,
  row: number,
  column: number,
  value: string,
): void {
  workbook.type(workbook.sheetNamed(name)!.id, row, column, value)
}

/** Types the web app's address into Settings, as a person would. */
export function switchOn(session: Session, url = address): void {
  const row = readLines(session, 'Settings').findIndex((cells) => cells.includes('Answer page')) + 2
  const column = readLines(session, 'Settings')[row - 2]!.indexOf('Answer page') + 2
  typeInto(session, 'Settings', row, column, url)
}

export function createAnsweringTeam(sheets: SheetRows): Session {
  const session = createTeamSession(sheets)
  switchOn(session)
  return session
}

/** The token of the one link in an email's text. */
export function tokenIn({ body }: Pick<Letter, 'body'>): string {
  const links = [...body.matchAll(/https:\/\/script\.google\.com\/macros\/s\/host\/exec\?t=([0-9a-f]+)/g)]
  if (links.length !== 1) throw new Error(`${links.length} links`)
  const token = links[0]![1]!
  if (!isToken(token, sha256)) throw new Error('no token')
  return token
}

/** The page that a link shows, found as the web app finds it; null where it shows none. */
export function openPage(session: Session, token: string): PublishedPage | null {
  const line = readLines(session, 'Published').find(([first]) => first === fingerprintOf(token, sha256))
  const head = line && readPublishedHead(line)
  const text = head && !head.isRevoked ? readPublishedText(line, sha256) : null
  return text === null || text === undefined ? null : (JSON.parse(text) as PublishedPage)
}

export const itemNamed = (page: PublishedPage | null, title: string): PublishedItem => {
  const found = page?.sections.flatMap(({ items }) => items).find((item) => item.title === title)
  if (!found) throw new Error(`nothing named ${title}`)
  return found
}

let serial = 0

/** Adds a line to the Inbox as the web app would. */
export function submit(
  session: Session,
  token: string,
  answers: readonly SubmittedAnswer[],
  how: { readonly nonce?: string; readonly at?: string } = {},
): void {
  const page = openPage(session, token)
  serial++
  const sheet = session.workbook.sheetNamed('Inbox')!
  const row = session.workbook.extent(sheet.id).rows + 1
  const { at = '2026-03-31T01:30:00Z', nonce = `n${serial}` } = how
  const payload = {
    format: answersFormat,
    kind: page?.kind ?? 'member',
    person: '',
    made: page?.made ?? '',
    answers,
  }
  const cells = [`R${serial}`, `at ${at}`, fingerprintOf(token, sha256), nonce, 'v1', JSON.stringify(payload)]
  session.workbook.setValues({ sheet: sheet.id, row, column: 1 }, [cells])
}

/** An answer about an item of a page. */
export const answerTo = (
  { title, target }: PublishedItem,
  act: SubmittedAnswer['act'],
  value: SubmittedAnswer['value'] = null,
  text = '',
): SubmittedAnswer => ({ act, target: target!, title, value, text })

/** What became of the answers, line by line. */
export const readResults = (session: Session): { is: string; why?: string }[][] =>
  readLines(session, 'Inbox').map((cells) => {
    const outcome = cells[7] ?? ''
    return outcome === '' ? [] : (JSON.parse(outcome) as { results: { is: string; why?: string }[] }).results
  })

export const publishedColumn = (name: (typeof publishedColumns)[number]): number =>
  publishedColumns.indexOf(name) + 1

export const sendAt = (session: Session, day: string, time = '08:00'): readonly Letter[] => {
  session.setNow({ day, time })
  return runOrThrow(session, 'hourly').letters
}
