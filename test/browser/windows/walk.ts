/** Every window of the add-on with every tab it shows, over the made-up team's workbook. */
import type { Page } from 'playwright-core'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { EntryWindow } from '../../../src/entry.js'
import type { Locale } from '../../../src/core/locale.js'
import { createSetUpSession } from '../../bundle/bundle-session.js'
import { openLivePage, type LivePage } from '../sidebar/live-page.js'
import { waitUntilIdle } from '../tab.js'

/** What a window looks like at one moment, by a name that a failure can be found with. */
export interface WindowState {
  readonly name: string
  readonly page: Page
}

/** The width of a window as it is shown. */
export const widthOf = ({ place }: EntryWindow): number => (place === 'beside' ? 300 : 860)

/** The workbook that the windows are opened over: set up, with the demo's rows. */
export function createWalkedSession(locale: Locale): Session {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addDemo')
  runOrThrow(session, 'refreshViews')
  return session
}

/** Waits until nothing is being read and nothing moves. */
export async function settle(page: Page): Promise<void> {
  await waitUntilIdle(page)
  await page.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' })
  await waitUntilIdle(page)
}

/** Opens a window as somebody does who has its language. */
export async function openWindowOf(session: Session, window: EntryWindow, locale: Locale): Promise<LivePage> {
  const live = await openLivePage(session, { view: window.view, locale, width: widthOf(window) })
  await settle(live.page)
  return live
}

/**
 * What there is to see in a window: as it opens, then every tab. Where it lists things to choose from beside what is
 * shown of one, the first is chosen.
 */
export async function* walkTabs(page: Page, view: string): AsyncGenerator<WindowState> {
  yield { name: view, page }
  const first = page.locator('.clients li button').first()
  if ((await first.count()) > 0 && (await page.locator('[role="tab"]').count()) === 0) {
    await first.click()
    await settle(page)
    yield { name: `${view}, the first of its list`, page }
  }
  const tabs = page.locator('[role="tab"]')
  for (let index = 0; index < (await tabs.count()); index++) {
    const tab = tabs.nth(index)
    if ((await tab.getAttribute('aria-selected')) === 'true') continue
    await tab.click()
    await settle(page)
    yield { name: `${view}, ${await tab.innerText()}`, page }
  }
}
