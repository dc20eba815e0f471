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

const notice = v.strictObject({
  code: described(
    v.picklist([
      'beyondHeader',
      'blankHeader',
      'shortRow',
      'strayQuote',
      'swallowedLines',
      'nulCharacters',
      'unreadableCharacters',
      'rowsLeftOut',
      'rowsThere',
      'columnsLeftOut',
      'sheetsLeftOut',
      'tablesLeftOut',
      'unknownMembers',
      'unknownLinks',
    ]),
    'What is not as a table has it, or is not imported.',
  ),
  rows: described(v.array(count), 'Rows of the file, from 1.'),
  found: text,
  says: described(text, 'The same as a sentence.'),
})

export const importOutput = v.strictObject({
  file: text,
  on: date,
  tool: described(v.nullable(text), 'The tool that wrote the file; null for any other table.'),
  what: v.picklist(['board', 'card', 'table']),
  name: described(text, 'Name of the board or the file.'),
  encoding: described(
    v.nullable(v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'])),
    'Null for a workbook.',
  ),
  delimiter: described(
    v.nullable(text),
    'What separates the cells of a line; null for JSON and for a workbook.',
  ),
  archived: described(count, 'Rows that the tool does not show any more.'),
  sheets: described(
    v.array(adoptedSheet),
    'How the file was read: one entry for each tracker that gets rows.',
  ),
  notices: described(
    v.array(notice),
    'What of the file is kept in the notes, not imported, or should be checked; also among the warnings.',
  ),
  imported: described(
    v.nullable(imported),
    'What was imported, or would be; null when the file holds no table.',
  ),
  issues: described(
    v.exactOptional(imported),
    'The same for rows that the tool calls bugs, which become issues.',
  ),
  saved: described(
    v.nullable(text),
    'The file of --save or the folder of --state; null when nothing was saved.',
  ),
  carried: v.exactOptional(carried),
  left: v.exactOptional(left),
})

export type ImportOutput = Output<typeof importOutput>
