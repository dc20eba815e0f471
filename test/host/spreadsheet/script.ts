import { createContext, runInContext } from 'node:vm'
import { Calls } from '../../../host/services/emulation/calls.js'
import { realmOf } from '../../../host/services/emulation/realm.js'
import { spreadsheetService } from '../../../host/services/spreadsheet/service.js'
import type { LiveWorkbook } from '../../../host/workbook/live.js'
import { openWorkbook } from '../workbook/example.js'

/** A script's world over a workbook: `run` evaluates code in it, with `ss` and `sheet` (Tasks) at hand. */
export const scriptOver = (workbook: LiveWorkbook = openWorkbook(), failAt?: number) => {
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
