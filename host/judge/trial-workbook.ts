/** A workbook to evaluate: set up by the bundle, its trackers full of random rows. */
import { isDateFormat } from 'numfmt'
import type { Cell, Grid } from '../../src/core/cell.js'
import {
  type Bundle,
  FormulaError,
  type LiveSheet,
  type LiveWorkbook,
  seededRandom,
  Session,
} from '../emulator/index.js'
import { dayOfSerial, serialOf, parseDay } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import type { Situation } from '../../src/core/rule.js'
import { aliases } from '../build/library/library-texts.js'
import { readTableRows, type TableReading } from '../../src/core/read-table-rows.js'
import { acceptedSheetNames, type Table } from '../../src/core/table.js'
import { createCalendar, readSettings } from '../../src/domain/settings.js'
import { createSituation } from '../../src/domain/status/situation.js'
import type { WorkingCalendar } from '../../src/core/calendar.js'
import { settings, type Settings } from '../../src/trackers/own/settings.js'
import { trackers, type TrackerKey, trackerKeys } from '../../src/trackers/index.js'
import { holidays } from '../../src/trackers/team/holidays.js'
import { runOrThrow } from '../bench/company-session.js'
import { newWorkbook } from '../cli/new-workbook.js'
import { createRandomRows } from './random-cells.js'

/** What is evaluated: the day, how many rows each tracker gets, and the seed of the random rows. */
export interface Trial {
  readonly on: string
  readonly rows: number
  readonly seed: string
}

/** The sheet of a table, by its name in any language. Throws RangeError when there is none. */
export function findTableSheet(workbook: LiveWorkbook, table: Table): LiveSheet {
  const found = acceptedSheetNames(table).map((name) => workbook.sheetNamed(name))
  const sheet = found.find((each) => each !== undefined)
  if (!sheet) throw new RangeError(`There is no sheet for ${table.key}.`)
  return sheet
}

/**
 * A sheet's used cells as the core is given them: numbers shown as dates are days, failed formulas their
 * error.
 */
function readGrid(workbook: LiveWorkbook, sheet: LiveSheet): Grid {
  const { rows, columns } = workbook.extent(sheet.id)
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across): Cell => {
      const place = { sheet: sheet.id, row: down + 1, column: across + 1 }
      const value = workbook.value(place)
      if (value instanceof FormulaError) return value.code
      if (value === '') return null
      const format = workbook.format(place)
      return typeof value === 'number' && format !== '' && isDateFormat(format)
        ? { day: dayOfSerial(value) }
        : value
    }),
  )
}

/** A session at eight in the morning of the trial's day with every tracker and view, and nothing in them. */
export function setUpSession(bundle: Bundle, locale: Locale, { on }: Trial): Session {
  const snapshot = newWorkbook(locale, 'Asia/Shanghai')
  const session = new Session({ snapshot, bundle, now: { day: on, time: '08:00' }, locale })
  runOrThrow(session, 'addTrackers', { keys: trackerKeys })
  runOrThrow(session, 'refreshViews')
  return session
}

const provideAliases = () => aliases

/**
 * Puts random rows below the rows of each tracker; every column gets them, also those of formulas and runs.
 */
export function fillAtRandom({ workbook }: Session, { on, rows, seed }: Trial): void {
  for (const key of trackerKeys) {
    const table: Table = trackers[key]
    const sheet = findTableSheet(workbook, table)
    const { columns } = readTableRows(table, readGrid(workbook, sheet), provideAliases).location
    const first = workbook.extent(sheet.id).rows + 1
    const random = seededRandom(`${seed} ${key}`)
    createRandomRows(table, rows, random, serialOf(parseDay(on))).forEach((cells, index) => {
      for (const [column, content] of Object.entries(cells)) {
        // Here and there somebody cleared a cell's number format.
        const plain = random() < 0.05 ? { s: undefined } : {}
        sheet.change(first + index, columns.get(column)!, { ...content, ...plain })
      }
    })
  }
  workbook.changed()
}

/** What the code computes from the settings and the calendar. */
export interface Horizons {
  readonly settings: Settings
  readonly calendar: WorkingCalendar
  readonly situation: (on: string) => Situation
}

/** Reads the calendar, and the settings from a sheet of them, as a run does. */
export function readHorizons(workbook: LiveWorkbook, settingsSheet: LiveSheet): Horizons {
  const grid = readGrid(workbook, settingsSheet)
  const chosen = readSettings(readTableRows(settings, grid, provideAliases), grid).settings
  const calendar = createCalendar(
    chosen,
    readTableRows(holidays, readGrid(workbook, findTableSheet(workbook, holidays)), provideAliases).rows,
  )
  return { settings: chosen, calendar, situation: (on) => createSituation(parseDay(on), chosen, calendar) }
}

/** Every tracker as the code reads it. */
export type TrackerReadings = ReadonlyMap<TrackerKey, TableReading<Readonly<Record<string, unknown>>>>

export const readTrackers = (workbook: LiveWorkbook): TrackerReadings =>
  new Map(
    trackerKeys.map((key) => {
      const table: Table = trackers[key]
      return [
        key,
        readTableRows(table, readGrid(workbook, findTableSheet(workbook, table)), provideAliases),
      ] as const
    }),
  )
