import type { Locale } from '../core/locale.js'
import { readStored, stored } from '../core/stored.js'
import type { Ports } from '../ports.js'
import { googleClock } from './clock.js'
import { googleUserInterface } from './user-interface.js'
import { googleHashing } from './hashing.js'
import { googleLibrary } from './library.js'
import { googleLock } from './lock.js'
import { googleMailer } from './mailer.js'
import { googleTriggers } from './triggers.js'
import { googleProbe } from './self-check.js'
import { googleStore } from './store.js'
import { googleWorkbook, type WorkbookContext } from './workbook/index.js'
import { googleViewSheets } from './workbook/view-sheets.js'

/** Everything Milepost asks of Google, for one run. Making it asks nothing yet. */
export function googlePorts(
  context: WorkbookContext & { readonly workbookLanguage: () => Locale | null },
): Ports {
  let cachedSpreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined
  const activeSpreadsheet = () => (cachedSpreadsheet ??= SpreadsheetApp.getActive())
  const store = googleStore(() => workbook.flush())
  const workbook: ReturnType<typeof googleWorkbook> = googleWorkbook(context, store.notes, activeSpreadsheet)
  return {
    spreadsheet: workbook,
    sheets: workbook,
    cells: workbook,
    sheetChanger: workbook,
    additions: workbook,
    helperSheet: workbook,
    screen: workbook,
    clock: googleClock(workbook.zone, workbook.knownOffset),
    mailer: googleMailer(),
    store,
    triggers: googleTriggers(),
    ui: googleUserInterface(
      activeSpreadsheet,
      (kind) => readStored(store, stored[kind]) !== null,
      context.workbookLanguage,
    ),
    lock: googleLock(),
    views: googleViewSheets(activeSpreadsheet, workbook.form, workbook.markWritten),
    library: googleLibrary(),
    probe: googleProbe(),
    hashing: googleHashing(),
  }
}
