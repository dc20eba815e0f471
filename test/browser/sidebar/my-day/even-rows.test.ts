/** Rows of the day's list are of one height; a row that is open shows all that it says. */
import { afterEach, expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { myDayTexts } from '../../../../sidebar/text/my-day/index.js'
import { typeCell } from '../../../bundle/commands/commands-session.js'
import { measureWhenIdle, waitUntilIdle } from '../../tab.js'
import { createTeam, type DayPage, openDay } from './day-page.js'

let opened: DayPage
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

const longTitles = {
  en: 'Check every page of the shop with a screen reader, and write down what is not read aloud or read twice',
  'zh-CN':
    '用读屏软件检查商店的每个页面，逐条记下没有读出或重复读出的内容，并附上截图，供设计和开发同事一起修改',
} as const
/** It has room in two lines. */
const twoLines = {
  en: 'Proof the start page in both languages',
  'zh-CN': '校对首页的中英文两个版本并定稿存档',
} as const

/** The texts of a row that are not shown whole. */
async function findCut(card: Locator): Promise<string[]> {
  await waitUntilIdle(card.page())
  return card.evaluate((element) => {
    const isCut = (each: Element): boolean =>
      each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1
    return [...element.querySelectorAll('.day-title *:not(.unseen)')]
      .filter((each) => getComputedStyle(each).overflow === 'hidden' && isCut(each))
      .map(({ className }) => className)
  })
}

test.each(['en', 'zh-CN'] as const)(
  'rows are of one height, and an open one is shown whole (%s)',
  async (locale) => {
    const session = createTeam(locale)
    typeCell(session, 'tasks', 'title', 3, longTitles[locale])
    typeCell(session, 'tasks', 'title', 4, twoLines[locale])
    typeCell(session, 'tasks', 'owner', 3, 'Wilhelmina Featherstonehaugh-Cholmondeley')
    session.call('refresh')
    opened = await openDay(locale, session)
    const { page } = opened
    const text = myDayTexts[locale]
    const heights = (): Promise<number[]> =>
      measureWhenIdle(page, () =>
        [...document.querySelectorAll('.day-card')].map((card) =>
          Math.round(card.getBoundingClientRect().height),
        ),
      )
    const all = await heights()
    expect(all.length).toBeGreaterThan(4)
    expect(new Set(all).size, all.join()).toBe(1)
    const card = page.locator('.day-card', { hasText: longTitles[locale] })
    expect(await findCut(card)).toContain('row-title')
    // What has room in two lines is not cut.
    expect(await findCut(page.locator('.day-card', { hasText: twoLines[locale] }))).not.toContain('row-title')
    await page.getByRole('button', { name: text.actionsTitle(longTitles[locale]) }).click()
    expect(await findCut(card)).toEqual([])
    await page.getByRole('button', { name: text.actionsTitle(longTitles[locale]) }).click()
    expect(new Set(await heights()).size).toBe(1)
  },
)

test('with large text nothing is cut', async () => {
  const session = createTeam('en')
  typeCell(session, 'tasks', 'title', 3, longTitles.en)
  opened = await openDay('en', session)
  const { page } = opened
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  for (const card of await page.locator('.day-card').all()) expect(await findCut(card)).toEqual([])
})
