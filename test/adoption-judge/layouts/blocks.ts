/** Tables in several blocks, each with the header again: by module, or by day. */
import { type Day, plusDays } from '../../../src/core/day.js'
import type { MakeContext } from '../make/context.js'
import type { Item } from '../make/item.js'
import { planColumn, planColumns, type PlannedColumn } from '../make/plan-columns.js'
import { formWords } from '../words/separate-words.js'
import { isSeparate } from '../words/word-list.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from './form.js'
import { writeStageTitle } from './stage-titles.js'

/** A block for each stage, with its name above and the header again. */
export const blocksByModule: Form = {
  name: 'blocks by module',
  families: ['tasks'],
  weight: 5,
  planColumns: (context) => planColumns(context, 'tasks').filter(({ kind }) => kind !== 'milestone'),
  lay(context, canvas, plan, place) {
    const { random, half } = context
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    const gap = half === 'fit' ? random.between(1, 2) : random.between(0, 1)
    const titledAs = isSeparate(half) && random.chance(0.5) ? half : null
    let line = place.line - 1
    for (const [stage, items] of groupByStage(plan.items)) {
      if (headerRows.length > 0) line += gap
      line++
      const title =
        titledAs === null ? stage : writeStageTitle(context, titledAs, stage, headerRows.length + 1)
      canvas.set(line, place.column, title)
      if (random.chance(0.5)) canvas.merge(line, place.column, line, place.column + plan.columns.length - 1)
      line++
      writeHeaders(canvas, plan, { ...place, line })
      headerRows.push(line)
      for (const item of items) {
        line++
        writeItem(context, canvas, plan, item, { ...place, line })
        lines.set(item, line)
      }
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}

const weekdays = { en: 'Mon|Tue|Wed|Thu|Fri|Sat|Sun', 'zh-CN': '周一|周二|周三|周四|周五|周六|周日' } as const

/** The line above a block that says its day. */
function writeDayTitle({ locale, half }: MakeContext, day: Day, at: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = weekdays[locale].split('|')[at % 5]!
  if (isSeparate(half))
    return formWords[half].days[locale]
      .replace('{week}', String(at + 1))
      .replace('{day}', day)
      .replace('{month}', String(month))
      .replace('{date}', String(date))
  if (locale === 'en')
    return half === 'fit' ? `${weekday} ${month}/${date}/${year}` : `Day ${at + 1} – ${weekday}, ${day}`
  return half === 'fit'
    ? `日期：${year}.${month}.${date} ${weekday}`
    : `${year}年${month}月${date}日（${weekday}）`
}

const summaryWords = { en: 'Summary: as planned', 'zh-CN': '总结：按计划进行' } as const

/** A block for each day: who plans to do what, and whether it was done. No date beside the work. */
export const blocksByDay: Form = {
  name: 'blocks by day',
  families: ['tasks'],
  weight: 3,
  mayAsk: ['due', 'start', 'doneOn'],
  planColumns(context) {
    const columns: PlannedColumn[] = []
    for (const role of ['owner', 'title', 'status', 'notes'])
      columns.push(planColumn(context, 'tasks', role, columns))
    return columns
  },
  lay(context, canvas, plan, place) {
    const { random, locale, today } = context
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    const size = random.between(3, 4)
    let line = place.line - 1
    for (let first = 0; first < plan.items.length; first += size) {
      if (first > 0) line += random.between(1, 2)
      line++
      canvas.set(line, place.column, writeDayTitle(context, plusDays(today, -20 + first), first / size))
      canvas.merge(line, place.column, line, place.column + plan.columns.length - 1)
      line++
      writeHeaders(canvas, plan, { ...place, line })
      headerRows.push(line)
      for (const item of plan.items.slice(first, first + size)) {
        line++
        writeItem(context, canvas, plan, item, { ...place, line })
        lines.set(item, line)
      }
      if (random.chance(0.6)) canvas.set(++line, place.column, summaryWords[locale])
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}
