import type { Ports } from '../../ports.js'
import { refreshCare } from '../care.js'
import type { OpenBook } from '../portfolio.js'
import { keepHistory } from './history.js'
import { pruneRuns } from './run-log.js'
import { keepViews, stampDashboard } from '../views/refresh-views.js'

const doneKey = 'milepost.chores'

/**
 * What is done once a day and can wait an hour: the views, then care drafts, the change history and the log's old
 * lines. A run that had letters to send, or views to rewrite, leaves the rest to the next one, so that no single run
 * asks Google for too much; with letters it only tells the dead-man's light.
 */
export function doChores(ports: Ports, book: OpenBook, hadLetters: boolean): void {
  if (hadLetters) {
    stampDashboard(ports)
    return
  }
  if (keepViews(ports, book) > 0) return
  const { day } = ports.clock.now()
  if (ports.store.read(doneKey) === day) return
  refreshCare(ports, book)
  keepHistory(ports, book)
  pruneRuns(ports)
  ports.store.write(doneKey, day)
}
