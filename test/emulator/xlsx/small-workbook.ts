/** Small workbooks for tests. */
import { emptySheet } from '../../../host/emulator/workbook/empty.js'
import type {
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook, type ReadOptions } from '../../../host/emulator/xlsx/read.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'

export const options: ReadOptions = { name: 'plan', locale: 'zh_CN', timeZone: 'Asia/Shanghai' }

/** An empty sheet, the size of a new one. */
export const createSheet = (over: Partial<SheetSnapshot> = {}): SheetSnapshot =>
  emptySheet({ name: '任务', ...over })

export const createWorkbook = (
  sheets: SheetSnapshot[],
  over: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot => ({
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
export const writeAndRead = async (book: WorkbookSnapshot): Promise<WorkbookSnapshot> =>
  readWorkbook(await writeWorkbook(book), options)

/** What a sheet carries, but for where it was in its file. */
const readOtherCarried = ({ carried }: SheetSnapshot): Record<string, unknown> | undefined => {
  const { part: _, ...rest } = carried ?? {}
  return Object.keys(rest).length > 0 ? rest : undefined
}

/**
 * A sheet's cells with their looks spelled out, so that two ways of numbering looks compare equal; without the file
 * that the workbook was read from.
 */
export const spellOut = (book: WorkbookSnapshot): unknown => ({
  ...book,
  id: '',
  origin: undefined,
  styles: [],
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    carried: readOtherCarried(sheet),
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
