/** The web app's page as a visitor sees it: served by the host in a frame, over a spreadsheet with a published page. */
import type { Frame, Page } from 'playwright-core'
import { servePage, type ServedPage } from '../../../host/page/server.js'
import type { Locale } from '../../../src/core/locale.js'
import type { PublishedPage } from '../../../src/core/answers/published-page.js'
import {
  type AnswersSession,
  createAnswersSession,
  loadAnswers,
  tokenOf,
} from '../../answers/answers-session.js'
import { sharedBrowser } from '../launch/browser.js'
import { openWindow } from '../tab.js'

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
  close(): Promise<void>
}

interface Options {
  published: PublishedPage
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
  locale = 'en',
  width = 375,
  dark = false,
}: Options): Promise<ServedAnswers> {
  const app = await createAnswersSession({ locale })
  app.publish({ person, page: published })
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
  return {
    app,
    page,
    frame: await open(),
    faults,
    open,
    close: async () => {
      await window.close()
      await served.close()
    },
  }
}
