import { expect, test } from 'vitest'
import { fillRows, toSerial } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { locales } from '../../../src/core/locale.js'
import { changes } from '../../../src/trackers/plan/changes.js'
import { milestones } from '../../../src/trackers/plan/milestones.js'
import type { DelayStatement } from '../../../src/work/plan/read-delays.js'
import { planTextIn } from '../../library-texts.js'
import { callForValue, createSetUpSession } from '../bundle-session.js'
import { typeInRow } from './plan-session.js'

test.each(locales)('a project’s delay is booked line by line from what is on record, in %s', (locale) => {
  const session = createSetUpSession(locale)
  callForValue(session, 'addTrackers', { keys: ['documents', 'changes'] })
  const label = (column: 'status' | 'delayReason', key: string): string =>
    milestones.columns[column].write(key as never, locale) as string
  fillRows(session.workbook, 'engagements', [{ name: 'Site', start: '2026-01-05', delivery: '2026-03-31' }])
  const stage = {
    engagement: 'Site',
    status: label('status', 'done'),
    baselineStart: '2026-01-05',
    start: '2026-01-05',
  }
  // Ten working days late, of which a change took two and the client’s document three; then three late.
  fillRows(session.workbook, 'milestones', [
    {
      ...stage,
      name: 'Build',
      order: 1,
      baselineDue: '2026-01-16',
      doneOn: '2026-01-30',
      delayReason: label('delayReason', 'estimate'),
    },
    { ...stage, name: 'Launch', order: 2, baselineDue: '2026-02-06', doneOn: '2026-02-11' },
  ])
  fillRows(session.workbook, 'documents', [
    { document: 'Logo', engagement: 'Site', due: '2026-01-20', receivedOn: '2026-01-23' },
  ])
  fillRows(session.workbook, 'changes', [
    {
      content: 'Shop',
      engagement: 'Site',
      impactDays: 2,
      decision: changes.columns.decision.write('approved', locale) as string,
      decidedOn: '2026-01-20',
    },
  ])
  runOrThrow(session, 'refresh')
  const statement = callForValue<DelayStatement>(session, 'readDelays', { engagement: 'Site' })
  const booked = statement.lines.map(({ account, stage: name, days }) => [account, name, days])
  expect(booked).toEqual([
    ['change', 'Build', 2],
    ['client', 'Build', 3],
    ['us', 'Build', 5],
    ['regained', 'Launch', -7],
  ])
  expect(statement).toMatchObject({ baseline: '2026-02-06', actual: '2026-02-11', difference: 3 })
  expect(statement.lines.reduce((total, { days }) => total + days, 0)).toBe(statement.difference)
  const { delays } = planTextIn(locale)
  expect(statement.message).toBe(delays.difference('2026-02-06', '2026-02-11', 3))
  expect(statement.lines[1]).toMatchObject({
    name: delays.account.client,
    evidence: expect.stringContaining('Logo'),
  })
  runOrThrow(session, 'refresh')
})

test('a project that is not over is later until today, and no actual end is said', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'engagements', [{ name: 'Site', start: '2026-01-05', delivery: '2026-06-30' }])
  fillRows(session.workbook, 'milestones', [
    { name: 'Build', engagement: 'Site', status: 'In progress', baselineDue: '2026-03-24' },
  ])
  runOrThrow(session, 'refresh')
  const { message, difference } = callForValue<DelayStatement>(session, 'readDelays', { engagement: 'Site' })
  expect(difference).toBeGreaterThan(0)
  expect(message).toMatch(/^Baseline 2026-03-24, not over on 2026-03-31: \d days later so far/)
})

test('what could not be read is said beside the account', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'engagements', [{ name: 'Site', start: '2026-01-05', delivery: '2026-03-31' }])
  fillRows(session.workbook, 'milestones', [
    { name: 'Build', engagement: 'Site', status: 'Done', baselineDue: '2026-01-16', doneOn: '2026-01-30' },
    { name: 'Launch', engagement: 'Site', status: 'Done', baselineDue: 'soon', doneOn: '2026-02-11' },
  ])
  runOrThrow(session, 'refresh')
  const ask = () => callForValue<DelayStatement>(session, 'readDelays', { engagement: 'Site' })
  expect(ask().notChecked.join(' ')).toContain('Milestones')
  typeInRow(session, 'milestones', ['name', 'Launch'], 'baselineDue', toSerial('2026-02-06'))
  expect(ask().notChecked).toEqual([])
})

test('without a baseline there is no account, and it says what it takes', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'engagements', [{ name: 'Site', start: '2026-01-05', delivery: '2026-03-31' }])
  runOrThrow(session, 'refresh')
  const statement = callForValue<DelayStatement>(session, 'readDelays', { engagement: 'Site' })
  expect(statement).toMatchObject({ baseline: null, lines: [], message: planTextIn('en').delays.none })
})
