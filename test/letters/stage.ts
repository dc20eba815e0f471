/** A small team with its letters turned on, for the tests of what letters do. */
import { columnsOf, fill, type Line, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import type { Letter } from '../../host/services/mail.js'
import type { Outcome } from '../../host/session/outcome.js'
import type { Session, SessionOptions } from '../../host/session/session.js'
import type { Locale } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { setUpIn, shorten } from '../bundle/stage.js'

export const li = 'li@example.com'
export const wang = 'wang@example.com'
export const boss = 'boss@example.com'
export const everybody = [li, wang, boss]

/** Li and Wang report to the boss, who reads the manager digest. */
export const people: readonly Line[] = [
  { id: 'P-li', name: 'Li', email: li, manager: 'Zhang', digest: 'Daily' },
  { id: 'P-wang', name: 'Wang', email: wang, manager: 'Zhang', digest: 'Daily' },
  { id: 'P-boss', name: 'Zhang', email: boss, readsManagerDigest: 'Yes', digest: 'Daily' },
]

export type Sheets = Partial<Record<TrackerKey, readonly Line[]>>

/** The trackers that set-up makes. */
const standing = ['clients', 'engagements', 'milestones', 'tasks', 'people', 'holidays']

/** A session with those rows in it and every reader confirmed. */
export function teamWith(
  sheets: Sheets,
  options: Partial<SessionOptions> & {
    readonly readers?: readonly string[]
    readonly in?: Locale
    /** Trackers to have besides, empty. */
    readonly more?: readonly TrackerKey[]
  } = {},
): Session {
  const { readers = everybody, in: locale = 'en', more = [], ...rest } = options
  const session = setUpIn(locale, rest)
  const further = Object.keys(sheets).filter((key) => !standing.includes(key))
  if (more.length + further.length > 0) must(session, 'addTrackers', { keys: [...further, ...more] })
  for (const [key, lines] of Object.entries({ people, ...sheets }))
    fill(session.workbook, key as TrackerKey, lines)
  shorten(session)
  must(session, 'confirmReaders', { readers, runBy: 'Zhang' })
  return session
}

/** What an hourly run at that moment sends. */
export function at(session: Session, day: string, time = '09:00'): Letter[] {
  session.setNow({ day, time })
  return [...must(session, 'hourly').letters]
}
export const addressees = (letters: readonly { readonly to: string }[]): string[] =>
  letters.map(({ to }) => to).sort()
export const bodyTo = (letters: readonly Letter[], to: string): string =>
  letters.find((letter) => letter.to === to)?.body ?? ''

/** Which cell a column of a tracker has in a row. */
export const place = (session: Session, key: TrackerKey, row: number, column: string) => ({
  sheet: sheetOf(session.workbook, key).id,
  row,
  column: columnsOf(session.workbook, key).get(column) ?? 0,
})

/** The value of a reply that did well. */
export const replyOf = <Value>({ value }: Outcome): Value => (value as { value: Value }).value

/** Lets every account's hourly trigger fire, the oldest first. */
export function fireAll(session: Session): void {
  for (const { id } of session.triggers()) {
    const { error } = session.fire(id)
    if (error !== undefined) throw new Error(error)
  }
}

/** What the run log notes, the oldest first. */
export function runNotes({ workbook }: Session): string[] {
  const sheet = workbook.sheetNamed('Run log')
  if (sheet === undefined) return []
  const { rows, columns } = workbook.extent(sheet.id)
  return Array.from({ length: rows - 1 }, (_, index) =>
    workbook.display({ sheet: sheet.id, row: index + 2, column: columns }),
  )
}
