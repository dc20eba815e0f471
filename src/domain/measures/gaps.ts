import type { TrackerKey } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'
import type { Coverage } from '../../core/evidence.js'
import { measureCoverage } from '../coverage.js'
import {
  type CheckedRow,
  type GapCheckKey,
  gapCheckKeys,
  type GapKey,
  gapKeys,
  gapTrackers,
  runGapChecks,
} from './gap-checks.js'
import { minRows, type Periods } from './figure.js'
import { sum } from '../../core/numbers.js'

/** One check of a diagnosis, with how many rows it read and how many of them are as they should be. */
interface GapCheck {
  readonly key: GapCheckKey
  readonly sound: number
  /** Rows that could be evaluated. */
  readonly looked: number
  /** Rows that could not be evaluated: a cell that decides it cannot be read. */
  readonly unread: number
}

/** A row to begin with. */
interface GapStart {
  readonly check: GapCheckKey
  readonly tracker: TrackerKey
  readonly title: string
}

/** How well one of four things is done (短板诊断). */
export interface Gap {
  readonly key: GapKey
  /** 0 to 1: the mean of the shares of its checks; null when they read too few rows to say. */
  readonly score: number | null
  /** Those that had a row to read. */
  readonly checks: readonly GapCheck[]
  readonly begin: readonly GapStart[]
  /** What was read, as an all-clear needs it. */
  readonly saw: Coverage
}

const maxStarts = 3
/**
 * Days are compared as plain text, which for thousands of rows is much faster than comparing words of a
 * language.
 */
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * Where the team's gaps are: communication 沟通, tracking 监控, ownership 责任, feedback 反馈. Each check counts the
 * same, so that three clients count as much as a thousand tasks.
 */
export function diagnoseGaps(bookContents: BookContents, periods: Periods): Gap[] {
  const rows = runGapChecks(bookContents, periods)
  return gapKeys.map((key): Gap => {
    const keys: readonly GapCheckKey[] = gapCheckKeys[key]
    const checks = keys
      .map((check) => ({
        key: check,
        sound: rows[check].filter(({ sound }) => sound === true).length,
        looked: rows[check].filter(({ sound }) => sound !== null).length,
        unread: rows[check].filter(({ sound }) => sound === null).length,
      }))
      .filter((check) => check.looked + check.unread > 0)
    const count = sum(checks.map(({ looked }) => looked))
    const evaluated = checks.filter((check) => check.looked > 0)
    const shares = sum(evaluated.map((check) => check.sound / check.looked))
    return {
      key,
      score: count >= minRows ? shares / evaluated.length : null,
      checks,
      begin: selectStarts(keys, rows),
      saw: {
        ...measureCoverage(
          bookContents,
          gapTrackers[key].map((table) => ({ table, columns: [], rows: [] })),
        ),
        rows: count,
        unread: keys.flatMap((check) => rows[check].flatMap(({ unread }) => unread)),
      },
    }
  })
}

/** The rows that have waited longest, each once; those without a day follow in the order of the checks. */
function selectStarts(
  keys: readonly GapCheckKey[],
  rows: Readonly<Record<GapCheckKey, readonly CheckedRow[]>>,
): GapStart[] {
  const failedRows = keys
    .flatMap((check) => rows[check].filter(({ sound }) => sound === false).map((row) => ({ check, ...row })))
    .sort((one, other) => compareText(one.since ?? '9', other.since ?? '9'))
  const seenRows = new Set<string>()
  const selected: GapStart[] = []
  for (const { check, tracker, title } of failedRows) {
    const key = `${tracker} ${title}`
    if (seenRows.has(key)) continue
    seenRows.add(key)
    selected.push({ check, tracker, title })
    if (selected.length === maxStarts) break
  }
  return selected
}
