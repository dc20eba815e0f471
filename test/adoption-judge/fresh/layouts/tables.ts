/** Tables whose head is more than one line of names: pairs of dates, bands, people in groups, hints. */
import type { Locale } from '../../../../src/core/locale.js'
import { planColumn, planColumns, type PlannedColumn } from '../../make/plan-columns.js'
import type { MakeContext } from '../../make/context.js'
import type { Item } from '../../make/item.js'
import type { Canvas } from '../../make/canvas.js'
import type { TablePlan } from '../../make/table-plan.js'
import { columnsFrom, type Form, type Place, writeHeaders, writeItem } from '../../layouts/form.js'
import { plainList } from '../../layouts/lists.js'

/** A column with a header that has one reading. */
const certain = (kind: string, role: string | null, header: string): PlannedColumn => ({
  kind,
  role,
  header,
  mayAsk: false,
})

const dateKinds = ['start', 'due', 'doneOn']
const pairs: Readonly<Record<Locale, readonly (readonly [string, string, string, string])[]>> = {
  en: [
    ['Planned Start', 'Planned Finish', 'Actual Start', 'Actual Finish'],
    ['Plan from', 'Plan to', 'Actual from', 'Actual to'],
    ['Start (plan)', 'End (plan)', 'Start (actual)', 'End (actual)'],
  ],
  'zh-CN': [
    ['计划开始时间', '计划完成时间', '实际开始时间', '实际完成时间'],
    ['计划开工', '计划完工', '实际开工', '实际完工'],
    ['开始日期(计划)', '结束日期(计划)', '开始日期(实际)', '结束日期(实际)'],
  ],
}

/** What was planned and what happened, side by side in one header line. */
export const pairedDates: Form = {
  ...plainList,
  name: 'planned and actual dates',
  families: ['tasks'],
  weight: 9,
  hasOwnHeaders: true,
  planColumns(context) {
    const rest = planColumns(context, 'tasks').filter(
      ({ kind }) => ![...dateKinds, 'approvedOn', 'createdOn', 'updatedOn'].includes(kind),
    )
    const [start, due, actualStart, doneOn] = context.random.pick(pairs[context.locale])
    const dates = [
      certain('start', 'start', start),
      certain('due', 'due', due),
      certain('actualStart', null, actualStart),
      certain('doneOn', 'doneOn', doneOn),
    ]
    const cut = context.random.between(rest.findIndex(({ role }) => role === 'title') + 1, rest.length)
    return [...rest.slice(0, cut), ...dates, ...rest.slice(cut)]
  },
}

/** Writes each item from a line on; answers where. */
function writeItems(
  context: MakeContext,
  canvas: Canvas,
  plan: TablePlan,
  { line, column }: Place,
): ReadonlyMap<Item, number> {
  const lines = new Map<Item, number>()
  for (const item of plan.items) {
    const at = line + lines.size
    writeItem(context, canvas, plan, item, { line: at, column })
    lines.set(item, at)
  }
  return lines
}

const bands = {
  en: ['General', 'Planning', 'Follow-up'],
  'zh-CN': ['基本信息', '进度安排', '跟踪情况'],
} as const

/** Bands over several columns each, above headers that say everything themselves. */
export const bandAbove: Form = {
  name: 'bands above the header',
  families: ['tasks', 'issues', 'engagements'],
  weight: 5,
  lay(context, canvas, plan, place) {
    const size = Math.ceil(plan.columns.length / 3)
    bands[context.locale].forEach((band, at) => {
      const [from, to] = [at * size, Math.min((at + 1) * size, plan.columns.length) - 1]
      if (from > to) return
      canvas.set(place.line, place.column + from, band)
      canvas.merge(place.line, place.column + from, place.line, place.column + to)
    })
    writeHeaders(canvas, plan, { ...place, line: place.line + 1 })
    const lines = writeItems(context, canvas, plan, { ...place, line: place.line + 2 })
    return { headerRows: [place.line, place.line + 1], columns: columnsFrom(plan, place), lines }
  },
}

const peopleWords = {
  en: { above: 'Responsibility', department: 'Department', owner: 'Person' },
  'zh-CN': { above: '责任分工', department: '责任部门', owner: '责任人' },
} as const

/** The department and the person below one header. */
export const groupedPeople: Form = {
  name: 'people below one header',
  families: ['tasks'],
  weight: 4,
  hasOwnHeaders: true,
  planColumns(context) {
    const { department, owner } = peopleWords[context.locale]
    const rest = planColumns(context, 'tasks').filter(
      ({ kind }) => !['department', 'owner', 'reviewer', 'createdBy'].includes(kind),
    )
    const at = rest.findIndex(({ role }) => role === 'title') + 1
    const people = [certain('department', 'department', department), certain('owner', 'owner', owner)]
    return [...rest.slice(0, at), ...people, ...rest.slice(at)]
  },
  lay(context, canvas, plan, place) {
    plan.columns.forEach(({ kind, header }, at) => {
      const column = place.column + at
      const isPerson = kind === 'department' || kind === 'owner'
      canvas.set(place.line + (isPerson ? 1 : 0), column, header)
      if (!isPerson) canvas.merge(place.line, column, place.line + 1, column)
      if (kind !== 'department') return
      canvas.set(place.line, column, peopleWords[context.locale].above)
      canvas.merge(place.line, column, place.line, column + 1)
    })
    const lines = writeItems(context, canvas, plan, { ...place, line: place.line + 2 })
    return { headerRows: [place.line, place.line + 1], columns: columnsFrom(plan, place), lines }
  },
}

const hints: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    title: 'what has to be done',
    owner: 'one name',
    start: 'dd-mmm-yy',
    due: 'dd-mmm-yy',
    status: 'choose from list',
    notes: 'free text',
  },
  'zh-CN': {
    title: '简要描述',
    owner: '填写姓名',
    start: '年-月-日',
    due: '年-月-日',
    status: '下拉选择',
    notes: '选填',
  },
}

/** A line below the header that says how to fill each column in. */
export const hintLine: Form = {
  name: 'hints below the header',
  families: ['tasks', 'issues', 'engagements'],
  weight: 4,
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    plan.columns.forEach(({ kind }, at) => {
      const hint = hints[context.locale][kind]
      if (hint !== undefined) canvas.set(place.line + 1, place.column + at, hint)
    })
    const lines = writeItems(context, canvas, plan, { ...place, line: place.line + 2 })
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

/** A list for each person, with the name above. */
export const blocksByPerson: Form = {
  name: 'blocks by person',
  families: ['tasks'],
  weight: 3,
  planColumns(context) {
    const columns: PlannedColumn[] = []
    for (const role of ['number', 'title', 'due', 'status', 'notes'])
      columns.push(planColumn(context, 'tasks', role, columns))
    return columns
  },
  lay(context, canvas, plan, place) {
    const byOwner = new Map<string, Item[]>()
    for (const item of plan.items) byOwner.set(item.owner, [...(byOwner.get(item.owner) ?? []), item])
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    let line = place.line - 1
    for (const [owner, items] of byOwner) {
      line += headerRows.length > 0 ? context.random.between(1, 2) : 0
      canvas.set(
        ++line,
        place.column,
        owner === '' ? (context.locale === 'en' ? 'Everybody' : '全体') : owner,
      )
      writeHeaders(canvas, plan, { ...place, line: ++line })
      headerRows.push(line)
      for (const item of items) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}
