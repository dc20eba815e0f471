/** A served page and a browser tab looking at it, for one test file. */
import type { Page } from 'playwright-core'
import type { WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { servePage, type ServedPage } from '../../../host/page/server.js'
import { Session } from '../../../host/emulator/session/session.js'
import { sharedBrowser } from '../launch/browser.js'
import { openWindow } from '../tab.js'
import { testBundle } from './test-bundle.js'
import { createTrackerWorkbook } from './tracker-workbook.js'

export interface HostPage {
  session: Session
  page: Page
  url: string
  /** What went wrong in the tab: errors thrown, and messages the console called errors. */
  faults: string[]
  close(): Promise<void>
}

/**
 * Opens a workbook at 08:00 on 2026-03-31 in Shanghai, in the language asked for: one of your own, or the tracker with
 * that many tasks.
 */
export async function openHostPage(
  locale: 'zh-CN' | 'en',
  book: number | WorkbookSnapshot = 60,
): Promise<HostPage> {
  const session = new Session({
    snapshot: typeof book === 'number' ? createTrackerWorkbook(locale, book) : book,
    bundle: testBundle,
    now: { day: '2026-03-31', time: '08:00' },
    locale,
  })
  const served: ServedPage = await servePage(session, { port: 0, locale })
  const window = await openWindow(await sharedBrowser(), { viewport: { width: 1280, height: 800 } })
  const page = await window.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(served.url)
  await page.locator('#cell-1-1').waitFor()
  if (typeof book === 'number')
    await page
      .getByText(locale === 'en' ? 'Client' : '客户', { exact: true })
      .first()
      .waitFor()
  return {
    session,
    page,
    url: served.url,
    faults,
    close: async () => {
      await window.close()
      await served.close()
    },
  }
}

/** The cell of that row and column. */
export const findCell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`)

/** The cell's background as the browser computes it. */
export const readBackground = (page: Page, row: number, column: number): Promise<string> =>
  findCell(page, row, column).evaluate((element) => getComputedStyle(element).backgroundColor)

/** Chooses an item of one of the menus in the menu bar. */
export async function chooseMenu(page: Page, ...labels: string[]): Promise<void> {
  const [title = '', ...items] = labels
  await page.getByRole('menubar').getByRole('menuitem', { name: title, exact: true }).click()
  for (const label of items)
    await page.getByRole('menu').getByRole('menuitem', { name: label }).first().click()
}
