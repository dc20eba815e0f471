import { describe, expect, test } from 'vitest'
import { managerDigest } from '../../../src/project/letters/manager-digest.js'
import { openWork } from '../../../src/project/letters/open-work.js'
import type { Portfolio } from '../../../src/project/portfolio.js'
import { managerView } from '../../../src/mail/manager.js'
import { evidenceKindKeys } from '../../../src/trackers/evidence.js'
import { ragSetting } from '../../../src/trackers/own/rag-settings.js'
import { trackers } from '../../../src/trackers/index.js'
import { derivedCells } from '../../../src/work/refresh/derive.js'
import { statusSaid } from '../../../src/work/letters/explain/row-status.js'
import { views } from '../../../src/views/index.js'
import { contextIn } from '../../letters/written.js'
import { contextOf } from '../../views/context.js'
import { healthy } from '../healthy.js'
import { alone, shopOf, sound, statusOf, wrong } from './shop.js'

const cellsOf = (portfolio: Portfolio): Record<string, unknown> => {
  const cells = derivedCells(portfolio, { locale: 'en', confirmed: new Set(), ledger: [] })['engagements']!
  return Object.fromEntries(cells.map(({ column, cell }) => [column, cell]))
}
/** All text of a view, cell by cell. */
const dashboardOf = (portfolio: Portfolio): string =>
  JSON.stringify(views.dashboard(contextOf(portfolio)).cells)
const letterOf = (portfolio: Portfolio): string =>
  JSON.stringify(
    managerView(
      { ...managerDigest(portfolio, openWork(portfolio), healthy, []), escalated: [] },
      null,
      contextIn(portfolio, 'en'),
    ).sections,
  )
const label = { red: 'Red', amber: 'Amber', green: 'Green' } as const

test('an engagement of which every tracker speaks well is green', () => {
  const portfolio = shopOf(sound)
  expect(statusOf(portfolio)).toMatchObject({ rag: 'green', reasons: [] })
  expect(cellsOf(portfolio)).toMatchObject({ rag: 'Green', reason: 'On track' })
})

test('every kind of evidence has a case', () => {
  expect(wrong.map(([kind]) => kind)).toEqual(evidenceKindKeys)
})

describe.each(wrong)('%s alone', (kind, colour, given, said) => {
  const portfolio = shopOf(given, alone(kind))
  test(`makes it ${colour}`, () => {
    expect(statusOf(portfolio).reasons.map((reason) => reason.kind)).toEqual([kind])
    expect(statusOf(portfolio).rag).toBe(colour)
  })
  test('is said in the cell, on the dashboard and in the letter to managers', () => {
    expect(cellsOf(portfolio)['rag']).toBe(label[colour])
    expect(cellsOf(portfolio)['reason']).toContain(said)
    expect(dashboardOf(portfolio)).toContain(said.replaceAll('"', '\\"'))
    expect(dashboardOf(portfolio)).not.toContain('On track')
    expect(letterOf(portfolio)).toContain(said)
  })
  test('ends when Settings leave it out, and takes the other colour when they say so', () => {
    const other = colour === 'red' ? 'amber' : 'red'
    expect(statusOf(shopOf(given, { ...alone(kind), [ragSetting(kind)]: 'off' })).rag).toBe('green')
    expect(statusOf(shopOf(given, { ...alone(kind), [ragSetting(kind)]: other })).rag).toBe(other)
  })
  test('is listed by “Why?” among all that was looked at', () => {
    const why = statusSaid(portfolio, 'engagements', portfolio.rows.engagements[0]! as never, 'en')!
    expect(why.rag).toBe(colour)
    expect(why.parts.filter(({ state }) => state === 'failed')).toHaveLength(1)
    expect(why.parts[0]!.text).toContain(said)
    const all = Object.values(trackers).flatMap(({ evidence }) => evidence)
    expect(why.parts).toHaveLength(all.length)
  })
})

test('the sentence names the worst and counts the others', () => {
  const [issue, pulse] = [wrong[3]![2], wrong[14]![2]]
  const portfolio = shopOf({ ...issue, pulses: pulse.pulses!, tasks: [{ ...sound.tasks![0], owner: null }] })
  expect(cellsOf(portfolio)).toMatchObject({
    rag: 'Red',
    reason: 'Down: Critical issue overdue by 5 working days; and 2 more',
  })
})

describe('where nothing speaks', () => {
  const bare = { engagements: sound.engagements!, clients: sound.clients! }
  test('there is no evidence, and no green', () => {
    const portfolio = shopOf(bare)
    expect(statusOf(portfolio).rag).toBe('none')
    expect(cellsOf(portfolio)).toMatchObject({
      rag: 'No evidence',
      reason: 'No tracker says how this project is going',
    })
    expect(letterOf(portfolio)).toContain('Status not known (1)')
    expect(letterOf(portfolio)).not.toContain('On track')
  })
  test('a small team with only milestones and tasks is judged by those, and told what was not looked at', () => {
    const { milestones, tasks } = sound
    const portfolio = shopOf({
      engagements: [{ ...sound.engagements![0], budget: null }],
      milestones: milestones!,
      tasks: tasks!,
    })
    const why = statusSaid(portfolio, 'engagements', portfolio.rows.engagements[0]! as never, 'en')!
    expect(why).toMatchObject({ rag: 'green', text: 'Green: everything that was checked is in order.' })
    const said = why.parts.map(({ text }) => text)
    expect(said).toContain('Risks: not checked, there is no such sheet')
    expect(said).toContain('Projects – Over budget: not checked, no Budget given')
    expect(said).toContain('Tasks – Overdue: not the case (1 row checked)')
  })
})

describe('what was not read', () => {
  const unreadDue = (column: string) => ({
    ...sound,
    issues: [{ ...sound.issues![0], due: null, at: { line: 5, unread: [column] } }],
  })
  test('leaves the colour unknown where nothing worse holds, and says where', () => {
    const portfolio = shopOf(unreadDue('due'))
    expect(cellsOf(portfolio)).toMatchObject({
      rag: 'Not known',
      reason: '1 cell can’t be read (Issues, row 5, Due)',
    })
    expect(statusOf(shopOf(unreadDue('notes'))).rag).toBe('green')
  })
  test('does not hide what is worse', () => {
    expect(statusOf(shopOf({ ...unreadDue('due'), tasks: wrong[2]![2].tasks! })).rag).toBe('red')
  })
  test('is asked of what a derived column is made from', () => {
    const risks = [{ ...sound.risks![0], probability: null, at: { line: 3, unread: ['probability'] } }]
    expect(statusOf(shopOf({ ...sound, risks })).rag).toBe('unknown')
  })
  test('is a tracker that is gone, unless Settings leave out all it tells', () => {
    const { risks: _, ...rest } = sound
    const gone = (settings = {}) => statusOf({ ...shopOf(rest, settings), gone: ['risks'] })
    expect(gone().rag).toBe('unknown')
    expect(gone({ 'rag.riskOccurred': 'off', 'rag.riskExposure': 'off' }).rag).toBe('green')
    expect(statusOf(shopOf(rest)).rag).toBe('green')
  })
  test('is a row that may be anybody’s, until it is over', () => {
    const stray = (status: 'inProgress' | 'done') => ({
      ...sound,
      tasks: [...sound.tasks!, { title: 'Stray', engagement: 'Shpo', owner: 'Li', status, id: 'T9' }],
    })
    expect(statusOf(shopOf(stray('inProgress'))).rag).toBe('unknown')
    expect(cellsOf(shopOf(stray('inProgress')))['reason']).toBe(
      '1 row with an unknown project or client (Tasks, row 3, Project)',
    )
    expect(statusOf(shopOf(stray('done'))).rag).toBe('green')
  })
})

describe('of answers that follow one another', () => {
  const pulse = (on: string, blocker: 'yes' | 'no' | null, asExpected: 'yes' | 'no' | null = 'yes') => ({
    id: `P-${on}`,
    day: on as never,
    engagement: 'Shop',
    asExpected,
    newNeed: blocker === null ? null : ('no' as const),
    blocker,
  })
  const ragOf = (...pulses: object[]) => statusOf(shopOf({ ...sound, pulses: pulses as never })).rag
  test('the newest answered one speaks', () => {
    expect(ragOf(pulse('2026-03-20', 'no', 'no'), pulse('2026-03-27', 'no'))).toBe('green')
    expect(ragOf(pulse('2026-03-20', 'no', 'no'), pulse('2026-03-27', null, null))).toBe('amber')
    expect(ragOf(pulse('2025-03-20', 'no', 'no'))).toBe('green')
  })
  test('a blocker counts from the first that reported it', () => {
    expect(ragOf(pulse('2026-03-27', 'yes'))).toBe('amber')
    expect(ragOf(pulse('2026-03-20', 'yes'), pulse('2026-03-27', 'yes'))).toBe('red')
    expect(ragOf(pulse('2026-03-20', 'yes'), pulse('2026-03-25', 'no'), pulse('2026-03-27', 'yes'))).toBe(
      'amber',
    )
  })
  test('the team’s own score says nothing for the client', () => {
    const team = { id: 'S2', day: '2026-03-30' as never, engagement: 'Shop', who: 'team', score: 1 } as const
    expect(statusOf(shopOf({ ...sound, satisfaction: [...sound.satisfaction!, team] })).rag).toBe('green')
  })
})
