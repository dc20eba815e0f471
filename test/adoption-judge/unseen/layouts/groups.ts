/** Tables in groups: with a summary line, by state, by the time that is left, by week. */
import { daysBetween, plusDays } from '../../../../src/core/day.js'
import type { Item, ItemState } from '../../make/item.js'
import { planColumn, planColumns, type PlannedColumn } from '../../make/plan-columns.js'
import type { MakeContext } from '../../make/context.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from '../../layouts/form.js'
import { without } from './columns.js'

/** Columns of certain roles with usual or rarer headers. */
function planRoles(context: MakeContext, roles: readonly string[]): readonly PlannedColumn[] {
  const columns: PlannedColumn[] = []
  for (const role of roles) columns.push(planColumn(context, 'tasks', role, columns))
  return columns
}

const monthOf = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

/** What a board of groups says below each: from when to when, and how many are done. */
function writeSummary(items: readonly Item[], kind: string): string | null {
  const days = items.flatMap(({ due }) => (due === null ? [] : [due])).sort()
  const done = items.filter(({ state }) => state === 'done').length
  if (kind === 'status') return `${done}/${items.length}`
  if (kind === 'due' && days.length > 0) return `${monthOf(days[0]!)} - ${monthOf(days[days.length - 1]!)}`
  return null
}

/** Groups with a name above, the header again, and below a line that sums the group up. */
export const groupsWithSummary: Form = {
  name: 'groups with a summary line',
  families: ['tasks'],
  weight: 7,
  planColumns: (context) => without(planColumns(context, 'tasks'), ['milestone', 'number']),
  lay(context, canvas, plan, place) {
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    let line = place.line - 1
    for (const [stage, items] of groupByStage(plan.items)) {
      if (headerRows.length > 0) line++
      canvas.set(++line, place.column, stage)
      writeHeaders(canvas, plan, { ...place, line: ++line })
      headerRows.push(line)
      for (const item of items) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
      const summed = plan.columns.map(({ kind }) => writeSummary(items, kind))
      if (summed.some((cell) => cell !== null)) line++
      summed.forEach((cell, at) => {
        if (cell !== null) canvas.set(line, place.column + at, cell)
      })
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}

const stateTitles: Readonly<Record<'en' | 'zh-CN', readonly Readonly<Record<string, string>>[]>> = {
  en: [
    { active: 'In progress', open: 'To do', done: 'Done' },
    { active: 'DOING NOW', open: 'NEXT UP', done: 'FINISHED' },
    { active: 'Current', open: 'Upcoming', done: 'Completed items' },
  ],
  'zh-CN': [
    { active: '进行中', open: '未开始', done: '已完成' },
    { active: '一、正在推进事项', open: '二、尚未启动事项', done: '三、已办结事项' },
    { active: '本期在办', open: '待办', done: '办结归档' },
  ],
}

/** A line for each state above the work that is in it; no column says what is done. */
export const sectionsByState: Form = {
  name: 'sections by state',
  families: ['tasks'],
  weight: 4,
  showsDone: true,
  planColumns: (context) =>
    planRoles(context, ['title', 'owner', 'due', ...(context.random.chance(0.5) ? ['notes'] : [])]),
  lay(context, canvas, plan, place) {
    const { random, locale } = context
    const titles = random.pick(stateTitles[locale])
    const hasCounts = random.chance(0.3)
    const lines = new Map<Item, number>()
    writeHeaders(canvas, plan, place)
    let line = place.line
    for (const state of ['active', 'open', 'done'] satisfies ItemState[]) {
      const items = plan.items.filter((item) => item.state === state)
      if (items.length === 0) continue
      canvas.set(++line, place.column, `${titles[state]!}${hasCounts ? ` (${items.length})` : ''}`)
      for (const item of items) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

const countdownTitles = {
  en: ['{n} weeks before', 'T-{n} weeks', 'Week -{n}'],
  'zh-CN': ['开幕前{n}周', '倒计时{n}周', 'T-{n}周'],
} as const

/** Sections by the weeks that are left until the day of an event. */
export const countdown: Form = {
  name: 'countdown sections',
  families: ['tasks'],
  weight: 4,
  planColumns: (context) => planRoles(context, ['title', 'owner', 'due', 'status']),
  lay(context, canvas, plan, place) {
    const { random, locale, today } = context
    const title = random.pick<string>(countdownTitles[locale])
    const dated = plan.items.map((item) => ({ item, day: item.due ?? item.start }))
    dated.sort((one, other) => (one.day < other.day ? -1 : 1))
    const event = plusDays(dated[dated.length - 1]?.day ?? today, 7)
    const lines = new Map<Item, number>()
    writeHeaders(canvas, plan, place)
    let line = place.line
    let before = -1
    for (const { item, day } of dated) {
      const weeks = Math.ceil(daysBetween(day, event) / 14) * 2
      if (weeks !== before) canvas.set(++line, place.column, title.replace('{n}', String(weeks)))
      before = weeks
      writeItem(context, canvas, plan, item, { ...place, line: ++line })
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

const weekTitles = {
  en: [
    ['This week', 'Next week'],
    ['Done / running this week', 'Planned for next week'],
  ],
  'zh-CN': [
    ['本周工作', '下周计划'],
    ['一、本周重点工作完成情况', '二、下周重点工作安排'],
  ],
} as const

/** The report of a week: what was to be done, and what comes next, below the same header. */
export const thisAndNextWeek: Form = {
  name: 'this week and next week',
  families: ['tasks'],
  weight: 4,
  planColumns: (context) =>
    without(planColumns(context, 'tasks'), ['milestone', 'client', 'engagement', 'percentComplete']),
  lay(context, canvas, plan, place) {
    const titles = context.random.pick<readonly string[]>(weekTitles[context.locale])
    const half = Math.ceil(plan.items.length / 2)
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    let line = place.line - 1
    titles.forEach((title, at) => {
      canvas.set(++line, place.column, title)
      canvas.merge(line, place.column, line, place.column + plan.columns.length - 1)
      writeHeaders(canvas, plan, { ...place, line: ++line })
      headerRows.push(line)
      for (const item of plan.items.slice(at * half, (at + 1) * half)) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
      line += context.random.between(0, 1)
    })
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}
