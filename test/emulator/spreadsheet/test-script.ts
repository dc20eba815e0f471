import { createContext, runInContext } from 'node:vm'
import { Calls } from '../../../host/emulator/services/emulation/calls.js'
import { realmOf } from '../../../host/emulator/services/emulation/realm.js'
import { spreadsheetService } from '../../../host/emulator/services/spreadsheet/service.js'
import type { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { openWorkbook } from '../workbook/example-workbook.js'

/** A script's realm over a workbook: `run` evaluates code in it, with `ss` and `sheet` (Tasks) as globals. */
export const createScript = (workbook: LiveWorkbook = openWorkbook(), failAt?: number) => {
  const context = createContext({})
  const realm = realmOf(context)
  const calls = new Calls({ failAt })
  const toasts: string[] = []
  const { SpreadsheetApp, Charts } = spreadsheetService({
    workbook,
    realm,
    calls,
    user: 'li@example.com',
    toast: (message) => toasts.push(message),
    ui: () => ({}),
  })
  Object.assign(context, { SpreadsheetApp, Charts })
  const run = (code: string): unknown =>
    runInContext(
      `(() => { const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheetByName('Tasks'); ${code} })()`,
      context,
    )
  return { workbook, calls, toasts, run, realm }
}
