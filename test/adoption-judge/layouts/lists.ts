/** Lists with one header line: plain, and with stages above, beside or in front of their steps. */
import { families, type Family } from '../make/families.js'
import { planColumn, planColumns, type PlannedColumn } from '../make/plan-columns.js'
import type { MakeContext } from '../make/context.js'
import type { Item } from '../make/item.js'
import { isSeparate } from '../words/word-list.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from './form.js'
import { writeStageTitle } from './stage-titles.js'

/** One line for each item below one header. */
export const plainList: Form = {
  name: 'plain list',
  families: Object.keys(families) as Family[],
  weight: 34,
  listDirt: ({ habits }) => [
    ...(habits.example === null ? [] : ['example row']),
    ...(habits.leavesGaps ? ['blank lines between rows'] : []),
    ...(habits.repeatsHeader ? ['header repeated by page'] : []),
  ],
  lay(context, canvas, plan, place) {
    const { example, leavesGaps, repeatsHeader } = plan.habits
    writeHeaders(canvas, plan, place)
    const lines = new Map<Item, number>()
    const headerRows = [place.line]
    let line = place.line
    if (example !== null && plan.items[0])
      writeItem(
        context,
        canvas,
        plan,
        { ...plan.items[0], title: example, state: 'done' },
        { ...place, line: ++line },
      )
    for (const item of plan.items) {
      if (leavesGaps && lines.size > 0 && context.random.chance(0.25)) line++
      if (repeatsHeader && lines.size > 0 && lines.size % 6 === 0) {
        line++
        writeHeaders(canvas, plan, { ...place, line })
        headerRows.push(line)
      }
      line++
      writeItem(context, canvas, plan, item, { ...place, line })
      lines.set(item, line)
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}

const withoutStages = (context: MakeContext): readonly PlannedColumn[] =>
  planColumns(context, 'tasks').filter(({ kind }) => kind !== 'milestone')

/** A line with a stage's name above its steps: in the column of titles, or in the first one. */
export const stageLines: Form = {
  name: 'stage lines',
  families: ['tasks'],
  weight: 9,
  planColumns: withoutStages,
  lay(context, canvas, plan, place) {
    const { random, half } = context
    writeHeaders(canvas, plan, place)
    const lines = new Map<Item, number>()
    const titleAt = plan.columns.findIndex(({ role }) => role === 'title')
    const nameAt = half === 'fit' ? titleAt : random.pick([0, titleAt])
    const spansAll = half !== 'fit' && random.chance(0.5)
    const isShouted = random.chance(0.3)
    let line = place.line
    let order = 0
    for (const [stage, items] of groupByStage(plan.items)) {
      line++
      order++
      const isTitled = half !== 'fit' && random.chance(0.3)
      const title = isSeparate(half) ? writeStageTitle(context, half, stage, order) : `${order}. ${stage}`
      const name = isTitled ? title : stage
      canvas.set(line, place.column + nameAt, isShouted ? name.toUpperCase() : name)
      if (spansAll) canvas.merge(line, place.column + nameAt, line, place.column + plan.columns.length - 1)
      for (const item of items) {
        line++
        writeItem(context, canvas, plan, item, { ...place, line })
        lines.set(item, line)
      }
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

/** The stages in the first column, each written once: merged over its lines, or with blanks below. */
export const stageColumn: Form = {
  name: 'stage column',
  families: ['tasks'],
  weight: 8,
  planColumns(context) {
    const stage = planColumn(context, 'tasks', 'milestone', [])
    const others = withoutStages(context).filter(({ header }) => header !== stage.header)
    return [stage, ...others]
  },
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const lines = new Map<Item, number>()
    const isMerged = context.half === 'fit' || context.random.chance(0.4)
    let line = place.line
    for (const [stage, items] of groupByStage(plan.items)) {
      canvas.set(line + 1, place.column, stage)
      if (isMerged && items.length > 1)
        canvas.merge(line + 1, place.column, line + items.length, place.column)
      for (const item of items) {
        line++
        writeItem(
          context,
          canvas,
          plan,
          item,
          { ...place, line },
          { milestone: item === items[0] ? stage : null },
        )
        lines.set(item, line)
      }
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

/** A header merged over two columns: stages in the first, steps in the second. */
export const sharedHeader: Form = {
  name: 'header over two columns',
  families: ['tasks'],
  weight: 3,
  mayAsk: ['title', 'milestone'],
  hasOwnHeaders: true,
  planColumns(context) {
    const columns = withoutStages(context).filter(({ kind }) => !['client', 'engagement'].includes(kind))
    const at = columns.findIndex(({ role }) => role === 'title')
    const title = columns[at]!
    const stage: PlannedColumn = { ...title, kind: 'milestone', role: 'milestone' }
    return [...columns.slice(0, at), stage, { ...title, header: '' }, ...columns.slice(at + 1)]
  },
  lay(context, canvas, plan, place) {
    const laid = plainList.lay(context, canvas, plan, place)
    const at = place.column + plan.columns.findIndex(({ role }) => role === 'milestone')
    canvas.merge(place.line, at, place.line, at + 1)
    return laid
  },
}
