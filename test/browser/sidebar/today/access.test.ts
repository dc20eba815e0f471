import { afterEach, describe, expect, it } from 'vitest'
import { en as lettersEn } from '../../../../sidebar/text/letters/en.js'
import { zhCN as lettersZh } from '../../../../sidebar/text/letters/zh-CN.js'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { todayTexts } from '../../../../sidebar/text/today/index.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { ok, createOverview, createPreview, createQuietOverview } from '../replies.js'
import { type PlannedAnswer, openSidebar, type SidebarPage } from '../sidebar-page.js'

let sidebarPage: SidebarPage

const createAnswer = (value: unknown): PlannedAnswer => ({ value: ok(value) })
describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  afterEach(() => sidebarPage.page.close())
  const open = (view: 'today' | 'letters', answers: Record<string, PlannedAnswer>): Promise<SidebarPage> =>
    openSidebar({ view, locale, answers })

  it('the sidebar has no serious barrier, folded and unfolded', async () => {
    sidebarPage = await open('today', {
      readToday: createAnswer(createOverview(locale)),
      goTo: createAnswer({ line: 3 }),
    })
    await sidebarPage.page.locator('.row').first().click()
    await sidebarPage.page.locator('summary').click()
    expect(await findAccessibilityFaults(sidebarPage.page)).toEqual([])
    await sidebarPage.page.locator('.picker-button').click()
    expect(await findAccessibilityFaults(sidebarPage.page)).toEqual([])
  })

  it('neither does it where nothing is late, or something failed', async () => {
    sidebarPage = await open('today', { readToday: createAnswer(createQuietOverview(locale)) })
    await sidebarPage.page.locator('.nothing').waitFor()
    await sidebarPage.answer('readToday', { thrown: 'PERMISSION_DENIED' })
    await sidebarPage.page.locator('.square').click()
    await sidebarPage.page.getByRole('alert').waitFor()
    expect(await findAccessibilityFaults(sidebarPage.page)).toEqual([])
  })

  it('neither do the letters, before and after', async () => {
    const some = createPreview(locale, 5).readers.map((reader, at) => ({ ...reader, confirmed: at > 2 }))
    const preview = createAnswer(createPreview(locale, 5, { on: true, readers: some }))
    sidebarPage = await open('letters', {
      readPreview: preview,
      confirmReaders: createAnswer({ readers: 2, runBy: '', runsHere: true }),
    })
    await sidebarPage.page.locator('.reader').nth(1).click()
    expect(await findAccessibilityFaults(sidebarPage.page)).toEqual([])
    await sidebarPage.page.locator('.primary').click()
    await sidebarPage.page.locator('.alone h2').waitFor()
    expect(await findAccessibilityFaults(sidebarPage.page)).toEqual([])
  })

  it.each([100, 200])('fits 300 pixels with text at %i percent, whatever the titles', async (size) => {
    const { groups } = createOverview(locale)
    const long = {
      ...groups[0]!.items[0]!,
      id: 'T-9',
      title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
    }
    const overview = createOverview(locale, {
      groups: [{ owner: 'li.wei@'.repeat(9), red: 1, amber: 0, items: [long] }, ...groups],
    })
    sidebarPage = await open('today', { readToday: createAnswer(overview) })
    const { page } = sidebarPage
    await page.locator('.row').first().waitFor()
    await page.addStyleTag({ content: `html { font-size: ${size}% }` })
    await page.locator('summary').click()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    await page.locator('.picker-button').click()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
  })
})

describe('the built page', () => {
  it('finds a barrier where there is one', async () => {
    sidebarPage = await openSidebar({
      view: 'today',
      answers: { readToday: createAnswer(createOverview('en')) },
    })
    await sidebarPage.page.locator('.square').evaluate((element) => element.removeAttribute('aria-label'))
    await sidebarPage.page.locator('.square').evaluate((element) => element.removeAttribute('title'))
    expect(await findAccessibilityFaults(sidebarPage.page)).toEqual([expect.stringContaining('button-name')])
    await sidebarPage.page.close()
  })

  it.each([
    ['every view', commonTexts.en, commonTexts['zh-CN']],
    ['the sidebar', todayTexts.en, todayTexts['zh-CN']],
    ['the letters', lettersEn, lettersZh],
  ])('says the words of %s in both languages', (_name, english: object, chinese: object) => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort())
    const other = new Map(Object.entries(chinese))
    const same = Object.entries(english).filter(([key, said]) => other.get(key) === said)
    expect(same).toEqual([])
    const half = /\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?=\s|$)|\p{Script=Han}\(/u
    expect([...other].filter(([, said]) => typeof said === 'string' && half.test(said))).toEqual([])
  })
})
