import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCell, openHostPage, type HostPage } from './host-page.js'
import { measureBox } from '../tab.js'

let hostPage: HostPage

beforeAll(async () => {
  hostPage = await openHostPage('en', 5000)
})
afterAll(() => hostPage.close())

it('scrolling 5,000 rows keeps the document small and the row numbers right', async () => {
  const { page } = hostPage
  for (const row of [1000, 2500, 4990]) {
    await page.getByLabel('Cell name').fill(`B${row}`)
    await page.keyboard.press('Enter')
    await expect.poll(() => findCell(page, row, 2).innerText()).toMatch(new RegExp(` ${row - 1}$`))
    const head = page.locator(`[data-row-head="${row}"]`)
    await expect.poll(() => head.innerText()).toBe(String(row))
    const [number, cell] = [await measureBox(head), await measureBox(findCell(page, row, 2))]
    expect(number.y).toBe(cell.y)
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    expect(nodes).toBeLessThan(3000)
  }
})

it('the frozen heading stays above the rows while they scroll', async () => {
  const { page } = hostPage
  await page.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = 60_000))
  await page.locator('[data-row-head="2860"]').waitFor()
  expect((await measureBox(findCell(page, 1, 2))).y).toBeLessThan(140)
  await expect.poll(() => findCell(page, 1, 2).innerText()).toBe('Task')
})
