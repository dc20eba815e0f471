/**
 * What a run knows before it reads the tables, from formulas that stand beside the calculations: whether anything changed,
 * and how large the tables are.
 */
import type { Cell, Grid } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import { namesOf } from '../../core/locale.js'
import { hashOf, scriptPrint } from '../../core/print.js'
import { locate } from '../../core/sheet/locate.js'
import { readStored, stored, type StoredFormat, storedKey, writeStored } from '../../core/stored.js'
import type { Size } from '../../core/sheet/size.js'
import type { Ports, Store } from '../../ports.js'
import { readersOf } from '../../project/letters/readers.js'
import type { OpenBook } from '../portfolio.js'
import { reckoningName } from '../refresh/reckoning.js'
import { aliasesFor } from '../plan/library.js'
import { type OpenTable, type TableKey, tableIn, tablesRead } from '../tables.js'
import {
  dayNumber,
  type Fingerprint,
  fingerprintOf,
  heads,
  type Part,
  sizeNow,
  type Told,
  toldOf,
} from './fingerprint.js'
import { isOutOfTime } from './time.js'

/** The column of the sheet of calculations in which the formulas stand. */
const column = 11

/** What was so when a run last found nothing left to do. */
interface Quiet {
  /** The sheet with the formulas; blank where there is none. */
  readonly sheet: string
  /** How many formulas a table has before those of its columns: another version's may be others. */
  readonly heads: number
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
  const quiet = found === null ? null : (JSON.parse(found) as Quiet)
  return quiet?.heads === heads ? quiet : null
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
export function printOfStored({ store }: Ports): string {
  const names = passing.map((kind) => storedKey(kind))
  return hashOf(
    Object.entries(store.all())
      .filter(([key]) => !names.some((name) => `${key}.`.startsWith(`${name}.`)))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

export const editsOf = (store: Pick<Store, 'read'>): string => readStored(store, stored.edited) ?? ''

/** Asks the formulas, in two calls; in none where there are none yet. */
export function lookBefore(ports: Ports): Before {
  const quiet = readQuiet(ports.store)
  if (quiet === null || quiet.sheet === '') return { quiet, said: null }
  const said = ports.workbook.columnOf(quiet.sheet, column, quiet.lines)
  const isWhole =
    said?.[0] === dayNumber(ports.clock.now().day) && said.every((cell) => typeof cell === 'number')
  return { quiet, said: isWhole ? said : null }
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
 * Remembers what was so, for the runs to come, where a run left nothing to do, and brings the formulas up to the tables as
 * they are now. A run that is out of time leaves both to the next.
 *
 * @param isDone whether nothing is left to do; asked only where the formulas speak of the tables as they are
 */
export function remember(ports: Ports, book: OpenBook, before: Before, isDone: () => boolean): void {
  if (isOutOfTime(ports)) return
  const { day } = ports.clock.now()
  const told = new Map([...toldBefore(before)].map(([key, each]) => [key as string, each.told]))
  const wanted = fingerprintOf(book.tables, (key) => ports.workbook.sheetNameOf(key), told)
  const formulas = hashOf(wanted.formulas)
  const { quiet: last, said } = before
  const stands =
    last?.formulas === formulas &&
    (last.sheet === '' ? last.day === day : said !== null && covers(wanted, told))
  const isSettled = stands && said !== null && isDone()
  if (stands && !isSettled) return
  const quiet: Quiet = {
    ...quietOf(ports, wanted, stands ? last.sheet : lay(ports, wanted, last?.sheet ?? '')),
    said: isSettled ? hashOf(said) : '',
    stored: printOfStored(ports),
    edited: editsOf(ports.store),
    script: scriptPrint,
    hours: hoursOfEmails(ports, book),
  }
  writeStored(ports.store, stored.quiet, JSON.stringify(quiet))
}

/** What is remembered of formulas while something is left to do. */
function quietOf({ clock }: Ports, { formulas, parts }: Fingerprint, sheet: string): Quiet {
  const { day, hour } = clock.now()
  const blank = { said: '', stored: '', edited: '', script: '', hours: [] }
  return { ...blank, sheet, heads, lines: formulas.length, formulas: hashOf(formulas), parts, day, hour }
}

/**
 * The formulas over tables as set-up made them, for the first runs to know how large they are by then.
 *
 * @param grids what stands in each sheet
 */
export function firstFingerprint(ports: Ports, grids: ReadonlyMap<TableKey, Grid>) {
  const tables = [...grids].flatMap(([key, grid]): [TableKey, OpenTable][] => {
    const table = tableIn(ports.store, key)
    const location = locate(table, grid, new Map(), aliasesFor(ports))
    // Whatever stands below by now, the formulas are the same.
    const head = grid.slice(0, Math.max(1, location.headerLine))
    return tablesRead.includes(key)
      ? [[key, { table, grid: head, reading: { location } } as unknown as OpenTable]]
      : []
  })
  const { formulas, parts } = fingerprintOf(
    new Map(tables),
    (key) => ports.workbook.sheetNameOf(key),
    new Map(),
  )
  return {
    beside: { column, formulas },
    /** What to store of them, once they stand in one of the sheets of these names. */
    remembered(names: readonly string[]): [StoredFormat, string][] {
      const sheet = namesOf(reckoningName).find((name) => names.includes(name)) ?? ''
      const quiet = quietOf(ports, { formulas, parts }, sheet)
      return [[stored.quiet, JSON.stringify(quiet)]]
    },
  }
}

/** The hours from which somebody wants their emails. */
function hoursOfEmails(ports: Ports, { portfolio }: OpenBook): number[] {
  const { personalDigestHour, managerDigestHour } = portfolio.settings
  const chosen = readersOf(portfolio, ports.workbook.locale()).flatMap(({ hour }) => hour ?? [])
  return [...new Set([personalDigestHour, managerDigestHour, ...chosen].map(Math.ceil))]
}

/** Whether the formulas look at every line that holds something: they lose lines that people delete. */
const covers = ({ parts }: Fingerprint, told: ReadonlyMap<string, Told>): boolean =>
  Object.entries(parts).every(([key, { size }]) => (told.get(key)?.covered ?? 0) >= size.lines)

/** Puts the formulas into the sheet of calculations; the name of that sheet, blank where there is none that takes them. */
function lay(ports: Ports, { formulas }: Fingerprint, known: string): string {
  const names = new Set([...(known === '' ? [] : [known]), ...namesOf(reckoningName)])
  return [...names].find((name) => ports.workbook.tryFormulas(name, column, formulas)) ?? ''
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
