import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, toSerial, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { templates } from '../../src/templates/index.js'
import { readRefusal, typeInRow } from '../bundle/plan/plan-session.js'
import { planTextIn } from '../library-texts.js'
import { createSetUpSession, readShownColumn, callForValue } from '../bundle/bundle-session.js'

interface Verdict {
  is: string
  fits: boolean
  shortBy: number
  verdict: string
}
const order = { client: 'Acme', name: 'Relaunch', owner: null, start: null as string | null }
const begin = (session: Session, more: object = {}): Verdict =>
  callForValue(session, 'newEngagement', { ...order, template: 'smallTeam', delivery: '2026-12-18', ...more })
const plan = (session: Session, engagement = order.name): Verdict =>
  callForValue(session, 'previewPlan', { engagement })

describe.each(locales)('whether a plan fits, in %s', (locale) => {
  test.each(Object.keys(templates))(
    'is the same of %s before it is laid and when it is read again',
    (template) => {
      for (const [delivery, start] of [
        ['2027-03-26', null],
        ['2027-03-26', '2026-05-11'],
        ['2026-04-10', null],
      ] as const) {
        const session = createSetUpSession(locale)
        const would = begin(session, { template, delivery, start, dryRun: true })
        const createdPlan = begin(session, { template, delivery, start })
        const again = plan(session)
        expect([createdPlan.verdict, again.verdict]).toEqual([would.verdict, would.verdict])
        expect([createdPlan.is, again.is]).toEqual([would.is, would.is])
        expect(begin(session, { template, delivery, start, dryRun: true }).verdict).toBe(would.verdict)
      }
    },
  )
  test('is not known while a stage has neither duration nor days, and says which', () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-07-01' }])
    fillRows(session.workbook, 'milestones', [
      { name: 'Build', engagement: 'Shop', order: 1 },
      { name: 'Test', engagement: 'Shop', order: 2, durationDays: 3 },
    ])
    const found = plan(session, 'Shop')
    expect(found).toMatchObject({ is: 'notKnown', fits: false })
    expect(found.verdict).toContain('Build')
    expect(found.verdict).not.toContain('Test')
  })
  test('is not known while a cell that decides it cannot be read', () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Acme', delivery: '2026-07-01', bufferDays: 'some' },
    ])
    fillRows(session.workbook, 'milestones', [
      { name: 'Build', engagement: 'Shop', order: 1, durationDays: 3 },
      { name: 'Old', engagement: 'Shop', order: 2, durationDays: 3, status: 'nearly' },
    ])
    const found = plan(session, 'Shop')
    expect(found).toMatchObject({ is: 'notKnown', fits: false })
    expect(found.verdict).toMatch(/2.*3|3.*2/)
  })
  test('is not that nothing is open where there are no stages, no sheet of them, or only strays', () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-07-01' }])
    expect(plan(session, 'Shop').is).toBe('noStages')
    fillRows(session.workbook, 'milestones', [{ name: 'Build', engagement: 'Shpo', durationDays: 3 }])
    const stray = plan(session, 'Shop')
    expect(stray.is).toBe('notKnown')
    expect(stray.verdict).toContain('2')
    session.workbook.deleteSheet(findSheet(session.workbook, 'milestones').id)
    expect(plan(session, 'Shop').is).toBe('notKnown')
  })
  test('is that nothing is open where every stage was read and is done', () => {
    const session = createSetUpSession(locale)
    const done = locale === 'en' ? 'Done' : '已完成'
    fillRows(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-07-01' }])
    fillRows(session.workbook, 'milestones', [{ name: 'Build', engagement: 'Shop', status: done }])
    expect(plan(session, 'Shop')).toMatchObject({ is: 'allDone', fits: false })
  })
})

describe('a project begun under a name that is there', () => {
  test('twice, or for a client of a doubled name, gets no rows and is told which rows', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'clients', [{ name: 'Acme' }, { name: 'acme' }, { name: 'Bolt' }])
    fillRows(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Bolt', delivery: '2026-07-01' },
      { name: 'Shop', client: 'Bolt', delivery: '2026-08-01' },
    ])
    runOrThrow(session, 'refresh')
    const ask = (more: object): string =>
      readRefusal(session, 'newEngagement', {
        ...order,
        template: 'smallTeam',
        delivery: '2026-12-18',
        ...more,
      })
    expect(ask({ client: 'Acme' })).toContain('rows 2, 3')
    expect(ask({ client: 'Bolt', name: 'Shop' })).toContain('rows 2, 3')
    expect(readRefusal(session, 'previewPlan', { engagement: 'Shop' })).toContain('rows 2, 3')
    const [first] = readShownColumn(session, 'clients', 'id')
    expect(begin(session, { client: first })).toMatchObject({ client: { name: 'Acme', isNew: false } })
    // The name would be no client's: the row says whose it is by the id.
    expect(readShownColumn(session, 'engagements', 'client')).toEqual(['Bolt', 'Bolt', first])
  })
  test('that is over gets no rows either', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Acme', status: 'Delivered', delivery: '2026-01-09' },
    ])
    runOrThrow(session, 'refresh')
    const asked = { ...order, name: 'Shop', template: 'smallTeam', delivery: '2026-12-18' }
    expect(readRefusal(session, 'newEngagement', asked)).toContain('Shop')
    expect(readShownColumn(session, 'milestones', 'name').filter((name) => name !== '')).toEqual([])
  })
  test('has an owner by id where two people have that name', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'people', [
      { name: 'Li', email: 'one@example.com' },
      { name: 'Li', email: 'two@example.com' },
    ])
    runOrThrow(session, 'refresh')
    const ids = readShownColumn(session, 'people', 'id').filter((id) => id !== '')
    const { people } = callForValue<{ people: { reference: string }[] }>(session, 'readStart')
    expect(people.map(({ reference }) => reference)).toEqual(ids)
    expect(
      readRefusal(session, 'newEngagement', {
        ...order,
        owner: 'Li',
        template: 'smallTeam',
        delivery: '2026-12-18',
      }),
    ).toContain('Li')
    expect(findColumns(session.workbook, 'people').has('id')).toBe(true)
  })
})

describe.each(locales)('what was not done is never said to be done, in %s:', (locale) => {
  const shop = (session: Session, stage: object): void => {
    fillRows(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Acme', delivery: toSerial('2026-07-01') },
    ])
    fillRows(session.workbook, 'milestones', [{ name: 'Build', engagement: 'Shop', ...stage }])
    runOrThrow(session, 'refresh')
  }
  const readMessage = (session: Session, entry: string, more: object = {}): string =>
    callForValue<{ message: string }>(session, entry, { engagement: 'Shop', ...more }).message
  test('a baseline over a date that cannot be read keeps what it was, and says whose', () => {
    const session = createSetUpSession(locale)
    shop(session, { due: toSerial('2026-05-04') })
    runOrThrow(session, 'takeBaseline', { engagement: 'Shop' })
    const same = readMessage(session, 'takeBaseline', { reason: 'x' })
    typeInRow(session, 'milestones', ['name', 'Build'], 'due', 'May')
    expect(readMessage(session, 'takeBaseline', { reason: 'x' })).toContain('Build')
    expect(readMessage(session, 'takeBaseline', { reason: 'x' })).not.toContain(same)
    expect(readShownColumn(session, 'milestones', 'baselineDue')[0]).toBe('2026-05-04')
  })
  test('a baseline of nothing is no baseline that says the same', () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme' }])
    runOrThrow(session, 'refresh')
    expect(readMessage(session, 'takeBaseline')).toBe(planTextIn(locale).baselineNoDates)
    session.workbook.deleteSheet(findSheet(session.workbook, 'milestones').id)
    expect(readRefusal(session, 'takeBaseline', { engagement: 'Shop' })).toBeTruthy()
  })
  test('a plan over a column in doubt was not written', () => {
    const session = createSetUpSession(locale)
    shop(session, { durationDays: 3 })
    const sheet = findSheet(session.workbook, 'milestones')
    const at = (column: string): number => findColumns(session.workbook, 'milestones').get(column)!
    const header = String(session.workbook.cell({ sheet: sheet.id, row: 1, column: at('due') })?.v)
    for (const column of ['due', 'notes', 'version'])
      session.workbook.setValues({ sheet: sheet.id, row: 1, column: at(column) }, [
        [column === 'due' ? 'Until when' : header],
      ])
    const answer = callForValue<{ written: number; lost: number; message: string }>(session, 'applyPlan', {
      engagement: 'Shop',
    })
    expect(answer.written).toBe(0)
    expect(answer.message).not.toContain(planTextIn(locale).planWritten(0, 0, 0))
    expect(answer.lost).toBeGreaterThan(0)
    expect(answer.message).toContain(planTextIn(locale).notWritten(answer.lost))
  })
  test('a template whose stages now take longer is not saved already', () => {
    const session = createSetUpSession(locale)
    shop(session, { durationDays: 3 })
    runOrThrow(session, 'saveAsTemplate', { engagement: 'Shop', name: 'Ours' })
    expect(readMessage(session, 'saveAsTemplate', { name: 'Ours' })).toContain('Ours')
    typeInRow(session, 'milestones', ['name', 'Build'], 'durationDays', 9)
    expect(readRefusal(session, 'saveAsTemplate', { engagement: 'Shop', name: 'Ours' })).toContain('Ours')
  })
  test('a project with stages of its own gets no tasks of a template that it lacks the stages of', () => {
    const session = createSetUpSession(locale)
    shop(session, { durationDays: 3 })
    fillRows(session.workbook, 'clients', [{ name: 'Acme' }])
    runOrThrow(session, 'refresh')
    const asked = { ...order, name: 'Shop', template: 'smallTeam', delivery: '2026-12-18' }
    expect(readRefusal(session, 'newEngagement', asked)).toContain('Shop')
    expect(readShownColumn(session, 'tasks', 'title').filter((title) => title !== '')).toEqual([])
  })
})
