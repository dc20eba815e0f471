import type { Locale } from '../../src/core/locale.js'
import type { SheetSnapshot, WorkbookSnapshot } from '../emulator/workbook/snapshot.js'

const chinese = /\p{Script=Han}/u

/** The first row with at least three texts is the row of headers; rows above it are titles. */
const minHeaderTexts = 3

/** Texts of the titles and headers of a sheet. */
function readHeadings({ cells }: SheetSnapshot): string[] {
  const found: string[] = []
  for (const row of Object.values(cells)) {
    const texts = Object.values(row).flatMap(({ v }) => (typeof v === 'string' && v !== '' ? [v] : []))
    found.push(...texts)
    if (texts.length >= minHeaderTexts) break
  }
  return found
}

/** The language of a workbook: Chinese when a sheet's name or a header has a Chinese character. */
export const detectLanguage = ({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): Locale =>
  sheets.some((sheet) => [sheet.name, ...readHeadings(sheet)].some((text) => chinese.test(text)))
    ? 'zh-CN'
    : 'en'
