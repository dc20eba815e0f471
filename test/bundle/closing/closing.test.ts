import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/core/locale.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { callForValue } from '../bundle-session.js'
import { contentOf } from '../commands/commands-session.js'
import {
  campaign,
  createClosingSession,
  readProject,
  type Request,
  shownColumn,
  summer,
} from './closing-session.js'

type Outcome = Request['decisions'][number]['outcome']
const preferred: readonly Outcome[] = ['done', 'dropped', 'nextCycle']

/** A request that decides every row as asked, or as it can be. */
function requestFor(session: Session, more: Partial<Request> = {}, wish: Outcome = 'done'): Request {
  const { id, status, rows } = readProject(session)
  return {
    engagement: id,
    status,
    decisions: rows.map(({ tracker, id: row, outcomes, seen }) => ({
      tracker,
      id: row,
      seen,
      outcome: [wish, ...preferred].find((each) => outcomes.includes(each))!,
    })),
    target: null,
    review: null,
    ...more,
  }
}

const review: NonNullable<Request['review']> = {
  late: 'Build',
  whys: ['The images came late', 'Nobody asked for them', '', '', ''],
  cause: 'waitingForClient',
  prevention: 'Ask for images with the brief',
  owner: 'Mona',
  due: '2026-04-15' as never,
  gate: { gate: 'All images are here', stage: 'Build', template: 'Marketing campaign', flag: null },
}

describe.each(locales)('closing a project in %s', (locale) => {
  test('lists what is open over all trackers, each with what may become of it', () => {
    const { rows, targets } = readProject(createClosingSession(locale))
    expect(rows.map(({ tracker, title, outcomes }) => [tracker, title, outcomes.join()])).toEqual([
      ['milestones', 'Launch', 'done,dropped,nextCycle'],
      ['tasks', 'Send invoices', 'done,dropped,nextCycle'],
      ['requirements', 'A second language', 'done,dropped,nextCycle'],
      ['issues', 'Images load slowly', 'done,dropped,nextCycle'],
      ['risks', 'Printer may strike', 'done,nextCycle'],
    ])
    expect(targets.map(({ label }) => label)).toEqual([summer])
  })

  test('says which stages were late and from what that is known', () => {
    const { lateness } = readProject(createClosingSession(locale))
    expect(lateness).toMatchObject({ stages: 3, byBaseline: 0, unknown: [], unmatched: 0 })
    expect(lateness.late.map(({ name, days, isBaseline, end }) => [name, days, isBaseline, end])).toEqual([
      ['Build', 3, false, '2026-03-23'],
      ['Launch', 2, false, null],
    ])
  })

  test('writes every decision, the status and the retrospective, and all of it is undone', () => {
    const session = createClosingSession(locale)
    const request = requestFor(session, { review: { ...review, gate: null } })
    const before = contentOf(session) as readonly { readonly name: string }[]
    const { undo } = callForValue<{ undo: unknown[] }>(session, 'closeEngagement', request)
    const word = (en: string, zh: string): string => (locale === 'en' ? en : zh)
    expect(shownColumn(session, 'engagements', 'status')[0]).toBe(word('Delivered', '已交付'))
    expect(shownColumn(session, 'tasks', 'status')).toEqual([word('Done', '已完成')])
    expect(shownColumn(session, 'milestones', 'doneOn')[2]).toContain('2026')
    expect(shownColumn(session, 'issues', 'status')).toEqual([word('Resolved', '已解决')])
    expect(shownColumn(session, 'risks', 'status')).toEqual([word('Closed', '已关闭')])
    expect(shownColumn(session, 'requirements', 'status')).toEqual([word('Delivered', '已交付')])
    expect(shownColumn(session, 'retrospectives', 'engagement')).toEqual([campaign])
    expect(shownColumn(session, 'retrospectives', 'why2')).toEqual(['Nobody asked for them'])
    expect(shownColumn(session, 'people', 'name')).toEqual(['Grace', 'Li', 'Mona'])
    callForValue(session, 'changeRows', { commands: undo, confirmed: true })
    const after = contentOf(session) as readonly { readonly name: string }[]
    const names = before.map(({ name }) => name)
    expect(after.filter(({ name }) => names.includes(name))).toEqual(before)
  })

  test('moves rows to another project of the client, a task with its stage', () => {
    const session = createClosingSession(locale)
    const { projects } = callForValue<{ projects: { key: string; label: string }[] }>(session, 'readClosing')
    const target = { id: projects.find(({ label }) => label === summer)!.key }
    callForValue(session, 'closeEngagement', requestFor(session, { target }, 'nextCycle'))
    for (const key of ['tasks', 'issues', 'risks', 'requirements'] as const)
      expect(shownColumn(session, key, 'engagement')).toEqual([summer])
    expect(shownColumn(session, 'milestones', 'engagement')).toEqual([campaign, campaign, summer])
    expect(shownColumn(session, 'tasks', 'milestone')).toEqual(['Launch'])
  })

  test('a task leaves its stage where that stays', () => {
    const session = createClosingSession(locale)
    const asked = requestFor(session, {
      target: { name: 'Autumn campaign', delivery: '2026-11-27' as never },
    })
    const decisions = asked.decisions.map((each) =>
      each.tracker === 'tasks' ? { ...each, outcome: 'nextCycle' as const } : each,
    )
    callForValue(session, 'closeEngagement', { ...asked, decisions })
    expect(shownColumn(session, 'tasks', 'engagement')).toEqual(['Autumn campaign'])
    expect(shownColumn(session, 'tasks', 'milestone')).toEqual([''])
    expect(shownColumn(session, 'engagements', 'name')).toEqual([campaign, summer, 'Autumn campaign'])
  })
})

test('nothing is written where a cell is another one since it was seen', () => {
  const session = createClosingSession('en')
  const request = requestFor(session, { review })
  const changed = {
    commands: [{ tracker: 'tasks', id: request.decisions[1]!.id, set: { status: 'blocked' } }],
  }
  callForValue(session, 'changeRows', changed)
  const before = shownColumn(session, 'engagements', 'status')
  const reply = session.call('closeEngagement', request).value as {
    ok: boolean
    problems: { code: string }[]
  }
  expect(reply).toMatchObject({ ok: false, problems: [{ code: 'changedSince' }] })
  expect(shownColumn(session, 'engagements', 'status')).toEqual(before)
})

test('a change request that nobody approved cannot be done, and the window says so', () => {
  const session = createClosingSession('en')
  callForValue(session, 'addTrackers', { keys: ['changes'] })
  callForValue(session, 'changeRows', {
    commands: [
      { tracker: 'changes', add: { content: 'A film too', engagement: campaign, status: 'raised' } },
    ],
  })
  const row = readProject(session).rows.find(({ tracker }) => tracker === 'changes')!
  expect(row.outcomes).toEqual(['dropped', 'nextCycle'])
  expect(row.notDone).toContain('approved')
})

test('what was typed is found again, and forgotten once the project is closed', () => {
  const session = createClosingSession('en')
  const { id } = readProject(session)
  const draft = JSON.stringify({ step: 'late', late: 'Build'.repeat(3000) })
  callForValue(session, 'storeClosingDraft', { engagement: id, draft })
  expect(readProject(session).draft).toBe(draft)
  callForValue(session, 'closeEngagement', requestFor(session))
  expect(readProject(session).draft).toBeNull()
})
