import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { isOpen } from '../../project/status/openness.js'
import { inSheetOrder } from '../../project/schedule/index.js'
import { type Milestone, milestones as table } from '../../trackers/plan/milestones.js'

/** One typed day of a milestone that a change moves. */
export interface MovedDay {
  readonly id: string
  readonly name: string
  readonly column: 'start' | 'due'
  readonly from: Day
  readonly to: Day
}

/** What a change does to an engagement's days. */
export interface ChangeEffect {
  readonly moved: readonly MovedDay[]
  readonly delivery: Day
}

/**
 * The days after a change that takes so many working days more: delivery and every typed day of an open milestone
 * that lies after today move by as many. Days that have come stay, so that what is late stays late; a change that
 * wins time moves no day before today.
 */
export function effectOf(
  milestones: readonly Milestone[],
  delivery: Day,
  impactDays: number,
  today: Day,
  calendar: WorkingCalendar,
): ChangeEffect {
  const shift = (day: Day): Day => {
    if (impactDays === 0) return day
    const moved = calendar.plusWorkdays(day, impactDays)
    return moved < today && day >= today ? calendar.plusWorkdays(today, 0) : moved
  }
  const moved = inSheetOrder(milestones)
    .filter((row) => isOpen(table, row))
    .flatMap((row) =>
      (['start', 'due'] as const).flatMap((column): MovedDay[] => {
        const from = row[column]
        const to = from !== null && from > today ? shift(from) : from
        return from === null || to === null || to === from
          ? []
          : [{ id: row.id, name: row.name ?? '', column, from, to }]
      }),
    )
  return { moved, delivery: shift(delivery) }
}

/** The version after this one: `1.2` → `1.3`, `v2` → `v3`; what ends in no number gets ` +1`; none yet becomes `1.1`. */
export function nextVersion(version: string | null): string {
  const typed = version?.trim() ?? ''
  if (typed === '') return '1.1'
  const found = /^(.*?)(\d{1,9})$/.exec(typed)
  return found ? `${found[1]}${Number(found[2]) + 1}` : `${typed} +1`
}
