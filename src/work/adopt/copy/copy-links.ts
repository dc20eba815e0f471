import type { Cell } from '../../../core/cell.js'
import { nameSeparators } from '../../../core/rule.js'
import type { Table } from '../../../core/table.js'
import { toNameKey } from '../../../domain/names.js'
import type { RowLink } from '../../../domain/adoption/types.js'
import type { AdoptionText } from '../../../text/adoption/index.js'
import type { CopiedRow } from './copy-rows.js'

/** A row to be copied, with its id in the tracker. */
interface IdentifiedRow {
  readonly row: CopiedRow
  readonly id: string
}

/**
 * Rows with what they wait for as the tracker writes it: by name, by id where the name is not enough, with the working
 * days between. Links that no tracker can hold go into the notes.
 */
export function copyLinks<Copied extends IdentifiedRow>(
  rows: readonly Copied[],
  table: Table,
  text: AdoptionText,
): readonly Copied[] {
  if (!rows.some(({ row }) => row.row.links)) return rows
  const byLine = new Map(rows.map((each) => [each.row.row.line, each]))
  const nameCounts = new Map<string, number>()
  for (const { row } of rows) {
    const key = toNameKey(titleOf(row, table))
    nameCounts.set(key, (nameCounts.get(key) ?? 0) + 1)
  }
  const nameOf = (line: number): string => {
    const { row, id } = byLine.get(line)!
    const title = titleOf(row, table)
    const isEnough =
      nameCounts.get(toNameKey(title)) === 1 && !nameSeparators.some((mark) => title.includes(mark))
    return isEnough ? title : id
  }
  return rows.map((each) =>
    each.row.row.links
      ? { ...each, row: addLinks(each.row, each.row.row.links, { table, text, nameOf }) }
      : each,
  )
}

const titleOf = ({ row }: CopiedRow, { title }: Table): string => String(row.values[title] ?? '')

function addLinks(
  row: CopiedRow,
  links: readonly RowLink[],
  { table, text, nameOf }: { table: Table; text: AdoptionText; nameOf: (line: number) => string },
): CopiedRow {
  const written = links
    .filter(({ kind }) => kind === 'FS')
    .map(({ line, lag }) => `${nameOf(line)}${lag === 0 ? '' : ` ${lag < 0 ? '-' : '+'}${Math.abs(lag)}d`}`)
  const notes = links
    .filter(({ kind }) => kind !== 'FS')
    .map(({ line, kind, lag }) => text.linkNote(nameOf(line), kind, lag))
  const cells: Record<string, Cell> = { ...row.cells }
  if (written.length > 0) cells['predecessors'] = written.join(', ')
  if (notes.length > 0 && 'notes' in table.columns)
    cells['notes'] = [cells['notes'] ?? '', ...notes].filter((part) => part !== '').join('\n')
  return { ...row, cells }
}
