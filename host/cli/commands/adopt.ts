/** `adopt FILE.xlsx|FILE.csv`: how Milepost reads a foreign spreadsheet or table. Nothing is written. */
import type { AdoptionAnswer, SheetAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import { choosable } from '../../../src/domain/adoption/columns/dictionary.js'
import { type TrackerKey, trackers } from '../../../src/trackers/index.js'
import type { Locale } from '../../../src/core/locale.js'
import { adoptionTexts } from '../../../src/text/adoption/index.js'
import { libraryTextOf } from '../../../src/text/library-text-of.js'
import { librarySentences } from '../../build/library/library-texts.js'
import { CommandError, UsageError } from '../command-errors.js'
import { isTableName } from '../../import/file-names.js'
import type { ImportNotice } from '../../import/notices.js'
import { readTableAsIs } from '../../import/read-export.js'
import { readOrRefuse, refuseLong } from '../importing/refuse-file.js'
import { createTableWorkbook } from '../importing/table-workbook.js'
import { openSession, describeOpening, openFile } from '../open-session.js'
import { CommandOptions } from '../options.js'
import { askEndpoint } from '../report/reply.js'
import type { AdoptOutput } from '../schemas/adopt-output.js'
import { cliTexts } from '../../text/cli/index.js'
import { importTexts } from '../../text/import/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { punctuation } from '../../../src/text/punctuation/index.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

/** Most lines of each list that a reader is shown. */
const maxShown = 12

/** The command: the bundle reads every sheet, or the one that `--sheet` names, and says what it is. */
export async function adopt(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(commandWords, ['sheet', 'tracker', 'on', 'zone', 'locale', 'json'], 1)
  const [file] = options.positionals
  if (file === undefined) throw new UsageError(options.text.missingFile)
  const { bundle } = await loadBundle(environment)
  const notices: ImportNotice[] = []
  const open = (path: string, zone: string): ReturnType<typeof openFile> =>
    isTableName(path) ? openTable(path, zone, options, notices) : openFile(path, zone, options)
  const opened = await openSession(file, options, bundle, environment.now, { open })
  const { session, locale, leftOut } = opened
  const sheet = options.written('sheet') ?? null
  if (sheet !== null && !session.workbook.sheets.some(({ name }) => name === sheet))
    throw new CommandError(textOf(cliTexts, locale).noSuchSheet(sheet))
  const tracker = chosenTracker(options)
  const answer = askEndpoint<AdoptionAnswer>(session, 'readAdoption', { sheet, tracker })
  if ('refusal' in answer) throw new CommandError(answer.refusal.replaceAll('\n', ' '))
  const { sheets, today } = answer.value
  if (options.json) {
    const output: AdoptOutput = { file, on: today, sheets, ...(leftOut.length > 0 && { leftOut }) }
    environment.out(JSON.stringify(output))
    return 0
  }
  for (const line of describeOpening(opened, options, textOf(cliTexts, locale))) environment.err(line)
  for (const notice of notices) environment.err(textOf(importTexts, locale).notices[notice.code](notice))
  const tables = new Map<string, number>()
  for (const found of sheets) tables.set(found.sheet, (tables.get(found.sheet) ?? 0) + 1)
  for (const found of sheets) {
    const isAlone = tables.get(found.sheet) === 1
    printAnswer(
      isAlone ? found : { ...found, sheet: `${found.sheet} ${found.area}` },
      today,
      locale,
      environment,
    )
  }
  return 0
}

/** Opens a table of text, and adds what of it could not be read as a table has it. */
async function openTable(
  file: string,
  zone: string,
  options: CommandOptions,
  notices: ImportNotice[],
): ReturnType<typeof openFile> {
  const table = await readOrRefuse(file, options, () => readTableAsIs(file, zone))
  refuseLong(file, table, options)
  notices.push(...table.notices)
  return { snapshot: createTableWorkbook(table, zone, options.locale() ?? null) }
}

/** The tracker that `--tracker` names by its key; null where it is not written. */
function chosenTracker(options: CommandOptions): TrackerKey | null {
  const key = options.written('tracker')
  if (key === undefined) return null
  const found = choosable.find((each) => each === key)
  if (found === undefined) throw new UsageError(options.text.noTracker(key, choosable))
  return found
}

/** One sheet, for a reader. */
export function printAnswer(
  found: SheetAnswer,
  today: string,
  locale: Locale,
  environment: CommandEnvironment,
): void {
  const text = textOf(cliTexts, locale)
  const { sheet, verdict, tracker, why, columns, unsure, doubtfulLines, rows, late, problems } = found
  environment.out(text.adopted({ sheet, verdict: text.verdicts[verdict] }))
  environment.out(`  ${why}`)
  if (tracker === null) return
  const { headerRow: header, firstRow: first, lastRow: last } = found
  environment.out(`  ${text.adoptedRows({ rows, header, first, last })}`)
  const names: Readonly<Record<string, { name: Record<Locale, string> }>> = trackers[tracker].columns
  environment.out(
    `  ${textOf(punctuation, locale).list(
      Object.entries(columns).map(([field, column]) => `${column} ${names[field]?.name[locale] ?? field}`),
    )}`,
  )
  const list = (lines: readonly string[]): void => {
    for (const line of lines.slice(0, maxShown)) environment.out(`    ${line}`)
    if (lines.length > maxShown) environment.out(`    ${text.more(lines.length - maxShown)}`)
  }
  const leftOut = found.lines.filter(
    ({ taken, reason }) => !taken && reason !== 'blank' && reason !== 'header',
  )
  list(leftOut.map(({ says }) => says))
  const { trackerInDoubt, doubtfulWords } = found
  list(
    [...(trackerInDoubt ? [trackerInDoubt] : []), ...unsure, ...doubtfulLines, ...doubtfulWords].map(
      ({ why: question }) => `? ${question}`,
    ),
  )
  const doubts = describeDoubts(found, locale)
  if (late.length > 0 || doubts === '') environment.out(`  ${text.adoptedLate(late.length, today)}`)
  list(late.map((row) => text.adoptedLateRow(row)))
  if (doubts !== '') environment.out(`  ${doubts}`)
  environment.out(`  ${text.problems(problems.length)}`)
  list(problems.map(({ cell, says }) => `${cell}  ${says}`))
}

/** What leaves open which rows are late, in words; blank where all that decides it was read. */
function describeDoubts(
  { rows, late, unread, undecided, doubtfulLines, problems }: SheetAnswer,
  locale: Locale,
): string {
  const tooLong = problems.find(({ code }) => code === 'tooLong')
  const { place } = libraryTextOf(adoptionTexts, locale, librarySentences)
  const questions = [...undecided, ...doubtfulLines.map(({ from, to }) => place(from, to))]
  if (unread === 0 && questions.length === 0 && (rows > 0 || late.length > 0)) return tooLong?.says ?? ''
  return textOf(cliTexts, locale).adoptedUnsure(late.length, { rows, unread, questions })
}
