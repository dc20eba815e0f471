/** What a page shows is read again when somebody comes back to it: it may have changed meanwhile. */
import { afterEach, describe, expect, it } from 'vitest'
import type { View } from '../../../host/build/pages.js'
import { columnsOf, fill, sheetOf } from '../../../host/bench/filling.js'
import { setUpIn } from '../../bundle/stage.js'
import { ok, overviewIn, previewIn, quietIn } from './replies.js'
import { openLive } from './live.js'
import { openSidebar, type Stage } from './stage.js'
import { clientIn } from './client/client-replies.js'

let stage: Stage
afterEach(() => stage.page.close())

/** Leaves the page for the sheet and comes back. */
const comeBack = ({ page }: Pick<Stage, 'page'>): Promise<void> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
  })
const asked = async (name: string): Promise<number> =>
  (await stage.calls()).filter((call) => call.name === name).length

describe('a page somebody comes back to', () => {
  it.each<[View, string, unknown]>([
    ['today', 'readToday', overviewIn('en')],
    ['letters', 'readPreview', previewIn('en')],
    ['client', 'readClient', clientIn('en')],
  ])('is read again: %s', async (view, name, value) => {
    stage = await openSidebar({ view, answers: { [name]: { value: ok(value) } } })
    await expect.poll(() => asked(name)).toBe(1)
    await stage.page.locator('main').first().waitFor()
    await expect.poll(() => stage.page.locator('main[aria-busy="true"], .loading').count()).toBe(0)
    await comeBack(stage)
    await expect.poll(() => asked(name)).toBe(2)
  })
  it('is not read again while nobody left it', async () => {
    stage = await openSidebar({ view: 'today', answers: { readToday: { value: ok(quietIn('en')) } } })
    await stage.page.getByRole('heading', { name: 'Nothing is late in Tasks' }).waitFor()
    await stage.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await stage.page.mouse.move(40, 40)
    expect(await asked('readToday')).toBe(1)
  })
})

it('a task set to Done with its date in the sheet leaves the list when one comes back', async () => {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', [{ id: 'T-1', title: 'Draw', owner: 'Li', due: '2026-03-02' }])
  const live = await openLive(session, { view: 'today', locale: 'en-US', width: 300 })
  stage = live as unknown as Stage
  await live.page.getByRole('button', { name: 'See Tasks: 1 urgent' }).click()
  await live.page.getByText('Draw').waitFor()
  await live.page.getByText('1 overdue in all sheets').waitFor()
  const sheet = sheetOf(session.workbook, 'tasks').id
  const columns = columnsOf(session.workbook, 'tasks')
  // With its date: a task that is done without one is a warning of its own.
  session.workbook.type(sheet, 2, columns.get('doneOn')!, '2026-03-31')
  session.workbook.setValues({ sheet, row: 2, column: columns.get('status')! }, [['Done']])
  await comeBack(live)
  await live.page.getByRole('heading', { name: 'Nothing is late in Tasks' }).waitFor()
  await expect.poll(() => live.page.getByText('Draw').count()).toBe(0)
})
