import type { AllClear } from '../../core/evidence.js'

const formatCells = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`
const formatList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
const formatSome = (names: readonly string[]): string =>
  names.length > 8 ? `${formatList(names.slice(0, 8))} and ${names.length - 8} more` : formatList(names)

/** What adopting a sheet says, in English. */
export const adoptingEn = {
  noSheet: (sheet: string): string => `There is no sheet “${sheet}”.`,
  ownSheet: (sheet: string): string =>
    `“${sheet}” is one of Milepost’s own sheets, so it can’t be used here.`,
  tooLong: (cells: number, line: number, column: string, length: number): string =>
    `${formatCells(cells, 'cell')} of the copy would have more than 50,000 characters, which is all a cell holds: row ${line} gives ${length} for ${column}. Please shorten the text in that row and try again.`,
  noTable: (sheet: string): string =>
    `“${sheet}” doesn’t look like a list of work to track. Say which tracker it is and which row has its headers.`,
  noField: (field: string): string => `There is no field “${field}”.`,
  noColumn: (letters: string): string => `“${letters}” isn’t a column. Use its letters, such as C.`,
  twice: (letters: string, one: string, other: string): string =>
    `Column ${letters} was chosen for both “${one}” and “${other}”. Each column can be one field only.`,
  noTitle: (name: string): string => `First choose the column for “${name}”: it names each row.`,
  choose: (name: string, letters: readonly string[]): string =>
    `Which column is “${name}”: ${letters.join(' or ')}? Choose one, or say the sheet has none.`,
  trackerKept: (sheet: string): string =>
    `This tracker is already in the sheet “${sheet}”. Copy the rows there instead.`,
  sheetServes: (sheet: string): string => `“${sheet}” is already used for another tracker.`,
  followedInPlace: (sheet: string): string =>
    `“${sheet}” is already tracked in place, so there’s nothing to copy.`,
  noHeaderAbove: (letters: string): string =>
    `Column ${letters} has no header. Add one so that the column can be recognised.`,
  twoLines: `Each row takes two lines here (plan and actual), which Milepost can’t track in place. Copy the rows beside it instead.`,
  partLine: `The header takes two lines here, so it can’t be told apart from the rows. Copy the rows beside it instead.`,
  tooDeep: (line: number): string =>
    `The header is below row ${line}, too far down to be found again. Copy the rows beside it instead.`,
  farCell: (address: string): string =>
    `${address} is far away from the table. Delete it, then try again, or copy the rows instead.`,
  headerUnclear: `Another row looks like the header too, or only one column is known. Copy the rows beside it instead.`,

  addsColumns: (headers: readonly string[], hasId: boolean): string =>
    headers.length === 0
      ? 'Adds a hidden, protected ID column at the right.'
      : `Adds ${formatCells(headers.length, 'column')} at the right: ${formatList(headers)}${hasId ? ', and a hidden, protected ID column' : ''}.`,
  marksSheet: 'Marks the sheet, so it can be found under any name.',
  marksColumns: (number: number): string =>
    `Marks ${formatCells(number, 'column')}, so they can be found after a move or under a new name.`,
  addsChecks: (headers: readonly string[]): string =>
    `Adds dropdowns or checks, where there were none, to ${formatList(headers)}.`,
  paints: (flags: number, own: number): string =>
    `Adds the colours of ${formatCells(flags, 'flag')}${own > 0 ? `; your own ${formatCells(own, 'colour rule')} stay` : ''}.`,
  freezes: (lines: number): string =>
    lines === 1 ? 'Freezes the header row.' : `Freezes the first ${lines} rows.`,
  givesIds: (rows: number): string => `Gives ${formatCells(rows, 'row')} an ID and fills in the flags.`,
  makesSheets: (names: readonly string[]): string =>
    `Creates the ${names.length === 1 ? 'sheet' : 'sheets'} ${formatList(names)}.`,
  unreadable: (header: string, cells: number, address: string, found: string): string =>
    `“${header}”: ${formatCells(cells, 'cell')} can’t be tracked as typed, such as ${address} “${found}”. They stay as they are; a copy converts what it can.`,
  cannotFollow: (header: string, cells: number, address: string, found: string): string =>
    `“${header}”: ${formatCells(cells, 'date')} can’t be tracked as typed, such as ${address} “${found}”, so these rows would never turn red. A copy converts what it can.`,
  rowsLate: (rows: number, late: number, unread: number): string =>
    `${formatCells(rows, 'row')}, ${late} late${unread > 0 ? `, ${formatCells(unread, 'cell')} that ${unread === 1 ? 'decides' : 'decide'} it can’t be read` : ''}`,
  rowsOnTime: (clear: AllClear): string => `${formatCells(clear.looked.rows, 'row')}, none late`,
  rowsUnsure: (rows: number, unread: number): string =>
    `${formatCells(rows, 'row')}; ${unread > 0 ? `${formatCells(unread, 'cell')} that ${unread === 1 ? 'decides' : 'decide'} what is late can’t be read` : 'what is late isn’t known: no column has due dates'}`,
  mergedDown: (header: string, address: string): string =>
    `“${header}” is merged over several rows. In place only the first one counts, so ${address} and similar cells are blank. Unmerge and fill down, or copy instead.`,
  overUnsaid: (rows: number, address: string): string =>
    `${formatCells(rows, 'row')}, such as ${address}, ${rows === 1 ? 'is' : 'are'} finished by percentage or date, but the status doesn’t say so: past the due date ${rows === 1 ? 'it turns' : 'they turn'} red until the status is Done. A copy sets it.`,
  strayLines: (lines: number): string =>
    `${formatCells(lines, 'line')} that ${lines === 1 ? 'looks' : 'look'} like headings or totals would count as rows. Copy instead, or move them above the header.`,

  copiesRows: (rows: number, sheet: string): string => `Copies ${formatCells(rows, 'row')} into “${sheet}”.`,
  toNotes: (headers: readonly string[]): string =>
    `Puts what has no matching column into the notes: ${formatSome(headers)}.`,
  addsNames: (names: readonly string[], table: string): string => `Adds to “${table}”: ${formatSome(names)}.`,
  alreadyThere: (rows: number): string =>
    `${formatCells(rows, 'row was', 'rows were')} copied before and won’t change.`,
  unreadToNotes: (cells: number, address: string, found: string): string =>
    `${formatCells(cells, 'cell')} can’t be read and ${cells === 1 ? 'goes' : 'go'} into the notes, such as ${address} “${found}”.`,
  strangers: (names: readonly string[], table: string): string =>
    `Not in “${table}” yet: ${formatSome(names)}.`,
  note: (header: string, found: string): string => `${header}: ${found}`,

  laidOverPartly: (sheet: string, tracker: string, cells: number): string =>
    `“${sheet}” is now tracked as ${tracker}, but ${formatCells(cells, 'cell')} that ${cells === 1 ? 'decides' : 'decide'} what is late can’t be read where ${cells === 1 ? 'it is' : 'they are'}: whether those rows are late isn’t known.`,
  laidOver: (sheet: string, tracker: string): string =>
    `“${sheet}” is now tracked as ${tracker}: late rows turn red automatically. Next, add email addresses in People, then set up email digests.`,
  nothingToDo: 'Nothing changed: Milepost already tracks this sheet.',
  copied: (rows: number, sheet: string): string =>
    `${formatCells(rows, 'row')} copied into “${sheet}”. Your old sheet hasn’t changed; work in the new one from now on. Next, add email addresses in People, then set up email digests.`,
  nothingToCopy: (sheet: string): string => `Every row is already in “${sheet}”.`,
}
export type AdoptingText = typeof adoptingEn
