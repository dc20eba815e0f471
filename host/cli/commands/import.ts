/**
 * `import FILE`: a board or an export of another tool, as rows of a tracker. Written only where `--save` or
 * `--state` says.
 */
import type { Locale } from '../../../src/core/locale.js'
import { trackersWith } from '../../../src/trackers/index.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import type { ToolExport } from '../../import/export.js'
import { splitIssues } from '../../import/issues.js'
import { readExport, type ReadExport } from '../../import/read-export.js'
import type { Session } from '../../emulator/index.js'
import { matchOwnRows } from '../../import/own-rows.js'
import { CommandError, UsageError } from '../command-errors.js'
import { callOrThrow } from '../importing/call-or-throw.js'
import { type ChosenTable, readChosenTable } from '../importing/chosen-table.js'
import {
  describeImport,
  describeTable,
  type ImportedFile,
  type ImportedTable,
  printImport,
} from '../importing/report-import.js'
import { readOrRefuse, refuseLong } from '../importing/refuse-file.js'
import { readLateRows } from '../importing/read-late-rows.js'
import { isImportable, type RecognizedTable, recognizeTable } from '../importing/recognize-table.js'
import { toSpreadsheetLocale } from '../new-workbook.js'
import { openSession, type OpenedSession, describeOpening, usualZone } from '../open-session.js'
import { CommandOptions } from '../options.js'
import { checkTarget, saveToFile } from '../save-to-file.js'
import { cliTexts } from '../../text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

const readFileAs = (file: string, options: CommandOptions): Promise<ReadExport> =>
  readOrRefuse(file, options, () =>
    readExport(file, {
      zone: options.zone('zone') ?? usualZone,
      locale: options.locale() ?? 'en',
      order: options.dayOrder() ?? null,
      place: options.place() ?? toSpreadsheetLocale(options.locale() ?? 'en'),
      sheet: options.written('sheet') ?? null,
    }),
  )

/** The command. */
export async function importFile(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(
    commandWords,
    [
      'into',
      'save',
      'overwrite',
      'state',
      'template',
      'dates',
      'sheet',
      'input',
      'on',
      'zone',
      'locale',
      'json',
    ],
    1,
  )
  const [file] = options.positionals
  if (file === undefined) throw new UsageError(options.text.missingFileToImport)
  const chosen = readChosenTable(options)
  const found = await readFileAs(file, options)
  for (const each of found.exports) refuseLong(file, each, options)
  const { bundle } = await loadBundle(environment)
  const opened = await openSession(options.written('into'), options, bundle, environment.now)
  try {
    return await importInto(opened, { file, found, chosen }, options, environment)
  } finally {
    opened.folder.close()
  }
}

/** A new workbook gets the trackers that the imported rows need. */
function addNeededTrackers({ session, isNew }: OpenedSession, options: CommandOptions): void {
  const template = options.written('template')
  if (!isNew) return
  if (template !== undefined) callOrThrow(session, 'setUpTemplate', { template })
  else callOrThrow(session, 'addTrackers', { keys: trackersWith(({ isCore }) => isCore) })
}

async function importInto(
  opened: OpenedSession,
  { file, found, chosen }: { file: string; found: ReadExport; chosen: ChosenTable },
  options: CommandOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const { session, locale, folder } = opened
  const text = textOf(cliTexts, locale)
  const [save, state] = [options.written('save'), options.written('state')]
  const writes = save !== undefined || state !== undefined
  if (!options.json) for (const line of describeOpening(opened, options, text)) environment.err(line)
  if (save !== undefined) await checkTarget(save, options.written('into'), session, options, text)
  addNeededTrackers(opened, options)

  const { exports, issues } = splitExports(found, chosen)
  const ownExports = exports.map((each) => matchOwnRows(each, session.workbook))
  const table = recognizeTable(session, ownExports, chosen, locale)
  const isTable = isImportable(table.answer)
  if (!isTable && writes) {
    const { verdict, why, tracker } = table.answer
    throw new CommandError(
      verdict === 'unsure' ? text.trackerToChoose(file, why, tracker!) : text.nothingToImport(file, why),
    )
  }
  // Rows are copied also where nothing is saved, since only a workbook that has them knows what is late.
  const adopted = isTable ? copyRows(session, table) : null
  const late = isTable ? readLateRows(session, table) : table.answer.late
  const answer = describeTable(table, late, locale)
  session.workbook.deleteSheet(table.sheetId)
  const second = isTable && issues ? importIssues(session, issues, locale) : null
  folder.save(session, [], text)
  const written = save === undefined ? null : await saveToFile(save, session, options, text, environment)
  const imported: ImportedFile = {
    file,
    read: found,
    table,
    answer,
    adopted,
    second,
    saved: save ?? state ?? null,
    written,
  }
  if (options.json) environment.out(JSON.stringify(describeImport(imported, session.now.day, locale)))
  else printImport(imported, session.now.day, locale, environment)
  return 0
}

/** The tables of a file, and the one of its bugs, unless a person said what the rows are. */
function splitExports(
  { exports }: ReadExport,
  chosen: ChosenTable,
): { readonly exports: readonly ToolExport[]; readonly issues?: ToolExport } {
  const [only] = exports
  if (only === undefined || exports.length > 1 || chosen.tracker !== undefined) return { exports }
  const [main, issues] = splitIssues(only)
  return { exports: [main!], ...(issues && { issues }) }
}

/** Copies the rows of bugs into Issues. */
function importIssues(session: Session, issues: ToolExport, locale: Locale): ImportedTable {
  const table = recognizeTable(session, [matchOwnRows(issues, session.workbook)], {}, locale)
  const adopted = copyRows(session, table)
  const answer = describeTable(table, readLateRows(session, table), locale)
  session.workbook.deleteSheet(table.sheetId)
  return { table, answer, adopted }
}

/** Copies the rows into their tracker. */
function copyRows(session: Session, { found, sheet, answer, columns }: RecognizedTable): AdoptionReply {
  const { source, known, people } = found
  return callOrThrow<AdoptionReply>(session, 'adoptSheet', {
    sheet,
    how: 'copy',
    tracker: answer.tracker,
    headerRow: answer.headerRow,
    columns,
    dryRun: false,
    addNames: true,
    source: known ? source : null,
    addresses: Object.fromEntries(
      people.flatMap(({ name, email }) => (email === null ? [] : [[name, email]])),
    ),
  })
}
