/** The web app's page as a visitor sees it: served by the host in a frame, over a spreadsheet with a published page. */
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { servePage, type ServedPage } from '../../../host/page/server.js'
import type { Locale } from '../../../src/core/locale.js'
import type { PublishedCalendar, PublishedPage } from '../../../src/core/answers/published-page.js'
import {
  type AnswersSession,
  createAnswersSession,
  loadAnswers,
  tokenOf,
} from '../../answers/answers-session.js'
import { findAccessibilityFaults } from '../accessibility.js'
import { sharedBrowser } from '../launch/browser.js'
import { measureOverhang, openWindow } from '../tab.js'

export const person = 'li@example.com'

export interface ServedAnswers {
  app: AnswersSession
  page: Page
  /** The page inside the frame. */
  frame: Frame
  /** What went wrong in the tab. */
  faults: string[]
  /** Opens the link in the same tab, with something that goes wrong. */
  open(query?: string): Promise<Frame>
  /** Holds that everybody can use what the frame shows now, and that it fits the window. */
  check(shown?: Frame): Promise<void>
  close(): Promise<void>
}

interface Options {
  published: PublishedPage
  calendar?: PublishedCalendar
  locale?: Locale
  width?: number
  dark?: boolean
}

const findFrame = async (page: Page): Promise<Frame> => {
  const element = await page.locator('iframe').elementHandle()
  const frame = await element!.contentFrame()
  await frame!.locator('h1').waitFor()
  return frame!
}

export async function serveAnswers({
  published,
  calendar,
  locale = 'en',
  width = 375,
  dark = false,
}: Options): Promise<ServedAnswers> {
  const app = await createAnswersSession({ locale })
  app.publish({ person, page: published })
  if (calendar) app.publish({ person, page: calendar })
  const served: ServedPage = await servePage(app.session, { port: 0, locale, answers: await loadAnswers() })
  const window = await openWindow(await sharedBrowser(), {
    viewport: { width, height: 800 },
    locale,
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await window.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const open = async (query = ''): Promise<Frame> => {
    const { origin } = new URL(served.url)
    await page.goto(`${origin}/answers?t=${tokenOf(person)}${query}`)
    return findFrame(page)
  }
  const frame = await open()
  const check = async (shown = frame): Promise<void> => {
    // The checker runs in a page of its own, on what the frame shows now: it does not reach into another origin.
    const inner = await page.context().newPage()
    await inner.setViewportSize({ width, height: 800 })
    await inner.setContent((await shown.content()).replace(/<script[^]*?<\/script>/g, ''))
    await inner.evaluate((is) => document.documentElement.classList.toggle('dark', is), dark)
    expect(await findAccessibilityFaults(inner)).toEqual([])
    expect(await measureOverhang(inner)).toBeLessThanOrEqual(0)
    await inner.close()
  }
  return {
    app,
    page,
    frame,
    faults,
    open,
    check,
    close: async () => {
      await window.close()
      await served.close()
    },
  }
}
