/** Groups of work with a line that sums each up: above its rows, or below them as programs export boards. */
import type { Cell } from '../../../src/core/cell.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Canvas } from '../make/canvas.js'
import type { MakeContext } from '../make/context.js'
import { writeDay } from '../make/day-style.js'
import type { Item } from '../make/item.js'
import { planColumn, planColumns, type PlannedColumn } from '../make/plan-columns.js'
import type { TablePlan } from '../make/table-plan.js'
import { columnsFrom, type Form, groupByStage, type Place, writeHeaders, writeItem } from './form.js'

type NamesByLocale = Readonly<Record<Locale, readonly string[]>>

/** How a line names the group that it sums up. */
const namesAbove: NamesByLocale = {
  en: ['{stage}', '{stage}', '{order}. {stage}', '{stage} ({count})', '{stage} – {done}/{count} done'],
  'zh-CN': ['{stage}', '{stage}', '{order}、{stage}', '{stage}（{count}项）', '{stage} {done}/{count}'],
}
const namesBelow: NamesByLocale = {
  en: [
    '',
    '',
    'Subtotal',
    '{stage} total',
    'Total {stage}',
    '{count} tasks',
    '{done} of {count} done',
    '{stage} Summary',
  ],
  'zh-CN': [
    '',
    '',
    '小计',
    '{stage}小计',
    '{stage} 汇总',
    '共{count}项',
    '已完成 {done}/{count}',
    '{stage}合计',
  ],
}

/** What such a line shows. */
interface SummaryHabits {
  readonly name: string
  /** Where the name is: with the titles, or in the first column. */
  readonly nameAt: number
  readonly hasDays: boolean
  readonly hasFigures: boolean
  /** How far the group is: not said, counted, or in the word of a row. */
  readonly state: 'none' | 'count' | 'word'
  /** Whether somebody leads the group. */
  readonly hasLead: boolean
}

/** The items of a group with their lines, and the line that sums them up. */
interface Group {
  readonly stage: string
  readonly order: number
  readonly items: readonly Item[]
  readonly lines: readonly number[]
  readonly line: number
}

const figureKinds = ['days', 'hours', 'cost']

/** The word of a group that is done where all of it is, and begun where some of it is. */
function wordOf({ wording }: TablePlan, items: readonly Item[]): Cell {
  const isOver = items.every(({ state }) => state === 'done' || state === 'cancelled')
  const isOpen = items.every(({ state }) => state === 'open')
  const word = wording[isOver ? 'done' : isOpen ? 'open' : 'active'][0]!
  return word === '' ? null : word
}

const countDone = (items: readonly Item[]): number => items.filter(({ state }) => state === 'done').length

/** The first or the last of some days. */
function endOf(days: readonly Item['due'][], end: 'first' | 'last'): Item['due'] {
  const sorted = days.flatMap((day) => (day === null ? [] : [day])).sort()
  return sorted[end === 'first' ? 0 : sorted.length - 1] ?? null
}

/** The cell of a column in the line of a group; `typed` are the cells of its rows in that column. */
function sumUp(
  context: MakeContext,
  plan: TablePlan,
  kind: string,
  {
    habits,
    group,
    typed,
  }: { readonly habits: SummaryHabits; readonly group: Group; readonly typed: readonly Cell[] },
): Cell {
  const { random, locale } = context
  const { items } = group
  const write = (day: Item['due']): Cell =>
    day === null ? null : writeDay(day, plan.dayStyle, locale, random)
  if (habits.hasDays && kind === 'start')
    return write(
      endOf(
        items.map(({ start }) => start),
        'first',
      ),
    )
  if (habits.hasDays && kind === 'due')
    return write(
      endOf(
        items.map(({ due }) => due),
        'last',
      ),
    )
  if (habits.hasFigures && kind === 'percentComplete') {
    const share = items.reduce((sum, { percent }) => sum + percent, 0) / items.length
    const whole = Math.round(share * 100)
    return plan.percentStyle === 'share' ? whole / 100 : plan.percentStyle === 'whole' ? whole : `${whole}%`
  }
  if (habits.hasFigures && figureKinds.includes(kind))
    return typed.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0)
  if (kind === 'status' && habits.state === 'count') return `${countDone(items)}/${items.length}`
  if (kind === 'status' && habits.state === 'word') return wordOf(plan, items)
  if (kind === 'owner' && habits.hasLead) return items.find(({ owner }) => owner !== '')?.owner ?? null
  return null
}

function writeSummary(
  context: MakeContext,
  canvas: Canvas,
  { plan, place }: { readonly plan: TablePlan; readonly place: Place },
  { habits, group }: { readonly habits: SummaryHabits; readonly group: Group },
): void {
  const { stage, order, items, lines, line } = group
  const name = habits.name
    .replace('{stage}', stage)
    .replace('{order}', String(order))
    .replace('{count}', String(items.length))
    .replace('{done}', String(countDone(items)))
  plan.columns.forEach(({ kind }, at) => {
    const column = place.column + at
    const typed = lines.map((each) => canvas.get(each, column))
    const cell = at === habits.nameAt ? name : sumUp(context, plan, kind, { habits, group, typed })
    if (cell !== null && cell !== '') canvas.set(line, column, cell)
  })
}

/** How a team sums up; at least something is summed up, and a nameless line has at least two figures. */
function pickHabits(
  { random, locale }: MakeContext,
  { columns }: TablePlan,
  names: NamesByLocale,
): SummaryHabits {
  const has = (...kinds: readonly string[]): boolean => columns.some(({ kind }) => kinds.includes(kind))
  const titleAt = columns.findIndex(({ role }) => role === 'title')
  const stageAt = columns.findIndex(({ kind }) => kind === 'milestone')
  return {
    name: random.pick(names[locale]),
    nameAt: stageAt >= 0 ? stageAt : random.chance(0.75) ? titleAt : 0,
    hasDays: has('due') && random.chance(0.75),
    hasFigures: has('percentComplete', ...figureKinds) && random.chance(0.8),
    state: has('status') ? random.pick(['none', 'none', 'count', 'word']) : 'none',
    hasLead: random.chance(0.2),
  }
}

const withFigures = (context: MakeContext): readonly PlannedColumn[] => {
  const { random } = context
  const columns = planColumns(context, 'tasks').filter(({ kind }) => kind !== 'milestone')
  const own = ['days', 'hours', 'cost'].filter(
    (kind) => random.chance(0.3) && !columns.some((column) => column.kind === kind),
  )
  return [...columns, ...own.map((kind) => planColumn(context, 'tasks', kind, columns))]
}

/** A line with the name of the stage and what sums up the rows below it. */
export const summaryAbove: Form = {
  name: 'summary above each group',
  families: ['tasks'],
  weight: 1,
  planColumns: withFigures,
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const lines = new Map<Item, number>()
    const habits = pickHabits(context, plan, namesAbove)
    const hasGaps = context.random.chance(0.25)
    let [line, order] = [place.line, 0]
    for (const [stage, items] of groupByStage(plan.items)) {
      if (hasGaps && order > 0) line++
      const summaryLine = ++line
      for (const item of items) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
      const group = {
        stage,
        order: ++order,
        items,
        lines: items.map((item) => lines.get(item)!),
        line: summaryLine,
      }
      writeSummary(context, canvas, { plan, place }, { habits, group })
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

/** A line below the rows of each stage, under its name or beside it. */
export const summaryBelow: Form = {
  name: 'summary below each group',
  families: ['tasks'],
  weight: 1,
  planColumns(context) {
    if (context.random.chance(0.6)) return withFigures(context)
    const stage = planColumn(context, 'tasks', 'milestone', [])
    return [stage, ...withFigures(context).filter(({ header }) => header !== stage.header)]
  },
  lay(context, canvas, plan, place) {
    const { random } = context
    const hasStages = plan.columns[0]!.kind === 'milestone'
    const repeatsHeader = !hasStages && random.chance(0.4)
    const titleAt = plan.columns.findIndex(({ role }) => role === 'title')
    const found = pickHabits(context, plan, namesBelow)
    // A line with neither a name nor a figure is no line.
    const habits = { ...found, hasDays: found.hasDays || (found.name === '' && !found.hasFigures) }
    const hasGaps = repeatsHeader || random.chance(0.3)
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    let [line, order] = [place.line - 1, 0]
    const writeHeader = (): void => {
      writeHeaders(canvas, plan, { ...place, line: ++line })
      headerRows.push(line)
    }
    if (!repeatsHeader) writeHeader()
    for (const [stage, items] of groupByStage(plan.items)) {
      if (hasGaps && order > 0) line++
      if (!hasStages) canvas.set(++line, place.column + (repeatsHeader ? 0 : titleAt), stage)
      if (repeatsHeader) writeHeader()
      for (const item of items) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
      const group = {
        stage,
        order: ++order,
        items,
        lines: items.map((item) => lines.get(item)!),
        line: ++line,
      }
      writeSummary(context, canvas, { plan, place }, { habits, group })
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}
