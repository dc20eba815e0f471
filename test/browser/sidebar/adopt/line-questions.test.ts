/** Whether lines are work is asked in the window, one question a group of lines, and is answered by mouse or keyboard. */
import { afterEach, expect, it } from 'vitest'
import { en } from '../../../../sidebar/text/adopt/en.js'
import { zhCN } from '../../../../sidebar/text/adopt/zh-CN.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import type { Grid } from '../../../../src/core/cell.js'
import type { Day } from '../../../../src/core/day.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { type LivePage, openLivePage } from '../live-page.js'
import { createForeignWorkbook } from './foreign-workbook.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const on = (day: string) => ({ day: day as Day })
/** Two lines have the dates of the rows below, and may be their headings or work. */
const plan: Grid = [
  ['Task', 'Owner', 'Start', 'Due', 'Status'],
  ['Design', 'Ann', on('2026-03-02'), on('2026-04-20'), 'In progress'],
  ['Draw', 'Ann', on('2026-03-02'), on('2026-03-12'), 'Done'],
  ['Paint', 'Bo', on('2026-03-09'), on('2026-04-20'), 'Open'],
  ['Opening', 'Bo', on('2026-05-04'), on('2026-05-29'), 'Open'],
  ['Invite', 'Ann', on('2026-05-04'), on('2026-05-15'), 'Open'],
  ['Cater', 'Bo', on('2026-05-11'), on('2026-05-29'), 'Open'],
]

/** The tasks that the workbook has after the copy. */
function readCopiedTasks({ workbook }: Session, sheetName: string): string[] {
  const sheet = workbook.sheetNamed(sheetName)!.id
  const { rows } = workbook.extent(sheet)
  return Array.from({ length: rows }, (_, at) => workbook.display({ sheet, row: at + 1, column: 2 }))
    .slice(1)
    .filter((title) => title !== '')
}

it('answers by mouse decide which lines are copied', async () => {
  const session = createForeignWorkbook('en', 'Plan', plan)
  livePage = await openLivePage(session, { view: 'adopt', locale: 'en-US' })
  const { page } = livePage
  await page.getByText(en.settleFirst(2)).waitFor()
  await page.getByText('4 rows, none late; 2 more may be work').waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  await page.getByLabel(en.copy).check()
  const question = (line: number) =>
    page.getByRole('combobox', { name: en.linesInDoubt(line, line), exact: true })
  await question(2).selectOption('no')
  await page.getByText(en.settleFirst(1)).waitFor()
  await question(5).selectOption('yes')
  // An answer can be changed before anything is copied.
  await question(2).selectOption('yes')
  await question(2).selectOption('no')
  await page.getByRole('button', { name: en.doCopy(5) }).click()
  await page.getByRole('heading', { name: en.done }).waitFor()
  expect(readCopiedTasks(session, 'Tasks')).toEqual(['Draw', 'Paint', 'Opening', 'Invite', 'Cater'])
})

it('the questions are reached and answered by keyboard alone, in Chinese', async () => {
  const session = createForeignWorkbook('zh-CN', 'Plan', plan)
  livePage = await openLivePage(session, { view: 'adopt', locale: 'zh-CN' })
  const { page } = livePage
  await page.getByText(zhCN.settleFirst(2)).waitFor()
  const labelOfFocus = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      return focused instanceof HTMLSelectElement || focused instanceof HTMLInputElement
        ? (focused.labels?.[0]?.textContent ?? '').trim()
        : (focused?.textContent ?? '').trim()
    })
  const tabTo = async (label: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      if ((await labelOfFocus()).startsWith(label)) return
    }
    throw new Error(`not reached: ${label}`)
  }
  await tabTo(zhCN.linesInDoubt(2, 2))
  await page.keyboard.press('ArrowDown')
  await page.getByText(zhCN.settleFirst(1)).waitFor()
  expect(await labelOfFocus()).toBe(zhCN.linesInDoubt(2, 2))
  await tabTo(zhCN.linesInDoubt(5, 5))
  await page.keyboard.press('End')
  await expect
    .poll(() => page.getByRole('combobox', { name: zhCN.linesInDoubt(5, 5), exact: true }).inputValue())
    .toBe('no')
  await tabTo(zhCN.over)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.getByRole('button', { name: zhCN.doCopy(5) }).isEnabled()).toBe(true)
  await tabTo(zhCN.doCopy(5))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: zhCN.done }).waitFor()
  expect(readCopiedTasks(session, '任务')).toEqual(['Design', 'Draw', 'Paint', 'Invite', 'Cater'])
})
