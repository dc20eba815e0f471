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
    .toEqual([...readMenuLabels(session), ...otherLanguages[locale]])
  expect(await findAccessibilityFaults(page)).toEqual([])
  expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: commonTexts[locale].showPlan }).press('Enter')
  await expect
    .poll(() => session.dialogs().map(({ title }) => title))
    .toEqual([commonTexts[locale].showPlan.replace('…', '')])
})
const otherLanguages = { en: ['中文'], 'zh-CN': ['English'] }

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
