/** Plans in numbered sections, and with bars by month. */
import { plusMonths } from '../../../../src/core/day.js'
import type { Item } from '../../make/item.js'
import { planColumn, planColumns } from '../../make/plan-columns.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from '../../layouts/form.js'
import { hanNumbers } from '../../make/han-numbers.js'

/** Sections with a letter or a Chinese number in the column of numbers; the work in each is counted from 1. */
export const numberedSections: Form = {
  name: 'numbered sections',
  families: ['tasks'],
  weight: 7,
  planColumns(context) {
    const number = planColumn(context, 'tasks', 'number', [])
    const rest = planColumns(context, 'tasks').filter(
      ({ kind, header }) => !['number', 'milestone', 'outline'].includes(kind) && header !== number.header,
    )
    return [number, ...rest]
  },
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const titleAt = place.column + plan.columns.findIndex(({ role }) => role === 'title')
    const lines = new Map<Item, number>()
    let line = place.line
    let section = 0
    for (const [stage, items] of groupByStage(plan.items)) {
      line++
      const number = context.locale === 'en' ? String.fromCharCode(65 + section) : hanNumbers[section]!
      section++
      canvas.set(line, place.column, number)
      canvas.set(line, titleAt, stage)
      items.forEach((item, at) => {
        writeItem(context, canvas, plan, item, { ...place, line: ++line }, { number: at + 1 })
        lines.set(item, line)
      })
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|')
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** A column for each month, with a mark where there is work. */
export const barsByMonth: Form = {
  name: 'bars by month',
  families: ['tasks'],
  weight: 4,
  isWide: true,
  planColumns(context) {
    let columns = planColumns(context, 'tasks')
    while (!columns.some(({ role }) => role === 'due')) columns = planColumns(context, 'tasks')
    return columns
  },
  lay(context, canvas, plan, place) {
    const { random, locale } = context
    const first = plan.items.map(({ start }) => start).sort()[0] ?? context.today
    const count = random.between(5, 12)
    const column = place.column + plan.columns.length
    writeHeaders(canvas, plan, place)
    for (let at = 0; at < count; at++) {
      const month = Number(plusMonths(first, at).slice(5, 7))
      canvas.set(place.line, column + at, locale === 'en' ? monthNames[month - 1]! : `${month}月`)
    }
    const mark = random.pick(['x', '▲', null, '——'])
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size
      writeItem(context, canvas, plan, item, { ...place, line })
      lines.set(item, line)
      if (mark === null || item.due === null) continue
      for (let at = monthOf(item.start); at <= monthOf(item.due); at++)
        if (at - monthOf(first) < count) canvas.set(line, column + at - monthOf(first), mark)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
