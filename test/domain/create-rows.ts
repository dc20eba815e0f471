import { workingCalendar, type WorkingCalendar } from '../../src/core/calendar.js'
import { type Day, parseDay, plusDays, weekdayOf } from '../../src/core/day.js'
import type { Situation } from '../../src/core/rule.js'
import type { Row, Table } from '../../src/core/table.js'
import { createSituation as situationOfDay } from '../../src/domain/status/situation.js'
import { clients } from '../../src/trackers/clients/clients.js'
import { contacts } from '../../src/trackers/clients/contacts.js'
import { engagements } from '../../src/trackers/plan/engagements.js'
import { feedback } from '../../src/trackers/clients/feedback.js'
import { milestones } from '../../src/trackers/plan/milestones.js'
import { people } from '../../src/trackers/team/people.js'
import { satisfaction } from '../../src/trackers/clients/satisfaction.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import chineseDays from 'chinese-days'

/** Rows of a table with everything blank but what is given; ids and lines follow one another. */
const createRowFactory =
  <T extends Table<any>>(table: T) =>
  (...given: Partial<Row<T>>[]): Row<T>[] =>
    given.map((values, index) => ({
      ...Object.fromEntries(Object.keys(table.columns).map((column) => [column, null])),
      id: `${table.prefix}${index + 1}`,
      at: { line: index + 2, unread: [] },
      ...values,
    })) as unknown as Row<T>[]

export const createMilestones = createRowFactory(milestones)
export const createTasks = createRowFactory(tasks)
export const createEngagements = createRowFactory(engagements)
export const createClients = createRowFactory(clients)
export const createContacts = createRowFactory(contacts)
export const createFeedback = createRowFactory(feedback)
export const createPeople = createRowFactory(people)
export const createSatisfaction = createRowFactory(satisfaction)

export const listDays = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => plusDays(first, index))

/** Whether a day is worked in China, as the State Council has announced it. Straight from the package. */
export const isWorkedInChina = (at: Day): boolean => chineseDays.isWorkday(at)

const isWeekend = (at: Day): boolean => weekdayOf(at) > 5

/** China's calendar of 2025 and 2026. */
export const china: WorkingCalendar = (() => {
  const days = listDays(parseDay('2024-12-30'), 730)
  return workingCalendar({
    weekend: [6, 7],
    holidays: days.filter((at) => !isWeekend(at) && !isWorkedInChina(at)),
    makeUpWorkdays: days.filter((at) => isWeekend(at) && isWorkedInChina(at)),
    years: [2025, 2026],
  })
})()

/** Monday to Friday, no holidays. */
export const weekdays = workingCalendar({ weekend: [6, 7], holidays: [], makeUpWorkdays: [], years: [] })

export const settings = {
  dueSoonDays: 3,
  silentDays: 14,
  renewalMonths: 3,
  deviationAlert: 0.2,
  stuckDays: 5,
  highExposure: 15,
  budgetOver: 1.2,
  lowScore: 2,
}

export const createSituation = (today: string, calendar = weekdays): Situation =>
  situationOfDay(parseDay(today), settings, calendar)
