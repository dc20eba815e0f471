import { workingCalendar, type WorkingCalendar } from '../../src/core/calendar.js'
import { type Day, day, plusDays, weekday } from '../../src/core/day.js'
import type { Situation } from '../../src/core/rule.js'
import type { Row, Table } from '../../src/core/table.js'
import { situationOf } from '../../src/project/status/situation.js'
import { clients } from '../../src/trackers/clients/clients.js'
import { contacts } from '../../src/trackers/clients/contacts.js'
import { engagements } from '../../src/trackers/plan/engagements.js'
import { feedback } from '../../src/trackers/clients/feedback.js'
import { milestones } from '../../src/trackers/plan/milestones.js'
import { people } from '../../src/trackers/team/people.js'
import { requirements } from '../../src/trackers/plan/requirements.js'
import { satisfaction } from '../../src/trackers/clients/satisfaction.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import chineseDays from 'chinese-days'

/** Rows of a table with everything blank but what is given; ids and lines follow one another. */
const rowsOf =
  <T extends Table<any>>(table: T) =>
  (...given: Partial<Row<T>>[]): Row<T>[] =>
    given.map((values, index) => ({
      ...Object.fromEntries(Object.keys(table.columns).map((column) => [column, null])),
      id: `${table.prefix}${index + 1}`,
      at: { line: index + 2, unread: [] },
      ...values,
    })) as unknown as Row<T>[]

export const milestoneRows = rowsOf(milestones)
export const taskRows = rowsOf(tasks)
export const engagementRows = rowsOf(engagements)
export const clientRows = rowsOf(clients)
export const contactRows = rowsOf(contacts)
export const feedbackRows = rowsOf(feedback)
export const peopleRows = rowsOf(people)
export const satisfactionRows = rowsOf(satisfaction)
export const requirementRows = rowsOf(requirements)

export const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => plusDays(first, index))

/** Whether a day is worked in China, as the State Council has announced it. Straight from the package. */
export const workedInChina = (at: Day): boolean => chineseDays.isWorkday(at)

const isWeekend = (at: Day): boolean => weekday(at) > 5

/** China's calendar of 2025 and 2026. */
export const china: WorkingCalendar = (() => {
  const days = daysFrom(day('2024-12-30'), 730)
  return workingCalendar({
    weekend: [6, 7],
    holidays: days.filter((at) => !isWeekend(at) && !workedInChina(at)),
    makeUpWorkdays: days.filter((at) => isWeekend(at) && workedInChina(at)),
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

export const situation = (today: string, calendar = weekdays): Situation =>
  situationOf(day(today), settings, calendar)
