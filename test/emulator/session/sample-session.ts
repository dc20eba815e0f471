import { Session, type SessionOptions } from '../../../host/emulator/session/session.js'
import { emptySheet } from '../../../host/emulator/workbook/empty.js'
import type { WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'

const sheet = emptySheet({
  id: 1,
  name: 'Tasks',
  rows: 20,
  columns: 5,
  cells: { 1: { 1: { v: 'Title' }, 2: { v: 'Due' } }, 2: { 1: { v: 'Paint' }, 2: { v: 46_112, s: 0 } } },
})

/** A workbook of one sheet, `Tasks`, in Shanghai's zone. */
export const workbook: WorkbookSnapshot = {
  id: 'book',
  name: 'Plan',
  locale: 'zh_CN',
  timeZone: 'Asia/Shanghai',
  sheets: [sheet],
  activeSheet: 1,
  styles: [{ format: 'yyyy-mm-dd' }],
  namedRanges: [],
  metadata: [],
}

/** A session of a small script at 08:00 on 2026-03-31 in Shanghai. */
export function createSession(code: string, options: Partial<SessionOptions> = {}): Session {
  return new Session({
    snapshot: workbook,
    bundle: { code, files: { Sidebar: '<p>side</p>' }, manifest: { timeZone: 'America/New_York' } },
    now: { day: '2026-03-31', time: '08:00' },
    as: 'li@example.com',
    ...options,
  })
}

/** What an expression gives inside a run. */
export function evaluateInRun(expression: string, options: Partial<SessionOptions> = {}): unknown {
  const outcome = createSession(`function answer() { return ${expression} }`, options).call('answer')
  return outcome.error ?? outcome.value
}
