/** Small workbooks for tests. */
import { emptySheet } from '../../../host/workbook/empty.js'
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../host/workbook/snapshot.js'
import { readWorkbook, type ReadOptions } from '../../../host/xlsx/read.js'
import { writeWorkbook } from '../../../host/xlsx/write.js'

export const options: ReadOptions = { name: 'plan', locale: 'zh_CN', timeZone: 'Asia/Shanghai' }

/** An empty sheet, the size of a new one. */
export const sheetOf = (over: Partial<SheetSnapshot> = {}): SheetSnapshot =>
  emptySheet({ name: '任务', ...over })

export const bookOf = (sheets: SheetSnapshot[], over: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
  id: '',
  ...options,
  sheets,
  activeSheet: 0,
  styles: [],
  namedRanges: [],
  metadata: [],
  ...over,
})

/** Written and read again. */
export const throughFile = async (book: WorkbookSnapshot): Promise<WorkbookSnapshot> =>
  readWorkbook(await writeWorkbook(book), options)

/** What a sheet carries, but for where it was in its file. */
const carriedBesides = ({ carried }: SheetSnapshot): Record<string, unknown> | undefined => {
  const { part: _, ...rest } = carried ?? {}
  return Object.keys(rest).length > 0 ? rest : undefined
}

/**
 * A sheet's cells with their looks spelled out, so that two ways of numbering looks compare equal; without the file
 * that the workbook was read from.
 */
export const spelled = (book: WorkbookSnapshot): unknown => ({
  ...book,
  id: '',
  origin: undefined,
  styles: [],
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    carried: carriedBesides(sheet),
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([row, line]) => [
        row,
        Object.fromEntries(
          Object.entries(line).map(([column, { s, d, ...cell }]: [string, CellSnapshot]) => [
            column,
            {
              ...cell,
              ...(s === undefined ? {} : { s: book.styles[s] }),
              ...(d === undefined ? {} : { d: sheet.validations[d] }),
            },
          ]),
        ),
      ]),
    ),
    validations: [],
  })),
})
