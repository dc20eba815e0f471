import { readStored, stored, type StoredFormat, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { proposeSurveys } from '../answers/client/index.js'
import { pruneAnswers } from '../answers/prune-answers.js'
import { addDueCare } from '../client-care.js'
import type { OpenBook } from '../open-book.js'
import { recordHistory } from './history.js'
import type { SendResult } from '../letters/send-letters.js'
import { pruneRuns } from './run-log.js'
import { isOutOfTime, recordLeftOver } from './out-of-time.js'
import { refreshDueViews, writeDashboardStatus, areViewsDue } from '../views/refresh-views.js'

/** What is to be done once a day, each in another run, with where the store has the day it was done. */
const chores: readonly (readonly [done: StoredFormat, chore: (ports: Ports, book: OpenBook) => void])[] = [
  [
    stored.chores,
    (ports, book) => {
      addDueCare(ports, book)
      proposeSurveys(ports, book)
      pruneRuns(ports)
      pruneAnswers(ports)
    },
  ],
  [stored.history, recordHistory],
]

/** Whether some of it still waits for a run of today. */
export const hasChoresLeft = (ports: Pick<Ports, 'clock' | 'store'>): boolean =>
  chores.some(([storedDay]) => readStored(ports.store, storedDay) !== ports.clock.now().day) ||
  areViewsDue(ports)

/**
 * What is done once a day and can wait some hours: the views, then care drafts and the log's old lines, then
 * the change history. A run that had letters to send, or views to rewrite, leaves the rest to the next one,
 * so that no single run asks Google for too much; with letters it only updates the dashboard's light.
 */
export function doChores(ports: Ports, book: OpenBook, sendResult: SendResult): void {
  if (sendResult.sent.length + sendResult.failed.length > 0) {
    writeDashboardStatus(ports, book, sendResult)
    return
  }
  if (refreshDueViews(ports, book, sendResult) > 0) return
  const { day } = ports.clock.now()
  const nextChore = chores.find(([storedDay]) => readStored(ports.store, storedDay) !== day)
  if (!nextChore) return
  const [storedDay, chore] = nextChore
  if (isOutOfTime(ports.clock))
    return recordLeftOver(ports.cells, storedDay === stored.history ? 'history' : 'care')
  chore(ports, book)
  writeStored(ports.store, storedDay, day)
}
