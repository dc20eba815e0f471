import { columnsOf, type Looked, type Verdict } from '../../core/evidence.js'
import { kept } from '../../core/kept.js'
import type { Flag, Rag, RagState } from '../../core/table.js'
import { trackerKeys, trackers } from '../../trackers/index.js'
import { forFlags, type LookAt, lookedAt } from '../evidence.js'
import type { Portfolio } from '../portfolio.js'
import { type Duty, duties, type WorkTable } from './duties.js'
import { openWork, type WorkItem } from './open-work.js'

/** The columns by which work is called late, tracker by tracker. */
const lateColumns: readonly LookAt[] = (duties as readonly (Duty & { readonly table: WorkTable })[]).map(
  ({ table, late }) => ({
    table,
    columns: [
      ...new Set(
        (trackers[table].flags as readonly Flag[])
          .filter(({ key }) => late.includes(key))
          .flatMap(({ when }) => columnsOf(when)),
      ),
    ],
  }),
)

/**
 * What is late and ours to do, most urgent first, of whatever tracker, with what was looked at for it. Every count of
 * late work is a count of this list: subject lines, dashboard, sidebar, chat and command line.
 *
 * @param work of `openWork`
 */
export const lateWork = (
  portfolio: Portfolio,
  work: readonly WorkItem[] = openWork(portfolio),
): Verdict<WorkItem> => ({
  found: work.filter(({ late, waitingOn }) => late && waitingOn === null),
  looked: withGone(portfolio, lookedAt(portfolio, lateColumns)),
})

/** Everything that a letter of all projects is made from, as it was looked at: every column that a flag reads. */
export const lookedAtAll = (portfolio: Portfolio): Looked =>
  kept(looks, portfolio, () => withGone(portfolio, lookedAt(portfolio, forFlags(trackerKeys))))
const looks = new WeakMap<Portfolio, Looked>()

/** A tracker that is gone may have held anything, whatever the verdict is about. */
const withGone = ({ gone }: Portfolio, looked: Looked): Looked => ({ ...looked, gone })

/** States in the order in which letters and views list them; a state without a rule of its own comes before green. */
const orderOfRag: Readonly<Record<RagState, number>> = { red: 0, amber: 1, unknown: 2, none: 3, green: 4 }
export const rankOfRag = (rag: RagState): number => orderOfRag[rag] ?? orderOfRag.none

/** Whether a state is a colour; those that are none are neither good nor bad. */
export const isColour = (rag: RagState): rag is Rag => rag === 'red' || rag === 'amber' || rag === 'green'
