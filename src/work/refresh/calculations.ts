import { labelsOf } from '../../core/choices.js'
import { columnLetters, namedCell, quoteText, quoteSheetName } from '../../core/formula.js'
import { headerSearchDepth, locateTable, type TableLocation } from '../../core/sheet/locate-table.js'
import { type LocalisedName, namesOf } from '../../core/locale.js'
import type { Grid } from '../../core/cell.js'
import type { HorizonKey, ThresholdKey } from '../../core/rule.js'
import type { HelperSheet, Ports, Sheet } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { holidays } from '../../trackers/team/holidays.js'
import { fractionSettings, type SettingKey, settings, settingSpecs } from '../../trackers/own/settings.js'

/** The hidden sheet in which formulas compute what conditional formats need, so that they need no script. */
export const helperSheetName: LocalisedName = {
  en: 'Milepost calculations',
  'zh-CN': '客户进度计算',
  formerly: ['Milepost reckoning'],
}

/** The line of each named cell. Names of older workbooks point to the first four, which stay. */
export const namedLines: Readonly<Record<HorizonKey | ThresholdKey, number>> = {
  dueSoonBy: 2,
  silentSince: 3,
  renewalBy: 4,
  deviationAlert: 5,
  stuckSince: 7,
  highExposure: 8,
  budgetOver: 9,
  lowScore: 10,
}

/** What only evidence reads, and no conditional format, needs no name: every name costs a call. */
export const isNamed = (key: string): boolean => key !== 'highExposure' && key !== 'lowScore'

/** How many days ahead it counts: enough for the longest "due soon" and the longest holiday season. */
const daysAhead = 150

/** A column of a sheet as a formula names it, complete and fixed: `'工作日历'!$B:$B`. */
type ColumnOf = (column: string) => string

/**
 * The same horizons and thresholds that `situationOf` computes, as formulas over the Settings and Calendar
 * sheets, one row each (A: setting as typed, B: as used, C: the result), then the coming days (D: day, E: 1
 * when worked, F: workdays so far) and in the same way the past ones (G to I, from yesterday back).
 */
function calculationFormulas(setting: ColumnOf, calendar: ColumnOf | null): string[][] {
  // A yes or no is no value of any setting; LibreOffice writes it as 1 where the others write TRUE.
  const typedFormula = (key: SettingKey, fallback: string): string => {
    const cell = `INDEX(${setting('value')},MATCH(${quoteText(`S-${key}`)},${setting('id')},0))`
    // 1/2 as text shows the sign that this spreadsheet uses for decimals.
    const text = `SUBSTITUTE(SUBSTITUTE(${cell}&"",",","."),".",MID(1/2,2,1))`
    return `IFERROR(IF(ISLOGICAL(${cell}),"?",${text}),${fallback})`
  }
  const usedFormula = (cell: string, key: SettingKey): string => {
    const isWhole = !fractionSettings.includes(key)
    const settingSpec = settingSpecs[key] as { value: number; range: readonly [number, number] }
    const value = `VALUE(${cell})`
    return `=IFERROR(IF(AND(${value}>=${settingSpec.range[0]},${value}<=${settingSpec.range[1]}),${isWhole ? `INT(${value})` : value},${settingSpec.value}),${settingSpec.value})`
  }
  const last = daysAhead + 1
  // Every locale separates rows of an array by the same sign, but not columns.
  const weekend = `SUMPRODUCT(--ISNUMBER(FIND({1;2;3;4;5;6;7},A6)))`
  const headCells = [
    ['', '', ''],
    [
      `=${typedFormula('dueSoonDays', '""')}`,
      usedFormula('A2', 'dueSoonDays'),
      `=IF(B2<=0,TODAY()+1,INDEX(D$2:D$${last},MATCH(B2,F$2:F$${last},0))+1)`,
    ],
    [`=${typedFormula('silentDays', '""')}`, usedFormula('A3', 'silentDays'), '=TODAY()-B3'],
    [`=${typedFormula('renewalMonths', '""')}`, usedFormula('A4', 'renewalMonths'), '=EDATE(TODAY(),B4)+1'],
    [`=${typedFormula('deviationAlert', '""')}`, usedFormula('A5', 'deviationAlert'), '=B5'],
    [
      `=${typedFormula('weekend', '"6,7"')}`,
      `=IF(OR(${weekend}=7,AND(${weekend}=0,TRIM(A6)<>"")),"6,7",A6)`,
      '',
    ],
    [
      `=${typedFormula('stuckDays', '""')}`,
      usedFormula('A7', 'stuckDays'),
      `=INDEX(G$2:G$${last},MATCH(B7,I$2:I$${last},0))`,
    ],
    ...(['highExposure', 'budgetOver', 'lowScore'] as const).map((key, index) => [
      `=${typedFormula(key, '""')}`,
      usedFormula(`A${index + 8}`, key),
      `=B${index + 8}`,
    ]),
  ]
  return Array.from({ length: last }, (_, index) => {
    const line = index + 1
    const leftCells = headCells[index] ?? ['', '', '']
    if (line === 1) return [...leftCells, '', '', '', '', '', '']
    const days = (day: string, worked: string, distance: string, sign: string): string[] => [
      line === 2 ? `=TODAY()${sign}1` : `=${day}${line - 1}${sign}1`,
      `=${isWorkdayFormula(`${day}${line}`, calendar)}`,
      line === 2 ? `=${worked}2` : `=${distance}${line - 1}+${worked}${line}`,
    ]
    return [...leftCells, ...days('D', 'E', 'F', '+'), ...days('G', 'H', 'I', '-')]
  })
}

/**
 * Whether a day is worked: as the calendar lists it, a worked day before a day off, else by its weekday. Most
 * days are on no list, so that is asked first. A listed day may carry a time, a kind a space on either side,
 * as pasted text does.
 */
function isWorkdayFormula(day: string, calendar: ColumnOf | null): string {
  const weekdayFormula = `IF(ISNUMBER(FIND(WEEKDAY(${day},2),B$6)),0,1)`
  if (!calendar) return weekdayFormula
  const listed = `COUNTIFS(${calendar('day')},">="&${day},${calendar('day')},"<"&${day}+1`
  const listedAs = (kind: 'holiday' | 'workday'): string => {
    const labels = labelsOf(holidays.columns.kind.choices![kind]!)
    const written = labels.flatMap((label) => [label, `${label} `, ` ${label}`, ` ${label} `])
    return `SUMPRODUCT(${listed},${calendar('kind')},{${written.map(quoteText).join(';')}}))>0`
  }
  return `IF(${listed})=0,${weekdayFormula},IF(${listedAs('workday')},1,IF(${listedAs('holiday')},0,${weekdayFormula})))`
}

/** How many columns a new sheet has; where a sheet has fewer, all of it is read. */
const newColumns = 26

type HelperTable = typeof settings | typeof holidays

/** Where the columns of a table are: only its header is read where that shows all of them. */
function locateColumns(
  library: Ports['library'],
  table: HelperTable,
  sheet: Sheet,
  head?: Grid,
): TableLocation {
  const keys = Object.keys(table.columns)
  const located = (grid: Grid): TableLocation => locateTable(table, grid, new Map(), aliasesFor(library))
  const top = located(head ?? sheet.lines(1, headerSearchDepth, newColumns))
  return keys.every((key) => top.columns.has(key)) ? top : located(sheet.cells())
}

/**
 * Makes the helper sheet, or repairs it.
 *
 * @param sheets those of the settings and, where there is one, of the calendar
 * @param heads what is in the sheets that this run made
 * @param beside formulas beside the calculations
 */
export function writeHelperSheet(
  ports: Ports,
  sheets: { readonly settings: Sheet; readonly holidays: Sheet | null },
  heads: ReadonlyMap<string, Grid> = new Map(),
  beside?: Parameters<HelperSheet['writeFormulaSheet']>[3],
): void {
  const columnsOf = (table: HelperTable, sheet: Sheet): ColumnOf => {
    const { columns } = locateColumns(ports.library, table, sheet, heads.get(table.key))
    const sheetName = quoteSheetName(sheet.name())
    return (column) => {
      const letters = columnLetters(columns.get(column) ?? 1)
      return `${sheetName}!$${letters}:$${letters}`
    }
  }
  const formulas = calculationFormulas(
    columnsOf(settings, sheets.settings),
    sheets.holidays && columnsOf(holidays, sheets.holidays),
  )
  const names = Object.entries(namedLines)
    .filter(([key]) => isNamed(key))
    .map(([key, line]) => ({ name: namedCell(key), line, column: 3 }))
  const sheetNames = ports.sheets.sheetNames()
  const existingName = namesOf(helperSheetName).find((name) => sheetNames.includes(name))
  ports.helperSheet.writeFormulaSheet(
    existingName ?? helperSheetName[ports.spreadsheet.locale()],
    formulas,
    names,
    beside,
  )
}
