/** A workbook to judge: set up by the bundle, its trackers full of random rows. */
import { isDateFormat } from 'numfmt'
import type { Cell, Grid } from '../../src/core/cell.js'
import { FormulaError } from '../formula/contract.js'
import { dayOfSerial, serialOf, day } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import type { Situation } from '../../src/core/rule.js'
import { aliases } from '../build/beside/content.js'
import { read, type Reading } from '../../src/core/read.js'
import { sheetNames, type Table } from '../../src/core/table.js'
import { calendarOf, readSettings } from '../../src/project/settings.js'
import { situationOf } from '../../src/project/status/situation.js'
import type { WorkingCalendar } from '../../src/core/calendar.js'
import { settings, type Settings } from '../../src/trackers/own/settings.js'
import { trackers, type TrackerKey, trackerKeys } from '../../src/trackers/index.js'
import { holidays } from '../../src/trackers/team/holidays.js'
import { must } from '../bench/morning.js'
import { newWorkbook } from '../cli/new-workbook.js'
import { seededRandom } from '../realm/seed.js'
import type { Bundle } from '../session/run/bundle.js'
import { Session } from '../session/session.js'
import type { LiveSheet, LiveWorkbook } from '../workbook/live.js'
import { randomRows } from './cells.js'

/** What is judged: the day, how many rows each tracker gets, and what the random rows follow from. */
export interface Trial {
  readonly on: string
  readonly rows: number
  readonly seed: string
}

/** The sheet of a table, by its name in any language. Throws RangeError when there is none. */
export function sheetOfTable(workbook: LiveWorkbook, table: Table): LiveSheet {
  const found = sheetNames(table).map((name) => workbook.sheetNamed(name))
  const sheet = found.find((each) => each !== undefined)
  if (!sheet) throw new RangeError(`There is no sheet for ${table.key}.`)
  return sheet
}

/** A sheet's used cells as the core is given them: numbers shown as dates are days, failed formulas their error. */
export function gridOf(workbook: LiveWorkbook, sheet: LiveSheet): Grid {
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
  must(session, 'addTrackers', { keys: trackerKeys })
  must(session, 'refreshViews')
  return session
}

const ask = () => aliases

/** Puts random rows below what stands in each tracker; every column gets them, those of formulas and runs too. */
export function fillAtRandom({ workbook }: Session, { on, rows, seed }: Trial): void {
  for (const key of trackerKeys) {
    const table: Table = trackers[key]
    const sheet = sheetOfTable(workbook, table)
    const { columns } = read(table, gridOf(workbook, sheet), ask).location
    const first = workbook.extent(sheet.id).rows + 1
    const random = seededRandom(`${seed} ${key}`)
    randomRows(table, rows, random, serialOf(day(on))).forEach((cells, index) => {
      for (const [column, content] of Object.entries(cells)) {
        // Here and there somebody cleared a cell's number format.
        const plain = random() < 0.05 ? { s: undefined } : {}
        sheet.change(first + index, columns.get(column)!, { ...content, ...plain })
      }
    })
  }
  workbook.changed()
}

/** What the code makes of the settings and the calendar. */
export interface Horizons {
  readonly settings: Settings
  readonly calendar: WorkingCalendar
  readonly situation: (on: string) => Situation
}

/** Reads the calendar, and the settings from a sheet of them, as a run does. */
export function horizonsOf(workbook: LiveWorkbook, settingsSheet: LiveSheet): Horizons {
  const grid = gridOf(workbook, settingsSheet)
  const chosen = readSettings(read(settings, grid, ask), grid).settings
  const calendar = calendarOf(
    chosen,
    read(holidays, gridOf(workbook, sheetOfTable(workbook, holidays)), ask).rows,
  )
  return { settings: chosen, calendar, situation: (on) => situationOf(day(on), chosen, calendar) }
}

/** Every tracker as the code reads it. */
export type Readings = ReadonlyMap<TrackerKey, Reading<Readonly<Record<string, unknown>>>>

export const readingsOf = (workbook: LiveWorkbook): Readings =>
  new Map(
    trackerKeys.map((key) => {
      const table: Table = trackers[key]
      return [key, read(table, gridOf(workbook, sheetOfTable(workbook, table)), ask)] as const
    }),
  )
