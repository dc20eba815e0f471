/** A team's own sheet in words that no tracker knows, and what is asked of the script about it. */
import { newWorkbook } from '../../../host/cli/new-workbook.js'
import { putSheet } from '../../../host/import/add-sheet.js'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Cell, Grid } from '../../../src/core/cell.js'
import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import type { ChoiceWordsReply } from '../../../src/work/own-words/read-words.js'
import type { SheetData } from '../../../src/work/adopt/read-sheet.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { callForValue, createSession, shortenSheets } from '../bundle-session.js'

export const asDay = (day: string): Cell => ({ day: day as Day })
export const plan: Grid = [
  ['Task', 'Owner', 'Status', 'Priority', 'Due', 'Finished on'],
  ['Draw', 'Li', 'Alpha', 'Must', asDay('2026-03-02'), null],
  ['Send', 'Wang', 'Waiting for Bob', 'Nice', asDay('2026-03-03'), null],
  ['Bill', 'Li', '已交客户', 'Must', asDay('2026-03-04'), asDay('2026-03-04')],
  ['Ship', 'Li', '已交客户', 'Nice', asDay('2026-03-05'), asDay('2026-03-05')],
  ['Test', 'Wang', 'Ready 4 QA', 'Must', asDay('2026-03-06'), null],
  ['Tidy', 'Wang', 'Parked (Q2)', 'Nice', asDay('2026-03-09'), null],
]
const columns = { title: 'A', owner: 'B', status: 'C', priority: 'D', due: 'E' }
export const meanings = {
  status: {
    Alpha: 'inProgress',
    'Waiting for Bob': 'blocked',
    已交客户: 'done',
    'Ready 4 QA': 'inProgress',
    'Parked (Q2)': 'cancelled',
  },
  priority: { Must: 'urgent', Nice: 'low' },
}
export const request = { sheet: 'Work', how: 'over', tracker: 'tasks', headerRow: 1, columns }

export function openWith(locale: Locale, sheets: Readonly<Record<string, Grid>>): Session {
  const workbook = LiveWorkbook.from(newWorkbook(locale, 'Asia/Shanghai'), { now: () => 46_000 })
  const [first] = workbook.sheets
  for (const [name, grid] of Object.entries(sheets)) putSheet(workbook, name, grid)
  workbook.deleteSheet(first!.id)
  const session = createSession(locale, { snapshot: workbook.snapshot() })
  shortenSheets(session)
  return session
}
export const readSheetData = (session: Session, sheet = 'Work'): SheetData =>
  callForValue<SheetData>(session, 'readSheet', { sheet })
export const readWords = (session: Session): ChoiceWordsReply => callForValue(session, 'readWords')
export const adopt = (session: Session, changes: object = {}): AdoptionReply =>
  callForValue(session, 'adoptSheet', { ...request, words: meanings, ...changes })
export const lateTitles = (session: Session): string[] =>
  callForValue<{ late: { title: string }[] }>(session, 'readFindings').late.map(({ title }) => title)
export const shown = ({ workbook }: Session, sheet: string, row: number, column: number): string =>
  workbook.display({ sheet: workbook.sheetNamed(sheet)!.id, row, column })
/** What the dropdown of a cell lists. */
export function listAt({ workbook }: Session, row: number, column: number): readonly string[] | null {
  const sheet = workbook.sheetNamed('Work')!
  const { d } = workbook.cell({ sheet: sheet.id, row, column })!
  return d === undefined ? null : (sheet.validations[d]!.values[0] as string[])
}
export const type = ({ workbook }: Session, sheet: string, row: number, column: number, text: string): void =>
  void workbook.type(workbook.sheetNamed(sheet)!.id, row, column, text)
