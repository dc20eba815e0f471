/** `merge BASE.xlsx MINE.xlsx THEIRS.xlsx`: two copies of one workbook become one again. */
import { textOf } from '../../../src/text/text-of.js'
import { LiveWorkbook, type Session } from '../../emulator/index.js'
import { mergeCopies } from '../../merge/merge-copies.js'
import type { Side } from '../../merge/merge-rows.js'
import { putIn } from '../../merge/put-in.js'
import { cliTexts } from '../../text/cli/index.js'
import { type MergeText, mergeTexts } from '../../text/merge/index.js'
import { CommandError, UsageError } from '../command-errors.js'
import { type CommandEnvironment, loadBundle } from '../environment.js'
import { describeOpening, openFile, openSession, type OpenedSession } from '../open-session.js'
import { CommandOptions, type OptionName } from '../options.js'
import { describeMerge, listMergeLines } from '../report/merge-report.js'
import { readReply } from '../report/reply.js'
import { checkTarget, refuseExisting, saveToFile } from '../save-to-file.js'
import type { MergeOutput } from '../schemas/merge-output.js'

const optionNames: readonly OptionName[] = ['out', 'overwrite', 'take', 'on', 'zone', 'locale', 'json']

function readSide(options: CommandOptions, text: MergeText): Side | null {
  const given = options.written('take')
  if (given === undefined) return null
  if (given !== 'mine' && given !== 'theirs') throw new UsageError(text.badTake(given))
  return given
}

/** Makes calculated columns again; why that failed, or null. */
function refresh(session: Session): string | null {
  const { error, value } = session.call('refresh')
  const reply = readReply(value)
  return error ?? (reply?.ok === false ? reply.message.replaceAll('\n', ' ') : null)
}

interface Files {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

async function mergeInto(
  opened: OpenedSession,
  files: Files,
  options: CommandOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const { session, locale } = opened
  const [text, hostText] = [textOf(mergeTexts, locale), textOf(cliTexts, locale)]
  const out = options.written('out')
  if (out !== undefined) await checkTarget(out, files.mine, session, options, hostText)
  const mine = session.workbook
  const open = async (file: string): Promise<LiveWorkbook> => {
    const { snapshot } = await openFile(file, mine.timeZone, options)
    return LiveWorkbook.from(snapshot, { now: mine.now })
  }
  const [base, theirs] = [await open(files.base), await open(files.theirs)]
  const merged = mergeCopies({ base, mine, theirs }, readSide(options, text))
  if ('refusal' in merged)
    throw new CommandError(text.refusals[merged.refusal](files[merged.side], files.base))
  const described = describeMerge(merged, locale)
  if (!options.json) for (const line of describeOpening(opened, options, hostText)) environment.err(line)
  let refreshFailed: string | null = null
  if (out !== undefined) {
    for (const table of merged.tables) putIn(table, locale)
    refreshFailed = refresh(session)
  }
  const written = out === undefined ? null : await saveToFile(out, session, options, hostText, environment)
  const output: MergeOutput = { ...described, refreshFailed, written }
  if (options.json) environment.out(JSON.stringify(output))
  else {
    for (const line of listMergeLines(output, text)) environment.out(line)
    environment.out(out === undefined ? text.notWritten : hostText.importedTo(out))
  }
  return 0
}

/** The command. Returns the exit code: 0 also where conflicts are listed. */
export async function merge(words: readonly string[], environment: CommandEnvironment): Promise<number> {
  const options = CommandOptions.read(words, optionNames, 3)
  const text = textOf(mergeTexts, options.language)
  const [base, mine, theirs] = options.positionals
  if (base === undefined || mine === undefined || theirs === undefined)
    throw new UsageError(text.missingFiles)
  readSide(options, text)
  const out = options.written('out')
  if (out !== undefined) await refuseExisting(out, options)
  const { bundle } = await loadBundle(environment)
  const opened = await openSession(mine, options, bundle, environment.now)
  try {
    return await mergeInto(opened, { base, mine, theirs }, options, environment)
  } finally {
    opened.folder.close()
  }
}
