import { describe, expect, test } from 'vitest'
import { columnsOf, fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import { templates } from '../../src/templates/index.js'
import { refusal } from '../bundle/plan/plan-stage.js'
import { setUpIn, shownIn, valueOf } from '../bundle/stage.js'

interface Verdict {
  is: string
  fits: boolean
  shortBy: number
  verdict: string
}
const order = { client: 'Acme', name: 'Relaunch', owner: null, start: null as string | null }
const begin = (session: Session, more: object = {}): Verdict =>
  valueOf(session, 'newEngagement', { ...order, template: 'smallTeam', delivery: '2026-12-18', ...more })
const plan = (session: Session, engagement = order.name): Verdict =>
  valueOf(session, 'previewPlan', { engagement })

describe.each(locales)('whether a plan fits, in %s', (locale) => {
  test.each(Object.keys(templates))(
    'is the same of %s before it is laid and when it is read again',
    (template) => {
      for (const [delivery, start] of [
        ['2027-03-26', null],
        ['2027-03-26', '2026-05-11'],
        ['2026-04-10', null],
      ] as const) {
        const session = setUpIn(locale)
        const would = begin(session, { template, delivery, start, dryRun: true })
        const laid = begin(session, { template, delivery, start })
        const again = plan(session)
        expect([laid.verdict, again.verdict]).toEqual([would.verdict, would.verdict])
        expect([laid.is, again.is]).toEqual([would.is, would.is])
        expect(begin(session, { template, delivery, start, dryRun: true }).verdict).toBe(would.verdict)
      }
    },
  )
  test('is not known while a stage has neither duration nor days, and says which', () => {
    const session = setUpIn(locale)
    fill(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-07-01' }])
    fill(session.workbook, 'milestones', [
      { name: 'Build', engagement: 'Shop', order: 1 },
      { name: 'Test', engagement: 'Shop', order: 2, durationDays: 3 },
    ])
    const found = plan(session, 'Shop')
    expect(found).toMatchObject({ is: 'notKnown', fits: false })
    expect(found.verdict).toContain('Build')
    expect(found.verdict).not.toContain('Test')
  })
  test('is not known while a cell that decides it cannot be read', () => {
    const session = setUpIn(locale)
    fill(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Acme', delivery: '2026-07-01', bufferDays: 'some' },
    ])
    fill(session.workbook, 'milestones', [
      { name: 'Build', engagement: 'Shop', order: 1, durationDays: 3 },
      { name: 'Old', engagement: 'Shop', order: 2, durationDays: 3, status: 'nearly' },
    ])
    const found = plan(session, 'Shop')
    expect(found).toMatchObject({ is: 'notKnown', fits: false })
    expect(found.verdict).toMatch(/2.*3|3.*2/)
  })
  test('is not that nothing is open where there are no stages, no sheet of them, or only strays', () => {
    const session = setUpIn(locale)
    fill(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-07-01' }])
    expect(plan(session, 'Shop').is).toBe('noStages')
    fill(session.workbook, 'milestones', [{ name: 'Build', engagement: 'Shpo', durationDays: 3 }])
    const stray = plan(session, 'Shop')
    expect(stray.is).toBe('notKnown')
    expect(stray.verdict).toContain('2')
    session.workbook.deleteSheet(sheetOf(session.workbook, 'milestones').id)
    expect(plan(session, 'Shop').is).toBe('notKnown')
  })
  test('is that nothing is open where every stage was read and is done', () => {
    const session = setUpIn(locale)
    const done = locale === 'en' ? 'Done' : '已完成'
    fill(session.workbook, 'engagements', [{ name: 'Shop', client: 'Acme', delivery: '2026-07-01' }])
    fill(session.workbook, 'milestones', [{ name: 'Build', engagement: 'Shop', status: done }])
    expect(plan(session, 'Shop')).toMatchObject({ is: 'allDone', fits: false })
  })
})

describe('a project begun under a name that is there', () => {
  test('twice, or for a client of a doubled name, gets no rows and is told which rows', () => {
    const session = setUpIn('en')
    fill(session.workbook, 'clients', [{ name: 'Acme' }, { name: 'acme' }, { name: 'Bolt' }])
    fill(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Bolt', delivery: '2026-07-01' },
      { name: 'Shop', client: 'Bolt', delivery: '2026-08-01' },
    ])
    must(session, 'refresh')
    const ask = (more: object): string =>
      refusal(session, 'newEngagement', { ...order, template: 'smallTeam', delivery: '2026-12-18', ...more })
    expect(ask({ client: 'Acme' })).toContain('rows 2, 3')
    expect(ask({ client: 'Bolt', name: 'Shop' })).toContain('rows 2, 3')
    expect(refusal(session, 'previewPlan', { engagement: 'Shop' })).toContain('rows 2, 3')
    const [first] = shownIn(session, 'clients', 'id')
    expect(begin(session, { client: first })).toMatchObject({ client: { name: 'Acme', isNew: false } })
    // The name would be nobody's: the row says whose it is by the id.
    expect(shownIn(session, 'engagements', 'client')).toEqual(['Bolt', 'Bolt', first])
  })
  test('that is over gets no rows either', () => {
    const session = setUpIn('en')
    fill(session.workbook, 'engagements', [
      { name: 'Shop', client: 'Acme', status: 'Delivered', delivery: '2026-01-09' },
    ])
    must(session, 'refresh')
    const asked = { ...order, name: 'Shop', template: 'smallTeam', delivery: '2026-12-18' }
    expect(refusal(session, 'newEngagement', asked)).toContain('Shop')
    expect(shownIn(session, 'milestones', 'name').filter((name) => name !== '')).toEqual([])
  })
  test('has an owner by id where two people have that name', () => {
    const session = setUpIn('en')
    fill(session.workbook, 'people', [
      { name: 'Li', email: 'one@example.com' },
      { name: 'Li', email: 'two@example.com' },
    ])
    must(session, 'refresh')
    const ids = shownIn(session, 'people', 'id').filter((id) => id !== '')
    const { people } = valueOf<{ people: { reference: string }[] }>(session, 'readStart')
    expect(people.map(({ reference }) => reference)).toEqual(ids)
    expect(
      refusal(session, 'newEngagement', {
        ...order,
        owner: 'Li',
        template: 'smallTeam',
        delivery: '2026-12-18',
      }),
    ).toContain('Li')
    expect(columnsOf(session.workbook, 'people').has('id')).toBe(true)
  })
})
