import { afterEach, expect, it } from 'vitest'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Menu, MenuEntry } from '../../../../host/emulator/services/ui.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { en } from '../../../../sidebar/text/my-day/en.js'
import { zhCN } from '../../../../sidebar/text/my-day/zh-CN.js'
import { commonTexts } from '../../../../src/text/common/index.js'
import { createSession, createSetUpSession } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const labelsOf = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((each) =>
    each.kind === 'menu' ? labelsOf(each.entries) : each.kind === 'item' ? [each.label] : [],
  )
/** What the menu offers besides the sidebar. */
function readMenuLabels(session: Session): string[] {
  session.open()
  const [menu] = session.menu() as [Menu]
  return labelsOf(menu.entries).slice(1)
}

it.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('the sidebar offers all that the menu offers, in %s', async (locale, words) => {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addDemo')
  livePage = await openLivePage(session, { view: 'my-day', locale, width: 300 })
  const { page } = livePage
  await page.getByText(words.everythingElse, { exact: true }).press('Enter')
  const links = page.locator('.more button')
  await expect
    .poll(() => links.allTextContents())
    .toEqual([...readMenuLabels(session), ...otherChoices[locale]])
  expect(await findAccessibilityFaults(page)).toEqual([])
  expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: commonTexts[locale].showPlan }).press('Enter')
  await expect
    .poll(() => session.dialogs().map(({ title }) => title))
    .toEqual([commonTexts[locale].showPlan.replace('…', '')])
})
const otherChoices = {
  en: ['中文', 'Dark theme', 'Theme of this computer'],
  'zh-CN': ['English', '深色主题', '主题跟随系统'],
}

it('a person chooses the language there, also before there are trackers', async () => {
  const session = createSession('en', { locale: 'zh-CN' })
  livePage = await openLivePage(session, { view: 'my-day', locale: 'zh-CN', width: 300 })
  const { page } = livePage
  await page.getByText(zhCN.everythingElse, { exact: true }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: en.noTrackers }).waitFor()
  await page.getByRole('button', { name: commonTexts.en.selfCheck }).waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  expect(await findAccessibilityFaults(page)).toEqual([])
})

it('a person chooses the theme there, at once and for every window', async () => {
  const session = createSession('en')
  livePage = await openLivePage(session, { view: 'my-day', locale: 'en', width: 300 })
  const { page } = livePage
  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await background()).toBe('rgb(255, 255, 255)')
  await page.getByText(en.everythingElse, { exact: true }).click()
  await page.getByRole('button', { name: 'Dark theme' }).press('Enter')
  await page.getByRole('button', { name: 'Light theme' }).waitFor()
  const dark = await background()
  expect(dark).not.toBe('rgb(255, 255, 255)')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  expect(await findAccessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Theme of this computer' }).click()
  await page.getByRole('button', { name: 'Dark theme' }).waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(background).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(background).toBe('rgb(255, 255, 255)')
})
