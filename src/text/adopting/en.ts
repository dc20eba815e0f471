import type { AllClear } from '../../core/evidence.js'

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`
const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
const some = (names: readonly string[]): string =>
  names.length > 8 ? `${list(names.slice(0, 8))} and ${names.length - 8} more` : list(names)

/** What adopting a sheet says, in English. */
export const adoptingEn = {
  noSheet: (sheet: string): string => `There is no sheet “${sheet}”.`,
  ownSheet: (sheet: string): string =>
    `“${sheet}” is one of Milepost’s own sheets; there is nothing to adopt.`,
  noTable: (sheet: string): string =>
    `“${sheet}” does not look like a list of work to follow. Say which tracker it is and which line holds its headers.`,
  noField: (field: string): string => `There is no field “${field}”.`,
  noColumn: (letters: string): string => `“${letters}” is no column. Give its letters, such as C.`,
  twice: (letters: string, one: string, other: string): string =>
    `Column ${letters} was chosen for both “${one}” and “${other}”. Each column serves one field.`,
  noTitle: (name: string): string => `Choose the column that holds “${name}” first: rows are known by it.`,
  choose: (name: string, letters: readonly string[]): string =>
    `Which column is “${name}”: ${letters.join(' or ')}? Choose one, or say that the sheet has none.`,
  trackerKept: (sheet: string): string =>
    `This tracker is already kept in the sheet “${sheet}”. Copy the rows into it instead.`,
  sheetServes: (sheet: string): string => `“${sheet}” already serves another tracker.`,
  followedInPlace: (sheet: string): string =>
    `“${sheet}” is already followed where it stands; there is nothing to copy.`,
  noHeaderAbove: (letters: string): string =>
    `Column ${letters} has no header. Give it one first, so that it is found again.`,
  twoLines: `Each row takes two lines here (plan and actual), which Milepost cannot follow in place. Copy the rows beside it instead.`,
  partLine: `The header takes two lines here, so rows cannot be told from it in place. Copy the rows beside it instead.`,
  tooDeep: (line: number): string =>
    `The header stands below line ${line}, too deep to be found again. Copy the rows beside it instead.`,
  headerUnclear: `Another line reads like the header too, or only one column is known. Copy the rows beside it instead.`,

  addsColumns: (headers: readonly string[], hasId: boolean): string =>
    headers.length === 0
      ? 'Adds a hidden, protected column of ids at the right.'
      : `Adds ${count(headers.length, 'column')} at the right: ${list(headers)}${hasId ? ', and a hidden, protected one of ids' : ''}.`,
  marksSheet: 'Marks the sheet, so that it is found under any name.',
  marksColumns: (number: number): string =>
    `Marks ${count(number, 'column')}, so that they are found wherever they are moved and whatever they are called.`,
  addsChecks: (headers: readonly string[]): string =>
    `Adds dropdowns or checks, where there were none, to ${list(headers)}.`,
  paints: (flags: number, own: number): string =>
    `Adds the colours of ${count(flags, 'flag')}${own > 0 ? `; your own ${count(own, 'colour rule')} stay` : ''}.`,
  freezes: (lines: number): string => `Keeps the first ${count(lines, 'line')} in sight while scrolling.`,
  givesIds: (rows: number): string => `Gives ${count(rows, 'row')} an id, and fills in the flags.`,
  makesSheets: (names: readonly string[]): string =>
    `Makes the ${names.length === 1 ? 'sheet' : 'sheets'} ${list(names)}.`,
  unreadable: (header: string, cells: number, address: string, found: string): string =>
    `“${header}”: ${count(cells, 'cell')} cannot be followed as typed, such as ${address} “${found}”. They stay; a copy would read what can be read.`,
  cannotFollow: (header: string, cells: number, address: string, found: string): string =>
    `“${header}”: ${count(cells, 'date')} can’t be followed as typed, such as ${address} “${found}”, so these rows would never turn red. A copy reads what can be read.`,
  rowsLate: (rows: number, late: number, unread: number): string =>
    `${count(rows, 'row')}, ${late} late${unread > 0 ? `, ${count(unread, 'cell')} that decide it not read` : ''}`,
  rowsOnTime: (clear: AllClear): string => `${count(clear.looked.rows, 'row')}, none late`,
  rowsUnsure: (rows: number, unread: number): string =>
    `${count(rows, 'row')}; ${unread > 0 ? `${count(unread, 'cell')} that ${unread === 1 ? 'decides' : 'decide'} what is late not read` : 'what is late can’t be known: no column says when a row is due'}`,
  mergedDown: (header: string, address: string): string =>
    `“${header}” is merged over several rows; in place only the first of them counts, so ${address} and its like are blank. Unmerge and fill down, or copy instead.`,
  overUnsaid: (rows: number, address: string): string =>
    `${count(rows, 'row')}, such as ${address}, ${rows === 1 ? 'is' : 'are'} over by a share or a day, but no status says so: past the due day ${rows === 1 ? 'it turns' : 'they turn'} red until the status is Done. A copy sets it.`,
  strayLines: (lines: number): string =>
    `${count(lines, 'line')} that ${lines === 1 ? 'looks' : 'look'} like headings or totals would count as rows. Copy instead, or move them above the header.`,

  copiesRows: (rows: number, sheet: string): string => `Copies ${count(rows, 'row')} into “${sheet}”.`,
  toNotes: (headers: readonly string[]): string =>
    `Puts what has no column of its own into the notes: ${some(headers)}.`,
  addsNames: (names: readonly string[], table: string): string => `Adds to “${table}”: ${some(names)}.`,
  alreadyThere: (rows: number): string =>
    `${count(rows, 'row was', 'rows were')} copied before and ${rows === 1 ? 'is' : 'are'} left as ${rows === 1 ? 'it stands' : 'they stand'}.`,
  unreadToNotes: (cells: number, address: string, found: string): string =>
    `${count(cells, 'cell')} could not be read and ${cells === 1 ? 'goes' : 'go'} into the notes, such as ${address} “${found}”.`,
  strangers: (names: readonly string[], table: string): string => `Not in “${table}” yet: ${some(names)}.`,
  note: (header: string, found: string): string => `${header}: ${found}`,

  laidOverPartly: (sheet: string, tracker: string, cells: number): string =>
    `“${sheet}” is followed now as ${tracker}, but ${count(cells, 'cell')} that ${cells === 1 ? 'decides' : 'decide'} what is late can’t be read where ${cells === 1 ? 'it is' : 'they are'}: whether those rows are late isn’t known.`,
  laidOver: (sheet: string, tracker: string): string =>
    `“${sheet}” is followed now as ${tracker}: late rows turn red by themselves. Next, add e-mail addresses in People, then look at the letters.`,
  nothingToDo: 'Nothing had to change: Milepost already follows this sheet.',
  copied: (rows: number, sheet: string): string =>
    `${count(rows, 'row')} copied into “${sheet}”. Your old sheet is as it was; work in the new one from now on. Next, add e-mail addresses in People, then look at the letters.`,
  nothingToCopy: (sheet: string): string => `Every row stands in “${sheet}” already.`,
}
export type AdoptingText = typeof adoptingEn
