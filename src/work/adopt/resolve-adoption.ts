import { columnLetters } from '../../core/formula.js'
import type { Problem } from '../../core/problem.js'
import type { Table } from '../../core/table.js'
import { type ResolvedRows, readResolvedRows } from '../../domain/adoption/resolved-rows.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { AdoptionText } from '../../text/adoption/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { SaidMeanings } from '../own-words/stored-words.js'
import type { Result } from '../open-book.js'
import type { AdoptionContext } from './adoption-context.js'
import { evaluateChosen, evaluateSource, sourceOfTable } from './evaluate-source.js'
import { type Correction, findCorrection } from './correction.js'
import { findClientColumn } from './client-column.js'
import { columnNumber } from './column-number.js'
import { findUnknownMeaning, listWordsByField } from './resolve-words.js'
import type { SourceSheet } from './source-sheet.js'
import { describeTrackerInDoubt } from './tracker-in-doubt.js'

/** What a person asks to be done with a sheet of the workbook. */
export interface AdoptionRequest {
  readonly sheet: string
  /** Which of its tables, from 1; the main one where it is not said. */
  readonly table?: number | null | undefined
  /** `over`: the sheet is followed in place. `copy`: its rows are copied into a tracker. */
  readonly how: 'over' | 'copy'
  /** As recognised where it is null; the header line and the columns too. */
  readonly tracker: TrackerKey | null
  readonly headerRow: number | null
  /** The letters of the column of each field; null for a field the sheet does not have. */
  readonly columns: Readonly<Record<string, string | null>> | null
  /** Of a field whose dates may have day and month exchanged: whether they have. */
  readonly turned?: Readonly<Record<string, boolean>> | undefined
  /** Whether the dates above blocks of rows are those of this field. */
  readonly dayAbove?: Readonly<Record<string, boolean>> | undefined
  /** Whether lines in doubt are work, by the key of their question. */
  readonly workLines?: Readonly<Record<string, boolean>> | undefined
  /** What the team's own words mean, by field and word; null for a word that means none of the choices. */
  readonly words?: SaidMeanings | undefined
  readonly dryRun: boolean
  /** Adds people and parts that rows name and no tracker has. */
  readonly addNames: boolean
  /** Where the rows come from, for their ids: another tool, or the sheet itself. */
  readonly source: string | null
  /** Email addresses of people who are added, by their names. */
  readonly addresses: Readonly<Record<string, string>>
}

/** A request that can be carried out: every column is known. */
export interface ResolvedAdoption extends Pick<AdoptionContext, 'text' | 'userLocale'> {
  /** The sheet, of several tables as if it held this one alone. */
  readonly source: SourceSheet
  /** Which of the sheet's tables it is. */
  readonly tableNumber: number
  /** Whether another table of the sheet has its header in another line. */
  readonly isStacked: boolean
  readonly key: TrackerKey
  readonly table: Table
  readonly headerRow: number
  /** Column number of each field, from 1. */
  readonly columns: Readonly<Record<string, number>>
  readonly givenRows: ResolvedRows
  /** The column that names the client of each row’s project; 0 where there is none. */
  readonly clientColumn: number
  /** The words of the columns of choices, and what a person says that they mean. */
  readonly wordsByField: ReturnType<typeof listWordsByField>
  readonly said: SaidMeanings
  /** What the person corrected in the reading; null where nothing. */
  readonly correction: Correction | null
}

/** A refusal in words of its own. */
export const refuseAdoption = (sheet: string, why: string): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code: 'cannotAdopt', table: sheet, column: '', line: 0, found: why }],
})

/**
 * Decides which column is which: as requested, else as recognised. Refused when the sheet cannot be followed, when a
 * field that is in doubt was not chosen, and when one column was chosen for two fields.
 */
export function resolveAdoption(
  whole: SourceSheet,
  request: AdoptionRequest,
  context: AdoptionContext,
): Result<ResolvedAdoption> {
  const { text, userLocale, today, words } = context
  const tables = evaluateSource(whole, context)
  const found = tables[(request.table ?? 1) - 1]
  if (!found) return refuseAdoption(whole.name, text.noSuchTable(whole.name, tables.length))
  const source = sourceOfTable(whole, tables, found)
  const evaluation = evaluateChosen(source, found, request.tracker, context)
  const key = request.tracker ?? evaluation.tracker
  const headerRow = request.headerRow ?? evaluation.headerRow
  if (key === null || headerRow < 1) return refuseAdoption(source.name, text.noTable(source.name))
  const table = trackers[key] as Table
  const inDoubt = request.tracker === null ? describeTrackerInDoubt(evaluation, text, userLocale) : null
  if (inDoubt) return refuseAdoption(source.name, inDoubt.why)
  const nameOf = (field: string): string => table.columns[field]?.name[userLocale] ?? field
  const isAsRecognised = evaluation.tracker === key && evaluation.headerRow === headerRow
  const { columns: sent, turned = {}, dayAbove = {}, workLines = {} } = request
  const undecided = isAsRecognised ? refuseUndecided(evaluation, request, { key, nameOf, text }) : null
  if (undecided) return undecided
  const recognised = isAsRecognised && request.columns === null ? evaluation.columns : {}
  const columns = chooseColumns(table, recognised, sent ?? {}, text)
  if (typeof columns === 'string') return refuseAdoption(source.name, columns)
  const reason = reasonAgainst(columns, table, nameOf, text)
  if (reason !== null) return refuseAdoption(source.name, reason)
  const said = request.words ?? {}
  const unknown = findUnknownMeaning(table, said)
  if (unknown) return refuseAdoption(source.name, text.noChoice(nameOf(unknown.field), unknown.choice))
  const corrected = Object.keys(columns).find((field) => turned[field])
  if (corrected !== undefined && request.how === 'over')
    return refuseAdoption(source.name, text.turnedInPlace(nameOf(corrected)))
  const above = Object.keys(dayAbove).find((field) => dayAbove[field] && table.columns[field]?.kind === 'day')
  if (above !== undefined && request.how === 'over')
    return refuseAdoption(source.name, text.dayAboveInPlace(nameOf(above)))
  const isExport = request.source !== null
  const chosen = { headerRow, columns, turned, dayAbove: above, workLines, isExport }
  const givenRows = readResolvedRows(source, table, chosen, words)
  const wordsByField = listWordsByField({ table, source, columns, rows: givenRows.rows, today }, words)
  return {
    ok: true,
    value: {
      text,
      userLocale,
      source,
      tableNumber: evaluation.table,
      isStacked: tables.some((each) => each.headerRow !== evaluation.headerRow),
      key,
      table,
      headerRow,
      columns,
      givenRows,
      clientColumn: findClientColumn({ table, source, headerRow, columns }, words),
      wordsByField,
      said,
      correction: findCorrection(source, tables, found, { key, headerRow, columns }),
    },
  }
}

/** A question for each field in doubt that the request does not decide; null where it decides all. */
function refuseUndecided(
  { unsure, doubtfulLines, headerRow }: SheetAdoption,
  { columns, turned = {}, dayAbove = {}, workLines = {}, source }: AdoptionRequest,
  { key, nameOf, text }: { key: TrackerKey; nameOf: (field: string) => string; text: AdoptionText },
): { ok: false; problems: readonly Problem[] } | null {
  const problems = unsure
    .filter(({ field, why }) => {
      if (why === 'turnedDays') return !(field in turned)
      return !(field in (columns ?? {})) && !(why === 'dayAbove' && field in dayAbove)
    })
    .map(({ field, candidates, why, samples = [] }) => ({
      code: 'cannotAdopt' as const,
      table: key,
      column: field,
      line: headerRow,
      found:
        why === 'turnedDays'
          ? text.chooseTurned(nameOf(field), samples)
          : why === 'dayAbove'
            ? text.chooseDayAbove(nameOf(field), samples)
            : text.choose(nameOf(field), candidates.map(columnLetters)),
    }))
  // Every line that another tool wrote is a row.
  const openLines = source === null ? doubtfulLines.filter((lines) => !(lines.key in workLines)) : []
  const ofLines = openLines.map(({ from, to, samples }) => ({
    code: 'cannotAdopt' as const,
    table: key,
    column: '',
    line: from,
    found: text.lineDoubts.unanswered(text.place(from, to), text.samplesInDoubt(samples)),
  }))
  const all = [...problems, ...ofLines]
  return all.length > 0 ? { ok: false, problems: all } : null
}

type ColumnsByField = ResolvedAdoption['columns']

/** The recognised columns with those that were sent; why not, where one of them is no field or no column. */
function chooseColumns(
  table: Table,
  recognised: ColumnsByField,
  sent: NonNullable<AdoptionRequest['columns']>,
  text: AdoptionText,
): ColumnsByField | string {
  const chosen = new Map(Object.entries(recognised))
  for (const [field, letters] of Object.entries(sent)) {
    chosen.delete(field)
    if (letters === null || table.columns[field]?.derived) continue
    if (!(field in table.columns)) return text.noField(field)
    const column = columnNumber(letters)
    if (column < 1) return text.noColumn(letters)
    chosen.set(field, column)
  }
  return Object.fromEntries(chosen)
}

/** Why the chosen columns cannot be those of a table: one is two fields, or none names the rows. */
function reasonAgainst(
  columns: ColumnsByField,
  { title }: Table,
  nameOf: (field: string) => string,
  text: AdoptionText,
): string | null {
  for (const [field, column] of Object.entries(columns)) {
    const other = Object.keys(columns).find((each) => each < field && columns[each] === column)
    if (other) return text.twice(columnLetters(column), nameOf(other), nameOf(field))
  }
  return columns[title] === undefined ? text.noTitle(nameOf(title)) : null
}
