/** A small team with its letters turned on, for the tests of what letters do. */
import { findColumns, fillRows, type RowValues, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Letter } from '../../host/emulator/services/mail.js'
import type { Outcome } from '../../host/emulator/session/outcome.js'
import type { Checkpoint, Session, SessionOptions } from '../../host/emulator/session/session.js'
import type { Locale } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { createSession, createSetUpSession, shortenSheets } from '../bundle/bundle-session.js'

export const li = 'li@example.com'
export const wang = 'wang@example.com'
export const boss = 'boss@example.com'
export const allReaders = [li, wang, boss]

/** Li and Wang report to the boss, who reads the manager digest. */
export const people: readonly RowValues[] = [
  { id: 'P-li', name: 'Li', email: li, manager: 'Zhang', digest: 'Daily' },
  { id: 'P-wang', name: 'Wang', email: wang, manager: 'Zhang', digest: 'Daily' },
  { id: 'P-boss', name: 'Zhang', email: boss, readsManagerDigest: 'Yes', digest: 'Daily' },
]

export type SheetRows = Partial<Record<TrackerKey, readonly RowValues[]>>

/** The trackers that set-up makes. */
const defaultTrackers = ['clients', 'engagements', 'milestones', 'tasks', 'people', 'holidays']

interface Team {
  readonly readers?: readonly string[]
  readonly in?: Locale
  /** Trackers to have besides, empty. */
  readonly more?: readonly TrackerKey[]
}

/** The teams that were made last, by what they were made from: tests of one file often begin with the same. */
const teams = new Map<string, Checkpoint>()
const maxTeams = 4

/** A session with those rows in it and every reader confirmed. */
export function createTeamSession(
  sheets: SheetRows,
  { readers = allReaders, in: locale = 'en', more = [], ...options }: Partial<SessionOptions> & Team = {},
): Session {
  const make = (): Session => makeTeam(createSetUpSession(locale, options), sheets, readers, more)
  // A session may be made otherwise where its options are others than usual.
  if (Object.keys(options).length > 0) return make()
  const key = JSON.stringify([sheets, readers, locale, more])
  const team = teams.get(key) ?? make().checkpoint()
  teams.set(key, team)
  if (teams.size > maxTeams) teams.delete([...teams.keys()][0]!)
  return createSession(locale, { ...team })
}

function makeTeam(
  session: Session,
  sheets: SheetRows,
  readers: readonly string[],
  more: readonly TrackerKey[],
): Session {
  const further = Object.keys(sheets).filter((key) => !defaultTrackers.includes(key))
  if (more.length + further.length > 0) runOrThrow(session, 'addTrackers', { keys: [...further, ...more] })
  for (const [key, lines] of Object.entries({ people, ...sheets }))
    fillRows(session.workbook, key as TrackerKey, lines)
  shortenSheets(session)
  runOrThrow(session, 'confirmReaders', { readers, runBy: 'Zhang' })
  return session
}

/** What an hourly run at that moment sends. */
export function runHourlyAt(session: Session, day: string, time = '09:00'): Letter[] {
  session.setNow({ day, time })
  return [...runOrThrow(session, 'hourly').letters]
}
export const listRecipients = (letters: readonly { readonly to: string }[]): string[] =>
  letters.map(({ to }) => to).sort()
export const findBody = (letters: readonly Letter[], to: string): string =>
  letters.find((letter) => letter.to === to)?.body ?? ''

/** Which cell a column of a tracker has in a row. */
export const findCellPosition = (session: Session, key: TrackerKey, row: number, column: string) => ({
  sheet: findSheet(session.workbook, key).id,
  row,
  column: findColumns(session.workbook, key).get(column) ?? 0,
})

/** The value of a reply that did well. */
export const readReplyValue = <Value>({ value }: Outcome): Value => (value as { value: Value }).value

/** Lets every account's hourly trigger fire, the oldest first. */
export function fireAllTriggers(session: Session): void {
  for (const { id } of session.triggers()) {
    const { error } = session.fire(id)
    if (error !== undefined) throw new Error(error)
  }
}

/** What the run log notes, the oldest first. */
export function readRunNotes({ workbook }: Session): string[] {
  const sheet = workbook.sheetNamed('Run log')
  if (sheet === undefined) return []
  const { rows, columns } = workbook.extent(sheet.id)
  return Array.from({ length: rows - 1 }, (_, index) =>
    workbook.display({ sheet: sheet.id, row: index + 2, column: columns }),
  )
}
