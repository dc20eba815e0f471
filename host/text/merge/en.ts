import { enumerate, plural } from '../../../src/text/english.js'

type Side = 'mine' | 'theirs'
type BySide = Readonly<Record<Side | 'same', number>>
/** What became of one tracker, in numbers. */
interface Counts {
  readonly sheet: string
  readonly cells: BySide
  readonly added: BySide
  readonly deleted: BySide
  readonly conflicts: number
}
interface CellWords {
  readonly cell: string
  readonly title: string
  readonly header: string
}

const sides = { mine: 'MINE', theirs: 'THEIRS' }
const quoted = (word: string): string => (word === '' ? '(blank)' : `“${word}”`)
const named = (title: string): string => (title === '' ? '(no name)' : title)
const rowList = (rows: readonly number[]): string =>
  rows.length === 0 ? 'none' : `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`
const sideCounts = ({ theirs, mine, same }: BySide): string =>
  [
    ...(theirs > 0 ? [`${theirs} by THEIRS`] : []),
    ...(mine > 0 ? [`${mine} by MINE`] : []),
    ...(same > 0 ? [`${same} by both alike`] : []),
  ].join(', ')

/** What the command `merge` says, in English. */
export const en = {
  missingFiles:
    'merge needs three files: BASE.xlsx (the workbook before it was copied), MINE.xlsx and THEIRS.xlsx (its two copies).',
  badTake: (found: string): string => `--take is mine or theirs, not ${found}.`,
  refusals: {
    nothingInCommon: (file: string, base: string): string =>
      `${file} and ${base} have no tracker in common. Give the workbook that was copied first, then its two copies.`,
    otherRows: (file: string, base: string): string =>
      `${file} doesn’t look like a copy of ${base}: they share fewer than half of their row IDs. Give the workbook that both copies were made from as the first file.`,
    noIds: (file: string, base: string): string =>
      `The rows of ${file} and ${base} can’t be matched, as no tracker has IDs in both. Restore the ID columns, or run refresh over a workbook before you copy it: that gives each row an ID.`,
  },
  table: ({ sheet, cells, added, deleted, conflicts }: Counts): string => {
    const parts = [
      ['cells changed', sideCounts(cells)],
      ['rows added', sideCounts(added)],
      ['rows deleted', sideCounts(deleted)],
    ].flatMap(([what, counts]) => (counts === '' ? [] : [`${what}: ${counts}`]))
    const all = [...parts, ...(conflicts > 0 ? [plural(conflicts, 'conflict')] : [])]
    return `${sheet}: ${all.join('; ')}`
  },
  unchanged: (sheets: readonly string[]): string =>
    `The same in all three files, in the cells that can be merged: ${sheets.join(', ')}.`,
  cellConflict: (
    { cell, title, header }: CellWords,
    { base, mine, theirs }: Readonly<Record<Side | 'base', string>>,
    taken: Side | null,
  ): string =>
    `${cell} ${named(title)}, ${header}: MINE has ${quoted(mine)}, THEIRS ${quoted(theirs)}, BASE ${quoted(base)}. ${taken === null ? 'MINE stays until you decide.' : `Taken from ${sides[taken]}.`}`,
  rowConflict: (sheet: string, title: string, deletedBy: Side, taken: Side | null): string =>
    `${sheet}, ${named(title)}: deleted in ${sides[deletedBy]}, changed in ${deletedBy === 'mine' ? 'THEIRS' : 'MINE'}. ${taken === null ? 'The row stays until you decide.' : taken === deletedBy ? 'Deleted.' : 'The row stays.'}`,
  tablesLeftOut: {
    onlyMine: (name: string): string => `${name} isn’t in THEIRS, so it stays as in MINE.`,
    onlyTheirs: (name: string): string =>
      `${name} isn’t in MINE, so it isn’t merged. Add the tracker to MINE, then merge again.`,
    noIds: (name: string, side: Side): string =>
      `${name} stays as in MINE: its rows in BASE and ${sides[side]} can’t be matched by ID.`,
    otherRows: (name: string, side: Side): string =>
      `${name} stays as in MINE: BASE and ${sides[side]} share fewer than half of its row IDs.`,
  },
  columnLeftOut: (sheet: string, header: string): string =>
    `${sheet}: THEIRS changed the column “${header}”, which MINE doesn’t have. Add it to MINE, then merge again.`,
  formula: ({ cell, title, header }: CellWords, theirs: string, isWritten: boolean): string =>
    isWritten
      ? `${cell} in THEIRS, ${named(title)}, ${header}: a formula. Its result ${quoted(theirs)} is used.`
      : `${cell} in THEIRS, ${named(title)}, ${header}: shows ${quoted(theirs)}. MINE stays, as formulas aren’t merged.`,
  rowWithoutId: (
    sheet: string,
    { row, title, isAdded }: { readonly row: number; readonly title: string; readonly isAdded: boolean },
  ): string =>
    `${sheet}, row ${row} in THEIRS, ${named(title)}: has no ID. ${isAdded ? 'It is added as a new row.' : 'MINE has the same row, so it isn’t added.'}`,
  duplicateId: (sheet: string, id: string, mine: readonly number[], theirs: readonly number[]): string =>
    `${sheet}: the ID ${id} is ${mine.length > 1 || theirs.length > 1 ? 'used more than once' : 'missing where another ID is used more than once'} (MINE: ${rowList(mine)}; THEIRS: ${rowList(theirs)}). MINE stays as it is here.`,
  otherSheets: (names: readonly string[]): string =>
    `Changed in THEIRS and not merged: ${plural(names.length, 'sheet')}, ${enumerate(names)}.`,
  conflicts: (count: number): string => `${plural(count, 'conflict')}:`,
  refreshFailed: (why: string): string => `Calculated columns are as in MINE, since refresh failed: ${why}`,
  notWritten: 'Nothing was saved. Add --out OUT.xlsx to save the result.',
}
export type MergeText = typeof en
