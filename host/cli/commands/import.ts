/**
 * `import FILE`: a board or an export of another tool, as rows of a tracker. Written only where `--save` or
 * `--state` says.
 */
import { columnLetters, columnNumber } from '../../../src/core/formula.js'
import type { SheetAnswer, AdoptionAnswer } from '../../../src/domain/adoption/types.js'
import { readResolvedRows } from '../../../src/domain/adoption/resolved-rows.js'
import { headerWords } from '../../build/library/library-texts.js'
import { type TrackerKey, trackers, trackersWith } from '../../../src/trackers/index.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { findFreeSheetName, putSheet } from '../../import/add-sheet.js'
import { readExport, type ReadExport } from '../../import/read-export.js'
import { maxCharacters, type Session } from '../../emulator/index.js'
import { UnreadableFile } from '../../import/unreadable-file.js'
import { printAnswer } from './adopt.js'
import { CommandError, UsageError } from '../command-errors.js'
import { openSession, type OpenedSession, describeOpening, usualZone } from '../open-session.js'
import { CommandOptions } from '../options.js'
import { checkTarget, saveToFile } from '../save-to-file.js'
import { askEndpoint } from '../report/reply.js'
import type { ImportOutput } from '../schemas/import-output.js'
import { cliTexts } from '../../text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

/** What `--input` may decide about an unknown table. */
interface ChosenTable {
  readonly tracker?: TrackerKey
  readonly headerRow?: number
  readonly columns?: Readonly<Record<string, string | null>>
}

/** A text that is too long for a cell would be lost in part: it is refused, and nothing is made. */
function refuseLong(file: string, { export: { grid } }: ReadExport, options: CommandOptions): void {
  grid.forEach((line, down) =>
    line.forEach((cell, across) => {
      if (typeof cell !== 'string' || cell.length <= maxCharacters) return
      const place = `${columnLetters(across + 1)}${down + 1}`
      throw new CommandError(options.text.longCell(file, place, cell.length, maxCharacters))
    }),
  )
}

async function readFileAs(file: string, options: CommandOptions): Promise<ReadExport> {
  try {
    return await readExport(file, {
      zone: options.zone('zone') ?? usualZone,
      locale: options.locale() ?? 'en',
      order: options.dayOrder() ?? null,
    })
  } catch (thrown) {
    if (thrown instanceof UnreadableFile)
      throw new CommandError(options.text.unreadable(file, thrown.code, thrown.facts))
    throw thrown
  }
}

function callOrThrow<Value>(session: Session, endpoint: string, input?: unknown): Value {
  const answer = askEndpoint<Value>(session, endpoint, input)
  if ('refusal' in answer) throw new CommandError(answer.refusal.replaceAll('\n', ' '))
  return answer.value
}

/** The command. */
export async function importFile(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(
    commandWords,
    ['into', 'save', 'overwrite', 'state', 'template', 'dates', 'input', 'on', 'zone', 'locale', 'json'],
    1,
  )
  const [file] = options.positionals
  if (file === undefined) throw new UsageError(options.text.missingFileToImport)
  const found = await readFileAs(file, options)
  refuseLong(file, found, options)
  const { bundle } = await loadBundle(environment)
  const opened = await openSession(options.written('into'), options, bundle, environment.now)
  try {
    return await importInto(opened, file, found, options, environment)
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
  file: string,
  found: ReadExport,
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

  const { workbook } = session
  const sheet = findFreeSheetName(workbook, found.export.name)
  const sheetId = putSheet(workbook, sheet, found.export.grid)
  const answer = recognizeSheet(session, found, sheet, (options.input()?.value ?? {}) as ChosenTable)
  const isTable = answer.verdict !== 'notATable' && answer.tracker !== null
  if (!isTable && writes) throw new CommandError(text.nothingToImport(file, answer.why))
  const adopted = isTable ? adoptRows(session, found, answer, !writes) : null
  workbook.deleteSheet(sheetId)
  const reportedAnswer = { ...answer, sheet: found.export.name }
  folder.save(session, [], text)
  const written = save === undefined ? null : await saveToFile(save, session, options, text, environment)
  const { tool, what, name, archived } = found.export
  if (options.json) {
    const output: ImportOutput = {
      file,
      on: session.now.day,
      tool,
      what,
      name,
      encoding: found.encoding,
      delimiter: found.delimiter,
      archived,
      sheets: [reportedAnswer],
      imported: adopted && { ...selectReportedParts(adopted), rows: readRows(found, answer) },
      saved: save ?? state ?? null,
      ...(written && { carried: written.carried, left: written.left }),
    }
    environment.out(JSON.stringify(output))
    return 0
  }
  environment.out(text.importing({ tool, what, name, rows: answer.rows, archived }))
  printAnswer(reportedAnswer, session.now.day, locale, environment)
  for (const line of [...(adopted?.changes ?? []), ...(adopted?.warnings ?? [])]) environment.out(line)
  if (reportedAnswer.problems.some(({ code }) => code === 'ambiguousDay'))
    environment.out(text.dateOrderNeeded)
  environment.out(writes ? text.importedTo((save ?? state)!) : text.notImported)
  return 0
}

const selectReportedParts = ({
  target,
  copied,
  already,
  toNotes,
  unknown,
  changes,
  warnings,
}: AdoptionReply) => ({
  target,
  copied,
  already,
  toNotes,
  unknown,
  changes,
  warnings,
})

/**
 * What the sheet is: as the tool is known to write it, as a person chose, else as the bundle recognises it.
 */
function recognizeSheet(
  session: Session,
  { export: { known } }: ReadExport,
  sheet: string,
  chosen: ChosenTable,
): SheetAnswer {
  const { sheets } = callOrThrow<AdoptionAnswer>(session, 'readAdoption', { sheet })
  const answer = sheets[0]!
  if (known === null && chosen.columns === undefined && chosen.tracker === undefined) return answer
  const columns = known
    ? Object.fromEntries(Object.entries(known.columns).map(([field, at]) => [field, columnLetters(at)]))
    : answer.columns
  const picked = Object.entries({ ...columns, ...chosen.columns })
  return {
    ...answer,
    verdict: 'table',
    tracker: chosen.tracker ?? known?.tracker ?? answer.tracker,
    headerRow: chosen.headerRow ?? (known ? 1 : answer.headerRow),
    columns: Object.fromEntries(picked.flatMap(([field, at]) => (at === null ? [] : [[field, at]]))),
    unsure: known ? [] : answer.unsure.filter(({ field }) => !(field in (chosen.columns ?? {}))),
  }
}

/**
 * Copies the rows into their tracker. What is in doubt and was not chosen is put into the notes, and
 * reported.
 */
function adoptRows(
  session: Session,
  { export: { source, known, people } }: ReadExport,
  { sheet, tracker, headerRow, columns, unsure }: SheetAnswer,
  dryRun: boolean,
): AdoptionReply {
  const doubtful = unsure.map(({ field }) => field)
  const { title, columns: fields } = trackers[tracker!]
  // Of a tool that is known, every column is: what else reads like a field, such as one that is repeated, is
  // none.
  const others = known ? Object.keys(fields).filter((field) => !(field in columns)) : []
  return callOrThrow<AdoptionReply>(session, 'adoptSheet', {
    sheet,
    how: 'copy',
    tracker,
    headerRow,
    columns: {
      ...Object.fromEntries(others.map((field) => [field, null])),
      ...Object.fromEntries(doubtful.map((field) => [field, field === title ? columns[field] : null])),
      ...Object.fromEntries(Object.entries(columns).filter(([field]) => !doubtful.includes(field))),
    },
    dryRun,
    addNames: true,
    source: known ? source : null,
    addresses: Object.fromEntries(
      people.flatMap(({ name, email }) => (email === null ? [] : [[name, email]])),
    ),
  })
}

/** Every row that is imported, by field. */
function readRows({ export: { grid, name } }: ReadExport, { tracker, headerRow, columns }: SheetAnswer) {
  const numbers = Object.fromEntries(
    Object.entries(columns).map(([field, letters]) => [field, columnNumber(letters)]),
  )
  return readResolvedRows(
    { name, grid },
    trackers[tracker!],
    { headerRow, columns: numbers },
    headerWords,
  ).rows.map(({ values }) => values)
}
