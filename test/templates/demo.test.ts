import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { chinaHolidays } from '../../host/build/holidays.js'
import { workingCalendar } from '../../src/core/calendar.js'
import { isEmail } from '../../src/core/column.js'
import { type Day, day, plusDays } from '../../src/core/day.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { holds, namesIn } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { engagementLines } from '../../src/project/letters/manager-digest.js'
import type { Figure } from '../../src/project/measures/figure.js'
import { measuresOf } from '../../src/project/measures/index.js'
import type { Portfolio } from '../../src/project/portfolio.js'
import { isDone } from '../../src/project/status/openness.js'
import { demoContent } from '../../src/templates/demo/content.js'
import { demoRows, type DemoRows, isDemo } from '../../src/templates/demo/index.js'
import type { DemoTracker } from '../../src/templates/demo/value.js'
import { trackerKeys, trackers } from '../../src/trackers/index.js'
import { judged } from '../../src/work/refresh/judged.js'
import { type Given, portfolioOf } from '../project/portfolio-of.js'

const china = chinaHolidays(2025)
const calendar = workingCalendar({
  weekend: [6, 7],
  holidays: china.days.filter(([, kind]) => kind === 'holiday').map(([on]) => on as Day),
  makeUpWorkdays: china.days.filter(([, kind]) => kind === 'workday').map(([on]) => on as Day),
  years: china.years,
})
const keys = trackerKeys.filter((key): key is DemoTracker => key !== 'holidays')
const someday = day('2026-03-31')
const rowsOn = (today: Day, locale: Locale = 'en'): DemoRows => demoRows(demoContent, today, locale, calendar)
const portfolioOn = (today: Day, locale: Locale = 'en'): Portfolio =>
  judged(portfolioOf(today, rowsOn(today, locale) as Given, calendar), [])
const anyToday = fc.integer({ min: 0, max: 700 }).map((count) => plusDays(day('2025-08-01'), count))
const onAnyDay = (check: (today: Day) => void): void =>
  fc.assert(fc.property(anyToday, check), { numRuns: 40 })

type Cells = Readonly<Record<string, unknown>>
const cellsOf = (rows: DemoRows, key: DemoTracker): readonly Cells[] => rows[key] as never
const columnsOf = (key: DemoTracker) => Object.entries((trackers[key] as Table).columns)
/** How often each flag of a tracker is raised, by row, with the flags in the order of the tracker. */
const flagsOf = ({ rows, situation }: Portfolio, key: DemoTracker): [id: string, flag: string][] =>
  (trackers[key] as Table).flags.flatMap(({ key: flag, when }) =>
    (rows[key] as readonly ({ id: string } & Cells)[])
      .filter((row) => holds(when, row as never, situation))
      .map(({ id }): [string, string] => [id, flag]),
  )
const flagged = (portfolio: Portfolio, key: DemoTracker, flag: string): number =>
  flagsOf(portfolio, key).filter(([, each]) => each === flag).length

/** Dates that follow one another wherever a row has both. */
const inOrder: Partial<Record<DemoTracker, readonly string[]>> = {
  clients: ['contractStart', 'contractEnd'],
  engagements: ['start', 'delivery'],
  milestones: ['start', 'due'],
  tasks: ['start', 'due'],
  contacts: ['askedOn', 'answeredOn'],
  changes: ['raisedOn', 'decidedOn', 'implementedOn'],
  decisions: ['askedOn', 'answerBy'],
  feedback: ['receivedOn', 'resolvedOn', 'calledBackOn'],
  issues: ['raisedOn', 'due'],
}
/** Dates of what has happened: never after today. */
const past: Partial<Record<DemoTracker, readonly string[]>> = {
  clients: ['lastContact', 'contractStart'],
  engagements: ['sowConfirmedOn'],
  requirements: ['confirmedOn'],
  milestones: ['doneOn', 'acceptedOn'],
  tasks: ['doneOn', 'waitingSince'],
  contacts: ['day', 'askedOn', 'answeredOn'],
  pulses: ['day'],
  changes: ['raisedOn', 'decidedOn', 'implementedOn'],
  decisions: ['askedOn', 'decidedOn'],
  feedback: ['receivedOn', 'resolvedOn', 'calledBackOn'],
  issues: ['raisedOn'],
  satisfaction: ['day'],
  care: ['doneOn'],
}
/** Dates that fall where the calendar puts them, working day or not. */
const anyDate = ['contractStart', 'contractEnd', 'birthday']

describe('the demo', () => {
  it('has rows for every tracker except the calendar, whose rows would move the user’s own dates', () => {
    expect(Object.keys(demoContent).toSorted()).toEqual(keys.toSorted())
    for (const key of keys) expect(rowsOn(someday)[key].length, key).toBeGreaterThan(2)
    expect(rowsOn(someday).clients.length).toBeLessThanOrEqual(4)
    expect(rowsOn(someday).engagements.length).toBeLessThanOrEqual(5)
    expect(rowsOn(someday).people.length).toBeLessThanOrEqual(6)
  })
  it('falls on working days, in order, and nothing has happened in the future', () => {
    onAnyDay((today) => {
      const rows = rowsOn(today)
      for (const key of keys)
        for (const row of cellsOf(rows, key)) {
          const what = `${key} ${String(row['id'])} on ${today}`
          for (const [column, { kind }] of columnsOf(key)) {
            const value = row[column] as Day | null
            if (kind !== 'day' || value === null || anyDate.includes(column) || row['kind'] === 'birthday')
              continue
            expect(calendar.isWorkday(value), `${what} ${column}`).toBe(true)
          }
          const dates = (inOrder[key] ?? []).flatMap((column) => (row[column] as Day | null) ?? [])
          expect(dates, what).toEqual(dates.toSorted())
          for (const column of past[key] ?? [])
            if (row[column] !== null) expect((row[column] as Day) <= today, `${what} ${column}`).toBe(true)
        }
    })
  })
  it('has statuses that agree with its dates', () => {
    const rows = rowsOn(someday)
    for (const row of [...rows.tasks, ...rows.milestones])
      expect(row.doneOn !== null, row.id).toBe(isDone(row))
    for (const { id, percentComplete, status } of rows.tasks) {
      expect(percentComplete === 1, id).toBe(status === 'done')
      expect(percentComplete === 0, id).toBe(status === 'notStarted')
    }
    for (const row of rows.milestones) {
      expect(row.acceptedOn !== null && row.acceptedBy !== null, row.id).toBe(row.status === 'accepted')
      expect(row.result, row.id).toBe(row.status === 'accepted' ? 'pass' : null)
    }
    for (const row of rows.changes) {
      const gates = [
        row.assessedBy,
        row.impactDays,
        row.impactCost,
        row.decision,
        row.decidedBy,
        row.decidedOn,
      ]
      expect(new Set(gates.map((gate) => gate !== null)).size, row.id).toBe(1)
      expect(row.implementedOn !== null, row.id).toBe(row.status === 'implemented')
    }
    for (const row of rows.decisions) expect(row.chosen !== null, row.id).toBe(row.decidedOn !== null)
    for (const row of rows.feedback) {
      expect(row.resolvedOn !== null, row.id).toBe(row.status === 'closed' || row.status === 'answered')
      expect(row.calledBackOn !== null && row.solved === 'yes', row.id).toBe(row.status === 'closed')
    }
    for (const row of rows.requirements) expect(row.confirmedOn === null, row.id).toBe(row.status === 'draft')
    for (const row of rows.training) expect(row.evidence !== null, row.id).toBe(row.status === 'applied')
  })
  it('has tasks within their stages and stages within their projects', () => {
    onAnyDay((today) => {
      const { tasks, milestones, engagements } = rowsOn(today)
      for (const task of tasks) {
        const stage = milestones.find(({ name }) => name === task.milestone)!
        expect(stage.engagement, task.title!).toBe(task.engagement)
        expect(task.start! >= stage.start!, task.title!).toBe(true)
        if (isDone(task)) expect(task.doneOn! <= (stage.doneOn ?? stage.due!), task.title!).toBe(true)
        if (isDone(stage)) expect(isDone(task), task.title!).toBe(true)
        for (const title of namesIn(task.predecessors)) {
          const before = tasks.find((each) => each.title === title)!
          expect(before.due! < task.start! || isDone(before), task.title!).toBe(true)
        }
      }
      for (const engagement of engagements) {
        const own = milestones.filter((row) => row.engagement === engagement.name)
        for (const { name, due, start } of own) {
          expect(due! <= engagement.delivery!, name!).toBe(true)
          expect(start! >= engagement.start!, name!).toBe(true)
        }
        if (engagement.status === 'delivered') expect(own.every(isDone), engagement.name!).toBe(true)
      }
    })
  })
  it.each(locales)('names only what other rows hold, in %s', (locale) => {
    const rows = rowsOn(someday, locale)
    const titles = (key: DemoTracker): unknown[] => cellsOf(rows, key).map((row) => row[trackers[key].title])
    for (const key of keys)
      for (const row of cellsOf(rows, key))
        for (const [column, { refersTo }] of columnsOf(key))
          if (refersTo !== undefined && row[column] !== null)
            for (const name of namesIn(row[column] as string))
              expect(titles(refersTo as DemoTracker), `${key}.${column}`).toContain(name)
    for (const { participants } of rows.rhythm)
      for (const name of namesIn(participants)) expect(titles('people')).toContain(name)
    const contacts = rows.clients.map(({ contact }) => contact)
    for (const name of [
      ...rows.milestones.flatMap(({ acceptedBy }) => acceptedBy ?? []),
      ...rows.requirements.flatMap(({ confirmedBy }) => confirmedBy ?? []),
      ...rows.changes.flatMap(({ requester, decidedBy }) => [requester ?? [], decidedBy ?? []].flat()),
    ])
      expect(contacts).toContain(name)
  })
  it('has a client’s last contact where the communication log has it', () => {
    const { clients, contacts } = rowsOn(someday)
    for (const { name, lastContact } of clients)
      expect(lastContact, name!).toBe(
        contacts.reduce<Day | null>(
          (last, row) => (row.client === name && (last === null || row.day! > last) ? row.day : last),
          null,
        ),
      )
  })
  it('says nothing twice, except the task it shows as done twice', () => {
    const rows = rowsOn(someday)
    for (const key of ['clients', 'engagements', 'milestones', 'people', 'tasks', 'requirements'] as const) {
      const names = cellsOf(rows, key).map((row) => row[trackers[key].title])
      expect(names.length - new Set(names).size, key).toBe(key === 'tasks' ? 1 : 0)
    }
  })
  it.each(locales)(
    'can be written into every sheet and read back, with addresses that nobody owns, in %s',
    (locale) => {
      const rows = rowsOn(someday, locale)
      for (const key of keys)
        for (const row of cellsOf(rows, key))
          for (const [column, kind] of columnsOf(key)) {
            const value = row[column]
            if (value !== null)
              expect(kind.read(kind.write(value, locale)), `${key}.${column}`).toEqual({ value })
          }
      for (const { email } of [...rows.people, ...rows.clients]) {
        expect(isEmail(email!)).toBe(true)
        expect(email).toMatch(/[@.]example\.com$/)
      }
      for (const { evidence } of rows.training)
        expect(evidence ?? 'https://example.com/').toMatch(/^https:\/\/example\.com\//)
    },
  )
  it('speaks Chinese in Chinese and English in English', () => {
    expect(JSON.stringify(rowsOn(someday, 'en'))).not.toMatch(/\p{Script=Han}|[，。、？！：；（）“”]/u)
    const chinese = rowsOn(someday, 'zh-CN')
    for (const key of keys)
      for (const row of cellsOf(chinese, key))
        for (const [column, { kind }] of columnsOf(key)) {
          const value = row[column]
          const isWords = kind === 'text' || kind === 'longText' || kind === 'reference'
          if (!isWords || typeof value !== 'string' || column === 'phone' || column === 'sowVersion') continue
          expect(value, `${key}.${column}`).toMatch(/\p{Script=Han}/u)
          expect(value, `${key}.${column}`).not.toMatch(/[A-Za-z]{2}|[,;:?!]/)
        }
  })
  it('has ids that can be told from real ones and are the same each time', () => {
    const rows = rowsOn(someday)
    const ids = keys.flatMap((key) => cellsOf(rows, key).map(({ id }) => String(id)))
    expect(ids.every(isDemo)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rowsOn(someday)).toEqual(rows)
    expect(isDemo('T1')).toBe(false)
  })
  it('switches on no rule that would change the user’s own rows', () => {
    expect(rowsOn(someday).automations.map(({ active }) => active)).not.toContain('yes')
  })
})

describe('the demo’s story', () => {
  const [website, dispatch, brand, course, gifts] = rowsOn(someday).engagements.map(({ id }) => id)

  it('has one late project, one to watch and one on track, on whatever day it is made', () => {
    onAnyDay((today) => {
      const colours = new Map(engagementLines(portfolioOn(today)).map(({ id, rag }) => [id, rag]))
      expect(
        [website, dispatch, brand].map((id) => colours.get(id!)),
        today,
      ).toEqual(['red', 'amber', 'green'])
      expect(colours.has(course!)).toBe(false)
    })
  })
  it('shows why the late one is late in every tracker that can say so', () => {
    onAnyDay((today) => {
      const portfolio = portfolioOn(today)
      const { name, client } = portfolio.rows.engagements.find(({ id }) => id === website)!
      const raised = (key: DemoTracker, flag: string): number => {
        const ids = flagsOf(portfolio, key).flatMap(([id, each]) => (each === flag ? id : []))
        return (portfolio.rows[key] as readonly Cells[]).filter(
          (row) => ids.includes(String(row['id'])) && (row['engagement'] ?? row['name']) === name,
        ).length
      }
      expect(raised('milestones', 'overdue')).toBe(1)
      expect(raised('milestones', 'deviation')).toBe(2)
      expect(raised('tasks', 'overdue')).toBe(3)
      expect(raised('issues', 'overdue')).toBe(1)
      expect(raised('decisions', 'answerOverdue')).toBe(1)
      expect(raised('pulses', 'notAsExpected')).toBe(2)
      expect(raised('feedback', 'answerOverdue')).toBe(1)
      expect(raised('contacts', 'answerOverdue')).toBe(1)
      expect(raised('satisfaction', 'unhappy')).toBe(1)
      expect(raised('engagements', 'unconfirmedStart')).toBe(1)
      expect(portfolio.rows.risks.some((row) => row.engagement === name && row.status === 'occurred')).toBe(
        true,
      )
      expect(flagged(portfolio, 'clients', 'nextStepOverdue')).toBe(1)
      expect(portfolio.rows.clients.find((row) => row.name === client)!.nextStepDay! < today).toBe(true)
    })
  })
  it('raises no flag about the project on track or its client, in any tracker', () => {
    onAnyDay((today) => {
      const portfolio = portfolioOn(today)
      const { name, client } = portfolio.rows.engagements.find(({ id }) => id === brand)!
      for (const key of keys) {
        const ids = flagsOf(portfolio, key)
          .filter(([, flag]) => flag !== 'dueSoon')
          .map(([id]) => id)
        for (const row of portfolio.rows[key] as readonly Cells[]) {
          const isTheirs = row['engagement'] === name || (key === 'clients' && row['name'] === client)
          if (isTheirs) expect(ids, `${key} on ${today}`).not.toContain(row['id'])
        }
      }
      const scores = portfolio.rows.satisfaction.filter(({ engagement }) => engagement === name)
      expect(Math.min(...scores.map(({ score }) => score!))).toBeGreaterThanOrEqual(4)
    })
  })
  it('has one delivered project that was looked back on and is cared for', () => {
    const { rows } = portfolioOn(someday)
    const { name, client, status } = rows.engagements.find(({ id }) => id === course)!
    expect(status).toBe('delivered')
    expect(
      rows.retrospectives.filter((row) => row.engagement === name && row.status === 'done'),
    ).toHaveLength(3)
    const visits = rows.care.filter((row) => row.client === client && row.kind === 'afterDeliveryVisit')
    expect(visits.map(({ doneOn }) => doneOn !== null)).toEqual([true, false])
  })
  it('moves the delivery by what the approved change says', () => {
    onAnyDay((today) => {
      const { rows } = portfolioOn(today)
      const project = rows.engagements.find(({ id }) => id === dispatch)!
      const change = rows.changes.find((row) => row.engagement === project.name)!
      expect([change.decision, change.status]).toEqual(['approved', 'implemented'])
      expect(calendar.workdaysBetween(project.baselineDelivery!, project.delivery!)).toBe(change.impactDays)
      const moved = rows.milestones.filter((row) => row.engagement === project.name && !isDone(row))
      for (const { baselineDue, due } of moved)
        expect(calendar.workdaysBetween(baselineDue!, due!)).toBe(change.impactDays)
    })
  })
  it('has goals that are reached in part, and none of what has not begun', () => {
    for (const { id, goal, metric, target, current } of rowsOn(someday).engagements) {
      expect([goal, metric, target].every((each) => each !== null)).toBe(true)
      if (id === gifts) expect(current).toBeNull()
      else {
        expect(current! / target!).toBeGreaterThan(0)
        expect(current! / target!).toBeLessThanOrEqual(1)
      }
    }
  })
  it('has one silent client, one renewal, one matter with two accountable, and one task without an owner', () => {
    onAnyDay((today) => {
      const portfolio = portfolioOn(today)
      expect(flagged(portfolio, 'clients', 'silent'), today).toBe(1)
      expect(flagged(portfolio, 'clients', 'renewalOpen')).toBe(1)
      expect(flagged(portfolio, 'raci', 'notOneAccountable')).toBe(1)
      expect(flagged(portfolio, 'raci', 'nobodyResponsible')).toBe(0)
      expect(flagged(portfolio, 'tasks', 'noOwner')).toBe(1)
    })
  })
  it('has finished work enough for a pace, and asks answered both ways', () => {
    const { rows } = portfolioOn(someday)
    const done = rows.people.map(({ name }) => rows.tasks.filter((row) => isDone(row) && row.owner === name))
    expect(Math.max(...done.map(({ length }) => length))).toBeGreaterThanOrEqual(8)
    for (const way of ['in', 'out'])
      expect(
        rows.contacts.filter(({ direction, answeredOn }) => direction === way && answeredOn !== null).length,
      ).toBeGreaterThanOrEqual(3)
  })
  it('gives every measure a figure, except those that no row can give', () => {
    // What the change history alone can tell begins with the first run; and of five projects, one was made without
    // the client taking part, which is too few for a mean.
    const without = ['coCreation.alone', 'notice.ahead', 'notice.workdays', 'renewals.renewed']
    onAnyDay((today) => {
      const portfolio = portfolioOn(today)
      const measures = measuresOf(portfolio, engagementLines(portfolio), [])
      expect(
        figuresIn(measures)
          .filter(([, { value }]) => value === null)
          .map(([name]) => name),
        today,
      ).toEqual(without)
      for (const { key, score } of measures.gaps) expect(score, key).not.toBeNull()
      for (const key of ['budgets', 'categories', 'clients', 'people', 'duplicates', 'handovers'] as const)
        expect(measures[key].length, key).toBeGreaterThan(0)
      expect(measures.causes.lines.length).toBeGreaterThan(2)
      expect(measures.creep.lines).toHaveLength(2)
    })
  })
})

/** Every figure with its place, a person's own aside: one who finished nothing has none. */
function figuresIn(value: unknown, place = ''): [place: string, figure: Figure][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  if ('value' in value && 'whole' in value) return [[place, value as unknown as Figure]]
  return Object.entries(value)
    .flatMap(([key, each]) => figuresIn(each, place === '' ? key : `${place}.${key}`))
    .toSorted(([one], [other]) => one.localeCompare(other))
}
