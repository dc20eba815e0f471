/** A team with one client in sight, and the pages in which its rows are logged. */
import { fillRows, findColumns, findSheet } from '../../../../host/bench/fill-rows.js'
import type { Checkpoint, Session } from '../../../../host/emulator/session/session.js'
import { type TrackerKey, trackerOf, trackersWith } from '../../../../src/trackers/index.js'
import { createSession, createSetUpSession, shortenSheets } from '../../../bundle/bundle-session.js'
import { type LivePage, openLivePage } from '../live-page.js'

export type Locale = 'en' | 'zh-CN'

/** Every tracker whose rows are logged, in the order in which the menu lists them. */
export const logged: readonly TrackerKey[] = trackersWith(({ log }) => log).toSorted(
  (one, other) => trackerOf(one).log!.rank - trackerOf(other).log!.rank,
)

export const people = { en: ['Li Wei', 'Maya Okafor'], 'zh-CN': ['李伟', '王芳'] } as const
export const project = 'Website relaunch'

const ready = new Map<string, Checkpoint>()

/** The team on Tuesday 2026-03-31, with or without the trackers that are logged to; Maya looks at Acme. */
export function createTeam(locale: Locale, sheets: 'all' | 'core' = 'all'): Session {
  const key = `${locale} ${sheets}`
  const known = ready.get(key)
  if (known) return createSession(locale, { snapshot: known.snapshot, persisted: known.persisted })
  const session = createSetUpSession(locale)
  const [li, maya] = people[locale]
  fillRows(session.workbook, 'people', [
    { name: li, email: 'li@example.com' },
    { name: maya, email: 'maya@example.com' },
  ])
  fillRows(session.workbook, 'clients', [{ name: 'Acme', accountManager: maya }, { name: 'Bluebird' }])
  const dates = { start: '2026-03-02', delivery: '2026-06-30' }
  fillRows(session.workbook, 'engagements', [
    { name: project, client: 'Acme', owner: maya, ...dates },
    { name: 'Shop', client: 'Bluebird', owner: li, ...dates },
  ])
  fillRows(session.workbook, 'tasks', [
    { title: 'Wireframes', owner: li, engagement: project, due: '2026-03-30' },
  ])
  if (sheets === 'all') session.call('addTrackers', { keys: logged })
  shortenSheets(session)
  session.call('refresh')
  const choice = { mine: false, person: null, client: 'Acme', engagement: null, tracker: null }
  session.call('setMyDay', { me: maya, choice })
  ready.set(key, session.checkpoint())
  return session
}

export interface LogPage extends LivePage {
  readonly session: Session
  /** What a cell of the first row of a tracker shows. */
  readonly cell: (tracker: TrackerKey, column: string) => string
}

interface LogPageOptions {
  view: 'client' | 'my-day'
  locale: Locale
  session?: Session
  width?: number
}

/** Opens the window about the client, or the day's list about it. */
export async function openLog({ view, locale, ...options }: LogPageOptions): Promise<LogPage> {
  const { session = createTeam(locale), width = view === 'client' ? 860 : 300 } = options
  const live = await openLivePage(session, { view, locale, width })
  const { page } = live
  if (view === 'client') {
    if (width < 640) await page.locator('.clients-fold').click()
    await page.locator('.clients li button', { hasText: 'Acme' }).click()
    await page.locator('.client-head').waitFor()
  } else await page.locator('.day-card').first().waitFor()
  return {
    ...live,
    session,
    cell: (tracker, column) => {
      const at = findColumns(session.workbook, tracker).get(column)!
      return session.workbook.display({ sheet: findSheet(session.workbook, tracker).id, row: 2, column: at })
    },
  }
}
