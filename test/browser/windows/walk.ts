/** Every window of the add-on, every tab it shows and what opens there, over the made-up team's workbook. */
import type { Locator, Page } from 'playwright-core'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { putSheet } from '../../../host/import/add-sheet.js'
import type { Locale } from '../../../src/core/locale.js'
import type { EntryWindow } from '../../../src/entry.js'
import { createSetUpSession } from '../../bundle/bundle-session.js'
import { openLivePage, type LivePage } from '../sidebar/live-page.js'
import { waitUntilIdle } from '../tab.js'
import { teamSheet } from './team-sheet.js'

/** What is opened there to be closed again: a form, a list, a reason. */
export interface Opened {
  readonly opener: Locator
}

/** What a window looks like at one moment, by a name that a failure can be found with. */
export interface WindowState {
  readonly name: string
  readonly opened?: Opened
}

/** The width of a window as it is shown. */
export const widthOf = ({ place }: Pick<EntryWindow, 'place'>): number => (place === 'beside' ? 300 : 860)

/** The workbook that the windows are opened over: set up, with the demo's rows and a sheet that a team had before. */
export function createWalkedSession(locale: Locale): Session {
  const session = createSetUpSession(locale)
  putSheet(session.workbook, teamSheet[locale].name, teamSheet[locale].grid)
  runOrThrow(session, 'addDemo')
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
 * Forms that a button opens which says nothing of it, by the file of the form: the button, and the tab it is on, counted
 * from 0.
 */
export const forms: Readonly<Record<string, { view: string; tab: number; button: string }>> = {
  'letters/readers/test-form.tsx': { view: 'letters', tab: 0, button: '.pane-actions .link >> nth=0' },
  'letters/readers/why-letter.tsx': { view: 'letters', tab: 0, button: '.pane-actions .link >> nth=1' },
  'plan/forecast/baseline.tsx': { view: 'plan', tab: 1, button: '.foot-row button >> nth=0' },
  'client/answer-form.tsx': { view: 'client', tab: 2, button: '.heading-row .link' },
}

/** Buttons that say that they open something, one of each kind; a row's buttons are alike. */
async function listOpeners(page: Page, view: string, tab: number): Promise<Locator[]> {
  const folded = page.locator('button[aria-expanded="false"]:visible')
  const kinds = await folded.evaluateAll((buttons) => buttons.map((each) => each.className + each.innerHTML))
  const first = kinds.flatMap((kind, at) => (kinds.indexOf(kind) === at ? [folded.nth(at)] : []))
  // What is opened changes what the locator finds: each is known by its label.
  const named = await Promise.all(
    first.map(async (button) => {
      const label = await button.evaluate((each) => each.getAttribute('aria-label') ?? each.textContent ?? '')
      return page
        .locator('button[aria-expanded]:visible')
        .filter({ hasText: '' })
        .and(page.getByRole('button', { name: label, exact: true }))
        .first()
    }),
  )
  const ofForms = Object.values(forms).filter((form) => form.view === view && form.tab === tab)
  return [...named, ...ofForms.map(({ button }) => page.locator(button))]
}

/** What the tab shows: as it is, then with each of its folds and forms open. */
async function* walkTab(page: Page, view: string, tab: number, name: string): AsyncGenerator<WindowState> {
  yield { name }
  for (const opener of await listOpeners(page, view, tab)) {
    const label = await opener.evaluate((each) => each.getAttribute('aria-label') ?? each.textContent ?? '')
    await opener.click()
    await settle(page)
    yield { name: `${name}, ${label}`, opened: { opener } }
    const logs = page.locator('.log-menu button')
    const count = view === 'my-day' ? await logs.count() : 0
    for (let index = 0; index < count; index++) {
      if (index > 0) await opener.click()
      await logs.nth(index).click()
      await settle(page)
      yield { name: `${name}, ${label} ${index}`, opened: { opener } }
    }
  }
}

/**
 * All there is to see in a window: as it opens, then every tab. Where it lists things to choose from beside what is shown
 * of one, the first is chosen. What was opened is closed by whoever walks.
 */
export async function* walkWindow(page: Page, view: string): AsyncGenerator<WindowState> {
  const tabs = page.locator('[role="tab"]')
  const first = page.locator('.clients li button').first()
  if ((await first.count()) > 0 && (await tabs.count()) === 0) {
    yield { name: view }
    await first.click()
    await settle(page)
  }
  const count = await tabs.count()
  if (count === 0) yield* walkTab(page, view, 0, view)
  for (let index = 0; index < count; index++) {
    const tab = tabs.nth(index)
    await tab.click()
    await settle(page)
    yield* walkTab(page, view, index, `${view}, ${await tab.innerText()}`)
  }
}
