/** Tables with two header lines, and with two lines for each row. */
import { plusDays } from '../../../src/core/day.js'
import { writeDay } from '../make/day-style.js'
import type { Item } from '../make/item.js'
import { planColumns, type PlannedColumn } from '../make/plan-columns.js'
import { formWords, type GroupWords } from '../words/separate-words.js'
import { type Half, isSeparate } from '../words/word-list.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from './form.js'

const groupWords: Readonly<Record<Half, Readonly<Record<'en' | 'zh-CN', readonly GroupWords[]>>>> = {
  fit: {
    en: [
      { planned: 'Planned', actual: 'Actual', start: 'Start', end: 'End' },
      { planned: 'PLAN', actual: 'ACTUAL', start: 'Start Date', end: 'Finish Date' },
    ],
    'zh-CN': [
      { planned: '计划时间', actual: '实际时间', start: '开始', end: '完成' },
      { planned: '计划', actual: '实际', start: '开始日期', end: '结束日期' },
    ],
  },
  held: {
    en: [
      { planned: 'Planned Execution', actual: 'Actual Execution', start: '(Start)', end: '(End)' },
      { planned: 'Timeline', actual: 'Actuals', start: 'Start Date', end: 'End Date' },
    ],
    'zh-CN': [
      { planned: '计划起止时间', actual: '实际起止时间', start: '起', end: '止' },
      { planned: '计划工期', actual: '实际完成情况', start: '开工', end: '完工' },
    ],
  },
  fresh: formWords.fresh.groups,
  unseen: formWords.unseen.groups,
}

const groupedKinds = ['start', 'due', 'doneOn']

/** Dates under headers of their own, below headers that say whether they are planned or actual. */
export const twoHeaderLines: Form = {
  name: 'two header lines',
  families: ['tasks'],
  weight: 8,
  hasOwnHeaders: true,
  planColumns(context) {
    const { random } = context
    const words = random.pick(groupWords[context.half][context.locale])
    const rest = planColumns(context, 'tasks').filter(({ kind }) => !groupedKinds.includes(kind))
    const group = (kind: string, role: string | null, header: string): PlannedColumn => ({
      kind,
      role,
      header,
      mayAsk: false,
    })
    const dates = [
      group('start', 'start', `${words.planned}\n${words.start}`),
      group('due', 'due', `${words.planned}\n${words.end}`),
    ]
    if (random.chance(0.6))
      dates.push(
        group('actualStart', null, `${words.actual}\n${words.start}`),
        group('doneOn', 'doneOn', `${words.actual}\n${words.end}`),
      )
    const at = rest.findIndex(({ role }) => role === 'title') + 1
    const cut = random.between(at, rest.length)
    return [...rest.slice(0, cut), ...dates, ...rest.slice(cut)]
  },
  lay(context, canvas, plan, place) {
    const isBelow = context.half !== 'fit' && context.random.chance(0.3)
    let before = ''
    plan.columns.forEach(({ header }, at) => {
      const [upper, lower] = header.split('\n')
      const column = place.column + at
      if (lower === undefined) {
        canvas.set(isBelow ? place.line + 1 : place.line, column, header)
        if (!isBelow) canvas.merge(place.line, column, place.line + 1, column)
        return
      }
      if (upper !== before) {
        canvas.set(place.line, column, upper!)
        canvas.merge(place.line, column, place.line, column + 1)
      }
      before = upper!
      canvas.set(place.line + 1, column, lower)
    })
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 2 + lines.size
      writeItem(context, canvas, plan, item, { ...place, line })
      lines.set(item, line)
    }
    return { headerRows: [place.line, place.line + 1], columns: columnsFrom(plan, place), lines }
  },
}

const pairWords = {
  fit: { en: ['Plan', 'Actual'], 'zh-CN': ['计划', '实际'] },
  held: { en: ['Planned', 'Actual'], 'zh-CN': ['计划时间', '实际时间'] },
  fresh: formWords.fresh.pairs,
  unseen: formWords.unseen.pairs,
} as const

/** Two lines for each row: what was planned, and below it what happened. */
export const planAndActualLines: Form = {
  name: 'plan and actual lines',
  showsDone: true,
  families: ['tasks'],
  weight: 3,
  hasOwnHeaders: true,
  planColumns(context) {
    const columns = planColumns(context, 'tasks')
    const find = (kind: string): PlannedColumn[] => columns.filter((column) => column.kind === kind)
    const usual = context.locale === 'en' ? 'Type' : '类别'
    const word = isSeparate(context.half) ? formWords[context.half].pairHead[context.locale] : usual
    const kind: PlannedColumn = { kind: 'pair', role: null, header: word, mayAsk: false }
    const dates = context.locale === 'en' ? ['Start', 'End'] : ['开始日期', '完成日期']
    const date = (role: string, header: string): PlannedColumn => ({
      kind: role,
      role,
      header,
      mayAsk: false,
    })
    return [
      ...find('number'),
      ...find('title'),
      ...find('owner'),
      kind,
      date('start', dates[0]!),
      date('due', dates[1]!),
    ]
  },
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const [planned, actual] = pairWords[context.half][context.locale]
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size * 2
      writeItem(context, canvas, plan, item, { ...place, line }, { pair: planned })
      plan.columns.forEach(({ kind }, at) => {
        const column = place.column + at
        if (kind === 'pair') canvas.set(line + 1, column, actual)
        else if (kind === 'start' && item.state !== 'open')
          canvas.set(
            line + 1,
            column,
            writeDay(plusDays(item.start, 1), plan.dayStyle, context.locale, context.random),
          )
        else if (kind === 'due' && item.doneOn !== null)
          canvas.set(line + 1, column, writeDay(item.doneOn, plan.dayStyle, context.locale, context.random))
        else if (kind === 'title') canvas.merge(line, column, line + 1, column)
      })
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
