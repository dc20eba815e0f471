import { columnsOfRule, type Coverage, type Verdict } from '../../core/evidence.js'
import { memoize } from '../../core/memoize.js'
import type { Rag, RagState } from '../../core/table.js'
import { trackerKeys, trackerOf } from '../../trackers/index.js'
import { scopesForFlags, type EvidenceScope, measureCoverage } from '../coverage.js'
import type { BookContents } from '../book-contents.js'
import { listOpenWork, type WorkItem } from './open-work.js'
import { lateFlags, workTrackers } from './work-trackers.js'

/** The columns by which work is called late, tracker by tracker. */
const lateScopes: readonly EvidenceScope[] = workTrackers.map((table) => ({
  table,
  columns: [...new Set(lateFlags(trackerOf(table)).flatMap(({ when }) => columnsOfRule(when)))],
}))

/**
 * What is late and ours to do, most urgent first, of all trackers, with what was read for it. Every count of
 * late work is a count of this list: subject lines, dashboard, sidebar, chat and command line.
 *
 * @param work of `openWork`
 */
export const findLateWork = (
  bookContents: BookContents,
  work: readonly WorkItem[] = listOpenWork(bookContents),
): Verdict<WorkItem> => ({
  found: work.filter(({ late, waitingOn }) => late && waitingOn === null),
  looked: withMissingTrackers(bookContents, measureCoverage(bookContents, lateScopes)),
})

/** What was read for a letter of all projects: every column that a flag reads. */
export const measureFullCoverage = (bookContents: BookContents): Coverage =>
  memoize(coverageCache, bookContents, () =>
    withMissingTrackers(bookContents, measureCoverage(bookContents, scopesForFlags(trackerKeys))),
  )
const coverageCache = new WeakMap<BookContents, Coverage>()

/** A tracker that was deleted may have held rows that matter, for every verdict. */
const withMissingTrackers = ({ gone }: BookContents, coverage: Coverage): Coverage => ({ ...coverage, gone })

/** Whether a state is a colour; the other states are not good and not bad. */
export const isColour = (rag: RagState): rag is Rag => rag === 'red' || rag === 'amber' || rag === 'green'
