import { plural } from '../../../src/text/english.js'
import type { ImportNotice, NoticeCode } from '../../import/notices.js'

/** Most rows that a sentence names. */
const maxNamed = 5

/** `row 3`, `rows 3, 7 and 9`, `rows 1, 2, 3, 4, 5 and 12 more`. */
function nameRows(rows: readonly number[]): string {
  const named = rows.slice(0, maxNamed)
  const more = rows.length - named.length
  if (more > 0) return `rows ${named.join(', ')} and ${more} more`
  const last = named.at(-1)!
  return named.length === 1 ? `row ${last}` : `rows ${named.slice(0, -1).join(', ')} and ${last}`
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const startRows = (rows: readonly number[]): string => capitalize(nameRows(rows))

const notices: Record<NoticeCode, (notice: ImportNotice) => string> = {
  beyondHeader: ({ rows }) =>
    `${startRows(rows)} ${rows.length === 1 ? 'has' : 'have'} cells beyond the last header. They go into the notes.`,
  blankHeader: ({ rows, found }) =>
    `Column ${found} has no header. Its ${plural(rows.length, 'cell')} ${rows.length === 1 ? 'goes' : 'go'} into the notes.`,
  shortRow: ({ rows }) =>
    `${startRows(rows)} ${rows.length === 1 ? 'has' : 'have'} fewer cells than the header. The missing ones are blank.`,
  strayQuote: ({ rows }) =>
    `${startRows(rows)}: text follows a closing quotation mark. Check that its cells were split correctly.`,
  swallowedLines: ({ rows }) =>
    `${startRows(rows)}: one cell seems to contain another row. Check for a missing quotation mark.`,
  nulCharacters: ({ rows }) => `${startRows(rows)}: NUL characters were removed.`,
  unreadableCharacters: ({ rows }) => `${startRows(rows)}: some characters can’t be read and show as �.`,
  rowsLeftOut: ({ rows, found }) =>
    `Not imported: ${nameRows(rows)}${rows.length === 1 ? ` (“${found}”)` : `, starting with “${found}”`}.`,
  rowsThere: ({ rows }) =>
    `Not imported: ${nameRows(rows)}, ${rows.length === 1 ? 'which is' : 'which are'} in another tracker of this workbook already.`,
  columnsLeftOut: ({ found }) => `Not imported: ${found}, with a date or a number as the header.`,
  sheetsLeftOut: ({ found }) => `Not imported: ${found}. To import another sheet, add --sheet NAME.`,
  tablesLeftOut: ({ found }) =>
    `Not imported: ${found}. To import another table of the sheet, add --input '{"table": 2}'.`,
  unknownMembers: ({ found }) =>
    found === '1'
      ? 'Left out: 1 card member who is no longer on the board.'
      : `Left out: ${found} card members who are no longer on the board.`,
  unknownLinks: ({ rows, found }) =>
    `${startRows(rows)}: no row is the predecessor “${found}”. It goes into the notes.`,
}

/** What is put into the notes beside what the other tool had, and what is said of the file, in English. */
export const en = {
  labels: (names: readonly string[]): string => `Labels: ${names.join(', ')}`,
  list: (name: string): string => `List: ${name}`,
  archived: (tool: string): string => `Archived in ${tool}`,
  unknownMembers: (count: number): string => `${plural(count, 'member')} no longer on the board`,
  /** The header of a column that has none. */
  column: (letters: string): string => `Column ${letters}`,
  /** The header above cells right of the last header. */
  extraCells: 'Cells beyond the header',
  extraCellsOf: (row: number, cells: readonly string[]): string => `row ${row}: ${cells.join(', ')}`,
  notices,
}
export type ImportWords = typeof en
