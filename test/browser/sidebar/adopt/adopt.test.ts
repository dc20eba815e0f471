import { afterEach, expect, it } from 'vitest'
import { en } from '../../../../sidebar/text/adopt/en.js'
import { zhCN } from '../../../../sidebar/text/adopt/zh-CN.js'
import { zhCN as shared } from '../../../../sidebar/text/common/zh-CN.js'
import type { Grid } from '../../../../src/core/cell.js'
import { type Day, dayOfSerial } from '../../../../src/core/day.js'
import { adoptionTextIn } from '../../../library-texts.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { type LivePage, openLivePage } from '../live-page.js'
import { measureWidth } from '../../tab.js'
import { createForeignWorkbook } from './foreign-workbook.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})
const asDay = (day: string) => ({ day: day as Day })

const plan: Grid = [
  ['Spring campaign'],
  [],
  ['Task', 'Owner', 'Status', 'Deadline', 'Room', 'Status'],
  ['Draw the poster', 'Li', 'Doing', asDay('2026-03-20'), 'A1', 'Open'],
  ['Book the hall', 'Wang', 'Open', asDay('2026-04-20'), 'B2', 'Open'],
  ['Set the budget', 'Li', 'Done', asDay('2026-03-10'), 'A1', 'Done'],
]
const chinese: Grid = [
  ['春季推广'],
  [],
  [],
  [],
  ['任务', '负责人', '截止日期', '状态', '地点'],
  ['画海报', '李敏', asDay('2026-03-20'), '进行中', '上海'],
  ['订场地', '王强', asDay('2026-04-20'), '未开始', '杭州'],
]

it('asks which column is meant where two could be, and then follows the sheet in place', async () => {
  const session = createForeignWorkbook('en', 'Plan', plan)
  livePage = await openLivePage(session, { view: 'adopt', locale: 'en-US' })
  const { page } = livePage
  await page.getByText(en.settleFirst(1)).waitFor()
  await expect.poll(() => page.getByText('3 rows, 1 late').count()).toBe(1)
  await expect.poll(() => page.getByRole('button', { name: en.doOver }).isDisabled()).toBe(true)
  expect(await findAccessibilityFaults(page)).toEqual([])
  const columnIs = (letters: string) => page.getByLabel(en.columnIs(letters))
  // Both columns that may be meant are marked where they are, and what is known is above its column.
  await expect.poll(() => page.locator('.first-lines .unsettled').count()).toBe(2)
  await expect.poll(() => columnIs('A').inputValue()).toBe('title')
  await expect.poll(() => columnIs('E').inputValue()).toBe('')
  await expect
    .poll(() => page.getByRole('row', { name: 'Book the hall' }).textContent())
    .toBe('5Book the hallWangOpen2026-04-20B2Open')
  await columnIs('C').selectOption('status')
  await expect.poll(() => page.getByRole('combobox', { name: 'Status', exact: true }).inputValue()).toBe('C')
  await page.getByText(adoptionTextIn('en').givesIds(3)).waitFor()
  await page.getByRole('button', { name: en.doOver }).click()
  await page.getByRole('heading', { name: en.done }).waitFor()
  expect(session.workbook.sheets.map(({ name }) => name)).toContain('People')
  expect(
    session.workbook.display({ sheet: session.workbook.sheetNamed('Plan')!.id, row: 3, column: 4 }),
  ).toBe('Deadline')
  await page.getByRole('button', { name: en.another }).click()
  await page.getByRole('heading', { name: en.noSheets }).waitFor()
})

it('a column is one field only, whichever way it was chosen', async () => {
  livePage = await openLivePage(createForeignWorkbook('en', 'Plan', plan), { view: 'adopt', locale: 'en-US' })
  const { page } = livePage
  const columnIs = (letters: string) => page.getByLabel(en.columnIs(letters))
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('E')
  await expect.poll(() => columnIs('E').inputValue()).toBe('status')
  await columnIs('E').selectOption('department')
  await expect.poll(() => page.getByRole('combobox', { name: 'Status', exact: true }).inputValue()).toBe('')
  await columnIs('B').selectOption('department')
  await expect.poll(() => columnIs('E').inputValue()).toBe('')
  await expect.poll(() => columnIs('B').inputValue()).toBe('department')
  await columnIs('B').selectOption('owner')
  await expect.poll(() => page.getByRole('button', { name: en.doOver }).isEnabled()).toBe(true)
})

it('shows which rows are not used and why, and lets each of several tables be chosen', async () => {
  const due = (day: string) => asDay(day)
  const two: Grid = [
    ['Task', 'Owner', 'Due', 'Status', null, 'Task', 'Owner', 'Due', 'Status'],
    ['Draw the plan', 'Li', due('2026-03-20'), 'Open', null, 'Paint', 'Wu', due('2026-04-02'), 'Open'],
    ['Phase two'],
    ['Build the wall', 'Wang', due('2026-04-20'), 'Open', null, 'Clean', 'Wu', due('2026-04-09'), 'Open'],
    ['Close the roof', 'Li', due('2026-05-04'), 'Open'],
  ]
  livePage = await openLivePage(createForeignWorkbook('en', 'Site', two), { view: 'adopt', locale: 'en-US' })
  const { page } = livePage
  await page.getByRole('heading', { name: en.leftOut }).waitFor()
  await expect.poll(() => page.locator('.left-out').textContent()).toContain('Phase two')
  await page.getByLabel(en.whichTable).selectOption('2')
  await page.getByText('2 rows, none late').waitFor()
  await expect.poll(() => page.getByLabel(en.columnIs('F')).inputValue()).toBe('title')
  expect(await findAccessibilityFaults(page)).toEqual([])
})

it('asks whether days and months were swapped, and corrects them in the copy', async () => {
  const swapped: Grid = [
    ['Task', 'Owner', 'Due', 'Status'],
    ['Draw the plan', 'Li', '13/03/2026', 'Open'],
    ['Build the wall', 'Wang', asDay('2026-04-03'), 'Open'],
    ['Close the roof', 'Li', '26/03/2026', 'Open'],
    ['Paint', 'Wang', asDay('2026-12-03'), 'Open'],
  ]
  const session = createForeignWorkbook('en', 'Site', swapped)
  livePage = await openLivePage(session, { view: 'adopt', locale: 'en-US' })
  const { page } = livePage
  await page.getByText(en.settleFirst(1)).waitFor()
  await page.getByLabel(en.copy).check()
  await page.getByRole('combobox', { name: 'Due', exact: true }).selectOption('yes')
  await page.getByLabel(en.addNames).check()
  await page.getByRole('button', { name: en.doCopy(4) }).click()
  await page.getByRole('heading', { name: en.done }).waitFor()
  const { workbook } = session
  const sheet = workbook.sheetNamed('Tasks')!.id
  const width = workbook.extent(sheet).columns
  const due = Array.from({ length: width }, (_, index) => index + 1).find(
    (column) => workbook.display({ sheet, row: 1, column }) === 'Due',
  )!
  expect([2, 3, 4, 5].map((row) => dayOfSerial(Number(workbook.value({ sheet, row, column: due }))))).toEqual(
    ['2026-03-13', '2026-03-04', '2026-03-26', '2026-03-12'],
  )
})

it('copies the rows beside it in Chinese, on a small screen', async () => {
  const session = createForeignWorkbook('zh-CN', '推广计划', chinese)
  livePage = await openLivePage(session, { view: 'adopt', locale: 'zh-CN', width: 375 })
  const { page } = livePage
  await page.getByLabel(zhCN.copy).check()
  await page.getByText('把 2 行复制到“任务”。').waitFor()
  await page.getByLabel(zhCN.addNames).check()
  await page.getByText('在“团队”中新增：“李敏”、“王强”。').waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  const wide = await measureWidth(page)
  expect(wide).toBeLessThanOrEqual(375)
  await page.getByRole('button', { name: zhCN.doCopy(2) }).click()
  await page.getByRole('heading', { name: zhCN.done }).waitFor()
  expect(
    session.workbook.display({ sheet: session.workbook.sheetNamed('任务')!.id, row: 2, column: 2 }),
  ).toBe('画海报')
})

it('leads on from a sheet that holds no rows of work, and offers nothing that cannot be done', async () => {
  livePage = await openLivePage(createForeignWorkbook('zh-CN', '随手记', [['今天天气不错']]), {
    view: 'adopt',
    locale: 'zh-CN',
  })
  const { page } = livePage
  await page.getByText(zhCN.otherWays).waitFor()
  await expect.poll(() => page.getByRole('button', { name: zhCN.doOver }).count()).toBe(0)
  await page.getByRole('button', { name: shared.startHere }).click()
  await expect.poll(() => livePage.calls.at(-1)).toBe('showStart')
})
