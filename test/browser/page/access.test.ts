import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseMenu, openStage, type Stage } from './stage.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Checker {
  run(within: string, options: { resultTypes: ['violations'] }): Promise<AxeResults>
}

/** Serious and critical faults inside an element, each with the elements that have it. */
async function faultsOf(page: Page, within = 'html'): Promise<string[]> {
  // The page's own policy lets no foreign script in, so the checker is evaluated rather than added.
  await page.evaluate(axe)
  const results = await page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: Checker }).axe.run(selector, { resultTypes: ['violations'] }),
    within,
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 120))
          .slice(0, 3)
          .join(' | ')}`,
    )
}

const spoken = {
  en: {
    menu: 'Milepost',
    sidebar: 'Open the sidebar',
    digest: 'digest',
    view: 'View',
    keys: 'Keyboard shortcuts',
  },
  'zh-CN': {
    menu: '客户进度',
    sidebar: '打开侧边栏',
    digest: '发送今日摘要',
    view: '查看',
    keys: '键盘快捷键',
  },
}

describe.each(['en', 'zh-CN'] as const)('the page in %s', (locale) => {
  let stage: Stage
  const words = spoken[locale]
  beforeAll(async () => {
    stage = await openStage(locale)
  }, 60_000)
  afterAll(() => stage.close())

  it('has no serious barrier in the grid, the menus and the sidebar', { timeout: 60_000 }, async () => {
    const { page } = stage
    expect(await faultsOf(page)).toEqual([])
    await chooseMenu(page, words.menu, words.sidebar)
    await page.frameLocator('.sidebar iframe').getByRole('button').first().waitFor()
    await page.getByRole('menubar').getByRole('menuitem', { name: words.menu }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('has no serious barrier in its panels', { timeout: 60_000 }, async () => {
    const { page } = stage
    await chooseMenu(page, words.menu, words.digest)
    for (const panel of ['[data-outbox]', '[data-clock]', '[data-triggers]']) {
      await page.locator(panel).click()
      await page.locator('.drawer').waitFor()
      await expect.poll(() => page.locator('.drawer .empty').count()).toBeLessThan(2)
      await page.waitForFunction(() => document.getAnimations().length === 0)
      expect(await faultsOf(page, '.drawer')).toEqual([])
      await page.keyboard.press('Escape')
    }
    await chooseMenu(page, words.view, words.keys)
    await page.locator('.drawer').waitFor()
    await page.waitForFunction(() => document.getAnimations().length === 0)
    expect(await faultsOf(page, '.drawer')).toEqual([])
  })

  it('is found out where it has one', { timeout: 60_000 }, async () => {
    await stage.page.evaluate(() => document.querySelector('.drawer button')?.setAttribute('aria-label', ''))
    expect(await faultsOf(stage.page, '.drawer')).toEqual([expect.stringContaining('button-name')])
  })

  it('says the language of its document', async () => {
    expect(await stage.page.locator('html').getAttribute('lang')).toBe(locale)
  })
})
