import { afterAll, beforeAll, expect, it } from 'vitest'
import { servePage, type ServedPage } from '../../../host/page/server.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { pageTexts } from '../../../host/text/page/index.js'
import { commonTexts } from '../../../src/text/common/index.js'
import { findAccessibilityFaults } from '../accessibility.js'
import { sharedBrowser } from '../launch/browser.js'
import { loadBuiltPages } from '../sidebar/sidebar-page.js'
import { openWindow } from '../tab.js'
import { buildPages } from '../../../host/build/pages.js'
import { bundle, createSetUpSession } from '../../bundle/bundle-session.js'
import { chooseMenu } from './host-page.js'
import type { Page } from 'playwright-core'

const text = pageTexts.en
let served: ServedPage
let page: Page
let session: Session
beforeAll(async () => {
  const [{ common }, pages] = [await buildPages(), Object.values(await loadBuiltPages())]
  const files = {
    ...bundle.files,
    Common: common,
    ...Object.fromEntries(pages.map(({ name, file }) => [name, file])),
  }
  session = createSetUpSession('en', { bundle: { ...bundle, files } })
  runOrThrow(session, 'addDemo')
  session.open()
  served = await servePage(session, { port: 0, locale: 'en' })
  const window = await openWindow(await sharedBrowser(), { viewport: { width: 1280, height: 800 } })
  page = await window.newPage()
  await page.goto(served.url)
  await page.locator('.cell').first().waitFor()
})
afterAll(async () => {
  await page.context().close()
  await served.close()
})

const background = (): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector('.sheet')!).backgroundColor)
const sidebar = () => page.frameLocator('.sidebar iframe')
const sidebarTheme = (): Promise<string | null> => sidebar().locator('html').getAttribute('class')
const focusedPart = (): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'])

async function chooseTheme(name: string): Promise<void> {
  await chooseMenu(page, text.view, text.theme)
  await page.getByRole('menuitemradio', { name }).click()
}

it('follows the computer until its reader chooses a theme, and the windows inside follow it', async () => {
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(background).not.toBe(light)
  await chooseMenu(page, commonTexts.en.menuCaption, commonTexts.en.showSidebar)
  await sidebar().locator('.day-card').first().waitFor()
  expect(await sidebarTheme()).toContain('dark')
  await chooseTheme(text.themes.light)
  await expect.poll(background).toBe(light)
  await expect.poll(sidebarTheme).not.toContain('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await chooseTheme(text.themes.dark)
  await expect.poll(background).not.toBe(light)
  await expect.poll(sidebarTheme).toContain('dark')
})

it('has no barrier in the dark theme, cells of the workbook included', async () => {
  expect(await findAccessibilityFaults(page)).toEqual([])
})

it('F6 and Escape leave the sidebar for the cells, and F6 goes on from there', async () => {
  await page.locator('.cell').first().click()
  for (const key of ['F6', 'Escape']) {
    await sidebar().locator('summary').first().focus()
    expect(await focusedPart()).toBe('sidebar')
    await page.keyboard.press(key)
    await expect.poll(focusedPart).toBe('grid')
  }
  const visited: (string | undefined)[] = []
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('F6')
    visited.push(await focusedPart())
    if (visited.at(-1) === 'sidebar') break
  }
  expect(visited.at(-1)).toBe('sidebar')
})

it('Escape closes a dialog from inside, and the focus is in the cells again', async () => {
  await chooseMenu(page, commonTexts.en.menuCaption, commonTexts.en.showStart)
  const dialog = page.frameLocator('dialog.framed iframe')
  await dialog.locator('select').first().focus()
  await page.keyboard.press('Escape')
  await page.locator('dialog.framed').waitFor({ state: 'detached' })
  await expect.poll(focusedPart).toBe('grid')
})
