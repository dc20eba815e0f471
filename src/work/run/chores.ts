import { readStored, stored, type StoredFormat, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { refreshCare } from '../care.js'
import type { OpenBook } from '../portfolio.js'
import { keepHistory } from './history.js'
import type { Post } from '../letters/send-letters.js'
import { pruneRuns } from './run-log.js'
import { isOutOfTime, noteLeft } from './time.js'
import { keepViews, stampDashboard, viewsWait } from '../views/refresh-views.js'

/** What waits to be done once a day, a run each, with where the store keeps the day it was done. */
const chores: readonly (readonly [done: StoredFormat, chore: (ports: Ports, book: OpenBook) => void])[] = [
  [
    stored.chores,
    (ports, book) => {
      refreshCare(ports, book)
      pruneRuns(ports)
    },
  ],
  [stored.history, keepHistory],
]

/** Whether some of it still waits for a run of today. */
export const choresLeft = (ports: Ports): boolean =>
  chores.some(([done]) => readStored(ports.store, done) !== ports.clock.now().day) || viewsWait(ports)

/**
 * What is done once a day and can wait some hours: the views, then care drafts and the log's old lines, then the change
 * history. A run that had letters to send, or views to rewrite, leaves the rest to the next one, so that no single run
 * asks Google for too much; with letters it only tells the dead-man's light.
 */
export function doChores(ports: Ports, book: OpenBook, post: Post): void {
  if (post.sent.length + post.failed.length > 0) {
    stampDashboard(ports, book, post)
    return
  }
  if (keepViews(ports, book, post) > 0) return
  const { day } = ports.clock.now()
  const next = chores.find(([done]) => readStored(ports.store, done) !== day)
  if (!next) return
  const [done, chore] = next
  if (isOutOfTime(ports)) return noteLeft(ports, done === stored.history ? 'history' : 'care')
  chore(ports, book)
  writeStored(ports.store, done, day)
}
