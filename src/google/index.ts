import type { Ports, ViewSheets } from '../ports.js'
import { googleClock } from './clock.js'
import { googleDesk } from './desk.js'
import { googleLibrary } from './library.js'
import { googleLock } from './lock.js'
import { googleMailer } from './mailer.js'
import { googleSchedule } from './schedule.js'
import { googleStore } from './store.js'
import { googleWorkbook, type Knowledge } from './workbook/index.js'

/**
 * Everything Milepost asks of Google, for one run. Making it asks nothing yet.
 *
 * @param viewSheets makes the port of views, which only the second script file has
 */
export function googlePorts(knowledge: Knowledge, viewSheets: () => ViewSheets): Ports {
  const store = googleStore()
  const workbook = googleWorkbook(knowledge, store)
  let views: ViewSheets | undefined
  return {
    workbook,
    clock: googleClock(workbook.zone, workbook.knownOffset),
    mailer: googleMailer(),
    store,
    schedule: googleSchedule(),
    desk: googleDesk(),
    lock: googleLock(),
    get views() {
      return (views ??= viewSheets())
    },
    library: googleLibrary(),
  }
}
