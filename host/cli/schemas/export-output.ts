/** The JSON of `export`. */
import * as v from 'valibot'
import { exportTargets } from '../../../src/core/export-targets.js'
import { count, described, type Output, text, texts } from './values.js'

/** What `--to` takes: what the add-on makes, and a workbook. */
export const commandTargets = [...exportTargets, 'xlsx'] as const

export const exportOutput = v.strictObject({
  to: v.picklist(commandTargets),
  name: described(text, 'The name that the page gives the file.'),
  rows: described(count, 'How many rows of work are in it.'),
  text: described(v.nullable(text), 'The whole file; null where it was written to --out.'),
  written: described(v.nullable(text), 'The file that was written; null where none was.'),
  says: described(texts, 'What is in it, what is not and why.'),
  how: described(text, 'How the tool takes it.'),
})
export type ExportOutput = Output<typeof exportOutput>
