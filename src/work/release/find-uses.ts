import { referencesIn } from '../../core/formula-references.js'
import { columnLetters } from '../../core/formula.js'
import type { Ports } from '../../ports.js'
import { isMadeByMilepost } from '../adopt/made-by-milepost.js'
import type { AddedColumn, FollowedCells } from './locate-additions.js'

/** What uses the columns that Milepost added, by the column's number: the addresses of formulas, rules, names. */
export type UsesByColumn = ReadonlyMap<number, readonly string[]>

/** What a use is called that is no cell. */
export interface UseWords {
  readonly colourRule: string
  named(name: string): string
}

/**
 * Formulas of cells and of the team's own colour rules, and named ranges, that point at an added column, so that they
 * would lose what they point at: it is all of a range, or its end. A range that only passes over it, as a whole row does,
 * loses nothing.
 *
 * @param isOwnName whether a named range is Milepost's
 */
export function findUses(
  ports: Pick<Ports, 'additions' | 'sheets' | 'store'>,
  sheetName: string,
  added: readonly AddedColumn[],
  cells: FollowedCells,
  words: UseWords,
  isOwnName: (name: string) => boolean,
): UsesByColumn {
  const uses = new Map<number, string[]>()
  const columns = new Set(added.map(({ column }) => column))
  const note = (left: number, right: number, where: string): void => {
    const between = Array.from({ length: right - left + 1 }, (_, index) => left + index)
    // Where our column was moved to its left end, a range only loses that column.
    const lost = between.every((column) => columns.has(column))
      ? between
      : [right].filter((column) => columns.has(column))
    for (const column of lost) {
      const known = uses.get(column) ?? []
      if (!known.includes(where)) uses.set(column, [...known, where])
    }
  }
  const noteFormula = (formula: string, own: string, where: string): void => {
    for (const { sheet, left, right } of referencesIn(formula))
      if ((sheet ?? own).toLowerCase() === sheetName.toLowerCase()) note(left, right, where)
  }
  const { sheets } = ports
  for (const name of sheets.sheetNames().filter((each) => !isMadeByMilepost(ports, each))) {
    const formulas = name === sheetName ? cells.formulas : sheets.readerOf(name)!.formulas()
    formulas.forEach((line, down) =>
      line.forEach((formula, across) => {
        const isInAdded = name === sheetName && columns.has(across + 1)
        const address = `${columnLetters(across + 1)}${down + 1}`
        if (formula !== '' && !isInAdded)
          noteFormula(formula, name, name === sheetName ? address : `${name}!${address}`)
      }),
    )
  }
  for (const rule of cells.survey.rules)
    if ('foreign' in rule && rule.formula?.startsWith('='))
      noteFormula(rule.formula, sheetName, words.colourRule)
  for (const {
    name,
    sheet,
    columns: [left, right],
  } of ports.additions.namedRanges())
    if (sheet === sheetName && !isOwnName(name)) note(left, right, words.named(name))
  return uses
}
