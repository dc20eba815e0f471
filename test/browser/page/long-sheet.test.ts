import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellAt, openStage, type Stage } from './stage.js'
import { boxOf } from '../tab.js'

let stage: Stage

beforeAll(async () => {
  stage = await openStage('en', 5000)
})
afterAll(() => stage.close())

it('scrolling 5,000 rows keeps the document small and the row numbers right', async () => {
  const { page } = stage
  for (const row of [1000, 2500, 4990]) {
    await page.getByLabel('Cell name').fill(`B${row}`)
    await page.keyboard.press('Enter')
    await expect.poll(() => cellAt(page, row, 2).innerText()).toMatch(new RegExp(` ${row - 1}$`))
    const head = page.locator(`[data-row-head="${row}"]`)
    await expect.poll(() => head.innerText()).toBe(String(row))
    const [number, cell] = [await boxOf(head), await boxOf(cellAt(page, row, 2))]
    expect(number.y).toBe(cell.y)
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    expect(nodes).toBeLessThan(3000)
  }
})

it('the frozen heading stays above the rows while they scroll', async () => {
  const { page } = stage
  await page.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = 60_000))
  await page.locator('[data-row-head="2860"]').waitFor()
  expect((await boxOf(cellAt(page, 1, 2))).y).toBeLessThan(140)
  await expect.poll(() => cellAt(page, 1, 2).innerText()).toBe('Task')
})
