import { isBlank } from '../../../core/cell.js'
import { columnLetters } from '../../../core/formula.js'
import { groupBy } from '../../../core/group-by.js'
import type { readTableRows } from '../../../core/read-table-rows.js'
import { trackers } from '../../../trackers/index.js'
import { isFinishedUnsaid } from '../reason-to-copy.js'
import type { ResolvedAdoption } from '../resolve-adoption.js'
import { headerAt } from '../source-sheet.js'

type TableReading = ReturnType<typeof readTableRows>

/** What a person should know: cells that cannot be followed as they are, and lines that are no rows. */
export function warnInPlace(adoption: ResolvedAdoption, reading: TableReading): string[] {
  const { table, givenRows, columns, text } = adoption
  const withoutStatus = givenRows.rows.filter(
    (row) => 'status' in table.columns && isFinishedUnsaid(table, { columns }, row),
  )
  const [first] = withoutStatus
  const lines = new Set(givenRows.rows.map(({ line }) => line))
  const strayCount = reading.rows.filter(({ at }) => !lines.has(at.line)).length
  return [
    ...warnOfWords(adoption, reading),
    ...warnOfUnreadable(adoption, reading),
    ...warnOfMerged(adoption),
    ...warnOfClient(adoption),
    ...(first
      ? [text.overUnsaid(withoutStatus.length, `${columnLetters(columns[table.title]!)}${first.line}`)]
      : []),
    ...(strayCount > 0 ? [text.strayLines(strayCount)] : []),
  ]
}

/** Words whose meaning is not known, a sentence for each column. */
function warnOfWords(
  { columns, headerRow, source: { grid }, text }: ResolvedAdoption,
  { problems }: TableReading,
): string[] {
  const unknown = problems.filter(({ code }) => code === 'unknownWord')
  return [...groupBy(unknown, ({ column }) => column)].map(([field, inColumn]) => {
    const letters = columnLetters(columns[field]!)
    const words = [...groupBy(inColumn, ({ found }) => found)].map(([word, [first]]) => ({
      word,
      cell: `${letters}${first!.line}`,
    }))
    const facts = { words, rows: inColumn.length, isStatus: field === 'status' }
    return text.unknownWords(headerAt(grid, headerRow, columns[field]!), facts)
  })
}

/** Columns with cells that cannot be read, a sentence each. */
function warnOfUnreadable(
  { columns, headerRow, source: { grid }, text }: ResolvedAdoption,
  reading: TableReading,
): string[] {
  const byField = new Map<string, { count: number; found: string; line: number }>()
  for (const { code, column, line, found } of reading.problems) {
    if (code === 'required' || code === 'unknownWord' || line <= headerRow || columns[column] === undefined)
      continue
    const known = byField.get(column)
    byField.set(column, { found, line, ...known, count: (known?.count ?? 0) + 1 })
  }
  return [...byField].map(([field, { count, found, line }]) => {
    const column = columns[field]!
    return text.unreadable(headerAt(grid, headerRow, column), count, `${columnLetters(column)}${line}`, found)
  })
}

/** A column for the client of each row, which has none but that of its project. */
const warnOfClient = ({
  clientColumn,
  headerRow,
  source: { grid },
  table,
  text,
  userLocale,
}: ResolvedAdoption): string[] =>
  clientColumn === 0
    ? []
    : [
        text.clientOfProject(
          headerAt(grid, headerRow, clientColumn),
          table.name[userLocale],
          trackers.engagements.name[userLocale],
        ),
      ]

/** The first cell that is blank because it is merged with those above it. */
function warnOfMerged({
  givenRows,
  columns,
  headerRow,
  source: { grid, filledGrid },
  text,
}: ResolvedAdoption): string[] {
  for (const { line } of givenRows.rows)
    for (const column of Object.values(columns))
      if (isBlank(grid[line - 1]?.[column - 1]) && !isBlank(filledGrid[line - 1]?.[column - 1]))
        return [text.mergedDown(headerAt(grid, headerRow, column), `${columnLetters(column)}${line}`)]
  return []
}
