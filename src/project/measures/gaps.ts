import type { TrackerKey } from '../../trackers/index.js'
import type { Portfolio } from '../portfolio.js'
import type { Looked } from '../../core/evidence.js'
import { lookedAt } from '../evidence.js'
import {
  type CheckedRow,
  type CheckKey,
  checkKeys,
  type GapKey,
  gapKeys,
  gapTrackers,
  looked,
} from './gap-checks.js'
import { fewest, type Periods } from './figure.js'

/** One check of a diagnosis, with how many rows it looked at and how many of them are as they should be. */
export interface Check {
  readonly key: CheckKey
  readonly sound: number
  /** Rows that could be judged. */
  readonly looked: number
  /** Rows that could not: a cell that decides it cannot be read. */
  readonly unread: number
}

/** A row to begin with. */
export interface Start {
  readonly check: CheckKey
  readonly tracker: TrackerKey
  readonly title: string
}

/** How well one of four things is done (短板诊断). */
export interface Gap {
  readonly key: GapKey
  /** 0 to 1: the mean of the shares of its checks; null when they looked at too few rows to say. */
  readonly score: number | null
  /** Those that had a row to look at. */
  readonly checks: readonly Check[]
  readonly begin: readonly Start[]
  /** What was looked at, as far as an all-clear goes. */
  readonly saw: Looked
}

const mostStarts = 3
/** Days compare as plain text, which for thousands of rows is much quicker than as words. */
const earlierFirst = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * Where the team's gaps are: communication 沟通, tracking 监控, ownership 责任, feedback 反馈. Each check counts the same,
 * so that a thousand tasks do not outweigh three clients.
 */
export function gaps(portfolio: Portfolio, periods: Periods): Gap[] {
  const rows = looked(portfolio, periods)
  return gapKeys.map((key): Gap => {
    const keys: readonly CheckKey[] = checkKeys[key]
    const checks = keys
      .map((check) => ({
        key: check,
        sound: rows[check].filter(({ sound }) => sound === true).length,
        looked: rows[check].filter(({ sound }) => sound !== null).length,
        unread: rows[check].filter(({ sound }) => sound === null).length,
      }))
      .filter((check) => check.looked + check.unread > 0)
    const count = checks.reduce((sum, check) => sum + check.looked, 0)
    const judged = checks.filter((check) => check.looked > 0)
    const shares = judged.reduce((sum, check) => sum + check.sound / check.looked, 0)
    return {
      key,
      score: count >= fewest ? shares / judged.length : null,
      checks,
      begin: starts(keys, rows),
      saw: {
        ...lookedAt(
          portfolio,
          gapTrackers[key].map((table) => ({ table, columns: [], rows: [] })),
        ),
        rows: count,
        unread: keys.flatMap((check) => rows[check].flatMap(({ unread }) => unread)),
      },
    }
  })
}

/** The rows that have waited longest, each once; those that no day speaks of follow in the order of the checks. */
function starts(keys: readonly CheckKey[], rows: Readonly<Record<CheckKey, readonly CheckedRow[]>>): Start[] {
  const poor = keys
    .flatMap((check) => rows[check].filter(({ sound }) => sound === false).map((row) => ({ check, ...row })))
    .sort((one, other) => earlierFirst(one.since ?? '9', other.since ?? '9'))
  const seen = new Set<string>()
  const first: Start[] = []
  for (const { check, tracker, title } of poor) {
    const key = `${tracker} ${title}`
    if (seen.has(key)) continue
    seen.add(key)
    first.push({ check, tracker, title })
    if (first.length === mostStarts) break
  }
  return first
}
