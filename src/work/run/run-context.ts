/**
 * What a run knows before it reads the tables, from formulas beside the calculations: whether anything
 * changed, and how large the tables are.
 */
import type { Cell, Grid } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import { namesOf } from '../../core/locale.js'
import { createFingerprint, scriptFingerprint } from '../../core/fingerprint.js'
import { locateTable } from '../../core/sheet/locate-table.js'
import { readStored, stored, type StoredFormat, storedKey, writeStored } from '../../core/stored.js'
import type { TableSize } from '../../core/sheet/table-size.js'
import type { Clock, HelperSheet, Ports, Spreadsheet, Store } from '../../ports.js'
import { listReaders } from '../../domain/letters/readers.js'
import type { OpenBook } from '../open-book.js'
import { helperSheetName } from '../refresh/calculations.js'
import { aliasesFor } from '../plan/library.js'
import { type OpenTable, type SheetsByKey } from '../tables.js'
import { tableWithHeaders } from '../worded-tables.js'
import { type TableKey, readTables } from '../table-list.js'
import {
  dayNumber,
  type Fingerprint,
  fingerprintOf,
  headFormulaCount,
  type TablePart,
  currentSize,
  type FormulaResults,
  readFormulaResults,
} from './fingerprint.js'
import { isOutOfTime } from './out-of-time.js'

/** The column of the helper sheet in which the formulas are. */
export const formulaColumn = 11

/** The state when a run last left nothing to do. */
interface IdleState {
  /** The sheet with the formulas; blank where there is none. */
  readonly sheet: string
  /** How many formulas a table has before those of its columns: another version's may be others. */
  readonly heads: number
  /** How many formulas there are, and a fingerprint of them. */
  readonly lines: number
  readonly formulas: string
  readonly parts: Readonly<Record<string, TablePart>>
  readonly day: Day
  readonly hour: number
  /** A fingerprint of the formulas' results when that run began; blank while something was left to do. */
  readonly said: string
  /** A fingerprint of everything else that is stored. */
  readonly stored: string
  readonly edited: string
  readonly script: string
  /** The hours from which people get their emails. */
  readonly hours: readonly number[]
}

/** What a run knows before it reads the tables. */
export interface RunContext {
  readonly idleState: IdleState | null
  /** What the formulas say; null where they cannot be trusted. */
  readonly formulaResults: readonly Cell[] | null
}

export /** What the last run left of its formulas; null where it left nothing that this version reads. */
const readIdleState = (store: Pick<Store, 'read'>): IdleState | null => {
  const found = readStored(store, stored.quiet)
  const idleState = found === null ? null : (JSON.parse(found) as IdleState)
  return idleState?.heads === headFormulaCount ? idleState : null
}

/** What each run writes, what only saves calls, and what a page remembers. */
const excludedKinds = [
  stored.quiet,
  stored.edited,
  stored.lastRun,
  stored.zone,
  stored.grid,
  stored.desks,
  stored.dayChoice,
  stored.sharedCells,
  stored.order,
]

/** A fingerprint of everything stored that a run may depend on. */
export function fingerprintOfStored(store: Store): string {
  const names = excludedKinds.map((kind) => storedKey(kind))
  return createFingerprint(
    Object.entries(store.readAll())
      .filter(([key]) => !names.some((name) => `${key}.`.startsWith(`${name}.`)))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

export const storedEdits = (store: Pick<Store, 'read'>): string => readStored(store, stored.edited) ?? ''

/** Asks the formulas, in two calls; in none where there are none yet. */
export function readRunContext(ports: Pick<Ports, 'clock' | 'helperSheet' | 'store'>): RunContext {
  const idleState = readIdleState(ports.store)
  if (idleState === null || idleState.sheet === '') return { idleState, formulaResults: null }
  const formulaResults = ports.helperSheet.columnOfSheet(idleState.sheet, formulaColumn, idleState.lines)
  const isWhole =
    formulaResults?.[0] === dayNumber(ports.clock.now().day) &&
    formulaResults.every((cell) => typeof cell === 'number')
  return { idleState, formulaResults: isWhole ? formulaResults : null }
}

/** Whether the formulas that runs depend on are broken, or some of them missing. */
export function hasLostFormulas(ports: Pick<Ports, 'clock' | 'helperSheet' | 'store'>): boolean {
  const { idleState, formulaResults } = readRunContext(ports)
  return !!idleState?.sheet && formulaResults === null
}

/** What the formulas say, by table. */
function storedFormulaResults({
  idleState: quiet,
  formulaResults,
}: RunContext): Map<TableKey, { part: TablePart; results: FormulaResults }> {
  const found = new Map<TableKey, { part: TablePart; results: FormulaResults }>()
  for (const [key, part] of Object.entries(formulaResults === null ? {} : (quiet?.parts ?? {}))) {
    const results = readFormulaResults(formulaResults!, part)
    if (results) found.set(key as TableKey, { part, results })
  }
  return found
}

/** How large the tables are, as far as the formulas show. */
export const expectedTableSizes = (runContext: RunContext): ReadonlyMap<TableKey, TableSize> =>
  new Map(
    [...storedFormulaResults(runContext)].map(([key, { part, results }]) => [
      key,
      currentSize(part, results),
    ]),
  )

/**
 * Stores the state for later runs, where a run left nothing to do, and updates the formulas to the tables as
 * they are now. A run that is out of time leaves both to the next.
 *
 * @param isDone whether nothing is left to do; asked only where the formulas are about the tables as they are
 */
export function storeRunState(
  ports: Ports,
  book: OpenBook,
  runContext: RunContext,
  isDone: () => boolean,
): void {
  if (isOutOfTime(ports.clock)) return
  const { day } = ports.clock.now()
  const results = new Map(
    [...storedFormulaResults(runContext)].map(([key, each]) => [key as string, each.results]),
  )
  const fingerprint = fingerprintOf(book.tables, results)
  const formulas = createFingerprint(fingerprint.formulas)
  const { idleState: previous, formulaResults } = runContext
  const isUnchanged =
    previous?.formulas === formulas &&
    (previous.sheet === ''
      ? previous.day === day
      : formulaResults !== null && coversAllLines(fingerprint, results))
  const isIdle = isUnchanged && formulaResults !== null && isDone()
  if (isUnchanged && !isIdle) return
  const newState: IdleState = {
    ...quietOf(
      ports.clock,
      fingerprint,
      isUnchanged ? previous.sheet : writeFormulas(ports.helperSheet, fingerprint, previous?.sheet ?? ''),
    ),
    said: isIdle ? createFingerprint(formulaResults) : '',
    stored: fingerprintOfStored(ports.store),
    edited: storedEdits(ports.store),
    script: scriptFingerprint,
    hours: hoursOfEmails(ports.spreadsheet, book),
  }
  writeStored(ports.store, stored.quiet, JSON.stringify(newState))
}

/** What is stored of formulas while something is left to do. */
function quietOf(clock: Clock, { formulas, parts }: Fingerprint, sheet: string): IdleState {
  const { day, hour } = clock.now()
  const blank = { said: '', stored: '', edited: '', script: '', hours: [] }
  return {
    ...blank,
    sheet,
    heads: headFormulaCount,
    lines: formulas.length,
    formulas: createFingerprint(formulas),
    parts,
    day,
    hour,
  }
}

/**
 * The formulas over tables as set-up made them, for the first runs to know how large they are by then.
 *
 * @param grids what is in each sheet
 */
export function firstFingerprint(
  ports: Pick<Ports, 'clock' | 'library' | 'store'>,
  sheets: SheetsByKey,
  grids: ReadonlyMap<TableKey, Grid>,
) {
  const tables = [...grids].flatMap(([key, grid]): [TableKey, OpenTable][] => {
    const sheet = sheets.get(key)!
    const table = tableWithHeaders(ports.store, key)
    const location = locateTable(table, grid, new Map(), aliasesFor(ports.library))
    // Whatever is below by now, the formulas are the same.
    const head = grid.slice(0, Math.max(1, location.headerLine))
    return readTables.includes(key)
      ? [[key, { table, sheet, grid: head, reading: { location } } as unknown as OpenTable]]
      : []
  })
  const { formulas, parts } = fingerprintOf(new Map(tables), new Map())
  return {
    beside: { column: formulaColumn, formulas },
    /** What to store of them, once they are in one of the sheets of these names. */
    remembered(names: readonly string[]): [StoredFormat, string][] {
      const sheet = namesOf(helperSheetName).find((name) => names.includes(name)) ?? ''
      const idleState = quietOf(ports.clock, { formulas, parts }, sheet)
      return [[stored.quiet, JSON.stringify(idleState)]]
    },
  }
}

/** The hours from which people get their emails. */
function hoursOfEmails(spreadsheet: Spreadsheet, { contents }: OpenBook): number[] {
  const { personalDigestHour, managerDigestHour } = contents.settings
  const chosen = listReaders(contents, spreadsheet.locale()).flatMap(({ hour }) => hour ?? [])
  return [...new Set([personalDigestHour, managerDigestHour, ...chosen].map(Math.ceil))]
}

/** Whether the formulas cover every line that is not empty: they lose lines that people delete. */
const coversAllLines = ({ parts }: Fingerprint, results: ReadonlyMap<string, FormulaResults>): boolean =>
  Object.entries(parts).every(([key, { size }]) => (results.get(key)?.coveredLines ?? 0) >= size.lines)

/** Puts the formulas into the sheet of calculations; the sheet's name, blank where none takes them. */
function writeFormulas(helperSheet: HelperSheet, { formulas }: Fingerprint, knownSheet: string): string {
  return (
    [...new Set([...(knownSheet === '' ? [] : [knownSheet]), ...namesOf(helperSheetName)])].find((name) =>
      helperSheet.tryWriteFormulas(name, formulaColumn, formulas),
    ) ?? ''
  )
}
