/** The steps of setting up, in the window in which a workbook begins, answered by the shipped script. */
import { afterEach, describe, expect, it } from 'vitest'
import { fillRows } from '../../../../host/bench/fill-rows.js'
import { locales } from '../../../../src/core/locale.js'
import { setupTexts } from '../../../../sidebar/text/setup/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { createSession, createSetUpSession, readShownColumn } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(() => livePage.page.close())

/** The steps by their sign: done or open. */
const readSteps = ({ page }: LivePage): Promise<string[]> =>
  page.locator('.steps > li > div > .unseen').allTextContents()

describe.each(locales)('the steps of setting up, in %s', (locale) => {
  const text = textOf(setupTexts, locale)
  const [done, open] = [`${text.done}: `, `${text.open}: `]

  it('come after the trackers were made, can be left, and are as the workbook is', async () => {
    const session = createSession(locale)
    livePage = await openLivePage(session, { view: 'start', locale, width: 860 })
    await livePage.page
      .getByRole('button', { name: /^Set up|^创建/ })
      .last()
      .click()
    await livePage.page.locator('.steps').waitFor()
    const calendar = locale === 'en' ? open : done
    expect(await readSteps(livePage)).toEqual([done, done, open, done, calendar, open, open])
    expect(await findAccessibilityFaults(livePage.page)).toEqual([])
    expect(await measureOverhang(livePage.page)).toBe(0)
    await livePage.page.getByRole('button', { name: text.showPeople }).focus()
    await livePage.page.keyboard.press('Enter')
    await expect.poll(() => livePage.closed()).toBe(true)
    await livePage.page.close()
    // Somebody goes on in the sheet, and later in the window.
    fillRows(session.workbook, 'people', [{ name: 'Maya', email: 'maya@example.com' }])
    livePage = await openLivePage(session, { view: 'start', locale, width: 860 })
    await livePage.page.getByRole('tab', { name: text.setup }).click()
    await livePage.page.locator('.steps').waitFor()
    expect(await readSteps(livePage)).toEqual([done, done, done, done, calendar, open, open])
    expect(await findAccessibilityFaults(livePage.page)).toEqual([])
  })

  it('ask for the country of the calendar, and lead to the first project', async () => {
    const session = createSetUpSession(locale)
    livePage = await openLivePage(session, { view: 'start', locale, width: 860 })
    const { page } = livePage
    await page.getByRole('tab', { name: text.setup }).click()
    await page.getByLabel(text.country).selectOption('JP')
    await page.getByRole('button', { name: text.useCountry }).click()
    await page.getByRole('status').filter({ hasText: /2026/ }).waitFor()
    expect(readShownColumn(session, 'holidays', 'day')).toContain('2026-09-22')
    await page.getByRole('button', { name: text.newProject }).click()
    await page.getByRole('tab', { selected: true }).filter({ hasNotText: text.setup }).waitFor()
  })
})
