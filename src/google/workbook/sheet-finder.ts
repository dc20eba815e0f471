import { stored, storedKey, decodeStored } from '../../core/stored.js'
import type { ColumnMarks } from '../../core/sheet/locate-table.js'
import { once as memoize } from '../once.js'

export const tableMark = storedKey(stored.tableMark)
export const columnMark = (key: string): string => storedKey(stored.columnMark, key)

/** Whether metadata of that key marks a sheet or a column for Milepost. */
export const isOwnMark = (key: string): boolean => key === tableMark || key.startsWith(columnMark(''))

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Finds sheets in a spreadsheet and remembers the answers until the end of the run. */
export interface SheetFinder {
  names(): readonly string[]
  /** A sheet by its name; one call, and no list of all sheets. */
  sheetOrNull(name: string): Sheet | null
  /** A sheet by its name, from the list of all. */
  sheetNamed(name: string): Sheet | undefined
  /** The sheet that has our mark for a table. */
  markedSheet(table: string): Sheet | undefined
  rereadSheetNames(): void
  assumeSheetOrder(order: readonly string[], certainNames: readonly string[]): void
  /** Whether the sheet of that name was found by its place alone. */
  isUncertain(name: string): boolean
  /** Checks the name of a sheet before it is written to, where it was found by its place alone. */
  confirmName(sheet: Sheet, name: string): void
  /** Adds a sheet that was just made under that name, with so many sheets before it. */
  addSheet(name: string, sheet: Sheet, position: number): void
  /** Forgets a sheet that was deleted. */
  removeSheet(name: string): void
}

export function sheetFinder(book: Spreadsheet): SheetFinder {
  const cachedByName = new Map<string, Sheet | null>()
  let sheetsByName: ReadonlyMap<string, Sheet> | undefined
  // Sheets that were assumed to be where they were: their content has to prove it.
  let uncertainNames: ReadonlySet<string> = new Set()
  let marked = memoize(() => findMarkedSheets(book))
  const byName = (): ReadonlyMap<string, Sheet> => (sheetsByName ??= indexByName(book.getSheets()))
  return {
    names: () => [...byName().keys()],
    sheetOrNull(name) {
      if (sheetsByName) return sheetsByName.get(name) ?? null
      if (!cachedByName.has(name)) cachedByName.set(name, book.getSheetByName(name))
      return cachedByName.get(name) ?? null
    },
    sheetNamed: (name) => byName().get(name),
    markedSheet: (table) => marked().get(table),
    rereadSheetNames() {
      sheetsByName = indexByName(book.getSheets())
      uncertainNames = new Set()
    },
    assumeSheetOrder(order, certainNames) {
      const sheets = book.getSheets()
      const isSameOrder =
        sheets.length === order.length &&
        certainNames.every((name) => sheets[order.indexOf(name)]?.getName() === name)
      sheetsByName = isSameOrder ? new Map(order.map((name, at) => [name, sheets[at]!])) : indexByName(sheets)
      uncertainNames = new Set(isSameOrder ? order.filter((name) => !certainNames.includes(name)) : [])
    },
    isUncertain: (name) => uncertainNames.has(name),
    confirmName(sheet, name) {
      if (uncertainNames.has(name) && sheet.getName() !== name) throw new Error(`${name}: ?`)
      uncertainNames = new Set([...uncertainNames].filter((each) => each !== name))
    },
    addSheet(name, sheet, position) {
      cachedByName.set(name, sheet)
      if (!sheetsByName) return
      const others = [...sheetsByName].filter(([each]) => each !== name)
      sheetsByName = new Map([...others.slice(0, position), [name, sheet], ...others.slice(position)])
    },
    removeSheet(name) {
      cachedByName.delete(name)
      if (sheetsByName) sheetsByName = new Map([...sheetsByName].filter(([each]) => each !== name))
      marked = memoize(() => findMarkedSheets(book))
    },
  }
}

const indexByName = (sheets: readonly Sheet[]): ReadonlyMap<string, Sheet> =>
  new Map(sheets.map((sheet) => [sheet.getName(), sheet]))

/** The sheets that have our mark, by their tables. */
function findMarkedSheets(book: Spreadsheet): ReadonlyMap<string, Sheet> {
  const marked = new Map<string, Sheet>()
  for (const found of book.createDeveloperMetadataFinder().withKey(tableMark).find()) {
    const sheet = found.getLocation().getSheet()
    const servedTable = decodeStored(stored.tableMark, found.getValue() ?? '')
    if (sheet && servedTable !== null) marked.set(servedTable, sheet)
  }
  return marked
}

/** Where developer metadata on whole columns remembers these columns. One search and three calls for each. */
export function marksOf(sheet: Sheet, columns: readonly string[]): ColumnMarks {
  const marks = new Map<string, number>()
  for (const key of columns) {
    const found = sheet.createDeveloperMetadataFinder().withKey(columnMark(key)).find()[0]
    const column = found?.getLocation().getColumn()
    if (column) marks.set(key, column.getColumn())
  }
  return marks
}
