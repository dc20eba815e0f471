import { normalizeHeader, type Tool } from './tools/tool.js'
import { type ExportLayout, type ExportRow, filledCells } from './layout.js'

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  filledCells(one).join('\n') === filledCells(other).join('\n')

/** The headers of subitems: in the first cell the name of their column, then the name of each. */
const isSubitemHeader = (line: readonly string[]): boolean =>
  /^subitems$/i.test(line[0]?.trim() ?? '') && /^name$/i.test(line[1]?.trim() ?? '')

/** Headers by what they mean: two that mean the same field are one. */
type MeaningOf = (header: string) => string

/** A subitem under the headers of its item. */
function placeSubitem(
  line: readonly string[],
  subHeaders: readonly string[],
  { headers, item, meaningOf }: { headers: readonly string[]; item: string; meaningOf: MeaningOf },
): string[] {
  const named = new Map(subHeaders.map((header, at) => [meaningOf(header), line[at]?.trim() ?? '']))
  return headers.map((header) => {
    const cell = named.get(meaningOf(header)) ?? ''
    return meaningOf(header) === 'title' && item !== '' ? `${item}: ${cell}` : cell
  })
}

/** Headers of subitems that no header of the items means. */
function otherHeaders(
  lines: readonly (readonly string[])[],
  headers: readonly string[],
  meaningOf: MeaningOf,
): string[] {
  const known = new Set(headers.map(meaningOf))
  const found = new Map<string, string>()
  for (const header of lines.filter(isSubitemHeader).flat())
    if (header.trim() !== '' && !known.has(meaningOf(header))) found.set(meaningOf(header), header.trim())
  return [...found.values()]
}

/** What the lines read so far say of the next one. */
interface GroupState {
  group: string
  item: string
  subHeaders: readonly string[] | null
}

/**
 * A board cut into groups, each with its name above and its headers again, as monday.com exports one: as one
 * table with the group as its last column. Subitems become rows named after their item.
 */
export function joinGroups(
  lines: readonly (readonly string[])[],
  header: number,
  { fields }: Pick<Tool, 'fields'>,
): ExportLayout {
  const meaningOf: MeaningOf = (text) => fields[normalizeHeader(text)] ?? normalizeHeader(text)
  const titles = lines[header]!
  const isAgain = (line: readonly string[] | undefined): boolean => line !== undefined && isSame(line, titles)
  const singleAt = (index: number): string => {
    const filled = filledCells(lines[index])
    return filled.length === 1 ? filled[0]!.trim() : ''
  }
  const isRepeated = lines.some((line, index) => index > header && isAgain(line))
  const first = singleAt(header - 1)
  // A single name above the only headers is the name of the board.
  const isGrouped = isRepeated || (first !== '' && header >= 2)
  const headers = [...titles, ...otherHeaders(lines, titles, meaningOf)]
  const nameColumn = titles.findIndex((title) => meaningOf(title) === 'title')
  const rows: ExportRow[] = []
  const leftOut: ExportRow[] = []
  const state: GroupState = { group: first, item: '', subHeaders: null }
  const keep = (cells: readonly string[], row: number, beyond: readonly string[] = []): void => {
    const wide = headers.map((_, at) => cells[at] ?? '')
    rows.push({ cells: [...wide, ...(isGrouped ? [state.group] : []), ...beyond], row })
  }
  for (let index = header + 1; index < lines.length; index++) {
    const line = lines[index]!
    if (isAgain(line) || filledCells(line).length === 0) state.subHeaders = null
    else if (isAgain(lines[index + 1]) && singleAt(index) !== '') state.group = singleAt(index)
    else if (isSubitemHeader(line)) state.subHeaders = line
    else if (state.subHeaders !== null && (line[0] ?? '').trim() === '' && (line[1] ?? '').trim() !== '')
      keep(
        placeSubitem(line, state.subHeaders, { headers, item: state.item, meaningOf }),
        index + 1,
        line.slice(state.subHeaders.length),
      )
    // Below a group are the sums of its columns.
    else if (nameColumn >= 0 && (line[nameColumn] ?? '').trim() === '')
      leftOut.push({ cells: line, row: index + 1 })
    else {
      state.subHeaders = null
      state.item = line[nameColumn]?.trim() ?? ''
      keep(line.slice(0, titles.length), index + 1, line.slice(titles.length))
    }
  }
  return {
    headers: isGrouped ? [...headers, 'Group'] : headers,
    rows,
    board: isGrouped && header >= 2 ? singleAt(0) : isGrouped ? '' : first,
    leftOut,
    people: [],
  }
}
