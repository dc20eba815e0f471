/** What programs for plans and to-dos export with the level of each line in a column of its own. */
import { daysBetween } from '../../../../src/core/day.js'
import type { MakeContext } from '../../make/context.js'
import type { Item } from '../../make/item.js'
import type { PlannedColumn } from '../../make/plan-columns.js'
import { writeCell } from '../../make/write-cell.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from '../form.js'

const column = (kind: string, header: string, role: string | null = kind): PlannedColumn => ({
  kind,
  role,
  header,
  mayAsk: false,
})

function planScheduleColumns({ random, locale }: MakeContext): PlannedColumn[] {
  const inEnglish = locale === 'en'
  const name = (english: string, chinese: string): string => (inEnglish ? english : chinese)
  const all: readonly (readonly [PlannedColumn, number])[] = [
    [column('number', name('ID', '标识号'), null), 0.8],
    [column('isActive', name('Active', '活动'), null), 0.5],
    [column('taskMode', name('Task Mode', '任务模式'), null), 0.5],
    [column('title', random.pick(inEnglish ? ['Task Name', 'Name'] : ['任务名称', '名称'])), 1],
    [column('length', name('Duration', '工期'), null), 0.9],
    [column('start', name('Start', '开始时间')), 1],
    [column('due', name('Finish', '完成时间')), 1],
    [column('predecessors', name('Predecessors', '前置任务')), 0.8],
    [column('outlineLevel', name('Outline Level', '大纲级别'), null), 1],
    [column('owner', name('Resource Names', '资源名称')), 0.9],
    [column('percentComplete', name('% Complete', '完成百分比')), 0.7],
    [column('notes', name('Notes', '备注')), 0.5],
  ]
  return all.flatMap(([each, chance]) => (random.chance(chance) ? [each] : []))
}

/** A plan with the level of each line in a column: its stages sum up what is below them. */
export const outlineLevels: Form = {
  name: 'export with outline levels',
  families: ['tasks'],
  weight: 1,
  hasOwnHeaders: true,
  planColumns: planScheduleColumns,
  lay(context, canvas, plan, place) {
    const { random, locale } = context
    writeHeaders(canvas, plan, place)
    const hasProjectLine = random.chance(0.4)
    const deepest = hasProjectLine ? 3 : 2
    const lines = new Map<Item, number>()
    const summaryLines: number[] = []
    const days = (item: Item): string =>
      item.due === null
        ? ''
        : locale === 'en'
          ? `${daysBetween(item.start, item.due) + 1} days`
          : `${daysBetween(item.start, item.due) + 1} 个工作日`
    let line = place.line
    const write = (item: Item, level: number): void => {
      line++
      const own = {
        number: line - place.line,
        isActive: locale === 'en' ? 'Yes' : '是',
        taskMode: locale === 'en' ? 'Auto Scheduled' : '自动计划',
        length: days(item),
        outlineLevel: level,
      }
      if (level <= deepest - 1) {
        summaryLines.push(line)
        plan.columns.forEach(({ kind }, at) => {
          const cell = kind in own ? own[kind as keyof typeof own] : writeCell(context, plan, item, kind)
          if (!['owner', 'predecessors', 'notes'].includes(kind)) canvas.set(line, place.column + at, cell)
        })
        return
      }
      const predecessors = item.after === 0 || random.chance(0.4) ? null : line - place.line - 1
      writeItem(context, canvas, plan, item, { ...place, line }, { ...own, predecessors })
      lines.set(item, line)
    }
    const sumUp = (title: string, items: readonly Item[]): Item => ({
      ...items[0]!,
      title,
      due:
        items
          .flatMap(({ due }) => due ?? [])
          .sort()
          .at(-1) ?? null,
      percent: items.reduce((sum, { percent }) => sum + percent, 0) / items.length,
    })
    if (hasProjectLine) write(sumUp(plan.items[0]!.project || 'Plan', plan.items), 1)
    for (const [stage, items] of groupByStage(plan.items)) {
      write(sumUp(stage, items), deepest - 1)
      for (const item of items) write(item, deepest)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines, mayBeWork: summaryLines }
  },
}

const toDoHeaders = [
  'TYPE',
  'CONTENT',
  'DESCRIPTION',
  'PRIORITY',
  'INDENT',
  'AUTHOR',
  'RESPONSIBLE',
  'DATE',
  'DATE_LANG',
  'TIMEZONE',
  'DURATION',
  'DURATION_UNIT',
]

/** To-dos with the type of each line, and sections between them; what is done is not in it. */
export const typedLines: Form = {
  name: 'export with types of lines',
  families: ['tasks'],
  weight: 1,
  hasOwnHeaders: true,
  planColumns: () => [
    column('lineType', 'TYPE', null),
    column('title', 'CONTENT'),
    column('notes', 'DESCRIPTION'),
    column('level', 'PRIORITY', 'priority'),
    column('indent', 'INDENT', null),
    column('createdBy', 'AUTHOR', null),
    column('owner', 'RESPONSIBLE'),
    { ...column('due', 'DATE'), mayAsk: true },
    column('language', 'DATE_LANG', null),
    column('zone', 'TIMEZONE', null),
    column('length', 'DURATION', null),
    column('unit', 'DURATION_UNIT', null),
  ],
  adapt: (plan) => ({
    ...plan,
    dayStyle: 'iso',
    items: plan.items.map((item) => ({ ...item, state: 'open', doneOn: null })),
  }),
  lay(context, canvas, plan, place) {
    const { random, locale } = context
    const hasSections = random.chance(0.7)
    toDoHeaders.forEach((header, at) => canvas.set(place.line, place.column + at, header))
    const lines = new Map<Item, number>()
    let line = place.line
    const isTagged = random.chance(0.6)
    const tag = (name: string): string | null =>
      name === '' ? null : isTagged ? `${name} (${1000 + name.length * 7331})` : name
    for (const [stage, items] of groupByStage(plan.items)) {
      if (hasSections && stage !== '') {
        line++
        canvas.set(line, place.column, 'section')
        canvas.set(line, place.column + 1, stage)
      }
      for (const item of items) {
        line++
        const author = writeCell(context, plan, item, 'createdBy')
        writeItem(
          context,
          canvas,
          plan,
          item,
          { ...place, line },
          {
            lineType: 'task',
            level: random.between(1, 4),
            indent: 1,
            createdBy: tag(String(author)),
            owner: tag(item.owner),
            language: item.due === null ? null : locale === 'en' ? 'en' : 'zh',
            zone: item.due === null ? null : 'Asia/Shanghai',
            length: null,
            unit: item.due === null ? null : 'None',
          },
        )
        lines.set(item, line)
      }
      // Sections are divided by a blank line.
      if (hasSections) line++
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
