import { describe, expect, it } from 'vitest'
import { isEmail } from '../../src/core/column.js'
import type { Day } from '../../src/core/day.js'
import { locales } from '../../src/core/locale.js'
import { splitNames } from '../../src/core/rule.js'
import { isDone } from '../../src/domain/status/openness.js'
import { demoContent } from '../../src/templates/demo/content.js'
import { isDemo } from '../../src/templates/demo/index.js'
import type { DemoTracker } from '../../src/templates/demo/value.js'
import { trackers } from '../../src/trackers/index.js'
import { calendar, cellsOf, columnsOf, keys, onAnyDay, rowsOn, exampleDay } from './demo-rows.js'

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
  deals: ['closedOn'],
  purchases: ['boughtOn'],
}
/** Dates that fall where the calendar puts them, working day or not. */
const anyDate = ['contractStart', 'contractEnd', 'birthday']

describe('the demo', () => {
  it('has rows for every tracker', () => {
    expect(Object.keys(demoContent).toSorted()).toEqual(keys.toSorted())
    for (const key of keys) expect(rowsOn(exampleDay)[key].length, key).toBeGreaterThan(2)
    expect(rowsOn(exampleDay).clients.length).toBeLessThanOrEqual(4)
    expect(rowsOn(exampleDay).engagements.length).toBeLessThanOrEqual(5)
    expect(rowsOn(exampleDay).people.length).toBeLessThanOrEqual(6)
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
    const rows = rowsOn(exampleDay)
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
        for (const title of splitNames(task.predecessors)) {
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
    const rows = rowsOn(exampleDay, locale)
    const titles = (key: DemoTracker): unknown[] => cellsOf(rows, key).map((row) => row[trackers[key].title])
    for (const key of keys)
      for (const row of cellsOf(rows, key))
        for (const [column, { refersTo }] of columnsOf(key))
          if (refersTo !== undefined && row[column] !== null)
            for (const name of splitNames(row[column] as string))
              expect(titles(refersTo as DemoTracker), `${key}.${column}`).toContain(name)
    for (const { participants } of rows.rhythm)
      for (const name of splitNames(participants)) expect(titles('people')).toContain(name)
    const contacts = rows.clients.map(({ contact }) => contact)
    for (const name of [
      ...rows.milestones.flatMap(({ acceptedBy }) => acceptedBy ?? []),
      ...rows.requirements.flatMap(({ confirmedBy }) => confirmedBy ?? []),
      ...rows.changes.flatMap(({ requester, decidedBy }) => [requester ?? [], decidedBy ?? []].flat()),
    ])
      expect(contacts).toContain(name)
  })
  it('has a client’s last contact where the communication log has it', () => {
    const { clients, contacts } = rowsOn(exampleDay)
    for (const { name, lastContact } of clients)
      expect(lastContact, name!).toBe(
        contacts.reduce<Day | null>(
          (last, row) => (row.client === name && (last === null || row.day! > last) ? row.day : last),
          null,
        ),
      )
  })
  it('says nothing twice, except the task it shows as done twice', () => {
    const rows = rowsOn(exampleDay)
    for (const key of ['clients', 'engagements', 'milestones', 'people', 'tasks', 'requirements'] as const) {
      const names = cellsOf(rows, key).map((row) => row[trackers[key].title])
      expect(names.length - new Set(names).size, key).toBe(key === 'tasks' ? 1 : 0)
    }
  })
  it.each(locales)(
    'can be written into every sheet and read back, with addresses that nobody owns, in %s',
    (locale) => {
      const rows = rowsOn(exampleDay, locale)
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
    expect(JSON.stringify(rowsOn(exampleDay, 'en'))).not.toMatch(/\p{Script=Han}|[，。、？！：；（）“”]/u)
    const chinese = rowsOn(exampleDay, 'zh-CN')
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
    const rows = rowsOn(exampleDay)
    const ids = keys.flatMap((key) => cellsOf(rows, key).map(({ id }) => String(id)))
    expect(ids.every(isDemo)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rowsOn(exampleDay)).toEqual(rows)
    expect(isDemo('T1')).toBe(false)
  })
  it('switches on no rule that would change the user’s own rows', () => {
    expect(rowsOn(exampleDay).automations.map(({ active }) => active)).not.toContain('yes')
  })
})
