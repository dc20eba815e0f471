import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCell, chooseMenu, openHostPage, type HostPage } from './host-page.js'
import { measureBox, measureWhenIdle } from '../tab.js'

let hostPage: HostPage

beforeAll(async () => {
  hostPage = await openHostPage('zh-CN')
})
afterAll(() => hostPage.close())

it('the page and the add-on’s menu change their language together', async () => {
  const { page } = hostPage
  await page.getByRole('menuitem', { name: '文件' }).waitFor()
  await page.locator('[data-language]').click()
  await page.getByRole('menuitem', { name: 'File' }).waitFor()
  await page.getByRole('menuitem', { name: 'Milepost' }).waitFor()
  expect(page.url()).toContain('lang=en')
  await expect.poll(() => page.title()).toContain('Milepost')
})

it('a modal dialog of the add-on closes itself', async () => {
  const { page } = hostPage
  await chooseMenu(page, 'Milepost', 'Show a dialog')
  const dialog = page.getByRole('dialog', { name: 'A dialog' })
  await dialog.waitFor()
  expect((await measureBox(dialog.locator('iframe'))).height).toBe(180)
  await page.frameLocator('dialog iframe').getByRole('button', { name: 'Enough' }).click()
  await dialog.waitFor({ state: 'detached' })
})

it('what was chosen in a submenu closes every menu; Escape goes back to the menu above', async () => {
  const { page } = hostPage
  const menus = page.getByRole('menu')
  await chooseMenu(page, 'Milepost', 'Reminders', 'Turn on')
  await expect.poll(() => menus.count()).toBe(0)
  await chooseMenu(page, 'Milepost', 'Reminders')
  await expect.poll(() => menus.count()).toBe(2)
  await page.getByRole('menuitem', { name: 'Turn on' }).focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => menus.count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => menus.count()).toBe(0)
})

it('a page loaded anew has the sidebar still, but no dialog', async () => {
  const { page } = hostPage
  await chooseMenu(page, 'Milepost', 'Open the sidebar')
  await page.locator('.sidebar').waitFor()
  await chooseMenu(page, 'Milepost', 'Show a dialog')
  await page.getByRole('dialog', { name: 'A dialog' }).waitFor()
  await page.reload()
  await page.locator('.sidebar').waitFor()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.locator('.sidebar').getByRole('button', { name: 'Close' }).click()
  await page.locator('.sidebar').waitFor({ state: 'detached' })
})

it('more sheets than fit make the page no wider than its window', async () => {
  const { page } = hostPage
  const before = page.viewportSize()!
  await chooseMenu(page, 'Milepost', 'Open the sidebar')
  await page.locator('.sidebar').waitFor()
  await page.setViewportSize({ ...before, width: 560 })
  const { sidebar, tabs, list } = await measureWhenIdle(page, () => ({
    sidebar: document.querySelector('.sidebar')!.getBoundingClientRect().right,
    tabs: document.querySelector('.tab-list')!.scrollWidth,
    list: document.querySelector('.tab-list')!.clientWidth,
  }))
  expect(tabs).toBeGreaterThan(list)
  expect(sidebar).toBeLessThanOrEqual(560)
  await page.setViewportSize(before)
  await page.locator('.sidebar').getByRole('button', { name: 'Close' }).click()
})

it('on a phone the clock and its neighbours leave the menus free', async () => {
  const { page } = hostPage
  const before = page.viewportSize()!
  await page.setViewportSize({ width: 375, height: 700 })
  const { menus, clock, language } = await measureWhenIdle(page, () => {
    const edges = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
    return {
      menus: edges('.menu-bar').bottom,
      clock: edges('[data-clock]').top,
      language: edges('[data-language]').right,
    }
  })
  expect(clock).toBeGreaterThanOrEqual(menus)
  expect(language).toBeLessThanOrEqual(375)
  await page.getByRole('menubar').getByRole('menuitem', { name: 'File' }).click()
  await page.getByRole('menu').waitFor()
  const lefts = await measureWhenIdle(page, () => {
    const labels = [...document.querySelectorAll('.menu-label')]
    labels[0]!.textContent = 'Everything that is written here is longer than a phone is wide'
    return labels.map((label) => Math.round(label.getBoundingClientRect().left))
  })
  expect(lefts.length).toBeGreaterThan(2)
  expect(new Set(lefts).size).toBe(1)
  await page.keyboard.press('Escape')
  await page.setViewportSize(before)
})

it('sheets are renamed by double click, added, hidden and shown again', async () => {
  const { page, session } = hostPage
  await page.getByRole('tab', { name: '沟通记录' }).dblclick()
  await page.getByLabel('Name of the sheet').fill('沟通')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: '沟通', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Add a sheet' }).click()
  await expect.poll(() => page.getByRole('tab').count()).toBe(4)
  await page.getByRole('tab', { name: '沟通', exact: true }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide sheet' }).click()
  await expect.poll(() => page.getByRole('tab').count()).toBe(3)
  await page.getByRole('button', { name: 'All sheets' }).click()
  await page.getByRole('menuitemradio', { name: '沟通' }).click()
  await expect.poll(() => page.getByRole('tab').count()).toBe(4)
  expect(session.workbook.sheetNamed('沟通')?.hidden).toBe(false)
  await page.getByRole('tab', { name: '任务' }).click()
})

it('a column is made wider by dragging its edge', async () => {
  const { page, session } = hostPage
  const edge = await measureBox(page.locator('[data-column-head="3"] .resizer'))
  if (!edge) throw new Error('the column has no edge to drag')
  await page.mouse.move(edge.x + 4, edge.y + 8)
  await page.mouse.down()
  await page.mouse.move(edge.x + 64, edge.y + 8, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => session.workbook.sheet(1).widths.get(3)).toBe(210)
  await expect.poll(async () => (await measureBox(findCell(page, 2, 3))).width).toBe(210)
})

it('an input method composes from its first letter on', async () => {
  const { page, session } = hostPage
  await findCell(page, 3, 2).click()
  const typing = await page.context().newCDPSession(page)
  await typing.send('Input.imeSetComposition', { text: 'luo', selectionStart: 3, selectionEnd: 3 })
  await typing.send('Input.insertText', { text: '落地页' })
  await page.keyboard.press('Enter')
  await expect.poll(() => session.workbook.cell({ sheet: 1, row: 3, column: 2 })?.v).toBe('落地页')
})

it('sorting a column moves rows whole and leaves the heading', async () => {
  const { page } = hostPage
  await findCell(page, 2, 8).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('menuitem', { name: 'Sort sheet Z → A' }).click()
  await expect.poll(() => findCell(page, 2, 8).innerText()).toBe('33,350')
  await expect.poll(() => findCell(page, 2, 2).innerText()).toMatch(/ 60$/)
  await expect.poll(() => findCell(page, 1, 8).innerText()).toBe('预算')
})

it('nothing went wrong in the tab', () => {
  expect(hostPage.faults).toEqual([])
})
