/** What a page shows is read again when somebody comes back to it: it may have changed meanwhile. */
import { afterEach, describe, expect, it } from 'vitest'
import type { View } from '../../../host/build/pages.js'
import { findColumns, fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import { createSetUpSession } from '../../bundle/bundle-session.js'
import { ok, createOverview, createPreview, createQuietOverview } from './replies.js'
import { openLivePage } from './live-page.js'
import { openSidebar, type SidebarPage } from './sidebar-page.js'
import { createClient } from './client/client-replies.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

/** Leaves the page for the sheet and comes back. */
const leaveAndReturn = ({ page }: Pick<SidebarPage, 'page'>): Promise<void> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
  })
const countCalls = async (name: string): Promise<number> =>
  (await sidebarPage.calls()).filter((call) => call.name === name).length

describe('a page somebody comes back to', () => {
  it.each<[View, string, unknown]>([
    ['today', 'readToday', createOverview('en')],
    ['letters', 'readPreview', createPreview('en')],
    ['client', 'readClient', createClient('en')],
  ])('is read again: %s', async (view, name, value) => {
    sidebarPage = await openSidebar({ view, answers: { [name]: { value: ok(value) } } })
    await expect.poll(() => countCalls(name)).toBe(1)
    await sidebarPage.page.locator('main').first().waitFor()
    await expect.poll(() => sidebarPage.page.locator('main[aria-busy="true"], .loading').count()).toBe(0)
    await leaveAndReturn(sidebarPage)
    await expect.poll(() => countCalls(name)).toBe(2)
  })
  it('is not read again while nobody left it', async () => {
    sidebarPage = await openSidebar({
      view: 'today',
      answers: { readToday: { value: ok(createQuietOverview('en')) } },
    })
    await sidebarPage.page.getByRole('heading', { name: 'Nothing is late in Tasks' }).waitFor()
    await sidebarPage.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await sidebarPage.page.mouse.move(40, 40)
    expect(await countCalls('readToday')).toBe(1)
  })
})

it('a task set to Done with its date in the sheet leaves the list when one comes back', async () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', [{ id: 'T-1', title: 'Draw', owner: 'Li', due: '2026-03-02' }])
  const live = await openLivePage(session, { view: 'today', locale: 'en-US', width: 300 })
  sidebarPage = live as unknown as SidebarPage
  await live.page.getByRole('button', { name: 'See Tasks: 1 urgent' }).click()
  await live.page.getByText('Draw').waitFor()
  await live.page.getByText('1 overdue in all sheets').waitFor()
  const sheet = findSheet(session.workbook, 'tasks').id
  const columns = findColumns(session.workbook, 'tasks')
  // With its date: a task that is done without one is a warning of its own.
  session.workbook.type(sheet, 2, columns.get('doneOn')!, '2026-03-31')
  session.workbook.setValues({ sheet, row: 2, column: columns.get('status')! }, [['Done']])
  await leaveAndReturn(live)
  await live.page.getByRole('heading', { name: 'Nothing is late in Tasks' }).waitFor()
  await expect.poll(() => live.page.getByText('Draw').count()).toBe(0)
})
