/** Emails say no more than was checked, and name all that they count. */
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { conclude } from '../../src/core/evidence.js'
import { ragRank, type RagState } from '../../src/core/table.js'
import { createManagerLetter } from '../../src/mail/manager.js'
import { renderText } from '../../src/mail/render.js'
import { createManagerDigest, type ReminderHealth } from '../../src/domain/letters/manager-digest.js'
import { listOpenWork } from '../../src/domain/letters/open-work.js'
import { toneColors } from '../../src/mail/view.js'
import { healthy } from '../domain/healthy.js'
import { createBookContents } from '../domain/book-contents.js'
import {
  calmRows,
  allClearPattern,
  withMissingTrackers,
  createLateTask,
  li,
  boss,
  monday,
  people,
  tuesday,
} from './calm-rows.js'
import { createLetterContext, renderLetterTo, planLetters, createLedgerRow } from './render-letters.js'

describe('an all-clear', () => {
  test('is said where every project was looked at and nothing was found', () => {
    expect(renderLetterTo(createBookContents(monday, calmRows), boss)).toMatch(
      /^Milepost: All clear this week\n[^]*Every project is on track \(1 project checked\)\.[^]*== On track \(1\) ==/,
    )
  })
  test('is not said in a workbook without a project', () => {
    const letter = renderLetterTo(createBookContents(monday, { people, tasks: [] }), boss)
    expect(letter).toMatch(/^Milepost: No projects in progress yet\n/)
    expect(letter).not.toMatch(allClearPattern)
  })
  test('gives way to the sheet that is gone, in the first sentence and in the subject', () => {
    const portfolio = withMissingTrackers(
      createBookContents(monday, { ...calmRows, milestones: [] }),
      'milestones',
    )
    const letter = renderLetterTo(portfolio, boss)
    expect(letter).toMatch(/^Milepost: Milestones missing · Some things couldn’t be checked\n/)
    expect(letter.split('\n')[4]).toBe(
      'The sheet Milestones is gone: what was in it isn’t checked. Undo the deletion (File → Version history), or choose “More → Set up or repair the trackers”.',
    )
    expect(letter).not.toMatch(allClearPattern)
    // A sheet that is missing is also a recorded problem, and is reported once.
    const missing = { code: 'goneTable', table: 'milestones', column: '', line: 0, found: '' } as const
    expect(renderLetterTo({ ...portfolio, problems: [missing] }, boss).split('\n')[0]).toBe(
      letter.split('\n')[0],
    )
    const own = {
      ...portfolio,
      rows: createBookContents(monday, { people, tasks: [createLateTask('One')] }).rows,
    }
    const personal = renderLetterTo(own, li)
    expect(personal).toMatch(/^Milepost: Milestones missing · 1 item overdue\n/)
    expect(personal.split('\n')[4]).toContain('The sheet Milestones is gone')
  })
  test('gives way to a date that cannot be read, and says where it stands', () => {
    const { tasks } = calmRows
    const letter = renderLetterTo(
      createBookContents(monday, {
        ...calmRows,
        tasks: [{ ...tasks![0]!, due: null, at: { line: 7, unread: ['due'] } }],
      }),
      boss,
    )
    expect(letter).not.toMatch(allClearPattern)
    expect(letter).toContain('Not checked: 1 cell can’t be read (Tasks row 7, Due).')
  })
})

describe('work that is overdue for very long', () => {
  const tasks = ['One', 'Two', 'Three'].map((title) => createLateTask(title, { due: parseDay('2026-01-05') }))
  const soon = createLateTask('Soon', { due: parseDay('2026-04-03') })
  const first = createBookContents(monday, { people, tasks: [...tasks, soon] })
  const ledger = [createLedgerRow(monday, planLetters(first).get(li)!)]
  const second = createBookContents(tuesday, { people, tasks: [...tasks, soon] })

  test('is counted and named in every letter until it is closed, the subject first', () => {
    const letter = renderLetterTo(second, li, ledger)
    expect(letter).toMatch(/^Milepost: 3 items overdue, 1 due this week\n/)
    for (const title of ['One', 'Two', 'Three']) expect(letter).toContain(`- ${title} [`)
    const closed = createBookContents(tuesday, {
      people,
      tasks: [...tasks.map((task) => ({ ...task, status: 'done' as const })), soon],
    })
    expect(renderLetterTo(closed, li, ledger)).toMatch(/^Milepost: 1 item due this week\n/)
  })
  test('sends no letter by itself', () => {
    expect(renderLetterTo(createBookContents(tuesday, { people, tasks }), li, ledger)).toBe('')
  })
})

test('every item that the manager’s subject counts is named with its owner and its days', () => {
  const portfolio = createBookContents(monday, {
    people,
    tasks: [
      createLateTask('One'),
      createLateTask('Old', { due: parseDay('2026-01-05') }),
      createLateTask('Nobody', { owner: null }),
      createLateTask('Hers', { owner: 'Grace' }),
    ],
    issues: [{ description: 'Slow', owner: 'Li', due: parseDay('2026-03-02'), status: 'open' }],
  })
  const letter = renderLetterTo(portfolio, boss)
  expect(letter).toMatch(/^Milepost: 0 red, 0 amber, 5 items overdue\n/)
  for (const [title, days, owner] of [
    ['One', 'Overdue by 1 working day', 'owner Li'],
    ['Old', 'Overdue by 56 working days', 'owner Li'],
    ['Nobody', 'Overdue by 1 working day', 'no owner'],
    ['Hers', 'Overdue by 1 working day', 'owner Grace'],
    ['Slow', 'Overdue by 20 working days', 'owner Li'],
  ])
    expect(letter).toMatch(new RegExp(`- ${title} \\[[^\\]]*${days}\\]\\n.*${owner}`))
})

describe('of the reminders is said', () => {
  const renderHealth = (health: Partial<ReminderHealth>): string => {
    const portfolio = createBookContents(monday, calmRows)
    const digest = createManagerDigest(portfolio, listOpenWork(portfolio), { ...healthy, ...health }, [])
    return renderText(
      createManagerLetter(
        { ...digest, escalated: [], team: { people: 0, lines: [] } },
        null,
        createLetterContext(portfolio, 'en'),
      ),
    )
  }
  test('that they run only with a recent run on record, and as whom, and what left last', () => {
    expect(renderHealth({})).toContain(
      'Reminders are running as Zhang. Last run: 31 Mar 08:00. Last email: 30 Mar.',
    )
    expect(renderHealth({ isRunning: false, lastRun: '2026-03-20 08:00' })).toContain(
      'Reminders are turned on (Zhang), but the last run on record was 20 Mar 08:00',
    )
    expect(renderHealth({ isRunning: false, lastRun: null, lastSent: null })).toContain(
      'no earlier run is on record. No earlier email is on record.',
    )
    expect(renderHealth({ isOn: false })).toContain('Reminders are off')
    for (const health of [{ isRunning: false }, { isOn: false, isRunning: true }])
      expect(renderHealth(health)).not.toMatch(/running/)
  })
})

test('a state that is no colour is neither green nor listed among the green', () => {
  const portfolio = createBookContents(monday, calmRows)
  const digest = createManagerDigest(portfolio, listOpenWork(portfolio), healthy, [])
  for (const rag of ['unknown', 'none', 'someday'] as RagState[]) {
    const view = createManagerLetter(
      {
        ...digest,
        engagements: digest.engagements.map((line) => ({ ...line, rag: rag as 'red' })),
        projects: conclude({ found: digest.engagements, looked: digest.looked }),
        escalated: [],
        team: { people: 0, lines: [] },
      },
      null,
      createLetterContext(portfolio, 'en'),
    )
    expect(`${view.subject}\n${renderText(view)}`).not.toMatch(allClearPattern)
    const tones = view.sections.flatMap(({ rows }) => rows).filter(({ title }) => title === 'Shop')
    expect(tones.map(({ tone }) => tone)).toEqual(['plain'])
    expect(ragRank(rag)).toBeLessThan(ragRank('green'))
  }
  expect(Object.keys(toneColors)).toContain('plain')
})
