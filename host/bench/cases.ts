/** The dear and the cheap runs of a company's week, each with what it may ask of Google. */
import { newWorkbook } from '../cli/new-workbook.js'
import { trackerKeys } from '../../src/trackers/index.js'
import type { Outcome } from '../session/outcome.js'
import type { Bundle } from '../session/run/bundle.js'
import { Session } from '../session/session.js'
import { company, type Size } from './company.js'
import { fill } from './filling.js'
import { callsBesidesLetters, must, readyCompany, workday } from './morning.js'

/** The most that a run may ask: calls besides its emails, cells read for each cell of the company's, cells written. */
export interface Bound {
  readonly calls: number
  /** Cells read, for each cell in which something stands. */
  readonly read: number
  /** Cells written, for each row. */
  readonly written: number
}

/** What a run asked of Google. */
export interface Measured {
  readonly case: string
  readonly bound: Bound
  readonly calls: number
  readonly letters: number
  readonly read: number
  readonly written: number
  /** CPU time in milliseconds: the machine's, so told and never judged. */
  readonly cpu: number
  /** Calls by member, the most first. */
  readonly members: readonly (readonly [string, number])[]
}

/** A sheet read whole has blanks between what stands in it; no case reads anything three times. */
const wholly = 3
/** Of each row the ids, flags and other columns that runs fill in may be written, once. */
const derived = 12
const nothing = 0

const bounds = {
  morning: { calls: 60, read: wholly, written: derived },
  morningOfAll: { calls: 90, read: wholly, written: derived },
  // Views read what their sheets hold, and write what changed in it.
  views: { calls: 130, read: wholly + 1, written: derived },
  quiet: { calls: 10, read: 1, written: nothing },
  refresh: { calls: 20, read: wholly, written: derived },
  refreshOfFive: { calls: 62, read: wholly, written: derived },
} as const satisfies Readonly<Record<string, Bound>>

const cpuOf = <Result>(work: () => Result): { result: Result; cpu: number } => {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, cpu: (user + system) / 1000 }
}

function measured(named: string, bound: Bound, session: Session, entry: string): Measured {
  const { result, cpu } = cpuOf(() => must(session, entry))
  return { ...asked(result), case: named, bound, cpu }
}

const asked = (outcome: Outcome): Pick<Measured, 'calls' | 'letters' | 'read' | 'written' | 'members'> => ({
  calls: callsBesidesLetters(outcome),
  letters: outcome.letters.length,
  read: outcome.calls.cells.read,
  written: outcome.calls.cells.written,
  members: Object.entries(outcome.calls.byMember).sort((one, other) => other[1] - one[1]),
})

/** Lets the hours of a day pass, the hourly run in each. */
function pass(session: Session, day: string, hours: readonly number[]): void {
  for (const hour of hours) {
    session.setNow({ day, time: `${String(hour).padStart(2, '0')}:00` })
    must(session, 'hourly')
  }
}
const at = (session: Session, day: string, time: string): Session => {
  session.setNow({ day, time })
  return session
}

/** The days after the first: a Wednesday, and the Monday on which the weekly emails go. */
const [wednesday, monday] = ['2026-04-01', '2026-04-06']

/** A company's first days, with five trackers or with all. */
function week(bundle: Bundle, size: Size, all: boolean): Measured[] {
  const session = readyCompany(bundle, size)
  if (all) must(session, 'addTrackers', { keys: [...trackerKeys] })
  const named = (what: string): string => `${what}, ${all ? 'all' : 'five'} trackers`
  const morning = all ? bounds.morningOfAll : bounds.morning
  const first = measured(named('first morning'), morning, session, 'hourly')
  must(session, 'refreshViews')
  pass(session, workday, [9, 10, 11])
  const views = measured(named('hour of the views'), bounds.views, at(session, wednesday, '00:00'), 'hourly')
  pass(session, wednesday, [1, 2, 3, 4, 5])
  const second = measured(named('morning'), morning, at(session, wednesday, '08:00'), 'hourly')
  pass(session, wednesday, [9, 10, 11])
  const quiet = measured(named('quiet hour'), bounds.quiet, at(session, wednesday, '12:00'), 'hourly')
  pass(session, monday, [0, 1, 2, 3, 4, 5])
  const weekly = measured(named('Monday morning'), morning, at(session, monday, '08:00'), 'hourly')
  pass(session, monday, [9])
  const again = measured(named('refresh'), bounds.refreshOfFive, session, 'refresh')
  return [first, second, weekly, views, quiet, ...(all ? [] : [again])]
}

/** A workbook with one tracker alone, refreshed for the first time, and a day later, when every late row is a day later. */
function refreshesOfOne(bundle: Bundle, size: Size): Measured[] {
  const snapshot = newWorkbook('en', 'Asia/Shanghai')
  const now = { day: workday, time: '08:00' }
  const session = new Session({ snapshot, bundle, now, locale: 'en' })
  must(session, 'addTrackers', { keys: ['tasks'] })
  fill(session.workbook, 'tasks', company(size, workday).tasks ?? [])
  const first = measured('first refresh, one tracker', bounds.refresh, session, 'refresh')
  return [first, measured('refresh, one tracker', bounds.refresh, at(session, wednesday, '09:00'), 'refresh')]
}

/**
 * Every case at one size.
 *
 * @param all also those of a company with all trackers, most of them empty
 */
export const measureAll = (bundle: Bundle, size: Size, all = true): Measured[] => [
  ...week(bundle, size, false),
  ...(all ? week(bundle, size, true) : []),
  ...refreshesOfOne(bundle, size),
]

/** Cells in which something stands, and rows, in a company of that size. */
function extentOf(size: Size): { cells: number; rows: number } {
  const lines = Object.values(company(size, workday)).flat()
  return { cells: lines.reduce((sum, line) => sum + Object.keys(line).length, 0), rows: lines.length }
}

/** Beside the company's own cells: settings, logs, and what a formula or a header takes. */
const besides = 5_000

/** What passes its bound, a sentence each. */
export function passed(each: Measured, size: Size): string[] {
  const { bound, calls, read, written } = each
  const { cells, rows } = extentOf(size)
  const faults: [string, number, number][] = [
    ['calls', calls, bound.calls],
    ['cells read', read, bound.read * cells + besides],
    ['cells written', written, bound.written === nothing ? 0 : bound.written * rows + besides],
  ]
  return faults
    .filter(([, found, most]) => found > most)
    .map(([what, found, most]) => `${each.case} at ${size.tasks} rows: ${found} ${what}, at most ${most}`)
}
