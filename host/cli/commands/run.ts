/** `run ENTRY`: runs one entry over a workbook and tells everything that came of it. */
import type { Outcome } from '../../session/outcome.js'
import type { Session } from '../../session/session.js'
import { Refused, WrongUsage } from '../ending.js'
import { instantOf, open, type Opened, sayOpening } from '../opening.js'
import { Options, type OptionName } from '../options.js'
import { writeOutbox } from '../../mail/outbox.js'
import { letterLines, messages, nameKinds } from '../post.js'
import { checkTarget, saveTo } from '../saving.js'
import { ask, replyIn, type Findings } from '../telling/reply.js'
import { report, tell, type Report } from '../telling/report.js'
import { simpleTriggers, start } from '../start-entry.js'
import { sayUndelivered } from '../telling/undelivered.js'
import { hostText } from '../text/index.js'
import { product, type Entry, type World } from '../world.js'

const names: readonly OptionName[] = [
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
function entryNamed(name: string, entries: readonly Entry[], options: Options): Entry {
  const found = entries.find((entry) => entry.name === name)
  if (found !== undefined) return found
  if (simpleTriggers.includes(name)) return { name, kind: 'command', label: null }
  throw new Refused(
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

/** What stands after a run. A workbook without trackers is told by its problems; anything else that fails is warned of. */
function findings(session: Session, entries: readonly Entry[], warn: (why: string) => void): Findings {
  if (!entries.some(({ name }) => name === 'readFindings')) return noFindings
  const answer = ask<Findings>(session, 'readFindings')
  if ('value' in answer) return answer.value
  if (answer.problems.length === 0) warn(answer.refusal)
  return { ...noFindings, problems: answer.problems }
}

/** One line for what a run ended badly with; null when it went well. */
function failure({ error, value }: Outcome): string | null {
  if (error !== undefined) return error.replaceAll('\n', ' ')
  const reply = replyIn(value)
  return reply?.ok === false ? reply.message : null
}

/** Whether the entry itself said no. What broke off on its way did things that stay, as on Google. */
const saidNo = ({ error, value }: Outcome): boolean => error === undefined && replyIn(value)?.ok === false

/** The command. Returns the exit code: 1 when the run was refused or broke off, told after everything it did. */
export async function run(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, names, 2)
  const [name, file] = options.positionals
  if (name === undefined) throw new WrongUsage(options.text.missingEntry)
  const { bundle, entries } = await product(world)
  const entry = entryNamed(name, entries, options)
  const opened = await open(file, options, bundle, world.now)
  try {
    return await runOpened(opened, file, entry, entries, options, world)
  } finally {
    opened.folder.close()
  }
}

async function runOpened(
  opened: Opened,
  file: string | undefined,
  entry: Entry,
  entries: readonly Entry[],
  options: Options,
  world: World,
): Promise<number> {
  const { session, locale, folder } = opened
  const text = hostText[locale]
  const [save, outbox, smtp] = [options.written('save'), options.written('outbox'), options.mailServer()]
  if (!options.json) for (const line of sayOpening(opened, options, text)) world.err(line)
  if (save !== undefined) await checkTarget(save, file, session, options, text)

  const before = session.outbox.length
  const now = session.now
  const cpu = world.cpu()
  const outcome = start(session, entry, options.input(), text)
  const ms = Math.round(world.cpu() - cpu)
  nameKinds(session.outbox.slice(before), outcome.value)

  const sent = messages(session, before)
  const writes = !saidNo(outcome) || sent.length > 0
  if (writes) folder.save(session, smtp === undefined ? [] : sent, text)
  const saved = save !== undefined && writes ? await saveTo(save, session, options, text, world) : undefined
  if (outbox !== undefined) await writeOutbox(outbox, sent)
  const undelivered = smtp === undefined ? null : await folder.deliver(smtp, instantOf(session))
  const letters = await letterLines(session, before)
  const error = failure(outcome)
  const found = findings(session, entries, (why) => {
    if (error === null) world.err(text.findingsFailed(why))
  })
  const made: Report = {
    ...report({ entry, now, ms, outcome, letters, found, error, undelivered }),
    ...(saved && { saved }),
    ...(opened.leftOut.length > 0 ? { leftOut: opened.leftOut } : {}),
  }
  if (options.json) world.out(JSON.stringify(made))
  // A run that was refused did nothing there is to tell; its one line on stderr says why.
  else if (error === null || sent.length > 0) tell(made, now.time, locale, world)
  for (const line of sayUndelivered(undelivered ?? [], folder, text)) world.err(line)
  const wouldSave = (options.written('state') ?? save) !== undefined
  if (error !== null) world.err(!writes && wouldSave ? `${error} ${text.nothingSaved}` : error)
  return error === null && (undelivered ?? []).length === 0 ? 0 : 1
}
