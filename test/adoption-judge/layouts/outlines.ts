/** Plans as scheduling programs write them: an outline with numbers or indents, and links to other lines by number. */
import { plusDays } from '../../../src/core/day.js'
import type { MakeContext } from '../make/context.js'
import type { Item } from '../make/item.js'
import { pickHeader } from '../make/pick-header.js'
import { planColumn, planColumns, type PlannedColumn } from '../make/plan-columns.js'
import { writeCell } from '../make/write-cell.js'
import { formWords } from '../words/separate-words.js'
import type { Half } from '../words/word-list.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from './form.js'

const outlineKinds = ['title', 'owner', 'start', 'due', 'percentComplete', 'notes']

/** The columns of a schedule: number, title, duration, dates, links. */
function planOutlineColumns(context: MakeContext): readonly PlannedColumn[] {
  const { random } = context
  const base = planColumns(context, 'tasks').filter(({ kind }) => outlineKinds.includes(kind))
  const columns: PlannedColumn[] = []
  const add = (role: string): void => {
    columns.push(base.find(({ kind }) => kind === role) ?? planColumn(context, 'tasks', role, columns))
  }
  add(random.chance(0.6) ? 'outline' : 'number')
  add('title')
  if (random.chance(0.7))
    columns.push({ kind: 'days', role: null, header: pickHeader(context, 'days').text, mayAsk: false })
  add('start')
  add('due')
  if (random.chance(0.6)) add('predecessors')
  if (random.chance(0.75)) add('owner')
  if (random.chance(0.5)) add('percentComplete')
  return columns
}

/** A link to a line as scheduling programs write it. */
const writeLink = ({ random, half }: MakeContext, line: number): string | number =>
  half === 'fit' || random.chance(0.5)
    ? line
    : random.pick([`${line}FS`, `${line}FS+1d`, `${line}SS`, `${line}fs`])

const indents: Readonly<Record<Half, readonly string[]>> = {
  fit: ['', '  ', '    '],
  held: ['   ', '　', '- ', '• '],
  fresh: formWords.fresh.indents,
  unseen: formWords.unseen.indents,
}

/** Stages and steps in one column, the steps under their stage by number, by indent, or both. */
export const outlineList: Form = {
  name: 'outline',
  families: ['tasks'],
  weight: 9,
  planColumns: planOutlineColumns,
  lay(context, canvas, plan, place) {
    const { random, half } = context
    writeHeaders(canvas, plan, place)
    const lines = new Map<Item, number>()
    const summaryLines: number[] = []
    const indent = random.pick(indents[half])
    const hasNumbersAsNumbers = half !== 'fit' && random.chance(0.5)
    const hasSummaryDates = random.chance(0.6)
    let line = place.line
    let stageNumber = 0
    for (const [stage, items] of groupByStage(plan.items)) {
      line++
      stageNumber++
      const ends = items.flatMap(({ due }) => (due === null ? [] : [due])).sort()
      const summary: Item = {
        ...items[0]!,
        title: stage,
        outline: String(stageNumber),
        due: ends[ends.length - 1] ?? plusDays(items[0]!.start, 5),
        percent: items.reduce((sum, { percent }) => sum + percent, 0) / items.length,
      }
      plan.columns.forEach(({ kind }, at) => {
        const isShown = ['title', 'outline', 'number'].includes(kind)
        const isSummed = hasSummaryDates && ['days', 'start', 'due'].includes(kind)
        if (kind === 'number') canvas.set(line, place.column + at, line - place.line)
        else if (kind === 'outline' && hasNumbersAsNumbers) canvas.set(line, place.column + at, stageNumber)
        else if (isShown || isSummed)
          canvas.set(line, place.column + at, writeCell(context, plan, summary, kind))
      })
      summaryLines.push(line)
      for (const item of items) {
        line++
        writeItem(
          context,
          canvas,
          plan,
          item,
          { ...place, line },
          {
            title: `${indent}${item.title}`,
            number: line - place.line,
            predecessors:
              item.after === 0 || item === items[0] ? null : writeLink(context, line - place.line - 1),
            ...(hasNumbersAsNumbers ? { outline: Number(item.outline) } : {}),
          },
        )
        lines.set(item, line)
      }
    }
    return {
      headerRows: [place.line],
      columns: columnsFrom(plan, place),
      lines,
      mayBeWork: summaryLines,
    }
  },
}
