/** Plans with bars beside them: a column for each day or each week. */
import { daysBetween, mondayOf, plusDays, weekdayOf } from '../../../src/core/day.js'
import type { MakeContext } from '../make/context.js'
import { daysFrom } from '../make/day-style.js'
import type { Canvas } from '../make/canvas.js'
import type { Item } from '../make/item.js'
import { planColumns, type PlannedColumn } from '../make/plan-columns.js'
import { formWords } from '../words/separate-words.js'
import { type Half, isSeparate } from '../words/word-list.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from './form.js'

const letters = { en: 'MTWTFSS', 'zh-CN': '一二三四五六日' } as const
const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')

const planGanttColumns = (context: MakeContext): readonly PlannedColumn[] => {
  const columns = planColumns(context, 'tasks')
  return columns.some(({ role }) => role === 'due') ? columns : planGanttColumns(context)
}

interface Bars {
  readonly canvas: Canvas
  readonly item: Item
  readonly line: number
  readonly column: number
  readonly first: Item['start']
  readonly count: number
  /** Days of one column. */
  readonly step: 1 | 7
  readonly mark: string | number | null
}

/** Marks the columns of an item's time; a mark of null is a colour, which no cell shows. */
function drawBars({ canvas, item, line, column, first, count, step, mark }: Bars): void {
  if (mark === null || item.due === null) return
  const from = Math.max(0, Math.floor(daysBetween(first, item.start) / step))
  const to = Math.min(count - 1, Math.floor(daysBetween(first, item.due) / step))
  for (let at = from; at <= to; at++) canvas.set(line, column + at, mark)
}

const dayMarks: Readonly<Record<Half, readonly (string | number | null)[]>> = {
  fit: ['█', null, 1],
  held: ['x', null, '■', '→'],
  fresh: formWords.fresh.marks,
  unseen: formWords.unseen.marks,
}
const weekMarks: Readonly<Record<Half, readonly (string | number | null)[]>> = {
  fit: ['█', null, 'x'],
  held: ['▓', null, 1, '●'],
  fresh: formWords.fresh.marks,
  unseen: formWords.unseen.marks,
}

/** A column for each day: dates in the header, or the month above and the days below. */
export const barsByDay: Form = {
  name: 'bars by day',
  families: ['tasks'],
  weight: 6,
  isWide: true,
  planColumns: planGanttColumns,
  lay(context, canvas, plan, place) {
    const { random, half, locale } = context
    const first = mondayOf(plan.items.map(({ start }) => start).sort()[0] ?? context.today)
    const days = daysFrom(first, random.between(3, 6) * 7)
    const column = place.column + plan.columns.length + random.between(0, 1)
    const isTwoLines = half === 'held' || (isSeparate(half) && random.chance(0.5))
    const headerLine = isTwoLines ? place.line + 1 : place.line
    writeHeaders(canvas, plan, { ...place, line: headerLine })
    days.forEach((day, at) => {
      const isMonday = weekdayOf(day) === 1
      if (!isTwoLines) canvas.set(place.line, column + at, { day })
      else {
        if (isMonday) {
          const [year, month] = day.split('-').map(Number)
          canvas.set(
            place.line,
            column + at,
            locale === 'en' ? `${monthNames[month! - 1]!} ${year}` : `${month}月`,
          )
          canvas.merge(place.line, column + at, place.line, column + at + 6)
        }
        canvas.set(headerLine, column + at, Number(day.slice(8)))
      }
    })
    const hasLetters = isTwoLines && random.chance(0.5)
    if (hasLetters)
      days.forEach((day, at) => canvas.set(headerLine + 1, column + at, letters[locale][weekdayOf(day) - 1]!))
    const mark = random.pick(dayMarks[half])
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = headerLine + (hasLetters ? 2 : 1) + lines.size
      writeItem(context, canvas, plan, item, { ...place, line })
      drawBars({ canvas, item, line, column, first, count: days.length, step: 1, mark })
      lines.set(item, line)
    }
    return {
      headerRows: isTwoLines ? [place.line, headerLine] : [headerLine],
      columns: columnsFrom(plan, place),
      lines,
    }
  },
}

/** The header of a week. */
const weekTitle = (
  { half, locale }: MakeContext,
  monday: Item['start'],
  at: number,
): string | { day: Item['start'] } => {
  if (isSeparate(half)) return formWords[half].weeks[locale].replace('{n}', String(at + 11))
  if (half === 'fit') return locale === 'en' ? `W${at + 1}` : `第${at + 1}周`
  return locale === 'en' ? { day: monday } : `${Number(monday.slice(5, 7))}/${Number(monday.slice(8))}`
}

/** A column for each week. */
export const barsByWeek: Form = {
  name: 'bars by week',
  families: ['tasks'],
  weight: 5,
  isWide: true,
  planColumns: planGanttColumns,
  lay(context, canvas, plan, place) {
    const { random, half, locale } = context
    const first = mondayOf(plan.items.map(({ start }) => start).sort()[0] ?? context.today)
    const count = random.between(8, 16)
    const column = place.column + plan.columns.length
    const hasTitle = half !== 'fit' && random.chance(0.5)
    const headerLine = place.line + (hasTitle ? 1 : 0)
    if (hasTitle) {
      canvas.set(place.line, column, locale === 'en' ? 'Week Starting' : '周次')
      canvas.merge(place.line, column, place.line, column + count - 1)
    }
    writeHeaders(canvas, plan, { ...place, line: headerLine })
    for (let at = 0; at < count; at++)
      canvas.set(headerLine, column + at, weekTitle(context, plusDays(first, at * 7), at))
    const mark = random.pick(weekMarks[half])
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = headerLine + 1 + lines.size
      writeItem(context, canvas, plan, item, { ...place, line })
      drawBars({ canvas, item, line, column, first, count, step: 7, mark })
      lines.set(item, line)
    }
    return {
      headerRows: hasTitle ? [place.line, headerLine] : [headerLine],
      columns: columnsFrom(plan, place),
      lines,
    }
  },
}
