import { describe, expect, test } from 'vitest'
import { createManagerDigest } from '../../../src/domain/letters/manager-digest.js'
import { listOpenWork } from '../../../src/domain/letters/open-work.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import { createManagerLetter } from '../../../src/mail/manager.js'
import { evidenceKindKeys } from '../../../src/trackers/evidence.js'
import { ragSettingKey } from '../../../src/trackers/own/rag-settings.js'
import { trackers } from '../../../src/trackers/index.js'
import { deriveCells } from '../../../src/work/refresh/derive-cells.js'
import { describeStatus } from '../../../src/work/letters/explain/describe-status.js'
import { views } from '../../../src/views/index.js'
import { createLetterContext } from '../../letters/render-letters.js'
import { createViewContext } from '../../views/view-context.js'
import { healthy } from '../healthy.js'
import { reportTextIn } from '../../library-texts.js'
import { enableOnly, createShop, soundRows, readStatus, wrongCases } from './shop-rows.js'

const cellsOf = (portfolio: BookContents): Record<string, unknown> => {
  const cells = deriveCells(portfolio, { locale: 'en', confirmed: new Set(), ledger: [] })['engagements']!
  return Object.fromEntries(cells.map(({ column, cell }) => [column, cell]))
}
/** All text of a view, cell by cell. */
const dashboardOf = (portfolio: BookContents): string =>
  JSON.stringify(views.dashboard(createViewContext(portfolio)).cells)
const letterOf = (portfolio: BookContents): string =>
  JSON.stringify(
    createManagerLetter(
      {
        ...createManagerDigest(portfolio, listOpenWork(portfolio), healthy, []),
        escalated: [],
        team: { people: 0, lines: [] },
      },
      null,
      createLetterContext(portfolio, 'en'),
    ).sections,
  )
const label = { red: 'Red', amber: 'Amber', green: 'Green' } as const

test('an engagement of which every tracker speaks well is green', () => {
  const portfolio = createShop(soundRows)
  expect(readStatus(portfolio)).toMatchObject({ rag: 'green', reasons: [] })
  expect(cellsOf(portfolio)).toMatchObject({ rag: 'Green', reason: 'On track' })
})

test('every kind of evidence has a case', () => {
  expect(wrongCases.map(([kind]) => kind)).toEqual(evidenceKindKeys)
})

describe.each(wrongCases)('%s alone', (kind, colour, given, expectedText) => {
  const portfolio = createShop(given, enableOnly(kind))
  test(`makes it ${colour}`, () => {
    expect(readStatus(portfolio).reasons.map((reason) => reason.kind)).toEqual([kind])
    expect(readStatus(portfolio).rag).toBe(colour)
  })
  test('is said in the cell, on the dashboard and in the letter to managers', () => {
    expect(cellsOf(portfolio)['rag']).toBe(label[colour])
    expect(cellsOf(portfolio)['reason']).toContain(expectedText)
    expect(dashboardOf(portfolio)).toContain(expectedText.replaceAll('"', '\\"'))
    expect(dashboardOf(portfolio)).not.toContain('On track')
    expect(letterOf(portfolio)).toContain(expectedText)
  })
  test('ends when Settings leave it out, and takes the other colour when they say so', () => {
    const other = colour === 'red' ? 'amber' : 'red'
    expect(readStatus(createShop(given, { ...enableOnly(kind), [ragSettingKey(kind)]: 'off' })).rag).toBe(
      'green',
    )
    expect(readStatus(createShop(given, { ...enableOnly(kind), [ragSettingKey(kind)]: other })).rag).toBe(
      other,
    )
  })
  test('is listed by “Why?” among all that was looked at', () => {
    const why = describeStatus(portfolio, 'engagements', portfolio.rows.engagements[0]! as never, {
      locale: 'en',
      report: reportTextIn('en'),
    })!
    expect(why.rag).toBe(colour)
    expect(why.parts.filter(({ state }) => state === 'failed')).toHaveLength(1)
    expect(why.parts[0]!.text).toContain(expectedText)
    const all = Object.values(trackers).flatMap(({ evidence }) => evidence)
    expect(why.parts).toHaveLength(all.length)
  })
})

test('the sentence names the worst and counts the others', () => {
  const rowsFor = (kind: string) => wrongCases.find(([each]) => each === kind)![2]
  const [issue, pulse] = [rowsFor('criticalIssue'), rowsFor('notAsExpected')]
  const portfolio = createShop({
    ...issue,
    pulses: pulse.pulses!,
    tasks: [{ ...soundRows.tasks![0], owner: null }],
  })
  expect(cellsOf(portfolio)).toMatchObject({
    rag: 'Red',
    reason: 'Down: Critical issue overdue by 5 working days; and 2 more',
  })
})

describe('where nothing speaks', () => {
  const bare = { engagements: soundRows.engagements!, clients: soundRows.clients! }
  test('there is no evidence, and no green', () => {
    const portfolio = createShop(bare)
    expect(readStatus(portfolio).rag).toBe('none')
    expect(cellsOf(portfolio)).toMatchObject({
      rag: 'No evidence',
      reason: 'No tracker says how this project is going',
    })
    expect(letterOf(portfolio)).toContain('Status not known (1)')
    expect(letterOf(portfolio)).not.toContain('On track')
  })
  test('a small team with only milestones and tasks is judged by those, and told what was not looked at', () => {
    const { milestones, tasks } = soundRows
    const portfolio = createShop({
      engagements: [{ ...soundRows.engagements![0], budget: null }],
      milestones: milestones!,
      tasks: tasks!,
    })
    const why = describeStatus(portfolio, 'engagements', portfolio.rows.engagements[0]! as never, {
      locale: 'en',
      report: reportTextIn('en'),
    })!
    expect(why).toMatchObject({ rag: 'green', text: 'Green: everything that was checked is in order.' })
    const expectedText = why.parts.map(({ text }) => text)
    expect(expectedText).toContain('Risks: not checked, there is no such sheet')
    expect(expectedText).toContain('Projects – Over budget: not checked, no Budget given')
    expect(expectedText).toContain('Tasks – Overdue: not the case (1 row checked)')
  })
})

describe('what was not read', () => {
  const unreadDue = (column: string) => ({
    ...soundRows,
    issues: [{ ...soundRows.issues![0], due: null, at: { line: 5, unread: [column] } }],
  })
  test('leaves the colour unknown where nothing worse holds, and says where', () => {
    const portfolio = createShop(unreadDue('due'))
    expect(cellsOf(portfolio)).toMatchObject({
      rag: 'Not known',
      reason: '1 cell can’t be read (Issues, row 5, Due)',
    })
    expect(readStatus(createShop(unreadDue('notes'))).rag).toBe('green')
  })
  test('does not hide what is worse', () => {
    expect(readStatus(createShop({ ...unreadDue('due'), tasks: wrongCases[2]![2].tasks! })).rag).toBe('red')
  })
  test('is asked of what a derived column is made from', () => {
    const risks = [{ ...soundRows.risks![0], probability: null, at: { line: 3, unread: ['probability'] } }]
    expect(readStatus(createShop({ ...soundRows, risks })).rag).toBe('unknown')
  })
  test('is a tracker that is gone, unless Settings leave out all it tells', () => {
    const { risks: _, ...rest } = soundRows
    const readStatusWithoutRisks = (settings = {}) =>
      readStatus({ ...createShop(rest, settings), gone: ['risks'] })
    expect(readStatusWithoutRisks().rag).toBe('unknown')
    expect(readStatusWithoutRisks({ 'rag.riskOccurred': 'off', 'rag.riskExposure': 'off' }).rag).toBe('green')
    expect(readStatus(createShop(rest)).rag).toBe('green')
  })
  test('is a row that may be anybody’s, until it is over', () => {
    const stray = (status: 'inProgress' | 'done') => ({
      ...soundRows,
      tasks: [...soundRows.tasks!, { title: 'Stray', engagement: 'Shpo', owner: 'Li', status, id: 'T9' }],
    })
    expect(readStatus(createShop(stray('inProgress'))).rag).toBe('unknown')
    expect(cellsOf(createShop(stray('inProgress')))['reason']).toBe(
      '1 row with an unknown project or client (Tasks, row 3, Project)',
    )
    expect(readStatus(createShop(stray('done'))).rag).toBe('green')
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
  const ragOf = (...pulses: object[]) => readStatus(createShop({ ...soundRows, pulses: pulses as never })).rag
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
    expect(
      readStatus(createShop({ ...soundRows, satisfaction: [...soundRows.satisfaction!, team] })).rag,
    ).toBe('green')
  })
})
