/** The expensive and the cheap runs of a company's week, each with what it may ask of Google. */
import { newWorkbook } from '../cli/new-workbook.js'
import { type TrackerKey, trackerKeys } from '../../src/trackers/index.js'
import { type Bundle, type Outcome, Session } from '../emulator/index.js'
import { createCompanyRows, type Size } from './company-rows.js'
import { fillRows } from './fill-rows.js'
import { countCallsWithoutEmails, runOrThrow, createCompany, workday } from './company-session.js'

/**
 * The most that a run may ask: calls besides its emails, cells read for each cell of the company's, cells
 * written.
 */
interface Bound {
  readonly calls: number
  /** Cells read, for each cell that is not empty. */
  readonly read: number
  /** Cells written, for each row. */
  readonly written: number
}

/** What a run asked of Google. */
export interface Measurement {
  readonly case: string
  readonly bound: Bound
  readonly calls: number
  readonly letters: number
  readonly read: number
  readonly written: number
  /** CPU time in milliseconds: it depends on the machine, so it is printed and has no limit. */
  readonly cpu: number
  /** Calls by member, the most first. */
  readonly members: readonly (readonly [string, number])[]
}

/** A sheet that is read whole has blank cells between the others; no case reads a cell three times. */
const maxReadsPerCell = 3
/** Of each row the ids, flags and other columns that runs fill in may be written, once. */
const maxWritesPerRow = 12
const noWrites = 0

const bounds = {
  morning: { calls: 60, read: maxReadsPerCell, written: maxWritesPerRow },
  morningOfAll: { calls: 90, read: maxReadsPerCell, written: maxWritesPerRow },
  // Views read what their sheets hold, and write what changed in it.
  views: { calls: 130, read: maxReadsPerCell + 1, written: maxWritesPerRow },
  quiet: { calls: 10, read: 1, written: noWrites },
  refresh: { calls: 20, read: maxReadsPerCell, written: maxWritesPerRow },
  refreshOfFive: { calls: 62, read: maxReadsPerCell, written: maxWritesPerRow },
} as const satisfies Readonly<Record<string, Bound>>

const measureCpu = <Result>(work: () => Result): { result: Result; cpu: number } => {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, cpu: (user + system) / 1000 }
}

function measureEntry(named: string, bound: Bound, session: Session, entry: string): Measurement {
  const { result, cpu } = measureCpu(() => runOrThrow(session, entry))
  return { ...countUsage(result), case: named, bound, cpu }
}

const countUsage = (
  outcome: Outcome,
): Pick<Measurement, 'calls' | 'letters' | 'read' | 'written' | 'members'> => ({
  calls: countCallsWithoutEmails(outcome),
  letters: outcome.letters.length,
  read: outcome.calls.cells.read,
  written: outcome.calls.cells.written,
  members: Object.entries(outcome.calls.byMember).sort((one, other) => other[1] - one[1]),
})

/** Moves the clock through the hours of a day, with the hourly run in each. */
function passHours(session: Session, day: string, hours: readonly number[]): void {
  for (const hour of hours) {
    session.setNow({ day, time: `${String(hour).padStart(2, '0')}:00` })
    runOrThrow(session, 'hourly')
  }
}
const setClock = (session: Session, day: string, time: string): Session => {
  session.setNow({ day, time })
  return session
}

/** The days after the first: a Wednesday, and the Monday on which the weekly emails are sent. */
const [wednesday, monday] = ['2026-04-01', '2026-04-06']

/** Trackers whose sheets are made when they are first needed: for a gate, a document to ask for, a deal, a purchase, an iteration. */
const laterMade: readonly TrackerKey[] = ['gates', 'documents', 'deals', 'purchases', 'iterations']

/** The first morning of a company with every tracker, those too: each sheet is found and read. */
function measureLaterMade(bundle: Bundle, size: Size): Measurement {
  const session = createCompany(bundle, size)
  runOrThrow(session, 'addTrackers', { keys: [...trackerKeys] })
  const { calls, ...others } = bounds.morningOfAll
  return measureEntry(
    'first morning, all trackers and those made later',
    { ...others, calls: calls + 2 * laterMade.length },
    session,
    'hourly',
  )
}

/** A company's first days, with five trackers or with all. */
function measureWeek(bundle: Bundle, size: Size, trackers: 'five' | 'all'): Measurement[] {
  const all = trackers === 'all'
  const session = createCompany(bundle, size)
  if (all) runOrThrow(session, 'addTrackers', { keys: trackerKeys.filter((key) => !laterMade.includes(key)) })
  const named = (what: string): string => `${what}, ${trackers} trackers`
  const morning = all ? bounds.morningOfAll : bounds.morning
  const first = measureEntry(named('first morning'), morning, session, 'hourly')
  runOrThrow(session, 'refreshViews')
  passHours(session, workday, [9, 10, 11])
  const views = measureEntry(
    named('hour of the views'),
    bounds.views,
    setClock(session, wednesday, '00:00'),
    'hourly',
  )
  passHours(session, wednesday, [1, 2, 3, 4, 5])
  const second = measureEntry(named('morning'), morning, setClock(session, wednesday, '08:00'), 'hourly')
  passHours(session, wednesday, [9, 10, 11])
  const quiet = measureEntry(
    named('quiet hour'),
    bounds.quiet,
    setClock(session, wednesday, '12:00'),
    'hourly',
  )
  passHours(session, monday, [0, 1, 2, 3, 4, 5])
  const weekly = measureEntry(named('Monday morning'), morning, setClock(session, monday, '08:00'), 'hourly')
  passHours(session, monday, [9])
  const again = measureEntry(named('refresh'), bounds.refreshOfFive, session, 'refresh')
  return [first, second, weekly, views, quiet, ...(all ? [] : [again])]
}

/**
 * A workbook with one tracker alone, refreshed for the first time, and a day later, when every late row is a
 * day later.
 */
function refreshesOfOne(bundle: Bundle, size: Size): Measurement[] {
  const snapshot = newWorkbook('en', 'Asia/Shanghai')
  const now = { day: workday, time: '08:00' }
  const session = new Session({ snapshot, bundle, now, locale: 'en' })
  runOrThrow(session, 'addTrackers', { keys: ['tasks'] })
  fillRows(session.workbook, 'tasks', createCompanyRows(size, workday).tasks ?? [])
  const first = measureEntry('first refresh, one tracker', bounds.refresh, session, 'refresh')
  return [
    first,
    measureEntry('refresh, one tracker', bounds.refresh, setClock(session, wednesday, '09:00'), 'refresh'),
  ]
}

/**
 * Every case at one size.
 *
 * @param all also those of a company with all trackers, most of them empty
 */
export const measureAll = (bundle: Bundle, size: Size, all = true): Measurement[] => [
  ...measureWeek(bundle, size, 'five'),
  ...(all ? [...measureWeek(bundle, size, 'all'), measureLaterMade(bundle, size)] : []),
  ...refreshesOfOne(bundle, size),
]

/** The number of cells that are not empty, and of rows, in a company of that size. */
function measureCompany(size: Size): { cells: number; rows: number } {
  const lines = Object.values(createCompanyRows(size, workday)).flat()
  return { cells: lines.reduce((sum, line) => sum + Object.keys(line).length, 0), rows: lines.length }
}

/** Beside the company's own cells: settings, logs, and cells that a formula or a header needs. */
const fixedAllowance = 5_000

/** What passes its bound, a sentence each. */
export function findExceededBounds(each: Measurement, size: Size): string[] {
  const { bound, calls, read, written } = each
  const { cells, rows } = measureCompany(size)
  const faults: [string, number, number][] = [
    ['calls', calls, bound.calls],
    ['cells read', read, bound.read * cells + fixedAllowance],
    ['cells written', written, bound.written === noWrites ? 0 : bound.written * rows + fixedAllowance],
  ]
  return faults
    .filter(([, found, most]) => found > most)
    .map(([what, found, most]) => `${each.case} at ${size.tasks} rows: ${found} ${what}, at most ${most}`)
}
