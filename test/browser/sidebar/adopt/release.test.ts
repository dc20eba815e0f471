import { afterEach, expect, it } from 'vitest'
import { en } from '../../../../sidebar/text/adopt/en.js'
import { zhCN } from '../../../../sidebar/text/adopt/zh-CN.js'
import { newWorkbook } from '../../../../host/cli/new-workbook.js'
import { putSheet } from '../../../../host/import/add-sheet.js'
import { LiveWorkbook } from '../../../../host/emulator/workbook/live.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Grid } from '../../../../src/core/cell.js'
import type { Day } from '../../../../src/core/day.js'
import type { Locale } from '../../../../src/core/locale.js'
import { createSession, shortenSheets } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { type LivePage, openLivePage } from '../live-page.js'
import { measureWidth } from '../../tab.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})
const asDay = (day: string) => ({ day: day as Day })
const plans: Readonly<Record<Locale, Grid>> = {
  en: [
    ['Task', 'Owner', 'Status', 'Due'],
    ['Draw the poster', 'Li', 'In progress', asDay('2026-03-20')],
    ['Book the hall', 'Wang', 'Not started', asDay('2026-04-20')],
    ['Set the budget', 'Li', 'Done', asDay('2026-03-10')],
  ],
  'zh-CN': [
    ['任务名称', '负责人', '状态', '截止日期'],
    ['画海报', '李敏', '进行中', asDay('2026-03-20')],
    ['订场地', '王强', '未开始', asDay('2026-04-20')],
    ['定预算', '李敏', '已完成', asDay('2026-03-10')],
  ],
}

/** A workbook whose only sheet Milepost follows where it is. */
function createFollowed(locale: Locale): Session {
  const workbook = LiveWorkbook.from(newWorkbook(locale, 'Asia/Shanghai'), { now: () => 46_000 })
  const first = workbook.sheets[0]!.id
  putSheet(workbook, 'Plan', plans[locale])
  workbook.deleteSheet(first)
  const session = createSession(locale, { snapshot: workbook.snapshot() })
  shortenSheets(session)
  const columns = { title: 'A', owner: 'B', status: 'C', due: 'D' }
  runOrThrow(session, 'adoptSheet', { sheet: 'Plan', how: 'over', tracker: 'tasks', headerRow: 1, columns })
  return session
}
const shownRows = ({ workbook }: Session): string[][] => {
  const { id } = workbook.sheetNamed('Plan')!
  const { rows, columns } = workbook.extent(id)
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) =>
      workbook.display({ sheet: id, row: down + 1, column: across + 1 }),
    ),
  )
}

it('stops following a sheet after saying what goes and what stays', async () => {
  const session = createFollowed('en')
  const priority = shownRows(session)[0]!.indexOf('Priority') + 1
  session.workbook.type(session.workbook.sheetNamed('Plan')!.id, 2, priority, 'High')
  livePage = await openLivePage(session, { view: 'adopt', locale: 'en-US' })
  const { page } = livePage
  await page.getByRole('button', { name: en.stopNamed('Plan') }).click()
  await page.getByText('“Priority” stays: it has content that isn’t Milepost’s.').waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: en.doStop, exact: true }).click()
  await page.getByText('Milepost no longer follows “Plan”.').waitFor()
  expect(shownRows(session).map((line) => line.slice(4))).toEqual([['Priority'], ['High'], [''], ['']])
  await page.getByRole('button', { name: en.another }).click()
  await page.getByLabel(en.sheet, { exact: true }).waitFor()
})

it('deletes its own sheets if asked, in Chinese, on a small screen', async () => {
  const session = createFollowed('zh-CN')
  livePage = await openLivePage(session, { view: 'adopt', locale: 'zh-CN', width: 375 })
  const { page } = livePage
  await page.getByRole('button', { name: zhCN.stopNamed('Plan') }).click()
  await page.getByRole('checkbox').check()
  await page.getByText('删除工作表：“团队”、').waitFor()
  expect(await measureWidth(page)).toBeLessThanOrEqual(375)
  await page.getByRole('button', { name: zhCN.doStop, exact: true }).click()
  await page.getByText('已停止跟踪“Plan”').waitFor()
  expect(session.workbook.sheets.map(({ name }) => name)).toEqual(['Plan'])
})
