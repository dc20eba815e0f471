import type { Ports } from '../ports.js'
import { googleClock } from './clock.js'
import { googleDesk } from './desk.js'
import { googleLibrary } from './library.js'
import { googleLock } from './lock.js'
import { googleMailer } from './mailer.js'
import { googleSchedule } from './schedule.js'
import { googleStore } from './store.js'
import { googleWorkbook, type Knowledge } from './workbook/index.js'
import { googleViewSheets } from './workbook/view-sheet.js'

/** Everything Milepost asks of Google, for one run. Making it asks nothing yet. */
export function googlePorts(knowledge: Knowledge): Ports {
  const store = googleStore(() => workbook.flush())
  const workbook: ReturnType<typeof googleWorkbook> = googleWorkbook(knowledge, store)
  return {
    workbook,
    clock: googleClock(workbook.zone, workbook.knownOffset),
    mailer: googleMailer(),
    store,
    schedule: googleSchedule(),
    desk: googleDesk(),
    lock: googleLock(),
    views: googleViewSheets(workbook.touch),
    library: googleLibrary(),
  }
}
