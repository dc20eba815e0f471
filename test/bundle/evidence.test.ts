/** Colours and reasons as the shipped script writes and the spreadsheet shows them. */
import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows, toSerial, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { WhyRow } from '../../src/work/letters/explain/explain-row.js'
import {
  runHourlyAt,
  boss,
  findBody,
  findCellPosition,
  readReplyValue,
  createTeamSession,
} from '../letters/team-session.js'
import { readShownColumn } from './bundle-session.js'

const trackers = ['issues', 'risks', 'pulses', 'feedback', 'satisfaction', 'decisions'] as const
const shop = {
  id: 'E-1',
  name: 'Shop',
  client: 'Acme',
  owner: 'Li',
  status: 'Active',
  start: '2026-03-02',
  delivery: '2026-06-30',
  sowConfirmedOn: '2026-02-20',
  budget: 1000,
  spent: 100,
}
const work = {
  clients: [{ id: 'C-1', name: 'Acme', nextStep: 'Call', lastContact: '2026-03-28' }],
  engagements: [shop],
  milestones: [
    {
      id: 'M-1',
      name: 'Draft',
      engagement: 'Shop',
      owner: 'Li',
      deliverable: 'Sketches',
      acceptanceCriteria: 'Signed',
      start: '2026-06-01',
      due: '2026-06-12',
      status: 'Not started',
    },
  ],
}
const ready = createTeamSession(work, { more: trackers })
const start = ready.checkpoint()
beforeEach(() => ready.restore(start))

const rag = (session: Session): string[] => [
  readShownColumn(session, 'engagements', 'rag')[0]!,
  readShownColumn(session, 'engagements', 'reason')[0]!,
]
const allWrong = {
  issues: [
    {
      id: 'IS-1',
      description: 'Down',
      engagement: 'Shop',
      owner: 'Li',
      severity: 'Critical',
      due: '2026-03-12',
      status: 'Open',
    },
  ],
  risks: [
    { id: 'RK-1', description: 'Flood', engagement: 'Shop', probability: 5, impact: 5, status: 'Occurred' },
  ],
  pulses: [
    { id: 'PU-1', day: '2026-03-27', engagement: 'Shop', asExpected: 'No', newNeed: 'No', blocker: 'Yes' },
  ],
  feedback: [
    {
      id: 'FB-1',
      content: 'Broken',
      client: 'Acme',
      engagement: 'Shop',
      owner: 'Li',
      urgency: 'Urgent',
      answerBy: '2026-03-12',
    },
  ],
  satisfaction: [
    {
      id: 'SA-1',
      day: '2026-03-27',
      client: 'Acme',
      engagement: 'Shop',
      who: 'Client',
      score: 1,
      comment: 'Sad',
    },
  ],
} as const

describe('an engagement', () => {
  test('is red for what any tracker holds: in its cell, on the dashboard, in the letter and in “Why?”', () => {
    runOrThrow(ready, 'refresh')
    expect(rag(ready)).toEqual(['Green', 'On track'])
    for (const [key, lines] of Object.entries(allWrong)) fillRows(ready.workbook, key as 'issues', lines)
    ready.workbook.setValues(findCellPosition(ready, 'engagements', 2, 'spent'), [[10_000]])
    runOrThrow(ready, 'refresh')
    const [colour, why] = rag(ready)
    expect(colour).toBe('Red')
    expect(why).toBe('Down: Critical issue overdue by 13 working days; and 8 more')
    const letter = findBody(runHourlyAt(ready, '2026-03-31'), boss)
    expect(letter).toContain(why)
    expect(letter).not.toContain('On track')
    runOrThrow(ready, 'refreshViews')
    const dashboard = ready.workbook.sheetNamed('Dashboard')!
    const { rows, columns } = ready.workbook.extent(dashboard.id)
    const shown = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) =>
        ready.workbook.display({ sheet: dashboard.id, row: down + 1, column: across + 1 }),
      ),
    ).flat()
    expect(shown).toContain(why)
    expect(shown).not.toContain('On track')
    const explanation = readReplyValue<WhyRow>(
      runOrThrow(ready, 'explainRow', { table: 'engagements', id: 'E-1' }),
    )
    expect(
      explanation.status!.parts.filter(({ state }) => state === 'failed').map(({ text }) => text),
    ).toEqual(
      expect.arrayContaining([
        'Issues – Critical issue overdue (Red): Down: Critical issue overdue by 13 working days',
        'Risk register – Risk that occurred (Red): Flood: Risk that occurred'.replace(
          'Risk register',
          'Risks',
        ),
        'Satisfaction – Low satisfaction score (Amber): Sad: Score 1 of 5',
      ]),
    )
    expect(explanation.status!.parts.some(({ state }) => state === 'passed')).toBe(true)
    expect(
      explanation.status!.parts.some(({ text }) => text.startsWith('Communication log: not checked')),
    ).toBe(true)
  })
  test('follows the settings, which any editor can change', () => {
    fillRows(ready.workbook, 'risks', allWrong.risks)
    const settings = ready.workbook.sheetNamed('Settings')!.id
    const line = (key: string): number =>
      [...Array(80).keys()].find(
        (each) => ready.workbook.value({ sheet: settings, row: each + 1, column: 1 }) === `S-${key}`,
      )! + 1
    const set = (key: string, value: string | number): void => {
      ready.workbook.setValues({ sheet: settings, row: line(key), column: 3 }, [[value]])
      runOrThrow(ready, 'refresh')
    }
    runOrThrow(ready, 'refresh')
    expect(rag(ready)[0]).toBe('Red')
    set('rag.riskOccurred', 'Off')
    expect(rag(ready)).toEqual(['Red', 'Flood: Exposure 25, no response'])
    set('rag.riskExposure', '黄')
    expect(rag(ready)[0]).toBe('Amber')
    set('rag.riskExposure', 'off')
    expect(rag(ready)).toEqual(['Green', 'On track'])
    set('rag.riskExposure', 'purple')
    expect(rag(ready)[0]).toBe('Red')
  })
  test('is not known when a tracker that was there is deleted', () => {
    ready.workbook.deleteSheet(findSheet(ready.workbook, 'risks').id)
    runOrThrow(ready, 'refresh')
    expect(rag(ready)).toEqual(['Not known', '“Risks” can’t be found or read'])
  })
  test('has the colour at the first refresh that it has at the second', () => {
    ready.workbook.setValues(findCellPosition(ready, 'engagements', 2, 'sowConfirmedOn'), [
      [toSerial('2026-03-20')],
    ])
    runOrThrow(ready, 'refresh')
    const first = rag(ready)
    runOrThrow(ready, 'refresh')
    expect(rag(ready)).toEqual(first)
    expect(first[0]).toBe('Amber')
  })
})

test('what people typed as the last contact stays when a communication log is added', () => {
  runOrThrow(ready, 'addTrackers', { keys: ['contacts'] })
  runOrThrow(ready, 'refresh')
  expect(readShownColumn(ready, 'clients', 'lastContact')[0]).toBe('2026-03-28')
})
