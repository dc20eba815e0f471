import { describe, expect, test } from 'vitest'
import { outcomesOf } from '../../../sidebar/close/close-data.js'
import { locales } from '../../../src/core/locale.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { callForValue } from '../bundle-session.js'
import { contentOf } from '../commands/commands-session.js'
import {
  campaign,
  closeProject,
  commandsIn,
  createClosingSession,
  readClosing,
  readProject,
  review,
  shownColumn,
  summer,
} from './closing-session.js'

describe.each(locales)('closing a project in %s', (locale) => {
  test('lists what is open over all trackers, each with what may become of it', () => {
    const { rows, targets } = readProject(createClosingSession(locale)).project
    expect(rows.map((row) => [row.table, row.title, outcomesOf(row).join()])).toEqual([
      ['milestones', 'Launch', 'done,dropped,nextCycle'],
      ['tasks', 'Send invoices', 'done,dropped,nextCycle'],
      ['requirements', 'A second language', 'done,dropped,nextCycle'],
      ['issues', 'Images load slowly', 'done,dropped,nextCycle'],
      ['risks', 'Printer may strike', 'done,nextCycle'],
    ])
    expect(targets.map(({ label }) => label)).toEqual([summer])
  })

  test('says which stages were late and from what that is known', () => {
    const { lateness } = readProject(createClosingSession(locale)).project
    expect(lateness).toMatchObject({
      stages: ['Brief', 'Build', 'Launch'],
      byBaseline: 0,
      unknown: [],
      unmatched: 0,
    })
    expect(
      lateness.late.map(({ name, days, isBaseline, isOpen }) => [name, days, isBaseline, isOpen]),
    ).toEqual([
      ['Build', 3, false, false],
      ['Launch', 2, false, true],
    ])
  })

  test('writes every decision, the status and the retrospective, and all of it is undone', () => {
    const session = createClosingSession(locale)
    runOrThrow(session, 'addTrackers', { keys: ['retrospectives'] })
    const before = contentOf(session) as readonly { readonly name: string }[]
    const undo = closeProject(session, review)
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
    closeProject(session, {}, 'nextCycle')
    for (const key of ['tasks', 'issues', 'risks', 'requirements'] as const)
      expect(shownColumn(session, key, 'engagement')).toEqual([summer])
    expect(shownColumn(session, 'milestones', 'engagement')).toEqual([campaign, campaign, summer])
    expect(shownColumn(session, 'tasks', 'milestone')).toEqual(['Launch'])
  })

  test('a task leaves its stage where that stays', () => {
    const session = createClosingSession(locale)
    const { id } = readProject(session).project.rows.find(({ table }) => table === 'tasks')!
    closeProject(session, {
      decisions: { [`tasks ${id}`]: 'nextCycle' },
      target: 'new',
      targetName: 'Autumn campaign',
      targetDelivery: '2026-11-27',
    })
    expect(shownColumn(session, 'tasks', 'engagement')).toEqual(['Autumn campaign'])
    expect(shownColumn(session, 'tasks', 'milestone')).toEqual([''])
    expect(shownColumn(session, 'engagements', 'name')).toEqual([campaign, summer, 'Autumn campaign'])
  })
})

test('nothing is written where a cell is another one since it was seen', () => {
  const session = createClosingSession('en')
  const { commands } = commandsIn(session)
  const task = commands.find(({ tracker }) => tracker === 'tasks') as { id: string }
  callForValue(session, 'changeRows', {
    commands: [{ tracker: 'tasks', id: task.id, set: { status: 'blocked' } }],
  })
  const before = shownColumn(session, 'engagements', 'status')
  const reply = session.call('changeRows', { commands, confirmed: true }).value
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
  const row = readProject(session).project.rows.find(({ table }) => table === 'changes')!
  expect(outcomesOf(row)).toEqual(['dropped', 'nextCycle'])
  expect(row.notDone).toContain('approved')
})

test('what was typed is found again until it is forgotten', () => {
  const session = createClosingSession('en')
  const { id } = readProject(session).project
  const draft = JSON.stringify({ step: 'late', late: 'Build'.repeat(3000) })
  callForValue(session, 'storeClosingDraft', { engagement: id, draft })
  expect(readProject(session).project.draft).toBe(draft)
  callForValue(session, 'storeClosingDraft', { engagement: id, draft: null })
  expect(readProject(session).project.draft).toBeNull()
})

test('the window opens on the project of the row in which the cursor is', () => {
  const session = createClosingSession('en')
  const { id } = readClosing(session).projects[1]!
  expect(readClosing(session).chosen?.id).not.toBe(id)
  callForValue(session, 'goTo', { table: 'engagements', id })
  expect(readClosing(session).chosen?.id).toBe(id)
})
