import { afterEach, describe, expect, it } from 'vitest'
import { en as lettersEn } from '../../../../sidebar/letters/words/en.js'
import { zhCN as lettersZh } from '../../../../sidebar/letters/words/zh-cn.js'
import { en, zhCN } from '../../../../sidebar/text.js'
import * as today from '../../../../sidebar/today/words.js'
import { barriers } from '../../barriers.js'
import { overhang } from '../../tab.js'
import { ok, overviewIn, previewIn, quietIn } from '../replies.js'
import { type Answering, openSidebar, type Stage } from '../stage.js'

let stage: Stage

const given = (value: unknown): Answering => ({ value: ok(value) })
describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  afterEach(() => stage.page.close())
  const open = (view: 'today' | 'letters', answers: Record<string, Answering>): Promise<Stage> =>
    openSidebar({ view, locale, answers })

  it('the sidebar has no serious barrier, folded and unfolded', async () => {
    stage = await open('today', { readToday: given(overviewIn(locale)), goTo: given({ line: 3 }) })
    await stage.page.locator('.row').first().click()
    await stage.page.locator('summary').click()
    expect(await barriers(stage.page)).toEqual([])
    await stage.page.locator('.picker-button').click()
    expect(await barriers(stage.page)).toEqual([])
  })

  it('neither does it where nothing is late, or something failed', async () => {
    stage = await open('today', { readToday: given(quietIn(locale)) })
    await stage.page.locator('.nothing').waitFor()
    await stage.answer('readToday', { thrown: 'PERMISSION_DENIED' })
    await stage.page.locator('.square').click()
    await stage.page.getByRole('alert').waitFor()
    expect(await barriers(stage.page)).toEqual([])
  })

  it('neither do the letters, before and after', async () => {
    const some = previewIn(locale, 5).readers.map((reader, at) => ({ ...reader, confirmed: at > 2 }))
    const preview = given(previewIn(locale, 5, { on: true, readers: some }))
    stage = await open('letters', {
      readPreview: preview,
      confirmReaders: given({ readers: 2, runBy: '', runsHere: true }),
    })
    await stage.page.locator('.reader').nth(1).click()
    expect(await barriers(stage.page)).toEqual([])
    await stage.page.locator('.primary').click()
    await stage.page.locator('.alone h2').waitFor()
    expect(await barriers(stage.page)).toEqual([])
  })

  it.each([100, 200])('fits 300 pixels with text at %i percent, whatever the titles', async (size) => {
    const { groups } = overviewIn(locale)
    const long = {
      ...groups[0]!.items[0]!,
      id: 'T-9',
      title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
    }
    const overview = overviewIn(locale, {
      groups: [{ owner: 'li.wei@'.repeat(9), red: 1, amber: 0, items: [long] }, ...groups],
    })
    stage = await open('today', { readToday: given(overview) })
    const { page } = stage
    await page.locator('.row').first().waitFor()
    await page.addStyleTag({ content: `html { font-size: ${size}% }` })
    await page.locator('summary').click()
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    await page.locator('.picker-button').click()
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })
})

describe('the built page', () => {
  it('finds a barrier where there is one', async () => {
    stage = await openSidebar({ view: 'today', answers: { readToday: given(overviewIn('en')) } })
    await stage.page.locator('.square').evaluate((element) => element.removeAttribute('aria-label'))
    await stage.page.locator('.square').evaluate((element) => element.removeAttribute('title'))
    expect(await barriers(stage.page)).toEqual([expect.stringContaining('button-name')])
    await stage.page.close()
  })

  it.each([
    ['every view', en, zhCN],
    ['the sidebar', today.en, today.zhCN],
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
