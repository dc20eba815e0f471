import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellAt, chooseMenu, openStage, type Stage } from './stage.js'
import { boxOf } from '../tab.js'

let stage: Stage

beforeAll(async () => {
  stage = await openStage('en', 200)
})
afterAll(() => stage.close())

it('a menu item runs its function, its toast is shown, and its email is in the outbox', async () => {
  const { page } = stage
  await chooseMenu(page, 'Milepost', 'digest')
  await page.locator('[data-toast]').getByText('1 email sent').waitFor()
  await page.getByRole('button', { name: 'Outbox, 1 unread' }).click()
  const letter = page.frameLocator('iframe.letter-html')
  await letter.getByText('Good morning, Li').waitFor()
  await page.getByRole('button', { name: 'Phone, 375 px' }).click()
  await expect.poll(async () => (await boxOf(page.locator('iframe.letter-html'))).width).toBe(375)
  await page.getByRole('button', { name: 'Plain text' }).click()
  await page.getByText('Acme Bank: 3 tasks are overdue.', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Outbox', exact: true }).waitFor()
})

it('on a phone’s width, an email has the whole width below the list', async () => {
  const { page } = stage
  await page.setViewportSize({ width: 375, height: 720 })
  await page.getByRole('button', { name: 'Outbox' }).click()
  const subject = page.getByRole('article').getByRole('heading')
  await subject.waitFor()
  await expect.poll(async () => (await boxOf(subject)).width).toBeGreaterThan(280)
  const [list, email] = [await boxOf(page.locator('.letters')), await boxOf(page.getByRole('article'))]
  expect(list.x + list.width).toBeLessThanOrEqual(375)
  expect(email.y).toBeGreaterThanOrEqual(list.y + list.height)
  expect(email.y + 200).toBeLessThan(720)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 800 })
})

it('a script that asks gets the answer of the person before it', async () => {
  const { page } = stage
  await chooseMenu(page, 'Milepost', 'Reset the settings')
  const dialog = page.getByRole('dialog', { name: 'Reset' })
  await dialog.getByText('Reset every setting to its default?').waitFor()
  await dialog.getByRole('button', { name: 'No' }).click()
  await page.getByText('Nothing was changed').waitFor()
  await chooseMenu(page, 'Milepost', 'Reset the settings')
  await dialog.getByRole('button', { name: 'Yes' }).click()
  await page.getByText('Settings were reset').waitFor()
})

it('the sidebar calls the script and hears its answer, its error and its selection', async () => {
  const { page } = stage
  await chooseMenu(page, 'Milepost', 'Open the sidebar')
  const sidebar = page.frameLocator('.sidebar iframe')
  await sidebar.getByRole('button', { name: 'Greet' }).click()
  await sidebar.getByText('reply: Hello Li 3').waitFor()
  await sidebar.getByRole('button', { name: 'Fail' }).click()
  await sidebar.getByText('The column Due is missing').waitFor()
  await sidebar.getByRole('button', { name: 'Show row 120' }).click()
  await cellAt(page, 120, 2).waitFor()
  await expect.poll(() => page.getByLabel('Cell name').inputValue()).toBe('B120')
  expect((await boxOf(page.locator('.sidebar iframe'))).width).toBe(300)
})

it('the sidebar cannot reach the page around it', async () => {
  const { page } = stage
  const frame = page.frames().find((each) => each.url().includes('/frame/'))
  const reached = await frame?.evaluate(() => {
    try {
      return parent.document.title
    } catch {
      return 'refused'
    }
  })
  expect(reached).toBe('refused')
})

it('moving the clock on fires the triggers that fall due, in order', async () => {
  const { page } = stage
  await chooseMenu(page, 'Milepost', 'Reminders', 'Turn on')
  await page.getByRole('button', { name: 'Triggers' }).click()
  await page.getByText('every hour', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Fire now' }).click()
  await page.getByText('looked for emails that are due').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-clock]').click()
  await page.getByRole('button', { name: '+1 day' }).click()
  await page.getByText('2026-04-01 Wed 08:00').first().waitFor()
  const times = await page.locator('.run-at').allInnerTexts()
  expect(times).toHaveLength(24)
  expect(times).toEqual(times.toSorted())
})

it('nothing went wrong in the tab', () => {
  expect(stage.faults).toEqual([])
})
