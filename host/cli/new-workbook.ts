import { createHash } from 'node:crypto'
import type { Locale } from '../../src/core/locale.js'
import { emptySheet } from '../emulator/index.js'
import type { WorkbookSnapshot } from '../emulator/workbook/snapshot.js'

const sheetNames = {
  en: { workbook: 'Milepost', sheet: 'Sheet1', locale: 'en_US' },
  'zh-CN': { workbook: '客户进度', sheet: '工作表1', locale: 'zh_CN' },
} as const

/** The language's spelling as Google has it. */
export const toSpreadsheetLocale = (locale: Locale): string => sheetNames[locale].locale

/** A new spreadsheet as Google makes one: a single empty sheet of 1000 rows and 26 columns. The same every time. */
export function newWorkbook(locale: Locale, timeZone: string): WorkbookSnapshot {
  const { workbook, sheet } = sheetNames[locale]
  return {
    id: createHash('sha256').update(`new ${workbook}`).digest('base64url'),
    name: workbook,
    locale: toSpreadsheetLocale(locale),
    timeZone,
    sheets: [emptySheet({ name: sheet })],
    activeSheet: 0,
    styles: [],
    namedRanges: [],
    metadata: [],
  }
}
