import { columnLetters } from '../../core/formula.js'
import type { TrackerKey } from '../../trackers/index.js'
import { type ChoiceColumnView, describeChoices } from '../own-words/describe-choices.js'
import type { ResolvedAdoption } from './resolve-adoption.js'
import { headerAt } from './source-sheet.js'

/** What was done, or would be, to adopt a sheet. Letters and addresses are those of the adopted sheet. */
export interface AdoptionReply {
  readonly how: 'over' | 'copy'
  readonly dryRun: boolean
  readonly sheet: string
  readonly tracker: TrackerKey
  readonly trackerName: string
  /** The sheet the rows are followed in from then on. */
  readonly target: string
  /** How many rows were recognised. */
  readonly rows: number
  readonly columns: readonly { readonly field: string; readonly column: string; readonly header: string }[]
  /** The words of the columns of choices, and what they mean. */
  readonly choices: readonly ChoiceColumnView[]
  /** What was corrected in the reading, in one line of header words for the maintainers; blank where nothing was. */
  readonly correction: string
  /** Every change, a sentence each; none when there is nothing to do. */
  readonly changes: readonly string[]
  /** What a person should know, a sentence each. */
  readonly warnings: readonly string[]
  /** Rows copied, and rows left out since they were copied before; 0 for `over`. */
  readonly copied: number
  readonly already: number
  /** Headers of columns whose contents go into the notes. */
  readonly toNotes: readonly string[]
  /** People and parts that rows name and no tracker has. */
  readonly unknown: readonly { readonly table: TrackerKey; readonly names: readonly string[] }[]
  /** What came of it and what to do next, in one or two sentences. */
  readonly message: string
}

/** What a reply says of the sheet and the tracker, before it is known what changes. */
export const describeAdoption = (
  {
    source,
    key,
    table,
    headerRow,
    columns,
    givenRows,
    wordsByField,
    correction,
    userLocale,
    text,
  }: ResolvedAdoption,
  { how, dryRun }: Pick<AdoptionReply, 'how' | 'dryRun'>,
  target: string,
) => ({
  how,
  dryRun,
  sheet: source.name,
  tracker: key,
  trackerName: table.name[userLocale],
  target,
  rows: givenRows.rows.length,
  columns: Object.entries(columns).map(([field, column]) => ({
    field,
    column: columnLetters(column),
    header: headerAt(source.grid, headerRow, column),
  })),
  choices: describeChoices(table, wordsByField, { text, userLocale }),
  correction: correction?.line ?? '',
  message: '',
})
