import { createHash } from 'node:crypto'
import type { Locale } from '../../src/core/locale.js'
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.js'

const names = {
  en: { workbook: 'Milepost', sheet: 'Sheet1' },
  'zh-CN': { workbook: '客户进度', sheet: '工作表1' },
} as const

/** The language's spelling as Google has it. */
export const spreadsheetLocale = (locale: Locale): string => (locale === 'zh-CN' ? 'zh_CN' : 'en_US')

/** A new spreadsheet as Google makes one: a single empty sheet of 1000 rows and 26 columns. The same every time. */
export function newWorkbook(locale: Locale, timeZone: string): WorkbookSnapshot {
  const { workbook, sheet } = names[locale]
  const empty: SheetSnapshot = {
    id: 0,
    name: sheet,
    hidden: false,
    rows: 1000,
    columns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    widths: {},
    heights: {},
    hiddenColumns: [],
    hiddenRows: [],
    cells: {},
    merges: [],
    validations: [],
    conditionalFormats: [],
    metadata: [],
    protections: [],
    charts: [],
  }
  return {
    id: createHash('sha256').update(`new ${workbook}`).digest('base64url'),
    name: workbook,
    locale: spreadsheetLocale(locale),
    timeZone,
    sheets: [empty],
    activeSheet: 0,
    styles: [],
    namedRanges: [],
    metadata: [],
  }
}
