/** Tables with cells merged downwards: months, and tasks above their measures. */
import type { Item } from '../../make/item.js'
import { planColumns } from '../../make/plan-columns.js'
import type { Canvas } from '../../make/canvas.js'
import {
  columnsFrom,
  type Form,
  groupByStage,
  type Place,
  writeHeaders,
  writeItem,
} from '../../layouts/form.js'
import { column, without } from './columns.js'

/** Merges the cells of a column from one line to another, where they are several. */
function mergeDown(canvas: Canvas, { line, column: at }: Place, last: number): void {
  if (last > line) canvas.merge(line, at, last, at)
}

const monthHeaders = { en: ['Month', 'When'], 'zh-CN': ['月份', '时间'] } as const
const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|')

/** The plan of a year: the months merged in the first column, the work of each beside. */
export const monthsDown: Form = {
  name: 'months down the side',
  families: ['tasks'],
  weight: 5,
  hasOwnHeaders: true,
  planColumns(context) {
    const header = context.random.pick<string>(monthHeaders[context.locale])
    const rest = without(planColumns(context, 'tasks'), ['milestone', 'number']).filter(
      (each) => each.header !== header,
    )
    // Where no column has a date, the months say by when.
    const hasDue = rest.some(({ role }) => role === 'due')
    return [column('month', null, header, hasDue ? {} : { alsoFor: 'due' }), ...rest]
  },
  lay(context, canvas, plan, place) {
    const byMonth = new Map<string, Item[]>()
    for (const item of plan.items) {
      const month = (item.due ?? item.start).slice(0, 7)
      byMonth.set(month, [...(byMonth.get(month) ?? []), item])
    }
    const lines = new Map<Item, number>()
    writeHeaders(canvas, plan, place)
    let line = place.line
    for (const [month, items] of [...byMonth].sort()) {
      const number = Number(month.slice(5))
      const name = context.locale === 'en' ? monthNames[number - 1]! : `${number}月`
      mergeDown(canvas, { ...place, line: line + 1 }, line + items.length)
      for (const item of items) {
        const isFirst = item === items[0]
        writeItem(context, canvas, plan, item, { ...place, line: ++line }, { month: isFirst ? name : null })
        lines.set(item, line)
      }
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

const measureHeaders = {
  en: [
    ['Objective', 'Action'],
    ['Goal', 'Measure'],
    ['Deliverable', 'Activity'],
  ],
  'zh-CN': [
    ['重点任务', '具体举措'],
    ['目标任务', '工作措施'],
    ['工作任务', '细化措施'],
  ],
} as const

/** A task merged over its measures, with the unit that leads it; each measure has a person and a date of its own. */
export const measuresBelowTask: Form = {
  name: 'measures beside a merged task',
  families: ['tasks'],
  weight: 6,
  hasOwnHeaders: true,
  mayAsk: ['title', 'milestone'],
  planColumns(context) {
    const { random, locale } = context
    const [task, measure] = random.pick<readonly string[]>(measureHeaders[locale])
    const own = [
      column('number', null, locale === 'en' ? 'No.' : '序号'),
      column('milestone', 'milestone', task!),
      column('title', 'title', measure!),
      column('department', 'department', locale === 'en' ? 'Lead unit' : '牵头单位'),
    ]
    const kinds = ['number', 'milestone', 'title', 'department', 'client', 'engagement']
    return [...own, ...without(planColumns(context, 'tasks'), kinds, own)]
  },
  lay(context, canvas, plan, place) {
    const lines = new Map<Item, number>()
    writeHeaders(canvas, plan, place)
    let line = place.line
    let number = 0
    const merged = ['number', 'milestone', 'department']
    for (const [stage, items] of groupByStage(plan.items)) {
      number++
      plan.columns.forEach(({ kind }, at) => {
        if (merged.includes(kind))
          mergeDown(canvas, { line: line + 1, column: place.column + at }, line + items.length)
      })
      for (const item of items) {
        const below = { number: null, milestone: null, department: null }
        writeItem(
          context,
          canvas,
          plan,
          item,
          { ...place, line: ++line },
          item === items[0] ? { number, milestone: stage } : below,
        )
        lines.set(item, line)
      }
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
