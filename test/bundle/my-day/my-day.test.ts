import { describe, expect, test } from 'vitest'
import { createCompany } from '../../../host/bench/company-session.js'
import { fillRows } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { DayChoice } from '../../../src/work/my-day/day-choice.js'
import type { DayRows, MyDay } from '../../../src/work/my-day/read-my-day.js'
import type { DayRow } from '../../../src/work/my-day/day-rows.js'
import type { Overview } from '../../../src/work/overview.js'
import { bundle, callForValue, createSetUpSession } from '../bundle-session.js'

const everyone: DayChoice = { mine: false, person: null, client: null, engagement: null, tracker: null }
const readMyDay = (session: Session): MyDay => callForValue<MyDay>(session, 'readMyDay', null)
const choose = (session: Session, change: Partial<DayChoice>, me: string | null = null): MyDay =>
  callForValue<MyDay>(session, 'setMyDay', { me, choice: { ...everyone, ...change } })

/** A small team on Tuesday 2026-03-31, with work of several trackers. */
function createTeam(): Session {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: ['contacts', 'decisions', 'issues'] })
  fillRows(session.workbook, 'people', [
    { name: 'Li Wei', email: 'li@example.com' },
    { name: 'Bo', email: 'bo@example.com' },
  ])
  fillRows(session.workbook, 'clients', [
    { name: 'Acme', accountManager: 'Bo', nextStep: 'Send the offer', nextStepDay: '2026-05-04' },
  ])
  fillRows(session.workbook, 'engagements', [
    { name: 'Site', client: 'Acme', owner: 'Bo', start: '2026-03-02', delivery: '2026-06-30' },
  ])
  fillRows(session.workbook, 'tasks', [
    { title: 'Late', owner: 'Li Wei', engagement: 'Site', status: 'In progress', due: '2026-03-27' },
    { title: 'Now', owner: 'Li Wei', engagement: 'Site', status: 'In progress', due: '2026-03-31' },
    { title: 'Friday', owner: 'Bo', engagement: 'Site', status: 'Not started', due: '2026-04-03' },
    { title: 'May', owner: 'Bo', engagement: 'Site', status: 'Not started', due: '2026-05-20' },
    { title: 'Theirs', owner: 'Bo', status: 'In progress', due: '2026-03-26', ballInCourt: 'Client' },
    { title: 'Over', owner: 'Bo', status: 'Done', due: '2026-03-26', doneOn: '2026-03-26' },
  ])
  fillRows(session.workbook, 'contacts', [
    { day: '2026-03-20', client: 'Acme', summary: 'Call again', owner: 'Li Wei', followUpOn: '2026-05-11' },
    {
      day: '2026-03-20',
      client: 'Acme',
      summary: 'Price',
      direction: 'From the client',
      owner: 'Bo',
      askedOn: '2026-03-20',
    },
  ])
  fillRows(session.workbook, 'decisions', [
    { question: 'Blue?', engagement: 'Site', askedOn: '2026-03-24', answerBy: '2026-04-02' },
  ])
  session.call('refresh')
  return session
}
const listed = ({ rows }: MyDay, section: DayRow['section']): string[] =>
  rows.filter((row) => row.section === section).map(({ title }) => title)

describe('my day', () => {
  test('lists the work of every tracker where it belongs', () => {
    const day = choose(createTeam(), {})
    expect(day.counts).toEqual({ overdue: 2, today: 1, week: 1, waiting: 2, next: 2 })
    expect(listed(day, 'overdue')).toEqual(['Price', 'Late'])
    expect(listed(day, 'today')).toEqual(['Now'])
    expect(listed(day, 'week')).toEqual(['Friday'])
    expect(listed(day, 'waiting')).toEqual(['Theirs', 'Blue?'])
    expect(listed(day, 'next')).toEqual(['Send the offer', 'Call again'])
    expect(day.dates).toEqual({ one: '2026-04-01', three: '2026-04-03', nextWeek: '2026-04-06' })
  })

  test('says for each row how it is done and which date may move', () => {
    const acts = choose(createTeam(), {}).rows.map(({ title, done, dueColumn }) => [title, done, dueColumn])
    expect(acts).toEqual([
      ['Price', { answeredOn: '2026-03-31' }, null],
      ['Late', { status: 'done' }, 'due'],
      ['Now', { status: 'done' }, 'due'],
      ['Friday', { status: 'done' }, 'due'],
      ['Theirs', { status: 'done' }, 'due'],
      ['Blue?', null, 'answerBy'],
      ['Send the offer', { nextStep: null, nextStepDay: null }, 'nextStepDay'],
      ['Call again', { followUpOn: null }, 'followUpOn'],
    ])
  })

  test('is a person’s own once they said who they are, and keeps what they chose', () => {
    const session = createTeam()
    expect(readMyDay(session)).toMatchObject({ me: '', choice: { mine: true } })
    const mine = choose(session, { mine: true }, 'Li Wei')
    expect(mine).toMatchObject({
      me: 'Li Wei',
      counts: { overdue: 1, today: 1, week: 0, waiting: 0, next: 1 },
    })
    expect(readMyDay(session)).toEqual(mine)
    expect(choose(session, { client: 'Acme', tracker: 'contacts' }).counts.overdue).toBe(1)
    expect(readMyDay(session).choice).toEqual({ ...everyone, client: 'Acme', tracker: 'contacts' })
    expect(choose(session, { person: 'Bo' }).counts).toEqual({
      overdue: 1,
      today: 0,
      week: 1,
      waiting: 2,
      next: 1,
    })
    expect(choose(session, { engagement: 'Other' }).rows).toEqual([])
  })

  test('counts what is overdue as the dashboard, the other list and the digests do', () => {
    const session = createTeam()
    const { counts, lateInAll } = choose(session, {})
    expect(lateInAll).toBe(counts.overdue)
    expect(callForValue<Overview>(session, 'readToday', null).lateInAll).toBe(counts.overdue)
    for (const [person, reader] of [
      ['Li Wei', 'li@example.com'],
      ['Bo', 'bo@example.com'],
    ] as const) {
      const digest = callForValue<{ text: string }>(session, 'readLetter', { reader }).text
      const inDigest = (heading: string): number =>
        Number(new RegExp(`^== ${heading} \\((\\d+)\\)`, 'm').exec(digest)?.[1] ?? 0)
      const { overdue, today, week, waiting } = choose(session, { person }).counts
      expect({ overdue, today, week, waiting }).toEqual({
        overdue: inDigest('Overdue'),
        today: inDigest('Due today'),
        week: inDigest('Due this week'),
        waiting: inDigest('Waiting on others'),
      })
    }
    session.call('refreshViews')
    const dashboard = session.workbook.sheets.find(({ name }) => name === 'Dashboard')!
    const { rows, columns } = session.workbook.extent(dashboard.id)
    const shown = Array.from({ length: rows * columns }, (_, at) =>
      session.workbook.display({
        sheet: dashboard.id,
        row: 1 + Math.floor(at / columns),
        column: 1 + (at % columns),
      }),
    )
    expect(shown).toContainEqual(expect.stringContaining(`${counts.overdue} items overdue`))
  })

  test('opens on ten thousand tasks in few calls, and every part of it is short', () => {
    const session = createCompany(bundle, { tasks: 10_000, readers: 50 })
    session.call('refresh')
    choose(session, {})
    const outcome = session.call('readMyDay', null)
    const { value } = outcome.value as { value: MyDay }
    expect(value.counts.overdue).toBeGreaterThan(100)
    expect(outcome.calls.total).toBeLessThanOrEqual(15)
    expect(Buffer.byteLength(JSON.stringify(outcome.value))).toBeLessThanOrEqual(100_000)
    const more = callForValue<DayRows>(session, 'readDayRows', { section: 'overdue', first: 20 })
    expect(more.counts).toEqual(value.counts)
    expect(more.rows.map(({ index }) => index)).toEqual(Array.from({ length: 50 }, (_, at) => 20 + at))
    expect(value.rows.map(({ id }) => id)).not.toContain(more.rows[0]!.id)
    // Read again in the middle of a section: what is shown there, and rows that a person selected elsewhere.
    const { id } = more.rows[49]!
    const again = session.call('readMyDay', {
      section: 'overdue',
      first: 90,
      rows: [`tasks ${id}`, 'tasks T-0'],
    })
    const { rows } = (again.value as { value: MyDay }).value
    const overdue = rows.filter(({ section }) => section === 'overdue').map(({ index }) => index)
    expect(overdue).toEqual([
      ...Array.from({ length: 20 }, (_, at) => at),
      69,
      ...Array.from({ length: 50 }, (_, at) => 90 + at),
    ])
    expect(rows.find(({ index, section }) => section === 'overdue' && index === 69)!.id).toBe(id)
    expect(again.calls.total).toBeLessThanOrEqual(15)
    expect(Buffer.byteLength(JSON.stringify(again.value))).toBeLessThanOrEqual(100_000)
  })
})
