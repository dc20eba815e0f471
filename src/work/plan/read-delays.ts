import type { Day } from '../../core/day.js'
import { measureDelayCoverage, readDelayHistory } from '../../domain/delay/delay-history.js'
import { bookDelay, type DelayAccount, type DelayLine } from '../../domain/delay/delay-ledger.js'
import { nameProblem } from '../../domain/references.js'
import type { Ports } from '../../ports.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import { trackers } from '../../trackers/index.js'
import { describeNotChecked } from '../describe-verdicts.js'
import { openBook, type Result } from '../open-book.js'
import { readHistory } from '../run/history.js'
import { loadPlanWords, type PlanWords } from './plan-words.js'

/** A line of the statement, in words. */
interface DelayLineView {
  readonly account: DelayAccount
  /** Who or what the days are booked to. */
  readonly name: string
  /** '' for a line of the whole project. */
  readonly stage: string
  /** Signed: what was made good is negative. */
  readonly days: number
  /** Where it is on record; '' where it is not. */
  readonly evidence: string
}

/** A project's delay as an account: the lines add up to the difference. */
export interface DelayStatement {
  readonly name: string
  /** Null where no stage with a baseline has ended or is late, and nothing is booked. */
  readonly baseline: Day | null
  readonly actual: Day | null
  readonly difference: number
  /** The difference as a sentence, or why there is no account. */
  readonly message: string
  readonly lines: readonly DelayLineView[]
  /** By what rules it is booked. */
  readonly method: string
  /** What could not be read, a sentence each: its days are booked without it. */
  readonly notChecked: readonly string[]
}

/** The statement of one project's delay. Writes nothing. */
export function readDelays(
  ports: Ports,
  { engagement }: { readonly engagement: string },
): Result<DelayStatement> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents } = bookResult.value
  const row = contents.byName.engagements.find(engagement)
  if (row === undefined)
    return { ok: false, problems: [nameProblem(contents.byName, 'engagements', engagement)] }
  const words = loadPlanWords(ports)
  const { delays } = words.text
  const ledger = bookDelay(readDelayHistory(contents, row, readHistory(ports)), contents.calendar)
  const name = row.name ?? ''
  const said = {
    name,
    method: delays.method,
    notChecked: describeNotChecked(measureDelayCoverage(contents, row), words.locale),
  }
  if (ledger === null)
    return {
      ok: true,
      value: { ...said, baseline: null, actual: null, difference: 0, message: delays.none, lines: [] },
    }
  const { baseline, actual, difference, isOpen } = ledger
  return {
    ok: true,
    value: {
      ...said,
      baseline,
      actual,
      difference,
      message: isOpen
        ? delays.soFar(baseline, actual, difference)
        : delays.difference(baseline, actual, difference),
      lines: ledger.lines.flatMap((line) => (line.days === 0 ? [] : [viewLine(line, words)])),
    },
  }
}

function viewLine(
  { account, stageName, days, evidence }: DelayLine,
  { locale, text }: PlanWords,
): DelayLineView {
  const titles = [
    ...new Set(evidence.map(({ table, title }) => text.delays.evidence(trackers[table].name[locale], title))),
  ]
  return {
    account,
    name: text.delays.account[account],
    stage: stageName,
    days,
    evidence: textOf(punctuation, locale).list(titles),
  }
}
