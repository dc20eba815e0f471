/** Lists with something between the rows or in front of them: numbers of columns, notes, sums, ticks. */
import { families, type Family } from '../../make/families.js'
import type { Item } from '../../make/item.js'
import { planColumns } from '../../make/plan-columns.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from '../../layouts/form.js'
import { column, without } from './columns.js'

/** A line below the header that numbers the columns, as official forms have it. */
export const columnNumbers: Form = {
  name: 'column numbers below the header',
  families: Object.keys(families) as Family[],
  weight: 4,
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const isBracketed = context.random.chance(0.5)
    plan.columns.forEach((_, at) =>
      canvas.set(place.line + 1, place.column + at, isBracketed ? `(${at + 1})` : at + 1),
    )
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 2 + lines.size
      writeItem(context, canvas, plan, item, { ...place, line })
      lines.set(item, line)
    }
    return { headerRows: [place.line, place.line + 1], columns: columnsFrom(plan, place), lines }
  },
}

const interruptions = {
  en: [
    'Note: nothing below can start before the permit is in.',
    '*** site closed 24 Dec to 2 Jan ***',
    '^^ waiting for the client, see email of Tuesday',
    '--- new since last call ---',
    '(the following were added by the sponsor)',
  ],
  'zh-CN': [
    '注：以下事项须待批复后启动。',
    '※※ 国庆假期停工 ※※',
    '（以上为第一批，以下为第二批）',
    '↑ 需协调供电部门，详见会议纪要',
    '—— 以下为新增事项 ——',
  ],
} as const

const subtotals = { en: 'Subtotal', 'zh-CN': '小计' } as const
const summedKinds = ['days', 'hours', 'cost']

/** Notes that somebody wrote between the rows, and sums after some of them. */
export const notesBetween: Form = {
  name: 'notes between rows',
  families: ['tasks', 'issues', 'feedback', 'requirements', 'milestones', 'engagements'],
  weight: 7,
  lay(context, canvas, plan, place) {
    const { random, locale } = context
    const sums = plan.columns.flatMap(({ kind }, at) => (summedKinds.includes(kind) ? [at] : []))
    const notes = random.shuffle<string>(interruptions[locale])
    const titleAt = plan.columns.findIndex(({ role }) => role === 'title')
    const noteAt = random.pick([0, 0, titleAt])
    const every = random.between(2, 5)
    const lines = new Map<Item, number>()
    writeHeaders(canvas, plan, place)
    let line = place.line
    for (const item of plan.items) {
      if (lines.size > 0 && lines.size % every === 0) {
        if (sums.length > 0) {
          canvas.set(++line, place.column, subtotals[locale])
          for (const at of sums) canvas.set(line, place.column + at, random.between(3, 40) * 10)
        }
        const note = notes[lines.size / every - 1]
        if (note !== undefined) {
          canvas.set(++line, place.column + noteAt, note)
          if (noteAt === 0) canvas.merge(line, place.column, line, place.column + plan.columns.length - 1)
        }
      }
      writeItem(context, canvas, plan, item, { ...place, line: ++line })
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

const tickHeaders = { en: ['✓', 'Done', 'Tick', ''], 'zh-CN': ['√', '完成', '勾选', ''] } as const
const ticks = [
  ['☑', '☐'],
  ['x', null],
  ['✔', null],
  [1, 0],
] as const

/** A box in front of each task. */
export const tickBefore: Form = {
  name: 'tick in front of the task',
  families: ['tasks'],
  weight: 5,
  hasOwnHeaders: true,
  planColumns(context) {
    const header = context.random.pick<string>(tickHeaders[context.locale])
    const tick = column('status', 'status', header, { mayAsk: true, alsoFor: 'percentComplete' })
    const kinds = ['status', 'number', 'percentComplete', 'doneOn']
    return [tick, ...without(planColumns(context, 'tasks'), kinds, [tick])]
  },
  lay(context, canvas, plan, place) {
    const [yes, no] = context.random.pick<readonly (string | number | null)[]>(ticks)
    const lines = new Map<Item, number>()
    writeHeaders(canvas, plan, place)
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size
      const isDone = item.state === 'done' || item.state === 'cancelled'
      writeItem(context, canvas, plan, item, { ...place, line }, { status: isDone ? yes! : no! })
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
