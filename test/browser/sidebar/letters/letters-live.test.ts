/** The letters' dialog and the sidebar's "why?", answered by the shipped script over the made-up team. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { findSheet } from '../../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { en as explanations } from '../../../../src/text/explanations/en.js'
import type { Preview } from '../../../../src/work/letters/preview.js'
import { createSetUpSession, readShownColumn, callForValue } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang, measureWidth } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(() => livePage.page.close())

/** The made-up team on a Tuesday morning. */
function createTeamSession(locale: 'en' | 'zh-CN'): Session {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addDemo')
  return session
}
/** The team whose readers are all confirmed. */
function createConfirmedSession(locale: 'en' | 'zh-CN'): Session {
  const session = createTeamSession(locale)
  const { readers } = callForValue<Preview>(session, 'readPreview')
  const runBy = readers[0]!.name
  runOrThrow(session, 'confirmReaders', { readers: readers.map(({ address }) => address), runBy })
  return session
}
/** The team after a morning's run that got no further than claiming its first letter, with a quota of three. */
function createSessionAfterRun(locale: 'en' | 'zh-CN'): Session {
  const session = createConfirmedSession(locale)
  session.quota = 3
  // The fate of the first email is unknown: sending broke off in the middle of it.
  let isUp = true
  session.meanwhile = (_, member) => {
    if (member !== 'MailApp.sendEmail' || !isUp) return
    isUp = false
    throw new Error('Service invoked while it was down')
  }
  runOrThrow(session, 'hourly')
  session.meanwhile = undefined
  // Another script of the same account used up the rest.
  session.quota = 2
  return session
}
const selectTab = (page: Page, nth: number) => page.getByRole('tab').nth(nth).click()

describe('why a row is red', () => {
  it('is told with the values it saw, what is not raised folded, by keyboard alone', async () => {
    livePage = await openLivePage(createTeamSession('en'), { view: 'today', locale: 'en', width: 300 })
    const { page } = livePage
    await page.locator('.picker-button').click()
    await page.getByRole('list', { name: 'Tracker' }).getByRole('button', { name: 'Milestones' }).click()
    const why = page.getByRole('button', { name: 'Why: Product texts released' })
    await why.focus()
    await page.keyboard.press('Enter')
    const card = page.locator('.card', { hasText: 'Product texts released' })
    await card.getByText(/^Red: Overdue by 4 working days; /).waitFor()
    await expect.poll(() => why.getAttribute('aria-expanded')).toBe('true')
    await expect
      .poll(() => card.getByText('Due (25 Mar) is before today, 31 Mar').first().isVisible())
      .toBe(true)
    const quiet = card.getByRole('heading', { name: 'No owner' })
    await expect.poll(() => quiet.isVisible()).toBe(false)
    await card.locator('summary').click()
    await expect.poll(() => quiet.isVisible()).toBe(true)
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    await why.press('Enter')
    await expect.poll(() => card.locator('.rule').count()).toBe(0)
    expect(livePage.faults).toEqual([])
  })

  it('is told of the row that is selected in the sheet', async () => {
    const session = createTeamSession('zh-CN')
    livePage = await openLivePage(session, { view: 'today', locale: 'zh-CN', width: 300 })
    const { page } = livePage
    const ask = page.getByRole('button', { name: '选中的行：为什么？' })
    await ask.click()
    await page.getByText('请先在跟踪表中选中一行，再试一次。').waitFor()
    const sheet = findSheet(session.workbook, 'tasks').id
    const row = readShownColumn(session, 'tasks', 'title').indexOf('旧链接跳转') + 2
    session.workbook.activeSheet = sheet
    session.selection = { sheet, area: { row, column: 3, lastRow: row, lastColumn: 3 } }
    await ask.click()
    const selectedPanel = page.locator('.selected')
    await selectedPanel.getByRole('heading', { name: `“任务”第 ${row} 行：旧链接跳转` }).waitFor()
    await selectedPanel.getByText('截止日期（3月30日）早于今天（3月31日）').first().waitFor()
    await selectedPanel.locator('summary').click()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await expect.poll(() => selectedPanel.innerText()).not.toMatch(/[a-z]{3}/i)
    await selectedPanel.getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => selectedPanel.count()).toBe(0)
  })
})

describe('the letters', () => {
  it('go to oneself as a test, say why they come or not, and are confirmed', async () => {
    const session = createTeamSession('en')
    livePage = await openLivePage(session, { view: 'letters', locale: 'en' })
    const { page } = livePage
    await page.getByRole('button', { name: 'Priya Nair' }).click()
    await page.getByRole('button', { name: 'Send a test…' }).click()
    const send = page.getByRole('button', { name: 'Send test', exact: true })
    await expect.poll(() => send.isDisabled()).toBe(true)
    await page.getByLabel('Send this email to').selectOption('grace.porter@example.com')
    await send.click()
    await page.getByText(/^Sent to grace.porter@example.com: “Test: .*overdue.*”$/).waitFor()
    expect(session.outbox.map(({ to }) => to)).toEqual(['grace.porter@example.com'])
    await page.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('button', { name: 'Why did Priya Nair (not) get this?' }).click()
    await page.getByLabel('Tracker').selectOption('tasks')
    const row = page.getByLabel('Row', { exact: true })
    await expect.poll(() => row.locator('optgroup').count()).toBe(2)
    await row.selectOption({ index: 2 })
    await page.getByText('No email to Priya Nair is due now. This row would be in it.').waitFor()
    await page.getByText(`no: ${explanations.checks.confirmed}`).waitFor()
    await page.getByRole('button', { name: 'Back to the email' }).click()

    await page.getByRole('checkbox', { name: 'Email Priya Nair' }).check()
    await page.getByLabel('Reminders run as:').selectOption('Grace Porter')
    await page.getByRole('button', { name: 'Confirm 1 person and turn on' }).click()
    await page.getByRole('heading', { name: 'Digests are on for 1 person' }).waitFor()
    expect(livePage.faults).toEqual([])
  })

  it('are listed by day with what became of them, and one in doubt is sent again once asked', async () => {
    const session = createSessionAfterRun('en')
    const before = session.outbox.length
    livePage = await openLivePage(session, { view: 'letters', locale: 'en', width: 375 })
    const { page } = livePage
    await page.getByRole('tab').first().waitFor()
    await selectTab(page, 1)
    await page.getByText('Today’s email quota is used up.', { exact: false }).waitFor()
    await page.getByText(/^3 emails wait because the quota doesn’t cover everyone: /).waitFor()
    await page.getByRole('heading', { name: '1 email may not have gone out' }).waitFor()
    await expect.poll(() => page.locator('.ledger h2').allInnerTexts()).toEqual(['Tue 31 March 2026'])
    expect((await page.locator('.ledger .badge').allInnerTexts()).sort()).toEqual([
      ...Array<string>(3).fill('Carried over'),
      'In doubt',
      'Sent',
      'Sent',
    ])
    // The table of runs is wider than a phone and scrolls separately.
    expect(await measureWidth(page)).toBe(375)
    session.quota = 10
    await page.getByRole('button', { name: /^Send again to / }).click()
    await page.getByText('this is what it would say now', { exact: false }).waitFor()
    expect(session.outbox.length).toBe(before)
    await page.getByRole('button', { name: 'Send today’s email' }).click()
    await page.getByText(/^Sent to .*: “.*” ./).waitFor()
    expect(session.outbox.length).toBe(before + 1)
    await expect.poll(() => page.locator('.doubtful li').count()).toBe(0)
  })

  it('come as each person chose on the screen, which stands in People then', async () => {
    const session = createConfirmedSession('zh-CN')
    livePage = await openLivePage(session, { view: 'letters', locale: 'zh-CN' })
    const { page } = livePage
    await page.getByRole('tab').first().waitFor()
    await selectTab(page, 2)
    await page.getByText(/^提醒由 周岚 在此账号下运行，自 3月31日 08:00 起。$/).waitFor()
    await page.getByRole('button', { name: '修改 林悦 的接收偏好' }).click()
    const form = page.locator('.choices-form')
    await expect.poll(() => form.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await form.getByLabel('周三').check()
    await form.getByLabel('周五').check()
    await form.getByLabel('暂停至').fill('2026-04-13')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存 林悦 的设置。').waitFor()
    const person = page.locator('.people li', { hasText: '林悦' })
    await expect
      .poll(() => person.innerText())
      .toMatch(/周三、周五，8:00 起 · 简体中文[\s\S]*暂停至 4月13日[\s\S]*已确认/)
    expect(readShownColumn(session, 'people', 'weekdays')).toContain('周三、周五')
    await page.getByRole('button', { name: '在表格中查看：林悦' }).click()
    await expect.poll(() => livePage.closed()).toBe(true)
    expect(session.workbook.activeSheet).toBe(findSheet(session.workbook, 'people').id)
  })
})
