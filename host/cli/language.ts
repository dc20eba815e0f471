import type { Locale } from '../../src/core/locale.js'
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.js'

const chinese = /\p{Script=Han}/u

/** Headers stand in the first row of three texts or more; what stands above them are titles. */
const headerTexts = 3

/** Texts of the titles and headers of a sheet. */
function headings({ cells }: SheetSnapshot): string[] {
  const found: string[] = []
  for (const row of Object.values(cells)) {
    const texts = Object.values(row).flatMap(({ v }) => (typeof v === 'string' && v !== '' ? [v] : []))
    found.push(...texts)
    if (texts.length >= headerTexts) break
  }
  return found
}

/** The language a workbook is kept in: Chinese when a sheet's name or a header has a Chinese character. */
export const languageOfWorkbook = ({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): Locale =>
  sheets.some((sheet) => [sheet.name, ...headings(sheet)].some((text) => chinese.test(text))) ? 'zh-CN' : 'en'
