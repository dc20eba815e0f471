/** A table of text as a workbook of one sheet, each cell where the file has it. */
import type { Locale } from '../../../src/core/locale.js'
import { LiveWorkbook } from '../../emulator/index.js'
import type { WorkbookSnapshot } from '../../emulator/workbook/snapshot.js'
import { findFreeSheetName, putSheet } from '../../import/add-sheet.js'
import type { ToolExport } from '../../import/export.js'
import { detectLanguage } from '../detect-language.js'
import { newWorkbook } from '../new-workbook.js'

/**
 * The workbook.
 *
 * @param locale null to take the language of the table
 */
export function createTableWorkbook(
  { name, grid }: ToolExport,
  timeZone: string,
  locale: Locale | null,
): WorkbookSnapshot {
  const create = (language: Locale): WorkbookSnapshot => {
    const workbook = LiveWorkbook.from(newWorkbook(language, timeZone), { now: () => 0 })
    const first = workbook.sheets[0]!.id
    putSheet(workbook, findFreeSheetName(workbook, name), grid)
    workbook.deleteSheet(first)
    return { ...workbook.snapshot(), name }
  }
  const snapshot = create(locale ?? 'en')
  const language = locale ?? detectLanguage(snapshot)
  return language === (locale ?? 'en') ? snapshot : create(language)
}
