/** What is in the cells of columns that only layouts of this part have. */
import type { Cell } from '../../../../src/core/cell.js'
import { type Day, daysBetween, plusDays } from '../../../../src/core/day.js'
import type { MakeContext } from '../../make/context.js'
import { writeDay } from '../../make/day-style.js'
import type { Item } from '../../make/item.js'
import type { TablePlan } from '../../make/table-plan.js'
import { withoutLimit } from '../words/day-styles.js'

/** A later date on the same side of today, so that the line is as late by one column as by the other. */
function postpone({ random, today }: MakeContext, due: Day): Day {
  const later = plusDays(due, random.between(2, 9))
  return due < today && later >= today ? plusDays(today, -1) : later
}

/** From when to when, in one cell. */
function writeSpan({ locale }: MakeContext, start: Day, due: Day): string {
  if (locale === 'en') return `${start} – ${due}`
  return `${start.replaceAll('-', '.')}-${due.replaceAll('-', '.')}`
}

const emailOf = (name: string): string => {
  const local = name.toLowerCase().replace(/[^a-z]+/g, '.')
  return `${/[a-z]/.test(local) ? local : 'renyuan'}@fenwick.example`
}

/** The cell of a column; undefined for a column that other parts have as well. */
export function writeUnseenCell(
  context: MakeContext,
  { dayStyle }: Pick<TablePlan, 'dayStyle'>,
  item: Item,
  kind: string,
): Cell | undefined {
  const { random, today, locale } = context
  const { start, due } = item
  const write = (day: Day): Cell =>
    writeDay(day, dayStyle === 'turned' ? 'real' : withoutLimit(dayStyle), locale, random)
  switch (kind) {
    case 'revisedDue':
      return due !== null && random.chance(0.35) ? write(postpone(context, due)) : null
    case 'forecastDue':
      return due === null ? null : write(postpone(context, due))
    case 'internalDue':
      return due === null ? null : write(plusDays(due, -random.between(1, 3)))
    case 'briefOn':
      return write(plusDays(start, -random.between(1, 6)))
    case 'proofOn':
      return write(plusDays(start, Math.floor(daysBetween(start, due ?? start) / 2)))
    case 'span':
      return due === null ? null : writeSpan(context, start, due)
    case 'variance':
      return due === null ? null : random.between(-3, 6)
    case 'wordCount':
      return random.between(2, 90) * 100
    case 'ownerEmail':
      return item.owner === '' ? null : emailOf(item.owner)
    case 'taskKey':
      return `KF-${100 + item.number}`
    case 'isLate':
      return due !== null && due < today && item.state !== 'done'
    case 'finisher':
      return item.state === 'done' ? item.owner : null
    case 'month':
    case 'blank':
      return null
    default:
      return undefined
  }
}
