/** `export --to TOOL [FILE.xlsx]`: milestones, tasks and issues as a file for another tool. */
import { writeFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Cell } from '../../../src/core/cell.js'
import { isDay } from '../../../src/core/day.js'
import { formulaStart } from '../../../src/domain/exports/file-formats.js'
import { textOf } from '../../../src/text/text-of.js'
import type { ExportFile } from '../../../src/work/exports/read-export.js'
import { type Bundle, Session } from '../../emulator/index.js'
import { saveWorkbookFile } from '../../emulator/xlsx/index.js'
import { putSheet } from '../../import/add-sheet.js'
import { type ExportCommandText, exportCommandTexts } from '../../text/exports/index.js'
import { CommandError, UsageError } from '../command-errors.js'
import { type CommandEnvironment, loadBundle } from '../environment.js'
import { callOrThrow } from '../importing/call-or-throw.js'
import { newWorkbook } from '../new-workbook.js'
import { describeOpening, openSession } from '../open-session.js'
import { CommandOptions, type OptionName } from '../options.js'
import { refuseExisting } from '../save-to-file.js'
import { commandTargets, type ExportOutput } from '../schemas/export-output.js'
import { cliTexts } from '../../text/cli/index.js'

const optionNames: readonly OptionName[] = [
  'to',
  'project',
  'open-only',
  'out',
  'overwrite',
  'on',
  'zone',
  'locale',
  'state',
  'json',
]
type Target = (typeof commandTargets)[number]

function readTarget(options: CommandOptions, text: ExportCommandText): Target {
  const given = options.written('to')
  if (given === undefined) throw new UsageError(text.missingTarget(commandTargets))
  const found = commandTargets.find((each) => each === given)
  if (found === undefined) throw new UsageError(text.notATarget(given, commandTargets))
  return found
}

const fileText = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('')

/** The same table, without its mark for Excel, as a workbook: days as days, what begins like a formula as the text it is. */
async function writeWorkbook(path: string, { lines, name }: ExportFile, bundle: Bundle): Promise<void> {
  const now = { day: '2026-01-01', time: '08:00' }
  const { workbook } = new Session({ snapshot: newWorkbook('en', 'UTC'), bundle, now, locale: 'en' })
  const grid = Papa.parse<string[]>(fileText(lines).slice(1).trimEnd()).data.map((line) =>
    line.map((cell): Cell => {
      if (isDay(cell)) return { day: cell }
      const text = cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell
      return text === '' ? null : text
    }),
  )
  const [first] = workbook.sheets
  putSheet(workbook, name.replace(/\.\w+$/, ''), grid)
  workbook.deleteSheet(first!.id)
  await saveWorkbookFile(path, workbook.snapshot())
}

/** The command. Returns the exit code. */
export async function exportWork(words: readonly string[], environment: CommandEnvironment): Promise<number> {
  const options = CommandOptions.read(words, optionNames, 1)
  const text = textOf(exportCommandTexts, options.language)
  const to = readTarget(options, text)
  const out = options.written('out')
  if (to === 'xlsx' && out === undefined) throw new UsageError(text.xlsxNeedsOut)
  if (out !== undefined) await refuseExisting(out, options)
  const { bundle } = await loadBundle(environment)
  const opened = await openSession(options.positionals[0], options, bundle, environment.now)
  try {
    const engagement = options.written('project') ?? null
    const file = callOrThrow<ExportFile>(opened.session, 'readExport', {
      to: to === 'xlsx' ? 'csv' : to,
      engagement,
      openOnly: options.isOn('open-only'),
    })
    if (engagement !== null && !file.engagements.includes(engagement))
      throw new CommandError(text.noProject(engagement, file.engagements))
    if (to === 'xlsx') await writeWorkbook(out!, file, bundle)
    else if (out !== undefined) await writeFile(out, fileText(file.lines))
    if (!options.json)
      for (const line of describeOpening(opened, options, textOf(cliTexts, options.language)))
        environment.err(line)
    printExport({ to, file, written: out ?? null }, options, text, environment)
    return 0
  } finally {
    opened.folder.close()
  }
}

interface MadeFile {
  readonly to: Target
  readonly file: ExportFile
  readonly written: string | null
}

/** The file itself on the standard output, what is to be known about it beside it. */
function printExport(
  { to, file: { name, rows, lines, says, how }, written }: MadeFile,
  options: CommandOptions,
  text: ExportCommandText,
  environment: CommandEnvironment,
): void {
  const content = fileText(lines)
  if (options.json) {
    const output: ExportOutput = {
      to,
      name: to === 'xlsx' ? name.replace(/\.csv$/, '.xlsx') : name,
      rows,
      text: written === null ? content : null,
      written,
      says,
      how,
    }
    environment.out(JSON.stringify(output))
    return
  }
  if (written === null) environment.out(content.trimEnd())
  for (const line of [...says, how, ...(written === null ? [] : [text.written(written)])])
    environment.err(line)
}
