import type { AllClear } from '../../core/evidence.js'
import { enumerate, plural } from '../english.js'
import type { ColumnInDoubt } from './column-in-doubt.js'
import type { LateDoubts } from './late-doubts.js'
import { formatOwnRules } from './own-rules.js'
import { formatWords } from './words-with-cells.js'

const formatLines = (from: number, to: number): string => (from === to ? `Row ${from}` : `Rows ${from}–${to}`)
const formatList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
const formatSome = (names: readonly string[]): string =>
  names.length > 8 ? `${formatList(names.slice(0, 8))} and ${names.length - 8} more` : formatList(names)

const formatColumns = (columns: readonly ColumnInDoubt[]): string =>
  enumerate(columns.map(({ letters, header }) => (header === '' ? letters : `${letters} (“${header}”)`)))

/** What leaves open which rows are late, a phrase each. */
const formatDoubts = (
  { unread, undecided, checkedLines }: LateDoubts,
  outcome: string,
  amount: 'more' | 'some',
): string[] => [
  ...(undecided.length > 0 ? [`${outcome} once you answer: ${undecided.join(', ')}`] : []),
  ...((unread ?? 0) > 0 ? [`${plural(unread!, 'cell')} can’t be read, so ${amount} may be late`] : []),
  ...(checkedLines === null ? [] : [`only the first ${checkedLines} rows were checked`]),
]

/** The sentences about a foreign sheet, and about adopting it, in English. */
export const en = {
  because: {
    recognised: (tracker: string): string => `Recognised as “${tracker}”: headers and contents agree.`,
    remembered: (tracker: string): string =>
      `Read as “${tracker}”, as someone corrected it before in this spreadsheet.`,
    noRows: (tracker: string): string => `Has the headers of “${tracker}”, but no rows yet.`,
    chosen: (tracker: string): string => `Read as “${tracker}”, as you chose.`,
    nothingToFollow: (tracker: string): string =>
      `A list a little like “${tracker}”, but without due dates, owners or a status to track.`,
    weak: (tracker: string): string => `Could be “${tracker}”, but too little points to it.`,
    sales: (): string => 'Names deals or opportunities, but reads like another tracker. Choose the tracker.',
    empty: (): string => 'This sheet is empty.',
    noHeader: (): string => 'No row looks like the header of a work list.',
    diary: (): string => 'A diary, roster or calendar, not a list of work to track.',
    numbers: (): string => 'Mostly numbers, such as prices, a budget or a summary.',
    board: (): string => 'A board drawn in cells, with a column for each status; Milepost tracks rows.',
    matrix: (): string => 'A matrix of things and people, with a mark where they meet.',
    log: (): string => 'A record of what happened, with nothing to track.',
    own: (): string => 'One of Milepost’s own sheets, not a list of work.',
  },
  doubt: {
    sameHeader: (field: string, columns: string, samples: string): string =>
      `Columns ${columns} have the same header${samples}. Which one is “${field}”?`,
    similarHeaders: (field: string, columns: string, samples: string): string =>
      `Columns ${columns} could all be “${field}”${samples}. Which one is it?`,
    contentsOnly: (field: string, columns: string, samples: string): string =>
      `No header names “${field}”, but the contents of column ${columns} look like it${samples}.`,
    contentsDiffer: (field: string, columns: string, samples: string): string =>
      `Header and contents of column ${columns} don’t match${samples}. Is it “${field}”?`,
    unusualHeader: (field: string, columns: string, samples: string): string =>
      `The header of column ${columns} is unusual${samples}. Is it “${field}”?`,
    namesOfPeople: (field: string, columns: string, samples: string, count: number): string =>
      count === 1
        ? `Column ${columns} has people’s names${samples}. Is it “${field}”?`
        : `Columns ${columns} have people’s names${samples}. Which one is “${field}”?`,
    twoScales: (field: string, columns: string, samples: string): string =>
      `Column ${columns} mixes shares of 1 and of 100${samples}. Is it “${field}”?`,
    finerTitle: (field: string, columns: string, samples: string): string =>
      `Column ${columns} seems to name the rows, since the column beside it repeats its values${samples}. Is it “${field}”?`,
    turnedDays: (field: string, columns: string, samples: string): string =>
      `Going by the other dates in column ${columns}, some of “${field}” may have day and month swapped${samples}. Are they swapped?`,
    dayAbove: (field: string, _columns: string, samples: string): string =>
      `Dates are above the blocks of rows instead of in a column${samples}. Is that the “${field}” of the rows below?`,
  },
  lines: {
    taken: (place: string): string => `${place}: used.`,
    blank: (place: string): string => `${place}: blank.`,
    heading: (place: string): string => `${place}: heading of a group, not used.`,
    header: (place: string): string => `${place}: header.`,
    legend: (place: string): string => `${place}: list of statuses or colours, not used.`,
    note: (place: string): string => `${place}: notes, not used.`,
    otherKind: (place: string): string => `${place}: prices or other figures, not used.`,
    total: (place: string): string => `${place}: total or summary, not used.`,
    template: (place: string): string => `${place}: example or not filled in yet, not used.`,
    blockDay: (place: string): string => `${place}: date of the rows below, not a row itself.`,
    otherTable: (place: string): string => `${place}: another table.`,
    beside: (place: string): string => `${place}: blank in the table, with something beside it.`,
    doubtful: (place: string): string => `${place}: may be work, not used until you say so.`,
  },
  lineDoubts: {
    question: (place: string, samples: string): string => `Is this work too? ${place}${samples}`,
    unanswered: (place: string, samples: string): string =>
      `${place} may be work or not${samples}. Say which.`,
    afterSummary: (summary: string, lines: number): string => `${summary}; ${lines} more may be work`,
  },

  /** What the sentences above are made with; the second and the third end a phrase. */
  trackerInDoubt: (names: readonly string[]): string =>
    `What is this list: ${names.join(' or ')}? Its columns suit both.`,
  wordInDoubt: (word: string, cell: string, count: number): string =>
    `Is “${word}” (${cell}) open, done, on hold or cancelled? It decides whether ${plural(count, 'row')} ${count === 1 ? 'is' : 'are'} late.`,
  columnsInDoubt: formatColumns,
  samplesInDoubt: (samples: readonly string[]): string =>
    samples.length === 0 ? '' : `: ${samples.join(', ')}`,
  place: formatLines,
  noSheet: (sheet: string): string => `There is no sheet “${sheet}”.`,
  noSuchTable: (sheet: string, tables: number): string =>
    tables === 1
      ? `“${sheet}” has one table only. Use the number 1.`
      : `“${sheet}” has ${tables} tables. Use a number from 1 to ${tables}.`,
  severalTables: `This sheet has several tables, one below another, so their rows can’t be told apart in place. Move each to a sheet of its own, or copy the rows instead.`,
  ownSheet: (sheet: string): string =>
    `“${sheet}” is one of Milepost’s own sheets, so it can’t be used here.`,
  tooLong: (cells: number, line: number, column: string, length: number): string =>
    `${plural(cells, 'cell')} of the copy would have more than 50,000 characters, which is all a cell holds: row ${line} gives ${length} for ${column}. Please shorten the text in that row and try again.`,
  noTable: (sheet: string): string =>
    `“${sheet}” doesn’t look like a list of work to track. Say which tracker it is and which row has its headers.`,
  noField: (field: string): string => `There is no field “${field}”.`,
  noColumn: (letters: string): string => `“${letters}” isn’t a column. Use its letters, such as C.`,
  twice: (letters: string, one: string, other: string): string =>
    `Column ${letters} was chosen for both “${one}” and “${other}”. Each column can be one field only.`,
  noTitle: (name: string): string => `First choose the column for “${name}”: it names each row.`,
  choose: (name: string, letters: readonly string[]): string =>
    `Which column is “${name}”: ${letters.join(' or ')}? Choose one, or say the sheet has none.`,
  noChoice: (name: string, choice: string): string =>
    `“${choice}” isn’t one of the values of “${name}”, so no word can mean it.`,
  noWords: (tracker: string): string =>
    `“${tracker}” isn’t followed in a sheet of your own with such a column. Follow one first, then say what its words mean.`,
  chooseTurned: (name: string, samples: readonly string[]): string =>
    `“${name}” has dates that may have day and month swapped: ${samples.join(', ')}. Say whether they are.`,
  turnedInPlace: (name: string): string =>
    `The swapped dates in “${name}” can’t be put right in place. Copy the rows instead, or correct the dates first.`,
  chooseDayAbove: (name: string, samples: readonly string[]): string =>
    `There are dates above the blocks of rows: ${samples.join(', ')}. Say whether they are “${name}”, or choose a column for it.`,
  dayAboveInPlace: (name: string): string =>
    `“${name}” is above the blocks of rows, not in a column, so it can’t be tracked in place. Copy the rows instead.`,
  trackerKept: (sheet: string): string =>
    `This tracker is already in the sheet “${sheet}”. Copy the rows there instead, or stop following that sheet first.`,
  sheetServes: (sheet: string): string =>
    `“${sheet}” is already followed as another tracker. Stop following it first, or copy its rows instead.`,
  followedInPlace: (sheet: string): string =>
    `“${sheet}” is already tracked in place, so there’s nothing to copy.`,
  noHeaderAbove: (letters: string): string =>
    `Column ${letters} has no header. Add one so that the column can be recognised, or copy the rows instead.`,
  twoLines: `Each row takes two lines here (plan and actual), which Milepost can’t track in place. Put each task in one row, or copy the rows instead.`,
  partLine: `The header takes two lines here, so it can’t be told apart from the rows. Put the column names in one row, or copy the rows instead.`,
  tooDeep: (line: number): string =>
    `The header is below row ${line}, too far down to be found again. Delete some of the rows above it, or copy the rows instead.`,
  farCell: (address: string): string =>
    `${address} is far away from the table. Delete it, then try again, or copy the rows instead.`,
  headerUnclear: `Another row looks like the header too, or only one column is known. Change the words in that other row, choose more columns, or copy the rows instead.`,

  addsColumns: (headers: readonly string[], hasId: boolean): string =>
    headers.length === 0
      ? 'Adds a hidden, protected ID column at the right.'
      : `Adds ${plural(headers.length, 'column')} at the right: ${formatList(headers)}${hasId ? ', and a hidden, protected ID column' : ''}.`,
  marksSheet: 'Marks the sheet, so it can be found under any name.',
  marksColumns: (number: number): string =>
    `Marks ${plural(number, 'column')}, so ${number === 1 ? 'it' : 'they'} can be found after a move or under a new name.`,
  addsChecks: (headers: readonly string[]): string =>
    `Adds dropdowns or checks, where there were none, to ${formatList(headers)}.`,
  paints: (flags: number, own: number): string =>
    `Adds the colours of ${plural(flags, 'flag')}${formatOwnRules(own)}.`,
  readsWords: (header: string, words: readonly { word: string; meaning: string }[]): string =>
    `Keeps your words in “${header}” and reads them: ${words.map(({ word, meaning }) => (word === meaning ? word : `${word} = ${meaning}`)).join(', ')}.`,
  unknownWords: (
    header: string,
    {
      words,
      rows,
      isStatus,
    }: { words: readonly { word: string; cell: string }[]; rows: number; isStatus: boolean },
  ): string =>
    `“${header}”: it isn’t known what ${formatWords(words)} ${words.length === 1 ? 'means' : 'mean'}${isStatus ? `, so ${plural(rows, 'row counts', 'rows count')} as open` : ''}. Choose what each word means.`,
  wordWhy: {
    remembered: 'Confirmed before in this spreadsheet.',
    known: 'A common word for it.',
    similar: 'Begins like a common word for it.',
    allDone: 'Every row with it is finished by its date or percentage.',
    position: 'Going by the numbers of the words.',
    unknown: 'The sheet doesn’t show what it means.',
  },
  freezes: (lines: number): string =>
    lines === 1 ? 'Freezes the header row.' : `Freezes the first ${lines} rows.`,
  givesIds: (rows: number): string => `Gives ${plural(rows, 'row')} an ID and fills in the flags.`,
  makesSheets: (names: readonly string[]): string =>
    `Creates the ${names.length === 1 ? 'sheet' : 'sheets'} ${formatList(names)}.`,
  unreadable: (header: string, cells: number, address: string, found: string): string =>
    cells === 1
      ? `“${header}”: ${address} “${found}” can’t be tracked as typed. It stays as it is; a copy converts it if it can be read.`
      : `“${header}”: ${plural(cells, 'cell')} can’t be tracked as typed, such as ${address} “${found}”. They stay as they are; a copy converts what it can.`,
  cannotFollow: (header: string, cells: number, address: string, found: string): string =>
    cells === 1
      ? `“${header}”: the date in ${address}, “${found}”, can’t be tracked as typed, so its row would never turn red. A copy converts it if it can be read.`
      : `“${header}”: ${plural(cells, 'date')} can’t be tracked as typed, such as ${address} “${found}”, so these rows would never turn red. A copy converts what it can.`,
  rowsLate: (rows: number, late: number, doubts: LateDoubts): string =>
    [`${plural(rows, 'row')}, ${late} late`, ...formatDoubts(doubts, 'this may change', 'more')].join('; '),
  rowsOnTime: (clear: AllClear): string => `${plural(clear.looked.rows, 'row')}, none late`,
  rowsUnsure: (rows: number, doubts: LateDoubts): string => {
    const open = formatDoubts(doubts, 'late rows are known', 'some')
    const reasons = open.length > 0 ? open : ['what is late isn’t known: no column has due dates']
    return [plural(rows, 'row'), ...reasons].join('; ')
  },
  mergedDown: (header: string, address: string): string =>
    `“${header}” is merged over several rows. Followed in place, only the first of them has its value: ${address} and other cells like it count as blank. Unmerge and fill down, or copy instead.`,
  clientOfProject: (header: string, tracker: string, projects: string): string =>
    `“${header}” isn’t used: rows of “${tracker}” have the client of their project. Enter clients in “${projects}”.`,
  overUnsaid: (rows: number, address: string): string =>
    rows === 1
      ? `The row of ${address} is finished, but no status in the row says so: past the due date it turns red until the status is Done. A copy sets it.`
      : `${plural(rows, 'row')}, such as that of ${address}, are finished, but no status in the row says so: past the due date they turn red until the status is Done. A copy sets it.`,
  strayLines: (lines: number): string =>
    lines === 1
      ? `${plural(lines, 'row')} that looks like a heading or a total would count as work. Copy instead, or move it above the header.`
      : `${plural(lines, 'row')} that look like headings or totals would count as work. Copy instead, or move them above the header.`,

  copiesRows: (rows: number, sheet: string): string => `Copies ${plural(rows, 'row')} into “${sheet}”.`,
  toNotes: (headers: readonly string[]): string =>
    `Puts what has no matching column into the notes: ${formatSome(headers)}.`,
  addsNames: (names: readonly string[], table: string): string => `Adds to “${table}”: ${formatSome(names)}.`,
  alreadyThere: (rows: number): string =>
    `${plural(rows, 'row was', 'rows were')} copied before and won’t change.`,
  unreadToNotes: (cells: number, address: string, found: string): string =>
    cells === 1
      ? `${address} “${found}” can’t be read and goes into the notes.`
      : `${plural(cells, 'cell')} can’t be read and go into the notes, such as ${address} “${found}”.`,
  strangers: (names: readonly string[], table: string): string =>
    `Not in “${table}” yet: ${formatSome(names)}.`,
  note: (header: string, found: string): string => `${header}: ${found}`,
  linkNote: (name: string, kind: 'SS' | 'FF' | 'SF' | 'FS', lag: number): string => {
    const gap =
      lag === 0 ? '' : lag > 0 ? ` + ${plural(lag, 'working day')}` : ` − ${plural(-lag, 'working day')}`
    const rule = {
      SS: 'Starts with',
      FF: 'Finishes with',
      SF: 'Finishes at the start of',
      FS: 'Starts after',
    }[kind]
    return `${rule} “${name}”${gap}`
  },
  laidOverPartly: (sheet: string, tracker: string, cells: number): string =>
    `“${sheet}” is now tracked as ${tracker}. ${plural(cells, 'cell')} can’t be read where ${cells === 1 ? 'it is, so it isn’t known whether its row is' : 'they are, so it isn’t known whether their rows are'} late.`,
  laidOver: (sheet: string, tracker: string): string =>
    `“${sheet}” is now tracked as ${tracker}: late rows turn red automatically. Next, add email addresses in People, then set up email digests.`,
  followed: (sheet: string, tracker: string): string =>
    `“${sheet}” is now tracked as ${tracker}. Next, add email addresses in People, then set up email digests.`,
  nothingToDo: 'Nothing changed: Milepost already tracks this sheet.',
  copied: (rows: number, sheet: string): string =>
    `${plural(rows, 'row')} copied into “${sheet}”. Your old sheet hasn’t changed; from now on, work in “${sheet}”. Next, add email addresses in People, then set up email digests.`,
  nothingToCopy: (sheet: string): string => `Every row is already in “${sheet}”.`,
}
export type AdoptionText = typeof en
