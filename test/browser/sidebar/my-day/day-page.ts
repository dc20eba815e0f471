import { fillRows } from '../../../../host/bench/fill-rows.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { createSetUpSession } from '../../../bundle/bundle-session.js'
import { shownCell } from '../../../bundle/commands/commands-session.js'
import { type LivePage, openLivePage } from '../live-page.js'

export type Locale = 'en' | 'zh-CN'

/** The words that people type into the sheets. */
const words = {
  en: { busy: 'In progress', open: 'Not started', client: 'Client', people: ['Li Wei', 'Maya Okafor'] },
  'zh-CN': { busy: '进行中', open: '未开始', client: '客户', people: ['李伟', '王芳'] },
} as const

/** A small team on Tuesday 2026-03-31: two tasks are late, one is due today, one on Friday, one waits. */
export function createTeam(locale: Locale): Session {
  const session = createSetUpSession(locale)
  const { busy, open, client, people } = words[locale]
  const [li, maya] = people
  fillRows(session.workbook, 'people', [
    { name: li, email: 'li@example.com' },
    { name: maya, email: 'maya@example.com' },
  ])
  fillRows(session.workbook, 'clients', [{ name: 'Acme', accountManager: maya }])
  fillRows(session.workbook, 'engagements', [
    { name: 'Website relaunch', client: 'Acme', owner: maya, start: '2026-03-02', delivery: '2026-06-30' },
  ])
  const engagement = 'Website relaunch'
  fillRows(session.workbook, 'tasks', [
    { title: 'Homepage wireframes', owner: li, engagement, status: busy, due: '2026-03-26' },
    { title: 'Brand assets', owner: li, engagement, status: open, due: '2026-03-27' },
    {
      title: 'Accessibility check',
      owner: maya,
      engagement,
      status: busy,
      due: '2026-03-31',
      notes: 'Ask Bo',
    },
    { title: 'Copy for the start page', owner: maya, engagement, status: open, due: '2026-04-03' },
    { title: 'Signed offer', owner: maya, engagement, status: busy, due: '2026-03-20', ballInCourt: client },
  ])
  session.call('refresh')
  return session
}

/** The day's list over that team, and what its tasks show afterwards. */
export async function openDay(locale: Locale, session = createTeam(locale)): Promise<DayPage> {
  const live = await openLivePage(session, { view: 'my-day', locale, width: 300 })
  await live.page.locator('.day-card').first().waitFor()
  return {
    ...live,
    session,
    cells: (column) => [2, 3, 4, 5, 6].map((line) => shownCell(session, 'tasks', column, line)),
  }
}

export interface DayPage extends LivePage {
  readonly session: Session
  /** What the five tasks show in a column, in the order of the sheet. */
  readonly cells: (column: string) => readonly string[]
}
