/** A made-up company of any size: people, clients, engagements, milestones and tasks around one day. */
import { addDays, formatISO } from 'date-fns'
import { UTCDate } from '@date-fns/utc'
import { seededNumber } from '../emulator/index.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { RowValues } from './fill-rows.js'

export interface Size {
  tasks: number
  readers: number
}

const addDaysToText = (today: string, days: number): string =>
  formatISO(addDays(new UTCDate(`${today}T00:00:00Z`), days), { representation: 'date' })

const countUpTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** The rows by tracker; the same for the same size and day. About one task in ten is overdue. */
export function createCompanyRows(
  { tasks, readers }: Size,
  today: string,
): Partial<Record<TrackerKey, RowValues[]>> {
  const engagements = Math.max(1, Math.round(tasks / 100))
  const pick = (what: string, at: number, limit: number): number => seededNumber(`${what} ${at}`, limit)
  const person = (at: number): string => `Person ${at}`
  return {
    people: countUpTo(readers).map((at) => ({
      name: person(at),
      email: `person${at}@example.com`,
      readsManagerDigest: at === 1 ? 'Yes' : 'No',
      language: at % 2 === 0 ? 'Chinese (Simplified)' : 'English',
      digest: 'Daily',
    })),
    clients: countUpTo(engagements).map((at) => ({
      name: `Client ${at}`,
      accountManager: person(1 + (at % readers)),
    })),
    engagements: countUpTo(engagements).map((at) => ({
      name: `Engagement ${at}`,
      client: `Client ${at}`,
      owner: person(1 + (at % readers)),
      start: addDaysToText(today, -60),
      delivery: addDaysToText(today, 30),
    })),
    milestones: countUpTo(engagements * 4).map((at) => ({
      name: `Milestone ${at}`,
      engagement: `Engagement ${Math.ceil(at / 4)}`,
      owner: person(1 + (at % readers)),
      start: addDaysToText(today, -30),
      due: addDaysToText(today, pick('milestone', at, 60) - 10),
      status: 'In progress',
    })),
    tasks: countUpTo(tasks).map((at) => ({
      title: `Task ${at}`,
      engagement: `Engagement ${1 + (at % engagements)}`,
      milestone: `Milestone ${1 + (at % (engagements * 4))}`,
      owner: person(1 + pick('owner', at, readers)),
      status: ['Not started', 'In progress', 'Done'][pick('status', at, 3)] ?? null,
      priority: 'High',
      start: addDaysToText(today, -20),
      due: addDaysToText(today, pick('due', at, 100) - 15),
      percentComplete: pick('complete', at, 10) / 10,
      ballInCourt: 'Us',
      department: 'Delivery',
      notes: 'A note',
    })),
  }
}
