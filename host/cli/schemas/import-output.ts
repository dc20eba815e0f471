/** The JSON of `import`. */
import * as v from 'valibot'
import { adoptedSheet } from './adopt-output.js'
import { carried, count, date, described, flag, left, type Output, text, texts, tracker } from './values.js'

const imported = v.strictObject({
  target: described(text, 'The sheet that gets the rows.'),
  copied: count,
  already: described(count, 'Rows left out because they were imported before.'),
  toNotes: described(texts, 'Headers of columns whose contents go into the notes.'),
  unknown: described(
    v.array(v.strictObject({ table: tracker, names: texts })),
    'Names that rows use and no tracker has.',
  ),
  changes: described(texts, 'Every change, a sentence each.'),
  warnings: texts,
  rows: described(
    v.array(v.record(text, v.union([text, v.number(), flag]))),
    'Every imported row by field; blank cells are left out.',
  ),
})

export const importOutput = v.strictObject({
  file: text,
  on: date,
  tool: described(v.nullable(text), 'The tool that wrote the file; null for any other table.'),
  what: v.picklist(['board', 'card', 'table']),
  name: described(text, 'Name of the board or the file.'),
  encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']),
  delimiter: described(v.nullable(text), 'What separates the cells of a line; null for JSON.'),
  archived: described(count, 'Rows that the tool does not show any more.'),
  sheets: described(v.array(adoptedSheet), 'How the file was read: one entry.'),
  imported: described(
    v.nullable(imported),
    'What was imported, or would be; null when the file holds no table.',
  ),
  saved: described(
    v.nullable(text),
    'The file of --save or the folder of --state; null when nothing was saved.',
  ),
  carried: v.exactOptional(carried),
  left: v.exactOptional(left),
})

export type ImportOutput = Output<typeof importOutput>
