import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCell, chooseMenu, openHostPage, type HostPage } from './host-page.js'
import { measureBox } from '../tab.js'

let hostPage: HostPage

beforeAll(async () => {
  hostPage = await openHostPage('en', 200)
})
afterAll(() => hostPage.close())

it('a menu item runs its function, its toast is shown, and its email is in the outbox', async () => {
  const { page } = hostPage
  await chooseMenu(page, 'Milepost', 'digest')
  await page.locator('[data-toast]').getByText('1 email sent').waitFor()
  await page.getByRole('button', { name: 'Outbox, 1 unread' }).click()
  const letter = page.frameLocator('iframe.letter-html')
  await letter.getByText('Good morning, Li').waitFor()
  await page.getByRole('button', { name: 'Phone, 375 px' }).click()
  await expect.poll(async () => (await measureBox(page.locator('iframe.letter-html'))).width).toBe(375)
  await page.getByRole('button', { name: 'Plain text' }).click()
  await page.getByText('Acme Bank: 3 tasks are overdue.', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Outbox', exact: true }).waitFor()
})

it('on a phone’s width, an email has the whole width below the list', async () => {
  const { page } = hostPage
  await page.setViewportSize({ width: 375, height: 720 })
  await page.getByRole('button', { name: 'Outbox' }).click()
  const subject = page.getByRole('article').getByRole('heading')
  await subject.waitFor()
  await expect.poll(async () => (await measureBox(subject)).width).toBeGreaterThan(280)
  const [list, email] = [
    await measureBox(page.locator('.letters')),
    await measureBox(page.getByRole('article')),
  ]
  expect(list.x + list.width).toBeLessThanOrEqual(375)
  expect(email.y).toBeGreaterThanOrEqual(list.y + list.height)
  expect(email.y + 200).toBeLessThan(720)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 800 })
})

it('a script that asks gets the answer of the person before it', async () => {
  const { page } = hostPage
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
  const { page } = hostPage
  await chooseMenu(page, 'Milepost', 'Open the sidebar')
  const sidebar = page.frameLocator('.sidebar iframe')
  await sidebar.getByRole('button', { name: 'Greet' }).click()
  await sidebar.getByText('reply: Hello Li 3').waitFor()
  await sidebar.getByRole('button', { name: 'Fail' }).click()
  await sidebar.getByText('The column Due is missing').waitFor()
  await sidebar.getByRole('button', { name: 'Show row 120' }).click()
  await findCell(page, 120, 2).waitFor()
  await expect.poll(() => page.getByLabel('Cell name').inputValue()).toBe('B120')
  expect((await measureBox(page.locator('.sidebar iframe'))).width).toBe(300)
})

it('the sidebar cannot reach the page around it', async () => {
  const { page } = hostPage
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
  const { page } = hostPage
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
  expect(hostPage.faults).toEqual([])
})
