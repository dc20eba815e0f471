import type { Ports } from '../ports.js'
import { googleClock } from './clock.js'
import { googleDesk } from './desk.js'
import { googleLibrary } from './library.js'
import { googleLock } from './lock.js'
import { googleMailer } from './mailer.js'
import { googleSchedule } from './schedule.js'
import { googleProbe } from './self-check.js'
import { googleStore } from './store.js'
import { googleWorkbook, type Knowledge } from './workbook/index.js'
import { googleViewSheets } from './workbook/view-sheet.js'

/** Everything Milepost asks of Google, for one run. Making it asks nothing yet. */
export function googlePorts(knowledge: Knowledge): Ports {
  let known: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined
  const active = () => (known ??= SpreadsheetApp.getActive())
  const store = googleStore(() => workbook.flush())
  const workbook: ReturnType<typeof googleWorkbook> = googleWorkbook(knowledge, store.notes, active)
  return {
    workbook,
    clock: googleClock(workbook.zone, workbook.knownOffset),
    mailer: googleMailer(),
    store,
    schedule: googleSchedule(),
    desk: googleDesk(active),
    lock: googleLock(),
    views: googleViewSheets(active, workbook.form, workbook.touch),
    library: googleLibrary(),
    probe: googleProbe(),
  }
}
