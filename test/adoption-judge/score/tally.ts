/** Counts scores by what the sheets have in common. */
import type { GeneratedSheet } from '../make/sheet.js'
import { type Outcome, outcomes, type SheetScore } from './outcome.js'

/** A sheet with its score. */
export interface ScoredSheet {
  readonly sheet: GeneratedSheet
  readonly score: SheetScore
}

export type Counts = Readonly<Record<Outcome, number>>

/** How often each outcome is in a list. */
const countOutcomes = (list: readonly Outcome[]): Counts =>
  Object.fromEntries(
    outcomes.map((outcome) => [outcome, list.filter((each) => each === outcome).length]),
  ) as Counts

/** Outcomes by key, the keys with the most sheets first. */
export function tallyBy<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  outcomeOf: (entry: Entry) => Outcome,
): readonly (readonly [key: string, counts: Counts])[] {
  const byKey = new Map<string, Outcome[]>()
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const found = byKey.get(key)
      if (found) found.push(outcomeOf(entry))
      else byKey.set(key, [outcomeOf(entry)])
    }
  return [...byKey]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key, list]) => [key, countOutcomes(list)] as const)
}

/** The figures that must not fall: shares of a hundred sheets. */
export interface Headline {
  /** Trackers read right, or rightly asked about. */
  readonly rightOrAsked: number
  /** Trackers read right without a question. */
  readonly outright: number
  /** Sheets of any kind that are read wrongly without a word. */
  readonly wrongInSilence: number
  /** Sheets that are no tracker, and are refused, or asked about where one may. */
  readonly refused: number
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10

/** The figures of a run. */
export function summarize(scored: readonly ScoredSheet[]): Headline {
  const isTracker = ({ sheet }: ScoredSheet): boolean => sheet.truth.tables.length > 0
  const trackers = scored.filter(isTracker)
  const others = scored.filter((each) => !isTracker(each))
  const count = (list: readonly ScoredSheet[], ...wanted: readonly Outcome[]): number =>
    list.filter(({ score }) => wanted.includes(score.outcome)).length
  return {
    rightOrAsked: share(count(trackers, 'right', 'asked rightly'), trackers.length),
    outright: share(count(trackers, 'right'), trackers.length),
    wrongInSilence: share(count(scored, 'wrong in silence'), scored.length),
    refused: share(count(others, 'right', 'asked rightly'), others.length),
  }
}
