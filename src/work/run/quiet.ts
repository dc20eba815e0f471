/**
 * Which hourly runs need not read the tables: those in which nothing is due, and nothing changed since a run that found
 * nothing left to do. The first run of each day, those in an hour in which somebody wants their emails, and one in
 * twelve hours read everything in any case.
 */
import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import { namesOf } from '../../core/locale.js'
import { hashOf, scriptPrint } from '../../core/print.js'
import { readStored, stored, storedKey, writeStored } from '../../core/stored.js'
import type { Size } from '../../core/sheet/size.js'
import type { Ports, Store } from '../../ports.js'
import { readersOf } from '../../project/letters/readers.js'
import { approvalOf } from '../clients/approvals.js'
import { hasChatAddress } from '../letters/chat-addresses.js'
import type { Post } from '../letters/send-letters.js'
import type { OpenBook } from '../portfolio.js'
import { reckoningName } from '../refresh/reckoning.js'
import { unwritten } from '../refresh/unwritten.js'
import { type TableKey, tablesRead, tablesSetUp } from '../tables.js'
import { choresLeft } from './chores.js'
import { isBuiltIn } from './extensions.js'
import {
  dayNumber,
  type Fingerprint,
  fingerprintOf,
  type Part,
  sizeNow,
  type Told,
  toldOf,
} from './fingerprint.js'
import { lastRun } from './last-run.js'

/** The column of the sheet of calculations in which the formulas stand. */
const column = 11

/** So many hours after a run that read everything the next one does, so that the light hears of it in time. */
const mostHours = 12

/** What was so when a run last found nothing left to do. */
interface Quiet {
  /** The sheet with the formulas; blank where there is none. */
  readonly sheet: string
  /** How many formulas there are, and a print of them. */
  readonly lines: number
  readonly formulas: string
  readonly parts: Readonly<Record<string, Part>>
  readonly day: Day
  readonly hour: number
  /** A print of what the formulas said when that run began; blank while something was left to do. */
  readonly said: string
  /** A print of everything else that is stored. */
  readonly stored: string
  readonly edited: string
  readonly script: string
  /** The hours from which somebody wants their emails. */
  readonly hours: readonly number[]
}

/** What a run knows before it reads the tables. */
export interface Before {
  readonly quiet: Quiet | null
  /** What the formulas say; null where they cannot be relied on. */
  readonly said: readonly Cell[] | null
}

const readQuiet = (store: Pick<Store, 'read'>): Quiet | null => {
  const found = readStored(store, stored.quiet)
  return found === null ? null : (JSON.parse(found) as Quiet)
}

/** What each run writes, and what only saves calls. */
const passing = [
  stored.quiet,
  stored.edited,
  stored.lastRun,
  stored.zone,
  stored.grid,
  stored.desks,
  stored.order,
]

/** A print of everything stored that a run may go by. */
function printOfStored({ store }: Ports): string {
  const names = passing.map((kind) => storedKey(kind))
  return hashOf(
    Object.entries(store.all())
      .filter(([key]) => !names.some((name) => `${key}.`.startsWith(`${name}.`)))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

const editsOf = (store: Pick<Store, 'read'>): string => readStored(store, stored.edited) ?? ''

/** Asks the formulas, in two calls; in none where there are none yet. */
export function lookBefore(ports: Ports): Before {
  const quiet = readQuiet(ports.store)
  if (quiet === null || quiet.sheet === '') return { quiet, said: null }
  const said = ports.workbook.columnOf(quiet.sheet, column, quiet.lines)
  const isWhole =
    said?.[0] === dayNumber(ports.clock.now().day) && said.every((cell) => typeof cell === 'number')
  return { quiet, said: isWhole ? said : null }
}

/** Whether a run that read everything now would find nothing to do, as the run that was last found nothing. */
export function isQuiet(ports: Ports, { quiet, said }: Before): boolean {
  if (quiet === null || said === null) return false
  const { day, hour } = ports.clock.now()
  return (
    quiet.day === day &&
    quiet.hour <= hour &&
    hour - quiet.hour < mostHours &&
    !quiet.hours.some((each) => quiet.hour < each && each <= hour) &&
    quiet.script === scriptPrint &&
    quiet.edited === editsOf(ports.store) &&
    quiet.stored === printOfStored(ports) &&
    quiet.said === hashOf(said)
  )
}

/**
 * All that a quiet run leaves behind: when it was.
 *
 * @param fired whether a clock trigger ran it
 */
export function rest(ports: Ports, fired: boolean): void {
  const { day, time } = ports.clock.now()
  const when = `${day} ${time}`
  const last = { ...lastRun(ports), when, sent: 0, carriedOver: 0, ...(fired ? { fired: when } : {}) }
  writeStored(ports.store, stored.lastRun, JSON.stringify(last))
  ports.workbook.restQuietly()
}

/** What the formulas say, by table. */
function toldBefore({ quiet, said }: Before): Map<TableKey, { part: Part; told: Told }> {
  const found = new Map<TableKey, { part: Part; told: Told }>()
  for (const [key, part] of Object.entries(said === null ? {} : (quiet?.parts ?? {}))) {
    const told = toldOf(said!, part)
    if (told) found.set(key as TableKey, { part, told })
  }
  return found
}

/** How large the tables are, as far as the formulas tell. */
export const sizesBefore = (before: Before): ReadonlyMap<TableKey, Size> =>
  new Map([...toldBefore(before)].map(([key, { part, told }]) => [key, sizeNow(part, told)]))

/**
 * Remembers what was so, for the runs to come: after one that left nothing to do; and brings the formulas up to the
 * tables as they are now. Leaves both to the next run after one that mailed.
 *
 * @param post null for a run that did not see what is due
 */
export function rememberQuiet(ports: Ports, book: OpenBook, post: Post | null, before: Before): void {
  if (post !== null && post.sent.length + post.failed.length > 0) return
  const { day, hour } = ports.clock.now()
  const told = new Map([...toldBefore(before)].map(([key, each]) => [key as string, each.told]))
  const wanted = fingerprintOf(book.tables, (key) => ports.workbook.sheetNameOf(key), told)
  const formulas = hashOf(wanted.formulas)
  const stands =
    before.quiet?.formulas === formulas &&
    (before.quiet.sheet === '' ? before.quiet.day === day : before.said !== null && covers(wanted, told))
  const sheet = stands ? before.quiet.sheet : lay(ports, wanted, before.quiet?.sheet ?? '')
  const { settings } = book.portfolio
  const hours = [
    settings.personalDigestHour,
    settings.managerDigestHour,
    ...readersOf(book.portfolio, ports.workbook.locale()).flatMap((reader) => reader.hour ?? []),
  ]
  const isSettled = stands && before.said !== null && post !== null && isDone(ports, book, post)
  if (stands && !isSettled) return
  const quiet: Quiet = {
    sheet,
    lines: wanted.formulas.length,
    formulas,
    parts: wanted.parts,
    day,
    hour,
    said: isSettled ? hashOf(before.said) : '',
    stored: printOfStored(ports),
    edited: editsOf(ports.store),
    script: scriptPrint,
    hours: [...new Set(hours.map(Math.ceil))].sort((one, other) => one - other),
  }
  writeStored(ports.store, stored.quiet, JSON.stringify(quiet))
}

/** Whether the formulas look at every line that holds something: they lose lines that people delete. */
const covers = ({ parts }: Fingerprint, told: ReadonlyMap<string, Told>): boolean =>
  Object.entries(parts).every(([key, { size }]) => (told.get(key)?.covered ?? 0) >= size.lines)

/** Puts the formulas into the sheet of calculations; the name of that sheet, blank where there is none that takes them. */
function lay(ports: Ports, { formulas }: Fingerprint, known: string): string {
  const names = new Set([...(known === '' ? [] : [known]), ...namesOf(reckoningName)])
  return [...names].find((name) => ports.workbook.tryFormulas(name, column, formulas)) ?? ''
}

/** Whether a run did all there was to do, so that it would do nothing were it called again. */
function isDone(ports: Ports, book: OpenBook, post: Post): boolean {
  const { sent, failed, carriedOver, stale, held, faults } = post
  const setUp = tablesSetUp(ports)
  return (
    [sent, failed, carriedOver, stale, held, faults, unwritten(ports), book.portfolio.gone].every(
      ({ length }) => length === 0,
    ) &&
    tablesRead.every((key) => !setUp.includes(key) || book.tables.has(key)) &&
    !(isBuiltIn('chat') && hasChatAddress(book)) &&
    !book.portfolio.rows.clients.some((client) => approvalOf(ports, client) !== null) &&
    !choresLeft(ports)
  )
}

/**
 * Notes that somebody edited a sheet that runs read. Hastens what the formulas see by themselves, and tells of what they
 * do not; one note is enough until the next run.
 *
 * @param mark a text that no edit before had
 */
export function noteEdit(store: Pick<Store, 'read' | 'write'>, mark: string): void {
  const quiet = readQuiet(store)
  if (quiet !== null && quiet.edited === editsOf(store)) writeStored(store, stored.edited, mark)
}
