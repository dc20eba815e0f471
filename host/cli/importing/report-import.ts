/** What was imported: as the one JSON document other tools read, and as lines for a reader. */
import type { Locale } from '../../../src/core/locale.js'
import { findLateField } from '../../../src/domain/adoption/decisive-fields.js'
import type { SheetAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import { textOf } from '../../../src/text/text-of.js'
import { trackers } from '../../../src/trackers/index.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import type { ReadExport } from '../../import/read-export.js'
import { cliTexts } from '../../text/cli/index.js'
import { importTexts } from '../../text/import/index.js'
import { printAnswer } from '../commands/adopt.js'
import type { CommandEnvironment } from '../environment.js'
import type { ImportOutput } from '../schemas/import-output.js'
import { describeFileLines, fileRowOf } from './file-lines.js'
import { isImportable, type RecognizedTable } from './recognize-table.js'

/** A table of a file, as it was imported. */
export interface ImportedTable {
  readonly table: RecognizedTable
  readonly answer: SheetAnswer
  /** Null where the file holds no table. */
  readonly adopted: AdoptionReply | null
}

/** A file that was imported. */
export interface ImportedFile extends ImportedTable {
  readonly file: string
  readonly read: ReadExport
  /** Its rows that are issues; null where it has none, or a person said what the rows are. */
  readonly second: ImportedTable | null
  /** The file or folder in which the workbook is; null where it was not saved. */
  readonly saved: string | null
  readonly written: Pick<ImportOutput, 'carried' | 'left'> | null
}

/** What is said of the table: with the rows of the file, and late what the workbook calls late. */
export function describeTable(
  table: RecognizedTable,
  late: SheetAnswer['late'],
  locale: Locale,
): SheetAnswer {
  const { found, answer, columns, rows } = table
  const toFileRow = (line: number): number => fileRowOf(table, line)
  const toFileCell = (cell: string): string =>
    cell.replace(/\d+\b/g, (line) => String(toFileRow(Number(line))))
  const isDueKnown = late.length > 0 || hasLateColumn(answer, columns)
  return {
    ...answer,
    sheet: found.name,
    area: toFileCell(answer.area),
    ...(answer.verdict !== 'notATable' && { rows: rows.length }),
    headerRow: toFileRow(answer.headerRow),
    firstRow: toFileRow(answer.firstRow),
    lastRow: toFileRow(answer.lastRow),
    lines: describeFileLines(table, locale),
    unread: isDueKnown ? answer.unread : null,
    // What is in doubt was not imported, so that nothing late depends on it.
    undecided: isImportable(answer) ? [] : answer.undecided,
    late: late.map((row) => ({ ...row, cell: toFileCell(row.cell) })),
    problems: answer.problems
      .filter(({ cell }) => !isInDoubt(cell.replace(/\d+$/, ''), answer, columns))
      .map((problem) => ({ ...problem, cell: toFileCell(problem.cell) })),
  }
}

/** Whether a column could be a field and is none of those imported: then its cells go into the notes as they are. */
const isInDoubt = (letters: string, { unsure }: SheetAnswer, columns: RecognizedTable['columns']): boolean =>
  unsure.some(({ candidates }) => candidates.includes(letters)) && !Object.values(columns).includes(letters)

/** Whether a column that is imported says when a row is due. */
function hasLateColumn({ tracker }: SheetAnswer, columns: RecognizedTable['columns']): boolean {
  const field = tracker === null ? undefined : findLateField(trackers[tracker])
  return field !== undefined && (columns[field] ?? null) !== null
}

const describeNotices = ({ notices }: RecognizedTable, locale: Locale): ImportOutput['notices'] =>
  notices.map(({ code, rows, found }) => ({
    code,
    rows: [...rows],
    found,
    says: textOf(importTexts, locale).notices[code]({ code, rows, found }),
  }))

const describeAdopted = (
  adopted: AdoptionReply,
  { rows }: RecognizedTable,
  notices: ImportOutput['notices'],
): NonNullable<ImportOutput['imported']> => ({
  target: adopted.target,
  copied: adopted.copied,
  already: adopted.already,
  toNotes: adopted.toNotes,
  unknown: adopted.unknown,
  changes: adopted.changes,
  warnings: [...notices.map(({ says }) => says), ...adopted.warnings],
  rows: rows.map(({ values }) => values),
})

/** The JSON of `import`. */
export function describeImport(imported: ImportedFile, on: string, locale: Locale): ImportOutput {
  const { file, read, table, answer, adopted, second, saved, written } = imported
  const { tool, what, name, archived } = table.found
  const notices = describeNotices(table, locale)
  return {
    file,
    on,
    tool,
    what,
    name,
    encoding: read.encoding,
    delimiter: read.delimiter,
    archived,
    sheets: [answer, ...(second ? [second.answer] : [])],
    notices,
    imported: adopted && describeAdopted(adopted, table, notices),
    ...(second?.adopted && {
      issues: describeAdopted(second.adopted, second.table, describeNotices(second.table, locale)),
    }),
    saved,
    ...(written && { carried: written.carried, left: written.left }),
  }
}

/** The same for a reader. */
export function printImport(
  { table, answer, adopted, second, saved }: ImportedFile,
  on: string,
  locale: Locale,
  environment: CommandEnvironment,
): void {
  const text = textOf(cliTexts, locale)
  const { tool, what, name, archived } = table.found
  environment.out(text.importing({ tool, what, name, rows: answer.rows, archived }))
  printAnswer(answer, on, locale, environment)
  for (const { says } of describeNotices(table, locale)) environment.out(says)
  for (const line of [...(adopted?.changes ?? []), ...(adopted?.warnings ?? [])]) environment.out(line)
  if (second?.adopted) {
    printAnswer(second.answer, on, locale, environment)
    for (const line of [...second.adopted.changes, ...second.adopted.warnings]) environment.out(line)
  }
  if (answer.problems.some(({ code }) => code === 'ambiguousDay')) environment.out(text.dateOrderNeeded)
  environment.out(saved === null ? text.notImported : text.importedTo(saved))
}
