import { stored, storedKey, unpacked } from '../../core/stored.js'
import type { Marks } from '../../core/sheet/locate.js'

export const tableMark = storedKey(stored.tableMark)
export const columnMark = (key: string): string => storedKey(stored.columnMark, key)

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Finds the sheets of tables in a spreadsheet and remembers what it found for the length of one run. */
export function sheetFinder(book: GoogleAppsScript.Spreadsheet.Spreadsheet) {
  const bound = new Map<string, Sheet>()
  // Names as they were found or given in this run: asking a sheet for its name is a call.
  const called = new Map<string, string>()
  const fresh = new Set<string>()
  let named: Map<string, Sheet> | undefined
  // Sheets that were taken to be where they were, by tables: what is read of them has to prove it.
  let unsure: ReadonlySet<string> = new Set()
  const listed = (sheets: readonly Sheet[]): Map<string, Sheet> =>
    new Map(sheets.map((sheet) => [sheet.getName(), sheet]))
  let marked: Map<string, Sheet> | undefined
  const byName = (): Map<string, Sheet> => (named ??= listed(book.getSheets()))
  const byMark = (): Map<string, Sheet> => {
    if (!marked) {
      marked = new Map()
      for (const found of book.createDeveloperMetadataFinder().withKey(tableMark).find()) {
        const sheet = found.getLocation().getSheet()
        const serves = unpacked(stored.tableMark, found.getValue() ?? '')
        if (sheet && serves !== null) marked.set(serves, sheet)
      }
    }
    return marked
  }
  const asked = new Map<string, Sheet | null>()
  const lookAgain = (): void => {
    named = listed(book.getSheets())
    unsure = new Set()
    bound.clear()
    called.clear()
  }
  return {
    lookAgain,
    /** Whether a table's sheet was found by its place alone. */
    isUnsure: (table: string): boolean => unsure.has(called.get(table) ?? ''),
    standAsBefore(order: readonly string[], surely: readonly string[]): void {
      const sheets = book.getSheets()
      const stand =
        sheets.length === order.length &&
        surely.every((name) => sheets[order.indexOf(name)]?.getName() === name)
      named = stand ? new Map(order.map((name, at) => [name, sheets[at]!])) : listed(sheets)
      unsure = new Set(stand ? order.filter((name) => !surely.includes(name)) : [])
    },
    names: (): readonly string[] => [...byName().keys()],
    /** A sheet by its name; one call, and no list of all sheets. */
    known(name: string): Sheet | null {
      if (named) return named.get(name) ?? null
      if (!asked.has(name)) asked.set(name, book.getSheetByName(name))
      return asked.get(name) ?? null
    },
    /** A sheet that was made or found under that name. */
    remember(name: string, sheet: Sheet): void {
      named?.set(name, sheet)
      asked.set(name, sheet)
    },
    named: (name: string): Sheet | undefined => byName().get(name),
    /** The bound sheet, to write to: one that was found by its place alone says its name first. */
    toWrite(table: string): Sheet {
      const name = called.get(table) ?? ''
      if (unsure.has(name) && this.of(table).getName() !== name) throw new Error(`${name}: ?`)
      unsure = new Set([...unsure].filter((each) => each !== name))
      return this.of(table)
    },
    /** The bound sheet. @throws when the table was never bound: a fault of ours. */
    of(table: string): Sheet {
      const sheet = bound.get(table)
      if (!sheet) throw new Error(`No sheet is bound to ${table}`)
      return sheet
    },
    find(table: string, names: readonly string[]): boolean {
      if (bound.has(table)) return true
      const taken = new Set(bound.values())
      const free = [...byName()].filter(([, sheet]) => !taken.has(sheet))
      const match = names
        .map((name) => free.find(([standing]) => standing.trim().toLowerCase() === name.toLowerCase()))
        .find((found) => found !== undefined)
      if (match) {
        called.set(table, match[0])
        bound.set(table, match[1])
      }
      return match !== undefined
    },
    /** Binds the sheet of that very name; one call, and no list of all sheets. */
    bindNamed(table: string, name: string): boolean {
      const sheet = bound.get(table) ?? (named ? named.get(name) : book.getSheetByName(name))
      if (sheet) {
        called.set(table, name)
        bound.set(table, sheet)
      }
      return sheet != null
    },
    findByMark(table: string): boolean {
      const sheet = byMark().get(table)
      if (sheet && !bound.has(table)) bound.set(table, sheet)
      return bound.has(table)
    },
    /** Binds a sheet that was just made under that name, so many sheets before it. */
    bind(table: string, sheet: Sheet, name: string, position: number): void {
      bound.set(table, sheet)
      called.set(table, name)
      fresh.add(table)
      const standing = [...(named ?? [])]
      standing.splice(position, 0, [name, sheet])
      if (named) named = new Map(standing)
    },
    /** Forgets a sheet that was deleted. */
    forget(name: string): void {
      named?.delete(name)
      marked = undefined
      for (const [table, standing] of called)
        if (standing === name) {
          bound.delete(table)
          called.delete(table)
        }
    },
    /** Whether the table's sheet was made in this run. */
    made: (table: string): boolean => fresh.has(table),
    nameOf(table: string): string {
      const name = called.get(table) ?? this.of(table).getName()
      called.set(table, name)
      return name
    },
    tables: (): ReadonlyMap<string, Sheet> => bound,
  }
}
export type SheetFinder = ReturnType<typeof sheetFinder>

/** Where developer metadata on whole columns remembers these columns. One search and three calls for each. */
export function marksOf(sheet: Sheet, columns: readonly string[]): Marks {
  const marks = new Map<string, number>()
  for (const key of columns) {
    const found = sheet.createDeveloperMetadataFinder().withKey(columnMark(key)).find()[0]
    const column = found?.getLocation().getColumn()
    if (column) marks.set(key, column.getColumn())
  }
  return marks
}
