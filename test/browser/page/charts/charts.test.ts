import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChartWorkbook } from './chart-workbook.js'
import { openHostPage, type HostPage } from '../host-page.js'
import { measureBox, waitUntilIdle } from '../../tab.js'

const names = {
  en: ['Chart “Ring”: Red 2, Amber 3, Green 5', 'Chart “Columns”: Red 2 / 1, Amber 3, Green 5 / -2'],
  'zh-CN': ['图表“Ring”：Red 2，Amber 3，Green 5', '图表“Columns”：Red 2 / 1，Amber 3，Green 5 / -2'],
}

describe.each(['en', 'zh-CN'] as const)('charts on the page in %s', (locale) => {
  let hostPage: HostPage
  beforeAll(async () => {
    hostPage = await openHostPage(locale, createChartWorkbook(locale))
  })
  afterAll(() => hostPage.close())
  const chart = (title: string) => hostPage.page.locator('svg.chart', { hasText: title })
  /** Columns, which are coloured rectangles as the small ones of the legend are. */
  const boxes = async (title: string) => {
    await waitUntilIdle(hostPage.page)
    return chart(title)
      .locator('rect:not([width="10"])')
      .evaluateAll((found) =>
        found.map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect()
          return { x, y, width, height, fill: each.getAttribute('fill') }
        }),
      )
  }

  it('are pictures whose names say every number, and nothing is charted as nothing', async () => {
    const { page } = hostPage
    const [ring, columns] = names[locale]
    await page.getByRole('img', { name: ring!, exact: true }).waitFor()
    await page.getByRole('img', { name: columns!, exact: true }).waitFor()
    await expect.poll(() => chart('Nothing').locator('path, rect').count()).toBe(0)
    await chart('Nothing')
      .getByText(locale === 'en' ? 'No figures yet' : '暂无数据')
      .waitFor()
  })

  it('stand at the cell they were put to, and scroll with it', async () => {
    const { page } = hostPage
    const distance = async () => {
      const cell = await measureBox(page.locator('#cell-6-1'))
      const box = await measureBox(chart('Ring'))
      return { x: box.x - cell.x, y: box.y - cell.y, width: box.width, height: box.height }
    }
    const expectedBox = { x: 10, y: 5, width: 360, height: 220 }
    expect(await distance()).toEqual(expectedBox)
    await page.locator('[data-part=grid]').evaluate((grid) => grid.scrollTo(0, 60))
    await expect.poll(distance).toEqual(expectedBox)
    await page.locator('[data-part=grid]').evaluate((grid) => grid.scrollTo(0, 0))
  })

  it('are as large as their numbers', async () => {
    const slices = await chart('Ring')
      .locator('path')
      .evaluateAll((all) => all.map((each) => each.getAttribute('fill')))
    expect(slices).toEqual(['#d64545', '#f0b429', '#57ae7f'])
    // The first series' columns first, then those of the second, the last of which hangs below the axis.
    const columns = await boxes('Columns')
    const unit = columns[0]!.height / 2
    expect(columns.map(({ height }) => Math.round((height / unit) * 10) / 10)).toEqual([2, 3, 5, 1, 2])
    expect(columns[4]!.y).toBeGreaterThan(columns[3]!.y)
    // Without a legend there is more height for the same numbers, and nothing beside a pie.
    const bare = await boxes('Without legend')
    expect(bare.map(({ fill }) => fill)).toEqual(columns.map(({ fill }) => fill))
    expect(bare[0]!.height).toBeGreaterThan(columns[0]!.height)
    await expect.poll(() => chart('Whole').locator('path').count()).toBe(3)
    await expect.poll(() => chart('Whole').locator('rect, .chart-sum').count()).toBe(0)
  })

  it('follow what is typed', async () => {
    const { page } = hostPage
    await page.locator('#cell-2-2').click()
    await page.keyboard.type('10')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: names[locale][0]!.replace('2', '10'), exact: true }).waitFor()
    const columns = await boxes('Columns')
    expect(columns[0]!.height).toBeGreaterThan(columns[1]!.height * 3)
  })

  it('bring no fault into the page', () => expect(hostPage.faults).toEqual([]))
})
