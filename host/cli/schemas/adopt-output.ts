/** The JSON of `adopt`: letters and cell references, since it is about a sheet that Milepost did not make. */
import * as v from 'valibot'
import { count, date, described, leftOut, type Output, text, texts, tracker } from './values.js'

const doubt = v.strictObject({
  field: text,
  candidates: described(texts, 'Columns that it could be, the most likely first.'),
  reason: described(
    text,
    'What is in doubt; turnedDays and dayAbove are answered by a yes or no, all others by a column.',
  ),
  why: text,
})

const lineRange = v.strictObject({
  from: count,
  to: count,
  taken: v.boolean(),
  reason: v.nullable(text),
  says: described(text, 'The same as a sentence.'),
})

const lateRow = v.strictObject({ cell: text, title: text, owner: text, due: date })

const problem = v.strictObject({
  code: text,
  cell: text,
  found: text,
  count: described(count, 'How many cells of the column have the same problem; this is the first.'),
  says: described(text, 'The problem as a sentence.'),
})

export const adoptedSheet = v.strictObject({
  sheet: text,
  table: described(count, 'Which table of the sheet it is, from 1; the first is the main one.'),
  area: described(text, 'Its cells, such as A5:E10; blank when it is no table.'),
  verdict: v.picklist(['table', 'notATable', 'unsure']),
  tracker: described(v.nullable(tracker), 'The tracker it is nearest to; null when it is no table.'),
  trackerInDoubt: described(
    v.nullable(v.strictObject({ candidates: v.array(tracker), why: text })),
    'The trackers between which a person must say what the list is, the most likely first; null when it is clear.',
  ),
  why: described(text, 'The verdict as a sentence.'),
  headerRow: described(count, 'The row of the headers; 0 when there is none.'),
  firstRow: count,
  lastRow: described(count, 'One less than firstRow when there are no rows.'),
  columns: described(v.record(text, text), 'Letters of the column by field of the tracker.'),
  unsure: described(v.array(doubt), 'Fields that a person must decide before anything is written.'),
  doubtfulLines: described(
    v.array(v.strictObject({ key: text, from: count, to: count, why: text })),
    'Rows of which a person must say whether they are work; none of them is used until then.',
  ),
  doubtfulWords: described(
    v.array(v.strictObject({ word: text, cell: text, count, why: text })),
    'Words of the status of which a person must say what they mean; rows with them are not counted as late until then.',
  ),
  rows: count,
  lines: described(
    v.array(lineRange),
    'Every row from the header to the end of the sheet: taken, or the reason why not.',
  ),
  unread: described(
    v.nullable(count),
    'Cells that decide whether a row is late and could not be read; null when no column says when a row is due.',
  ),
  undecided: described(
    v.array(text),
    'The fields on which it depends which rows are late, and about which a person is asked, by their names.',
  ),
  late: v.array(lateRow),
  problems: v.array(problem),
})

export const adoptOutput = v.strictObject({
  file: text,
  on: described(date, 'The date on which rows are called late.'),
  sheets: v.array(adoptedSheet),
  leftOut: v.exactOptional(leftOut),
})

export type AdoptOutput = Output<typeof adoptOutput>
