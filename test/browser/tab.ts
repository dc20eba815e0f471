/** Tabs of the browser that all files share. */
import type { BrowserContext, Page } from 'playwright-core'
import { sharedBrowser } from './launch/browser.js'

export interface Tab {
  page: Page
  /** What went wrong in the tab: errors thrown, and messages the console called errors. */
  faults: string[]
}
interface Setting {
  /** The browser's language. */
  locale: string
  width: number
  height: number
}

const windows = new Map<string, Promise<BrowserContext>>()

async function openWindow(locale: string): Promise<BrowserContext> {
  const browser = await sharedBrowser()
  // Who asks for no motion gets none, so that nobody waits for it to end.
  const context = await browser.newContext({ locale, reducedMotion: 'reduce' })
  // A tab that stays keeps the process that draws the others, and with it what that has compiled.
  await context.newPage()
  return context
}

/**
 * Opens an empty tab. Tabs of a language share a window, since a window of its own costs as much as a page; they have no
 * address, hence no storage that one could leave to the next. Close it when done.
 */
export async function openTab({ locale, width, height }: Setting): Promise<Tab> {
  const window = windows.get(locale) ?? openWindow(locale)
  windows.set(locale, window)
  const page = await (await window).newPage()
  await page.setViewportSize({ width, height })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  // The letters' own scripts are refused by their sandbox, which the browser reports and which is as it should be.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('sandboxed')) faults.push(message.text())
  })
  return { page, faults }
}
