/** What is in the cell of a column for an item. */
import type { Cell } from '../../../src/core/cell.js'
import { daysBetween, plusDays } from '../../../src/core/day.js'
import { vocabularyOf } from '../words/vocabulary.js'
import { type MakeContext, pickText } from './context.js'
import { withoutLimit } from '../unseen/words/day-styles.js'
import { writeUnseenCell } from '../unseen/layouts/write-unseen-cell.js'
import { writeDay } from './day-style.js'
import type { Item } from './item.js'
import type { TablePlan } from './table-plan.js'

/** Columns that are often left blank. */
const sparseKinds = ['notes', 'solution', 'link', 'nextStep', 'reviewer']

const pickName = (context: MakeContext): string => {
  const { random } = context
  const named = vocabularyOf(context).teams.filter((team) => !team[0]!.includes('@'))
  return random.pick(random.pick(named))
}

/** A share of work done as it is written. */
function writePercent(percent: number, style: TablePlan['percentStyle']): Cell {
  if (style === 'share') return percent
  const whole = Math.round(percent * 100)
  return style === 'whole' ? whole : `${whole}%`
}

const writeLateness = ({ today, locale }: MakeContext, { due, state }: Item): Cell => {
  if (due === null || state === 'done') return locale === 'en' ? 0 : '否'
  const left = daysBetween(today, due)
  return locale === 'en' ? left : left < 0 ? '是' : '否'
}

/** The dates of columns that are about something else than when work is done. */
function writeOtherDay(context: MakeContext, plan: TablePlan, item: Item, kind: string): Cell {
  const { random, today, locale } = context
  const before = plusDays(item.start, -random.between(2, 20))
  const day =
    kind === 'updatedOn'
      ? plusDays(today, -random.between(0, 30))
      : before > today
        ? plusDays(today, -3)
        : before
  if (kind === 'createdOn' && random.chance(0.5)) return { day, time: '10:15' }
  return writeDay(day, plan.dayStyle === 'turned' ? 'real' : withoutLimit(plan.dayStyle), locale, random)
}

const emailOf = (name: string): string =>
  /^[\w .,]+$/.test(name)
    ? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@brightworks.example`
    : 'lianxi@yunfan.example'

/** The cell of a column. */
export function writeCell(context: MakeContext, plan: TablePlan, item: Item, kind: string): Cell {
  const { random, locale } = context
  const { blankMark, dateWord, numbersTitles } = plan.habits
  if (sparseKinds.includes(kind) && random.chance(0.55)) return blankMark
  const unseen = writeUnseenCell(context, plan, item, kind)
  if (unseen !== undefined) return unseen
  const write = (day: Item['due']): Cell =>
    day === null ? null : writeDay(day, plan.dayStyle, locale, random)
  const writeExact = (day: Item['due']): Cell =>
    day === null ? null : writeDay(day, withoutLimit(plan.dayStyle), locale, random)
  switch (kind) {
    case 'number':
      return item.number
    case 'outline':
      return item.outline
    case 'title':
      return numbersTitles ? `${item.number}${locale === 'en' ? '. ' : '、'}${item.title}` : item.title
    case 'owner':
      return item.owner === '' ? blankMark : item.owner
    case 'client':
      return item.client
    case 'engagement':
      return item.project
    case 'milestone':
      return item.stage === '' ? null : item.stage
    case 'department':
      return random.pick(vocabularyOf(context).departments)
    case 'actualStart':
      return item.state === 'open' ? null : writeExact(plusDays(item.start, 1))
    case 'start':
      return writeExact(item.start)
    case 'due':
      return item.due === null ? (dateWord ?? blankMark) : write(item.due)
    case 'otherDue':
      return write(item.due && plusDays(item.due, random.pick([0, 2, 5, 7])))
    case 'doneOn':
      return item.doneOn === null ? blankMark : writeExact(item.doneOn)
    case 'status': {
      const word = random.pick(plan.wording[item.state])
      return word === '' ? null : word
    }
    case 'percentComplete':
      return writePercent(item.percent, plan.percentStyle)
    case 'pair':
      return null
    case 'predecessors':
      return item.after === 0 ? null : item.after
    case 'days':
      return item.due ? daysBetween(item.start, item.due) + 1 : null
    case 'hours':
      return random.between(1, 20) * 4
    case 'cost':
      return random.between(2, 90) * 50
    case 'probability':
    case 'impact':
      return random.between(1, 5)
    case 'daysLeft':
      return writeLateness(context, item)
    case 'email':
      return emailOf(item.title)
    case 'otherOwner':
    case 'createdBy':
    case 'reviewer':
    case 'requester':
    case 'confirmedBy':
    case 'contact':
    case 'manager':
      return pickName(context)
    case 'approvedOn':
    case 'createdOn':
    case 'updatedOn':
    case 'raisedOn':
    case 'askedOn':
    case 'receivedOn':
      return writeOtherDay(context, plan, item, kind)
    default: {
      const texts = vocabularyOf(context).texts[kind]
      // A column that only one layout has is written by it.
      return texts === undefined ? null : pickText(random, texts)
    }
  }
}
