/** Tabs of the browser that all files share, and how tests wait for what is in them. */
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core'
import { patience } from '../patience.js'
import { sharedBrowser } from './launch/browser.js'

export interface Tab {
  page: Page
  /** What went wrong in the tab: errors thrown, and messages the console called errors. */
  faults: string[]
}
interface TabOptions {
  /** The browser's language. */
  locale: string
  width: number
  height: number
}

const windows = new Map<string, Promise<BrowserContext>>()

/** A window whose tabs wait as long as a busy machine needs, and move nothing. */
export async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  // With reduced motion there are no animations, so no test waits for one to end.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(patience.wait)
  return context
}

async function sharedWindow(locale: string): Promise<BrowserContext> {
  const context = await openWindow(await sharedBrowser(), { locale })
  // A tab that stays open keeps the process that draws the others, and the code that it has compiled.
  await context.newPage()
  return context
}

/**
 * Opens an empty tab. Tabs of a language share a window, since a window of its own costs as much as a page; they have no
 * address, hence no storage that one could leave to the next. Close it when done.
 */
export async function openTab({ locale, width, height }: TabOptions): Promise<Tab> {
  const window = windows.get(locale) ?? sharedWindow(locale)
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

/** How many calls of the page a test's `google.script.run` has yet to answer. */
declare const window: { unanswered?: number }

/** Whether a frame may run scripts: a letter's may not, and nothing can be asked of it. */
async function canRunScripts(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true
  const sandbox = await (await frame.frameElement()).getAttribute('sandbox')
  return sandbox === null || sandbox.split(/\s+/).includes('allow-scripts')
}

/** Waits until a frame has its fonts and has drawn itself twice. */
export const waitForDrawing = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    await document.fonts.ready
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
  })

/**
 * Waits until no call of the page is under way and every frame has its fonts and has drawn itself twice since: the first
 * picture is the one that is being made, the second has all that the first brought about.
 */
export async function waitUntilIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.unanswered ?? 0) === 0)
  for (const frame of page.frames()) {
    if (frame.isDetached() || !(await canRunScripts(frame))) continue
    // A frame that goes meanwhile has nothing left to wait for.
    await waitForDrawing(frame).catch((error: unknown) => {
      if (!frame.isDetached()) throw error
    })
  }
}

/** Asks the page for sizes and places, once nothing there moves any more. */
export async function measureWhenIdle<Found>(page: Page, measure: () => Found): Promise<Found> {
  await waitUntilIdle(page)
  return page.evaluate(measure)
}

/** Where an element is and how large, once nothing moves any more. Throws when it is not shown. */
export async function measureBox(
  element: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  await element.waitFor()
  await waitUntilIdle(element.page())
  const box = await element.boundingBox()
  if (box === null) throw new Error(`${String(element)} is not shown.`)
  return box
}

/** The width of all there is on the page, in pixels. */
export const measureWidth = (page: Page): Promise<number> =>
  measureWhenIdle(page, () => document.documentElement.scrollWidth)

/** How far the page reaches beyond the window's right edge, in pixels. */
export const measureOverhang = (page: Page): Promise<number> =>
  measureWhenIdle(page, () => {
    const all = [...document.querySelectorAll('body *:not(.unseen, .unseen *)')]
    return Math.max(...all.map((each) => each.getBoundingClientRect().right)) - innerWidth
  })
