import { afterEach, describe, expect, it } from 'vitest'
import { ok, createOverview, createQuietOverview } from '../replies.js'
import { openSidebar, type SidebarPage } from '../sidebar-page.js'
import { waitUntilIdle } from '../../tab.js'
import { createAnswer, openToday } from './open-today.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

const milestones = createOverview('en', { table: 'milestones', tableName: 'Milestones' })

describe('the sidebar', () => {
  it('groups what is late by owner, with the reason and the day in words', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')) })
    const { page } = sidebarPage
    await page.getByText('As of Tue 31 March 2026').waitFor()
    await expect
      .poll(() => page.locator('h2').allInnerTexts())
      .toEqual([
        expect.stringContaining('Li Wei'),
        expect.stringContaining('No owner'),
        expect.stringContaining('Maya Okafor'),
      ])
    const first = page.getByRole('button', { name: 'Urgent Homepage wireframes' }).first()
    await expect.poll(() => first.innerText()).toContain('Website relaunch · Acme Bank')
    await expect.poll(() => first.innerText()).toContain('Overdue by 3 working days')
    await expect.poll(() => first.innerText()).toContain('Due 26 Mar')
    await waitUntilIdle(page)
    const [card, why, due] = await first.evaluate((row) =>
      [row, ...row.querySelectorAll('b, .row-due')].map((part) => part.getBoundingClientRect()),
    )
    // As wide as the fonts of this machine are, they share a line with a gap between them, or have one each.
    expect(due!.top >= why!.bottom || due!.left - why!.right > 4).toBe(true)
    expect(Math.max(why!.right, due!.right)).toBeLessThanOrEqual(card!.right)
    // A day of another year says its year; today is called today.
    await page.getByText('Due 30 Dec 2025').waitFor()
    await page.getByRole('button', { name: /^Warning Collect brand assets.*Due today$/ }).waitFor()
    await page.getByText('Reminders are off: no one gets an email.').waitFor()
    expect(sidebarPage.faults).toEqual([])
  })

  it('speaks the language of the reply, whatever the browser speaks', async () => {
    sidebarPage = await openSidebar({
      view: 'today',
      locale: 'en-US',
      answers: { readToday: createAnswer(createOverview('zh-CN')) },
    })
    const { page } = sidebarPage
    await page.getByText('截至 2026年3月31日 周二').waitFor()
    await page
      .getByRole('button', { name: /^紧急 首页线框图.*3月26日 到期$/ })
      .first()
      .waitFor()
    await page.getByRole('heading', { name: '无负责人' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await expect.poll(() => page.locator('main').innerText()).not.toMatch(/[a-z]{3}/i)
  })

  it('speaks the browser’s language before the first reply', async () => {
    sidebarPage = await openToday({ readToday: 'later' }, 'zh-CN')
    await sidebarPage.page.getByText('正在加载表格…').waitFor()
  })

  it('goes to a row by its id, with the keyboard alone', async () => {
    sidebarPage = await openToday({
      readToday: createAnswer(createOverview('en')),
      goTo: createAnswer({ line: 14 }),
    })
    const { page } = sidebarPage
    await page.locator('.row').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('“Collect brand assets” is selected, row 14.').waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1))
      .toEqual({ name: 'goTo', sent: { table: 'tasks', id: 'T-3' } })
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1)?.sent)
      .toEqual({ table: 'tasks', id: 'T-4' })
  })

  it('does not go to a row that has no id, since it could be another one', async () => {
    const { groups } = createOverview('en')
    const without = groups.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, id: '' })),
    }))
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en', { groups: without })) })
    await sidebarPage.page.getByText('Some rows can’t be clicked yet.').waitFor()
    await expect.poll(() => sidebarPage.page.locator('button.row').count()).toBe(0)
    await expect.poll(() => sidebarPage.page.locator('.row').count()).toBe(5)
  })

  it('shows the late rows only, when asked', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')) })
    const { page } = sidebarPage
    await page.getByLabel('Urgent only (3)').check()
    await expect.poll(() => page.locator('.row').count()).toBe(3)
    await page.getByLabel('All (5)').check()
    await expect.poll(() => page.locator('.row').count()).toBe(5)
  })

  it('offers every tracker with its counts, and is closed by Escape', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')) })
    const { page } = sidebarPage
    const picker = page.getByRole('button', { name: 'Tracker: Tasks 3 urgent, 2 warnings' })
    await picker.click()
    const listed = page.getByRole('list', { name: 'Tracker' }).getByRole('button')
    await expect
      .poll(() => listed.allTextContents())
      .toEqual([
        expect.stringContaining('3 urgent, 2 warnings'),
        expect.stringContaining('1 urgent, 0 warnings'),
        expect.stringContaining('0 urgent, 4 warnings'),
        expect.stringContaining('no rows listed'),
      ])
    await page.keyboard.press('Escape')
    await expect.poll(() => listed.count()).toBe(0)
    await expect.poll(() => picker.evaluate((element) => element === document.activeElement)).toBe(true)
    await sidebarPage.answer('readToday', createAnswer(milestones))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tracker: Milestones' }).waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1)?.sent)
      .toEqual({ table: 'milestones', owner: null })
  })

  it('drops a late reply to a question that is outdated', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')) })
    const { page } = sidebarPage
    await page.locator('.row').first().waitFor()
    await sidebarPage.answer('readToday', 'later')
    for (const name of ['Engagements', 'Milestones']) {
      await page.locator('.picker-button').click()
      await page.getByRole('list', { name: 'Tracker' }).getByRole('button', { name }).click()
    }
    await sidebarPage.reply(2, ok(milestones))
    await page.getByRole('button', { name: 'Tracker: Milestones' }).waitFor()
    await sidebarPage.reply(1, ok(createOverview('en', { table: 'engagements', tableName: 'Engagements' })))
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1)?.sent)
      .toEqual({ table: 'milestones', owner: null })
    await expect.poll(() => page.getByRole('button', { name: 'Tracker: Engagements' }).count()).toBe(0)
  })

  it('cannot be refreshed twice at once', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')) })
    const refresh = sidebarPage.page.getByRole('button', { name: 'Refresh' })
    await refresh.waitFor()
    await sidebarPage.answer('readToday', 'later')
    await refresh.click()
    await sidebarPage.page.getByText('Reading the spreadsheet…').waitFor()
    await expect.poll(() => refresh.isDisabled()).toBe(true)
    await refresh.click({ force: true })
    await expect.poll(() => sidebarPage.calls()).toHaveLength(2)
    await sidebarPage.reply(1, ok(createQuietOverview('en')))
    await sidebarPage.page.getByRole('heading', { name: 'Nothing is late in Tasks' }).waitFor()
    await expect.poll(() => refresh.isEnabled()).toBe(true)
  })

  it('is glad when nothing is late, and says where something is', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createQuietOverview('en')) })
    const { page } = sidebarPage
    await page.getByText('Every row of Tasks is on track (3 rows checked).').waitFor()
    await page.getByRole('button', { name: 'See Milestones: 1 urgent' }).click()
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1)?.sent)
      .toEqual({ table: 'milestones', owner: null })
  })

  it('keeps data problems folded, with their number', async () => {
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')) })
    const { page } = sidebarPage
    const problem = page.getByText('Tasks, row 7, Due: “next week” is not a date.')
    await expect.poll(() => problem.isVisible()).toBe(false)
    await page.getByText('Data problems 2').click()
    await expect.poll(() => problem.isVisible()).toBe(true)
  })

  it('folds a long list, and keeps what cells say as text', async () => {
    const { groups } = createOverview('en')
    const item = groups[0]!.items[0]!
    const items = Array.from({ length: 300 }, (_, at) => ({
      ...item,
      id: `T-${at}`,
      title: `<img src=x onerror="document.title='reached'"> ${at}`,
    }))
    const group = { owner: 'Li', red: 300, amber: 0, items: items.slice(0, 20) }
    sidebarPage = await openToday({
      readToday: createAnswer(createOverview('en', { groups: [group], red: 300, moreOwners: 2 })),
      readRows: createAnswer(items.slice(20, 120)),
    })
    const { page } = sidebarPage
    await page.getByText('and 2 more owners').waitFor()
    await page.getByRole('button', { name: 'Show 100 more' }).click()
    await expect.poll(() => page.locator('.row').count()).toBe(120)
    expect((await sidebarPage.calls()).at(-1)).toEqual({
      name: 'readRows',
      sent: { table: 'tasks', owner: 'Li', from: 20, lateOnly: false },
    })
    await page.getByText('<img src=x', { exact: false }).first().waitFor()
    await expect.poll(() => page.title()).toBe('Milepost')
  })

  it('opens the letters', async () => {
    sidebarPage = await openToday({
      readToday: createAnswer(createOverview('en')),
      previewLetters: createAnswer(null),
    })
    await sidebarPage.page.getByRole('button', { name: 'Preview' }).click()
    await expect.poll(async () => (await sidebarPage.calls()).at(-1)?.name).toBe('previewLetters')
  })
})
