/** Plans with bars in weeks that are counted from 1 in each month. */
import { mondayOf, plusDays } from '../../../../src/core/day.js'
import type { Item } from '../../make/item.js'
import { planColumns } from '../../make/plan-columns.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from '../../layouts/form.js'
import { unseenFormWords } from '../words/form-words.js'

/** The months in one line, their weeks in the next, and a mark where there is work. */
export const weeksBelowMonths: Form = {
  name: 'weeks below months',
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
    const first = mondayOf(plan.items.map(({ start }) => start).sort()[0] ?? context.today)
    const weeks = Array.from({ length: random.between(8, 18) }, (_, at) => plusDays(first, at * 7))
    const from = place.column + plan.columns.length
    let month = ''
    let week = 0
    weeks.forEach((monday, at) => {
      week++
      if (monday.slice(0, 7) !== month) {
        month = monday.slice(0, 7)
        week = 1
        const length = weeks.filter((each) => each.startsWith(month)).length
        const year = month.slice(0, 4)
        const number = Number(month.slice(5))
        canvas.set(place.line, from + at, locale === 'en' ? `${number}/${year}` : `${year}年${number}月`)
        canvas.merge(place.line, from + at, place.line, from + at + length - 1)
      }
      canvas.set(place.line + 1, from + at, locale === 'en' ? week : `${week}周`)
    })
    writeHeaders(canvas, plan, { ...place, line: place.line + 1 })
    const mark = random.pick<string | number | null>(unseenFormWords.marks)
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 2 + lines.size
      writeItem(context, canvas, plan, item, { ...place, line })
      lines.set(item, line)
      if (mark === null || item.due === null) continue
      weeks.forEach((monday, at) => {
        if (monday <= item.due! && plusDays(monday, 6) >= item.start) canvas.set(line, from + at, mark)
      })
    }
    return { headerRows: [place.line, place.line + 1], columns: columnsFrom(plan, place), lines }
  },
}
