/** The page about health and setup, answered by the shipped script. */
import { afterEach, describe, expect, it } from 'vitest'
import { fillRows, findColumns, findSheet } from '../../../../host/bench/fill-rows.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { locales, type Locale } from '../../../../src/core/locale.js'
import { healthTexts } from '../../../../sidebar/text/health/index.js'
import { todayTexts } from '../../../../sidebar/text/today/index.js'
import { setupTexts } from '../../../../sidebar/text/setup/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { createSetUpSession, readShownColumn } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(() => livePage.page.close())

/** A team with two dates that are text, one that can be read in two ways, and a word that means nothing. */
function createUntidySession(locale: Locale): Session {
  const session = createSetUpSession(locale)
  const due = ['31.03.2026', '2026/4/2', '03/04/2026', '?']
  fillRows(
    session.workbook,
    'tasks',
    due.map((_, at) => ({ title: `Task ${at + 1}` })),
  )
  const { id } = findSheet(session.workbook, 'tasks')
  const column = findColumns(session.workbook, 'tasks').get('due')!
  due.forEach((text, at) => session.workbook.setValues({ sheet: id, row: at + 2, column }, [[text]]))
  session.call('refresh')
  return session
}

const openHealth = async (session: Session, locale: Locale): Promise<LivePage> => {
  livePage = await openLivePage(session, { view: 'health', locale, width: 300 })
  await livePage.page.getByRole('heading', { name: textOf(healthTexts, locale).checks }).waitFor()
  return livePage
}

describe.each(locales)('health and setup, in %s', (locale) => {
  const text = textOf(healthTexts, locale)

  it('says what is there, keeps nobody out, and fits beside the sheet', async () => {
    const { page, faults } = await openHealth(createUntidySession(locale), locale)
    await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(12)
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(await measureOverhang(page)).toBe(0)
    expect(faults).toEqual([])
  })

  it('turns dates typed as text into dates, and back', async () => {
    const session = createUntidySession(locale)
    const { page } = await openHealth(session, locale)
    await page.getByRole('button', { name: text.fix.days }).click()
    await page.getByRole('button', { name: text.undo }).waitFor()
    expect(readShownColumn(session, 'tasks', 'due').slice(0, 4)).toEqual([
      '2026-03-31',
      '2026-04-02',
      '03/04/2026',
      '?',
    ])
    await page.getByRole('button', { name: text.undo }).click()
    await page.getByRole('button', { name: text.fix.days }).waitFor()
    expect(readShownColumn(session, 'tasks', 'due')[0]).toBe('31.03.2026')
  })

  it('is walked with the keyboard alone: a country is chosen, and the list comes back', async () => {
    const session = createSetUpSession(locale)
    const { page, calls } = await openHealth(session, locale)
    const select = page.getByLabel(textOf(setupTexts, locale).country)
    await select.focus()
    await page.keyboard.type({ en: 'Germany', 'zh-CN': '德国' }[locale])
    await select.selectOption('DE')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .filter({ hasText: { en: 'Germany', 'zh-CN': '德国' }[locale] })
      .waitFor()
    expect(readShownColumn(session, 'holidays', 'day')).toContain('2026-10-03')
    await page.getByRole('button', { name: text.back }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => calls).toContain('showSidebar')
  })

  it('is reached from the list', async () => {
    livePage = await openLivePage(createSetUpSession(locale), { view: 'today', locale, width: 300 })
    await livePage.page.getByRole('button', { name: textOf(todayTexts, locale).setup }).click()
    await expect.poll(() => livePage.calls).toContain('showHealth')
  })
})

describe('the tools', () => {
  const text = textOf(healthTexts, 'en')
  it('repair, check, and say what came of it', async () => {
    const session = createUntidySession('en')
    const { page } = await openHealth(session, 'en')
    await page.getByRole('button', { name: text.repair }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /[Rr]epair/ })
      .waitFor()
    await page.getByRole('button', { name: text.selfCheck }).click()
    await page
      .getByRole('status')
      .filter({ hasText: / as expected/ })
      .waitFor()
  })
  it('go to the cell of a problem', async () => {
    const { page, calls } = await openHealth(createUntidySession('en'), 'en')
    await page
      .getByRole('button', { name: /^Show the cell/ })
      .first()
      .click()
    await expect.poll(() => calls).toContain('goTo')
  })
})
