/** The JSON of `merge`. */
import * as v from 'valibot'
import { carried, count, described, flag, left, type Output, text, texts, tracker } from './values.js'

const bySide = v.strictObject({
  theirs: count,
  mine: count,
  same: described(count, 'On both sides, in the same way.'),
})
const side = v.picklist(['mine', 'theirs'])
const lines = v.array(count)
const row = { tracker, title: described(text, 'What people know the row by.') }

const mergedTracker = v.strictObject({
  tracker,
  sheet: described(text, 'Its name in MINE.'),
  cells: described(bySide, 'Cells that were changed, by the side that changed them.'),
  added: described(bySide, 'Rows.'),
  deleted: described(bySide, 'Rows.'),
})

const conflict = v.strictObject({
  ...row,
  id: text,
  cell: described(v.nullable(text), 'In MINE, such as Tasks!F14; null where MINE deleted the row.'),
  column: described(
    v.nullable(text),
    'The field of the tracker, or the header of a column of your own; null for a row that one side deleted and the other changed.',
  ),
  base: described(text, 'What the cell shows there; blank for a whole row.'),
  mine: text,
  theirs: text,
  deletedBy: v.nullable(side),
  taken: described(
    v.nullable(side),
    'The side of --take; null without it: MINE’s word stays in a cell, and the row stays.',
  ),
  says: described(text, 'The conflict as a sentence.'),
})

const leftOut = v.strictObject({
  trackers: v.array(
    v.strictObject({
      tracker,
      reason: v.picklist(['onlyMine', 'onlyTheirs', 'noIds', 'otherRows']),
      says: text,
    }),
  ),
  columns: described(
    v.array(v.strictObject({ tracker, column: text, says: text })),
    'Columns that THEIRS changed and MINE does not have.',
  ),
  formulas: described(
    v.array(
      v.strictObject({
        ...row,
        cell: described(text, 'In THEIRS.'),
        theirs: text,
        written: described(flag, 'Whether its result was put into a row that was added.'),
        says: text,
      }),
    ),
    'Cells that differ in THEIRS where one of the three has a formula.',
  ),
  rowsWithoutId: described(
    v.array(v.strictObject({ ...row, row: count, added: flag, says: text })),
    'Rows of THEIRS without an ID that were not in BASE; added unless MINE has the same row.',
  ),
  duplicateIds: described(
    v.array(v.strictObject({ tracker, id: text, mine: lines, theirs: lines, says: text })),
    'IDs that several rows of one file have, and IDs that such a file lost: those rows stay as in MINE.',
  ),
  sheets: described(texts, 'Other sheets that THEIRS changed and that differ from those in MINE.'),
})

export const mergeOutput = v.strictObject({
  merged: v.array(mergedTracker),
  conflicts: v.array(conflict),
  leftOut: described(leftOut, 'What was not merged.'),
  refreshFailed: described(
    v.nullable(text),
    'Why calculated columns could not be made again; null where they were.',
  ),
  written: described(
    v.nullable(v.strictObject({ path: text, carried, left })),
    'The file that was written; null without --out.',
  ),
})
export type MergeOutput = Output<typeof mergeOutput>
