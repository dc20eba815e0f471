import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import {
  listRecipients,
  runHourlyAt,
  findBody,
  boss,
  findCellPosition,
  readReplyValue,
  createTeamSession,
} from '../team-session.js'
import { acme, sheets } from './two-clients.js'

const monday = '2026-03-30'
let session: Session

const preview = (): ReportPreview =>
  readReplyValue<ReportPreview>(runOrThrow(session, 'previewClientReport', { client: 'Acme' }))
const approve = (digest: string, when = 'now') =>
  readReplyValue<{ state: string; why: string }>(
    runOrThrow(session, 'approveClientReport', { client: 'Acme', digest, at: when }),
  )

const ready = createTeamSession(sheets, { more: ['pulses', 'changes'] })
const start = ready.checkpoint()

beforeEach(() => {
  session = ready
  session.restore(start)
  session.setNow({ day: monday, time: '07:00' })
})

test('l: a client letter never holds another client’s row or an internal column', () => {
  const { text, html, blocked, to } = preview()
  expect(to).toBe(acme)
  expect(blocked).toEqual([])
  for (const own of [
    'Two directions',
    'Design',
    'Solution: we now expect it on 3 Apr',
    'We copy the pages by hand',
    'Send logo files',
    'A: Photo · B: Drawing',
    'Build',
  ])
    expect(text, own).toContain(own)
  for (const question of [
    'Is progress as you expected?',
    'Are there any new needs?',
    'Is anything blocking the work?',
  ])
    expect(text).toContain(question)
  for (const hidden of [
    'Bluebird',
    'Bird app',
    'Nest',
    'Feather',
    'Evan',
    'discount',
    'argues',
    'leaving',
    'shout',
    'docs.google.com',
  ])
    expect(text + html, hidden).not.toContain(hidden)
})

const prefixes = { milestones: 'M', issues: 'I' } as const

describe('a report that must not go', () => {
  test.each([
    [
      'another client’s name in a title',
      'milestones',
      3,
      'name',
      'Design like the one for Bluebird',
      'Bluebird',
    ],
    ['another client’s contact', 'issues', 2, 'solution', 'Evan Blue has the same problem', 'Evan Blue'],
    [
      'an internal note pasted into a deliverable',
      'milestones',
      2,
      'deliverable',
      'OK: pays late and argues about it',
      'pays late',
    ],
  ] as const)('is kept back for %s, and says why', (_what, table, row, column, value, found) => {
    session.workbook.setValues(findCellPosition(session, table, row, column), [[value]])
    const { blocked, digest } = preview()
    expect(blocked.map(({ text }) => text).join()).toContain(found)
    // The link to the row that has to be put right.
    expect(blocked[0]!.rows).toEqual([
      expect.objectContaining({ table, id: `${prefixes[table]}-${row - 1}` }),
    ])
    expect(approve(digest)).toMatchObject({ state: 'blocked', why: expect.stringContaining(found) })
    expect(session.outbox).toEqual([])
  })
})

describe('a report that somebody approved', () => {
  test('goes at once, is in the ledger, and asks the pulse', () => {
    expect(approve(preview().digest).state).toBe('sent')
    expect(listRecipients(session.outbox)).toEqual([acme])
    expect(readShownColumn(session, 'pulses', 'engagement')).toEqual(['New website'])
    expect(JSON.stringify(readReplyValue(runOrThrow(session, 'readLedger')))).toContain('Client report')
  })
  test('goes once with the next run, before anybody’s digest, however often runs come', () => {
    expect(approve(preview().digest, 'hourly').state).toBe('waiting')
    expect(session.outbox).toEqual([])
    runHourlyAt(session, monday, '07:30')
    runHourlyAt(session, monday, '07:40')
    expect(session.outbox.map(({ to }) => to)).toEqual([acme])
  })
  test('does not go when something changed since; it asks again', () => {
    const { digest } = preview()
    approve(digest, 'hourly')
    session.workbook.setValues(findCellPosition(session, 'milestones', 3, 'forecast'), [['2026-04-09']])
    runHourlyAt(session, monday, '07:30')
    expect(session.outbox).toEqual([])
    expect(approve(digest).state).toBe('changed')
    expect(session.outbox).toEqual([])
  })
  test('shows next time only what is new', () => {
    const fresh = () => preview().fresh.map(({ section, title }) => `${section}: ${title}`)
    expect(preview().first).toBe(true)
    expect(fresh()).toEqual(
      expect.arrayContaining([
        'Problems and solutions: Design',
        'Done: Concept',
        'Your decision: Which header?',
      ]),
    )
    approve(preview().digest)
    session.setNow({ day: '2026-04-06', time: '09:00' })
    expect(fresh()).toEqual([])
    expect(preview().first).toBe(false)
    fillRows(session.workbook, 'decisions', [
      { id: 'D-2', question: 'Which footer?', engagement: 'New website' },
    ])
    expect(fresh()).toEqual(['Your decision: Which footer?'])
  })
})

test('reports that are due wait in the manager digest for approval, by the client’s cadence', () => {
  const due = (day: string) => findBody(runHourlyAt(session, day, '08:00'), boss)
  expect(due(monday)).toMatch(/waiting for your approval \(1\).*\n.*\n- Acme/)
  session.setNow({ day: '2026-03-31', time: '09:00' })
  expect(approve(preview().digest).state).toBe('sent')
  expect(due('2026-04-06')).not.toContain('waiting for your approval')
  expect(due('2026-04-13')).toContain('waiting for your approval')
})

describe('a pulse', () => {
  const answers = {
    engagement: 'New website',
    asExpected: 'partly',
    newNeed: 'yes',
    blocker: 'yes',
    notes: 'A shop, please',
  }
  test('fills the row that waits, and opens a change request and an issue once', () => {
    approve(preview().digest)
    expect(readReplyValue(runOrThrow(session, 'answerPulse', answers))).toMatchObject({
      changes: 1,
      issues: 1,
      rows: [
        { table: 'changes', title: 'New need from a pulse' },
        { table: 'issues', title: 'Blocker from a pulse' },
      ],
    })
    expect(readShownColumn(session, 'pulses', 'newNeed')).toEqual(['Yes'])
    runHourlyAt(session, monday, '08:30')
    expect(readShownColumn(session, 'changes', 'content')).toEqual(['New need from a pulse'])
    expect(readShownColumn(session, 'issues', 'description')).toHaveLength(3)
  })
  test('typed by hand does the same at the next run', () => {
    fillRows(session.workbook, 'pulses', [
      { id: 'PU-7', day: monday, engagement: 'New website', newNeed: 'Yes', blocker: 'No' },
    ])
    runHourlyAt(session, monday, '07:30')
    runHourlyAt(session, monday, '07:40')
    expect(readShownColumn(session, 'changes', 'engagement')).toEqual(['New website'])
  })
  test('left unanswered twice in a row makes the client a silent one', () => {
    fillRows(session.workbook, 'pulses', [
      { id: 'PU-1', day: '2026-03-16', engagement: 'New website' },
      { id: 'PU-2', day: '2026-03-23', engagement: 'New website' },
    ])
    expect(findBody(runHourlyAt(session, monday, '08:00'), boss)).toContain(
      'the last 2 pulses went unanswered',
    )
  })
})
