import type { Ports } from '../../ports.js'
import { refreshCare } from '../care.js'
import type { OpenBook } from '../portfolio.js'
import { pruneRuns } from './run-log.js'
import { keepViews, stampDashboard } from '../views/refresh-views.js'

const doneKey = 'milepost.chores'

/**
 * What is done once a day and can wait an hour: care drafts, the views, the log's old lines. A run that had letters to
 * send leaves it to the next one, so that no single run asks Google for too much; it only tells the dead-man's light.
 */
export function doChores(ports: Ports, book: OpenBook, hadLetters: boolean): void {
  if (hadLetters) {
    stampDashboard(ports)
    return
  }
  const { day } = ports.clock.now()
  if (ports.store.read(doneKey) !== day) {
    refreshCare(ports, book)
    pruneRuns(ports)
    ports.store.write(doneKey, day)
  }
  keepViews(ports, book)
}
