import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccessibilityFaults } from '../accessibility.js'
import { chooseMenu, openHostPage, type HostPage } from './host-page.js'

const accessibleNames = {
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
  let hostPage: HostPage
  const words = accessibleNames[locale]
  beforeAll(async () => {
    hostPage = await openHostPage(locale)
  })
  afterAll(() => hostPage.close())

  it('has no serious barrier in the grid, the menus and the sidebar', async () => {
    const { page } = hostPage
    await chooseMenu(page, words.menu, words.sidebar)
    // Cells are alike, so fewer of them are enough; and in a narrow window, buttons are pictures alone.
    await page.setViewportSize({ width: 1000, height: 420 })
    await page.frameLocator('.sidebar iframe').getByRole('button').first().waitFor()
    await page.getByRole('menubar').getByRole('menuitem', { name: words.menu }).click()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('has no serious barrier in its panels', async () => {
    const { page } = hostPage
    await chooseMenu(page, words.menu, words.digest)
    for (const panel of ['[data-outbox]', '[data-clock]', '[data-triggers]']) {
      await page.locator(panel).click()
      await page.locator('.drawer').waitFor()
      await expect.poll(() => page.locator('.drawer .empty').count()).toBeLessThan(2)
      expect(await findAccessibilityFaults(page, '.drawer')).toEqual([])
      await page.keyboard.press('Escape')
    }
    await chooseMenu(page, words.view, words.keys)
    await page.locator('.drawer').waitFor()
    expect(await findAccessibilityFaults(page, '.drawer')).toEqual([])
  })

  it('says the language of its document', async () => {
    await expect.poll(() => hostPage.page.locator('html').getAttribute('lang')).toBe(locale)
  })
})
