import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellAt, openStage, type Stage } from './stage.js'

let stage: Stage

beforeAll(async () => {
  stage = await openStage('en', 5000)
}, 60_000)
afterAll(() => stage.close())

it(
  'scrolling 5,000 rows keeps the document small and the row numbers right',
  { timeout: 30_000 },
  async () => {
    const { page } = stage
    for (const row of [1000, 2500, 4990]) {
      await page.getByLabel('Cell name').fill(`B${row}`)
      await page.keyboard.press('Enter')
      await expect.poll(() => cellAt(page, row, 2).innerText()).toMatch(new RegExp(` ${row - 1}$`))
      const head = page.locator(`[data-row-head="${row}"]`)
      expect(await head.innerText()).toBe(String(row))
      const [number, cell] = [await head.boundingBox(), await cellAt(page, row, 2).boundingBox()]
      expect(number?.y).toBe(cell?.y)
      const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
      expect(nodes).toBeLessThan(3000)
    }
  },
)

it('the frozen heading stays above the rows while they scroll', { timeout: 30_000 }, async () => {
  const { page } = stage
  await page.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = 60_000))
  await page.locator('[data-row-head="2860"]').waitFor()
  expect((await cellAt(page, 1, 2).boundingBox())?.y).toBeLessThan(140)
  expect(await cellAt(page, 1, 2).innerText()).toBe('Task')
})
