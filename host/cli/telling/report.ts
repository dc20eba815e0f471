/** The result of a run: as the one JSON document other tools read, and as lines for a reader. */
import type { Locale } from '../../../src/core/locale.js'
import type { Problem } from '../../../src/core/problem.js'
import { sayProblem } from '../../../src/work/wording.js'
import type { CallCounts } from '../../services/emulation/calls.js'
import type { WallTime } from '../../session/clock.js'
import type { Outcome } from '../../session/outcome.js'
import type { LetterLine } from '../post.js'
import type { Undelivered } from '../../mail/spool.js'
import { replyIn, type Findings, type StandingFlag } from './reply.js'
import { hostText, type HostText } from '../text/index.js'
import { undeliveredLines, type UndeliveredLine } from './undelivered.js'
import type { LeftOut } from '../../xlsx/package/left-out.js'
import type { SavedFile } from '../saving.js'
import type { Entry, World } from '../world.js'

/** The JSON of `run`. Its keys are a promise to other tools. */
export interface Report {
  entry: string
  /** The day in the spreadsheet's zone. */
  on: string
  /** CPU time of the run itself. */
  ms: number
  calls: CallCounts
  letters: readonly LetterLine[]
  flags: readonly StandingFlag[]
  problems: readonly Problem[]
  /** What an endpoint answered; null for everything else. */
  reply: unknown
  /** What the user was told, in order. */
  said: readonly string[]
  /** Emails that the server of `--smtp` did not take, this run's and earlier ones'; absent without `--smtp`. */
  undelivered?: readonly UndeliveredLine[]
  /** Why the run was refused or broke off; absent when it went well. */
  error?: string
  /** Tabs of the file that are no worksheets and were not opened; absent where there are none. */
  leftOut?: readonly LeftOut[]
  /** What `--save` wrote; absent where nothing was saved. */
  saved?: SavedFile
}

/** Both lists without repeating: a refusal may name a problem that stands in the findings too. */
function together(one: readonly Problem[], other: readonly Problem[]): Problem[] {
  const byText = new Map(
    [...one, ...other].map((problem) => [JSON.stringify(Object.entries(problem).sort()), problem]),
  )
  return [...byText.values()]
}

/** Puts the report together; flags and problems are those that stand after the run. */
export function report(run: {
  entry: Entry
  now: WallTime
  ms: number
  outcome: Outcome
  letters: readonly LetterLine[]
  found: Findings
  error: string | null
  undelivered: readonly Undelivered[] | null
}): Report {
  const { entry, now, ms, outcome, letters, found, error, undelivered } = run
  const reply = replyIn(outcome.value)
  return {
    entry: entry.name,
    on: now.day,
    ms,
    calls: outcome.calls,
    letters,
    flags: found.flags,
    problems: together(reply?.ok === false ? reply.problems : [], found.problems),
    reply: entry.kind === 'endpoint' ? outcome.value : null,
    said: outcome.said,
    ...(undelivered === null ? {} : { undelivered: undeliveredLines(undelivered) }),
    ...(error === null ? {} : { error }),
  }
}

/** Most lines of each list that a reader is shown. */
const shown = 12

function list(lines: readonly string[], text: HostText, world: World): void {
  for (const line of lines.slice(0, shown)) world.out(`  ${line}`)
  if (lines.length > shown) world.out(`  ${text.more(lines.length - shown)}`)
}

/** Tells a report to a reader. `at` is the time on the spreadsheet's clock. */
export function tell(made: Report, at: string, locale: Locale, world: World): void {
  const text = hostText[locale]
  const { entry, on, ms, calls, letters, flags, problems, said, reply } = made
  world.out(text.ran({ entry, on, at, ms, calls: calls.total }))
  const gone = problems.filter(({ code }) => code === 'goneTable')
  for (const problem of gone) world.out(sayProblem(problem, locale))
  for (const sentence of said) world.out(sentence)
  world.out(text.letters(letters.length))
  list(
    letters.map(({ to, subject }) => `${to}  ${subject}`),
    text,
    world,
  )
  const count = (rag: StandingFlag['rag']): number => flags.filter((flag) => flag.rag === rag).length
  world.out(text.flags({ red: count('red'), amber: count('amber') }))
  world.out(text.problems(problems.length))
  list(
    problems.map((problem) => sayProblem(problem, locale)),
    text,
    world,
  )
  if (reply !== null) world.out(JSON.stringify(reply, null, 2))
}
