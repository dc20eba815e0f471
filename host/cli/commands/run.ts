/** `run ENTRY`: runs one entry over a workbook and reports all its results. */
import type { Outcome, Session } from '../../emulator/index.js'
import { CommandError, UsageError } from '../command-errors.js'
import { readInstant, openSession, type OpenedSession, describeOpening } from '../open-session.js'
import { CommandOptions, type OptionName } from '../options.js'
import { writeOutbox } from '../../emulator/mail/index.js'
import { listLetterLines, createMessages, markKinds } from '../letter-lines.js'
import { checkTarget, saveToFile } from '../save-to-file.js'
import { askEndpoint, readReply, type Findings } from '../report/reply.js'
import { createReport, printReport } from '../report/report.js'
import type { Report } from '../schemas/run-output.js'
import { simpleTriggers, startEntry } from '../start-entry.js'
import { describeUndelivered } from '../report/undelivered.js'
import { cliTexts } from '../../text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { loadBundle, type Entry, type CommandEnvironment } from '../environment.js'

const optionNames: readonly OptionName[] = [
  'on',
  'at',
  'zone',
  'script-zone',
  'locale',
  'as',
  'input',
  'state',
  'save',
  'overwrite',
  'outbox',
  'smtp',
  'quota',
  'fail-at',
  'late-errors',
  'latency',
  'json',
]

/** What the entry is, by name. Simple triggers are entries too, though no menu shows them. */
function findEntry(name: string, entries: readonly Entry[], options: CommandOptions): Entry {
  const found = entries.find((entry) => entry.name === name)
  if (found !== undefined) return found
  if (simpleTriggers.includes(name)) return { name, kind: 'command', label: null }
  throw new CommandError(
    options.text.noSuchEntry(name, [...entries.map((entry) => entry.name), ...simpleTriggers]),
  )
}

const noFindings: Findings = {
  flags: [],
  problems: [],
  late: [],
  lateWaiting: 0,
  lateness: { is: 'unsure', says: '' },
  gone: '',
}

/**
 * Flags and problems after a run. A workbook without trackers gives its problems; any other failure gives a
 * warning.
 */
function readFindings(session: Session, entries: readonly Entry[], warn: (why: string) => void): Findings {
  if (!entries.some(({ name }) => name === 'readFindings')) return noFindings
  const answer = askEndpoint<Findings>(session, 'readFindings')
  if ('value' in answer) return answer.value
  if (answer.problems.length === 0) warn(answer.refusal)
  return { ...noFindings, problems: answer.problems }
}

/** One line for the failure that ended a run; null when there was none. */
function describeFailure({ error, value }: Outcome): string | null {
  if (error !== undefined) return error.replaceAll('\n', ' ')
  const reply = readReply(value)
  return reply?.ok === false ? reply.message : null
}

/** Whether the entry itself refused. A run that stopped early did things that stay, as on Google. */
const isRefused = ({ error, value }: Outcome): boolean =>
  error === undefined && readReply(value)?.ok === false

/** The command. Returns the exit code: 1 when the run was refused or ended early. */
export async function run(commandWords: readonly string[], environment: CommandEnvironment): Promise<number> {
  const options = CommandOptions.read(commandWords, optionNames, 2)
  const [name, file] = options.positionals
  if (name === undefined) throw new UsageError(options.text.missingEntry)
  const { bundle, entries } = await loadBundle(environment)
  const entry = findEntry(name, entries, options)
  const latency = options.count('latency')
  const costs = latency === undefined ? undefined : { every: latency }
  const opened = await openSession(file, options, bundle, environment.now, { costs })
  try {
    return await runOpened(opened, file, entry, entries, options, environment)
  } finally {
    opened.folder.close()
  }
}

async function runOpened(
  opened: OpenedSession,
  file: string | undefined,
  entry: Entry,
  entries: readonly Entry[],
  options: CommandOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const { session, locale, folder } = opened
  const text = textOf(cliTexts, locale)
  const [save, outbox, smtp] = [options.written('save'), options.written('outbox'), options.mailServer()]
  if (!options.json) for (const line of describeOpening(opened, options, text)) environment.err(line)
  if (save !== undefined) await checkTarget(save, file, session, options, text)

  const before = session.outbox.length
  const now = session.now
  const cpu = environment.cpu()
  const outcome = startEntry(session, entry, options.input(), text)
  const ms = Math.round(environment.cpu() - cpu)
  markKinds(session.outbox.slice(before), outcome.value)

  const sent = createMessages(session, before)
  const writes = !isRefused(outcome) || sent.length > 0
  if (writes) folder.save(session, smtp === undefined ? [] : sent, text)
  const saved =
    save !== undefined && writes ? await saveToFile(save, session, options, text, environment) : undefined
  if (outbox !== undefined) await writeOutbox(outbox, sent)
  const undelivered = smtp === undefined ? null : await folder.deliver(smtp, readInstant(session))
  const letters = await listLetterLines(session, before)
  const error = describeFailure(outcome)
  const found = readFindings(session, entries, (why) => {
    if (error === null) environment.err(text.findingsFailed(why))
  })
  const report: Report = {
    ...createReport({ entry, now, ms, outcome, letters, found, error, undelivered }),
    ...(saved && { saved }),
    ...(opened.leftOut.length > 0 ? { leftOut: opened.leftOut } : {}),
  }
  if (options.json) environment.out(JSON.stringify(report))
  // A run that was refused has nothing to report; its one line on stderr says why.
  else if (error === null || sent.length > 0) printReport(report, now.time, locale, environment)
  for (const line of describeUndelivered(undelivered ?? [], folder, text)) environment.err(line)
  const wouldSave = (options.written('state') ?? save) !== undefined
  if (error !== null) environment.err(!writes && wouldSave ? `${error} ${text.nothingSaved}` : error)
  return error === null && (undelivered ?? []).length === 0 ? 0 : 1
}
