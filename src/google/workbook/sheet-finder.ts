import { stored, storedKey, decodeStored } from '../../core/stored.js'
import type { ColumnMarks } from '../../core/sheet/locate-table.js'

export const tableMark = storedKey(stored.tableMark)
export const columnMark = (key: string): string => storedKey(stored.columnMark, key)

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Finds the sheets of tables in a spreadsheet and remembers what it found for the length of one run. */
export function sheetFinder(book: GoogleAppsScript.Spreadsheet.Spreadsheet) {
  const bound = new Map<string, Sheet>()
  // Names as they were found or given in this run: asking a sheet for its name is a call.
  const boundNames = new Map<string, string>()
  const newTables = new Set<string>()
  let sheetsByName: Map<string, Sheet> | undefined
  // Sheets that were taken to be where they were, by tables: what is read of them has to prove it.
  let uncertainNames: ReadonlySet<string> = new Set()
  const indexByName = (sheets: readonly Sheet[]): Map<string, Sheet> =>
    new Map(sheets.map((sheet) => [sheet.getName(), sheet]))
  let marked: Map<string, Sheet> | undefined
  const byName = (): Map<string, Sheet> => (sheetsByName ??= indexByName(book.getSheets()))
  const byMark = (): Map<string, Sheet> => {
    if (!marked) {
      marked = new Map()
      for (const found of book.createDeveloperMetadataFinder().withKey(tableMark).find()) {
        const sheet = found.getLocation().getSheet()
        const servedTable = decodeStored(stored.tableMark, found.getValue() ?? '')
        if (sheet && servedTable !== null) marked.set(servedTable, sheet)
      }
    }
    return marked
  }
  const cachedByName = new Map<string, Sheet | null>()
  const rereadSheetNames = (): void => {
    sheetsByName = indexByName(book.getSheets())
    uncertainNames = new Set()
    bound.clear()
    boundNames.clear()
  }
  return {
    rereadSheetNames,
    /** Whether a table's sheet was found by its place alone. */
    isFoundByPosition: (table: string): boolean => uncertainNames.has(boundNames.get(table) ?? ''),
    assumeSheetOrder(order: readonly string[], certainNames: readonly string[]): void {
      const sheets = book.getSheets()
      const isSameOrder =
        sheets.length === order.length &&
        certainNames.every((name) => sheets[order.indexOf(name)]?.getName() === name)
      sheetsByName = isSameOrder ? new Map(order.map((name, at) => [name, sheets[at]!])) : indexByName(sheets)
      uncertainNames = new Set(isSameOrder ? order.filter((name) => !certainNames.includes(name)) : [])
    },
    names: (): readonly string[] => [...byName().keys()],
    /** A sheet by its name; one call, and no list of all sheets. */
    sheetOrNull(name: string): Sheet | null {
      if (sheetsByName) return sheetsByName.get(name) ?? null
      if (!cachedByName.has(name)) cachedByName.set(name, book.getSheetByName(name))
      return cachedByName.get(name) ?? null
    },
    /** A sheet that was made or found under that name. */
    addSheet(name: string, sheet: Sheet): void {
      sheetsByName?.set(name, sheet)
      cachedByName.set(name, sheet)
    },
    sheetNamed: (name: string): Sheet | undefined => byName().get(name),
    /** The bound sheet, to write to: one that was found by its place alone says its name first. */
    toWrite(table: string): Sheet {
      const name = boundNames.get(table) ?? ''
      if (uncertainNames.has(name) && this.boundSheet(table).getName() !== name) throw new Error(`${name}: ?`)
      uncertainNames = new Set([...uncertainNames].filter((each) => each !== name))
      return this.boundSheet(table)
    },
    /** The bound sheet. @throws when the table was never bound: a fault of ours. */
    boundSheet(table: string): Sheet {
      const sheet = bound.get(table)
      if (!sheet) throw new Error(`No sheet is bound to ${table}`)
      return sheet
    },
    bindByNames(table: string, names: readonly string[]): boolean {
      if (bound.has(table)) return true
      const boundSheets = new Set(bound.values())
      const unboundSheets = [...byName()].filter(([, sheet]) => !boundSheets.has(sheet))
      const matchingEntry = names
        .map((name) =>
          unboundSheets.find(([standing]) => standing.trim().toLowerCase() === name.toLowerCase()),
        )
        .find((found) => found !== undefined)
      if (matchingEntry) {
        boundNames.set(table, matchingEntry[0])
        bound.set(table, matchingEntry[1])
      }
      return matchingEntry !== undefined
    },
    /** Binds the sheet of that very name; one call, and no list of all sheets. */
    bindByName(table: string, name: string): boolean {
      const sheet = bound.get(table) ?? (sheetsByName ? sheetsByName.get(name) : book.getSheetByName(name))
      if (sheet) {
        boundNames.set(table, name)
        bound.set(table, sheet)
      }
      return sheet != null
    },
    bindByMark(table: string): boolean {
      const sheet = byMark().get(table)
      if (sheet && !bound.has(table)) bound.set(table, sheet)
      return bound.has(table)
    },
    /** Binds a sheet that was just made under that name, so many sheets before it. */
    bindNewSheet(table: string, sheet: Sheet, name: string, position: number): void {
      bound.set(table, sheet)
      boundNames.set(table, name)
      newTables.add(table)
      const sheetName = [...(sheetsByName ?? [])]
      sheetName.splice(position, 0, [name, sheet])
      if (sheetsByName) sheetsByName = new Map(sheetName)
    },
    /** Forgets a sheet that was deleted. */
    removeSheet(name: string): void {
      sheetsByName?.delete(name)
      marked = undefined
      for (const [table, boundName] of boundNames)
        if (boundName === name) {
          bound.delete(table)
          boundNames.delete(table)
        }
    },
    /** Whether the table's sheet was made in this run. */
    isNew: (table: string): boolean => newTables.has(table),
    nameOf(table: string): string {
      const name = boundNames.get(table) ?? this.boundSheet(table).getName()
      boundNames.set(table, name)
      return name
    },
    tables: (): ReadonlyMap<string, Sheet> => bound,
  }
}
export type SheetFinder = ReturnType<typeof sheetFinder>

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
