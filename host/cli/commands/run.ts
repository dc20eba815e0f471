/** `run ENTRY`: runs one entry over a workbook and tells everything that came of it. */
import { saveWorkbookFile } from '../../files.js'
import type { Outcome } from '../../session/outcome.js'
import type { Session } from '../../session/session.js'
import { saveState } from '../../session/state.js'
import { Refused, WrongUsage } from '../ending.js'
import { open } from '../opening.js'
import { Options, type OptionName } from '../options.js'
import { deliver, letterLines, messages, nameKinds } from '../post.js'
import { ask, replyIn, type Findings } from '../telling/reply.js'
import { report, tell, type Report } from '../telling/report.js'
import { simpleTriggers, start } from '../start-entry.js'
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

/** The command. Returns the exit code: 1 when the run was refused or broke off, told after everything it did. */
export async function run(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, names, 2)
  const [name, file] = options.positionals
  if (name === undefined) throw new WrongUsage(options.text.missingEntry)
  const input = options.input()
  const smtp = options.mailServer()
  const { bundle, entries } = await product(world)
  const entry = entryNamed(name, entries, options)
  const { session, locale, ignored } = await open(file, options, bundle, world.now)
  const text = hostText[locale]
  const [state, save, outbox] = [options.written('state'), options.written('save'), options.written('outbox')]
  if (ignored !== null && !options.json) world.err(text.stateWins(state ?? '', ignored))

  const before = session.outbox.length
  const now = session.now
  const cpu = world.cpu()
  const outcome = start(session, entry, input, text)
  const ms = Math.round(world.cpu() - cpu)
  nameKinds(session.outbox.slice(before), outcome.value)

  if (state !== undefined) saveState(state, session)
  if (save !== undefined) await saveWorkbookFile(save, session.workbook.snapshot())
  const sent = messages(session, before)
  const letters = await letterLines(session, before)
  const error = failure(outcome)
  const found = findings(session, entries, (why) => {
    if (error === null) world.err(text.findingsFailed(why))
  })
  const made: Report = report({ entry, now, ms, outcome, letters, found, error })
  if (options.json) world.out(JSON.stringify(made))
  // A run that was refused did nothing there is to tell; its one line on stderr says why.
  else if (error === null || sent.length > 0) tell(made, now.time, locale, world)
  const refused = await deliver(sent, { outbox, smtp })
  for (const each of refused) world.err(text.notTaken(each))
  if (error !== null) world.err(error)
  return error === null && refused.length === 0 ? 0 : 1
}
