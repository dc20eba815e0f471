/** Work whose state is no word beside it: a tick in front of it, or the section that it is in. */
import type { Locale } from '../../../src/core/locale.js'
import type { MakeContext } from '../make/context.js'
import type { Item, ItemState } from '../make/item.js'
import { planColumns, type PlannedColumn } from '../make/plan-columns.js'
import type { TablePlan } from '../make/table-plan.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from './form.js'

const stateKinds = ['status', 'percentComplete', 'milestone', 'daysLeft']

const withoutStates = (context: MakeContext): PlannedColumn[] =>
  planColumns(context, 'tasks').filter(({ kind }) => !stateKinds.includes(kind))

/** Items that are open or done, where nothing else can be said of them. */
const openOrDone = (plan: TablePlan): TablePlan => ({
  ...plan,
  hasTicks: true,
  items: plan.items.map((item) =>
    item.state === 'onHold' || item.state === 'cancelled' ? { ...item, state: 'open' } : item,
  ),
})

/** What is in the column of ticks where work is done, and where it is not. */
const ticks: readonly (readonly [string | boolean, string | boolean | null])[] = [
  [true, false],
  [true, false],
  ['x', null],
  ['✓', null],
  ['☑', '☐'],
  ['√', null],
  ['✔', '✘'],
  ['Y', 'N'],
  ['Y', null],
  ['[x]', '[ ]'],
  ['●', '○'],
]

const tickHeaders: Readonly<Record<Locale, readonly string[]>> = {
  en: ['', '', '✓', 'Done', 'Done?', '☑', 'X', 'OK', 'Check', 'Complete?'],
  'zh-CN': ['', '', '√', '完成', '✓', '是否完成', '打勾', '勾选', '☑', '完成否'],
}

/** A column of ticks left of the work. */
export const tickColumn: Form = {
  name: 'column of ticks in front',
  families: ['tasks'],
  weight: 0.5,
  hasOwnHeaders: true,
  planColumns(context) {
    const { random, locale } = context
    const header = random.pick(tickHeaders[locale])
    const rest = withoutStates(context).filter((column) => column.header !== header)
    // What ticks under no word mean is clear, and so is a question about them.
    return [
      { kind: 'tick', role: 'status', header, mayAsk: !/\p{L}/u.test(header) || header === 'X' },
      ...rest,
    ]
  },
  adapt: openOrDone,
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const [done, open] = context.random.pick(ticks)
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size
      const tick = item.state === 'done' ? done : open
      writeItem(context, canvas, plan, item, { ...place, line }, { tick: null })
      if (tick !== null) canvas.set(line, place.column, tick)
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines, showsDone: true }
  },
}

/** What is before a title where the work is done, and where it is not. */
const marks: readonly (readonly [string, string])[] = [
  ['☑ ', '☐ '],
  ['[x] ', '[ ] '],
  ['[X]', '[ ]'],
  ['✓ ', ''],
  ['✔ ', '– '],
  ['√', ''],
  ['✅ ', '⬜ '],
  ['✅', '❌'],
  ['- [x] ', '- [ ] '],
  ['(x) ', '( ) '],
  ['● ', '○ '],
]

/** A tick in the cell of the title, as notes and chats have it. */
export const tickBeforeTitle: Form = {
  name: 'tick before the title',
  families: ['tasks'],
  weight: 0.5,
  showsDone: true,
  planColumns: withoutStates,
  adapt: openOrDone,
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const [done, open] = context.random.pick(marks)
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size
      const title = `${item.state === 'done' ? done : open}${item.title}`
      writeItem(context, canvas, plan, item, { ...place, line }, { title })
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}

type SectionWords = Readonly<Record<Exclude<ItemState, 'cancelled'>, string>>

const sectionWords: Readonly<Record<Locale, readonly SectionWords[]>> = {
  en: [
    { open: 'To do', active: 'In progress', done: 'Done', onHold: 'On hold' },
    { open: 'Not started', active: 'In progress', done: 'Completed', onHold: 'Parked' },
    { open: 'Backlog', active: 'Doing', done: 'Done', onHold: 'Blocked' },
    { open: 'Open', active: 'Working on it', done: 'Closed', onHold: 'Stuck' },
    { open: 'Upcoming', active: 'Active', done: 'Complete', onHold: 'Paused' },
    {
      open: 'Status: Not started',
      active: 'Status: In progress',
      done: 'Status: Done',
      onHold: 'Status: On hold',
    },
    { open: 'Open tasks', active: 'Tasks in progress', done: 'Completed tasks', onHold: 'Tasks on hold' },
    { open: 'Next up', active: 'Now', done: 'Finished', onHold: 'Later' },
    { open: 'Outstanding', active: 'Underway', done: 'Delivered', onHold: 'On hold' },
  ],
  'zh-CN': [
    { open: '待办', active: '进行中', done: '已完成', onHold: '搁置' },
    { open: '未开始', active: '进行中', done: '已完成', onHold: '暂停' },
    { open: '待处理', active: '处理中', done: '已处理', onHold: '挂起' },
    { open: '计划中', active: '推进中', done: '已办结', onHold: '暂缓' },
    { open: '未完成任务', active: '进行中的任务', done: '已完成任务', onHold: '暂停的任务' },
    { open: '未启动', active: '正在做', done: '做完了', onHold: '等待中' },
  ],
}

const sectionTitles: readonly string[] = [
  '{word}',
  '{word}',
  '{word} ({count})',
  '▼ {word}',
  '— {word} —',
  '{order}. {word}',
  '【{word}】',
  '{word}:',
  '## {word}',
  '{word} – {count}',
  '🔹 {word}',
]

/** A section for each state, with its name above. */
export const sectionsByState: Form = {
  name: 'sections by state',
  families: ['tasks'],
  weight: 1,
  showsDone: true,
  planColumns: withoutStates,
  adapt: (plan) => ({
    ...plan,
    items: plan.items.map((item) => (item.state === 'cancelled' ? { ...item, state: 'open' } : item)),
  }),
  lay(context, canvas, plan, place) {
    const { random, locale } = context
    const words = random.pick(sectionWords[locale])
    const [title, isShouted] = [random.pick(sectionTitles), random.chance(0.2)]
    const titleAt = plan.columns.findIndex(({ role }) => role === 'title')
    const at = random.pick([0, titleAt])
    const [repeatsHeader, hasGaps, isMerged] = [random.chance(0.2), random.chance(0.4), random.chance(0.4)]
    const states = (['open', 'active', 'onHold', 'done'] as const).filter((state) =>
      plan.items.some((item) => item.state === state),
    )
    const lines = new Map<Item, number>()
    const headerRows: number[] = []
    let line = place.line - 1
    const writeHeader = (): void => {
      writeHeaders(canvas, plan, { ...place, line: ++line })
      headerRows.push(line)
    }
    if (!repeatsHeader) writeHeader()
    for (const [order, state] of (random.chance(0.2) ? states.reverse() : states).entries()) {
      const items = plan.items.filter((item) => item.state === state)
      const name = title
        .replace('{word}', words[state])
        .replace('{count}', String(items.length))
        .replace('{order}', String(order + 1))
      if (hasGaps && order > 0) line++
      canvas.set(++line, place.column + at, isShouted ? name.toUpperCase() : name)
      if (isMerged) canvas.merge(line, place.column + at, line, place.column + plan.columns.length - 1)
      if (repeatsHeader) writeHeader()
      for (const item of items) {
        writeItem(context, canvas, plan, item, { ...place, line: ++line })
        lines.set(item, line)
      }
    }
    return { headerRows, columns: columnsFrom(plan, place), lines }
  },
}
