/** Lists of certain teams: actions of meetings, posts of a newsroom, steps of client projects, work by person. */
import type { MakeContext } from '../make/context.js'
import type { Item } from '../make/item.js'
import { pickHeader } from '../make/pick-header.js'
import { planColumn, planColumns, type PlannedColumn } from '../make/plan-columns.js'
import type { formHeaders } from '../words/form-headers.js'
import { columnsFrom, type Form, groupByStage, writeHeaders, writeItem } from './form.js'
import { plainList } from './lists.js'

/** A column with a header of its layout. */
const column = (
  context: MakeContext,
  words: keyof typeof formHeaders,
  role: string | null,
  kind: string = role ?? words,
): PlannedColumn => {
  const { text, mayAsk } = pickHeader(context, words)
  return { kind, role, header: text, mayAsk }
}

/** A column with a usual header, which none of the others has. */
const usual = (context: MakeContext, role: string, taken: readonly PlannedColumn[]): PlannedColumn =>
  planColumn(context, 'tasks', role, taken)

/** What was agreed in meetings. */
export const meetingActions: Form = {
  ...plainList,
  name: 'meeting actions',
  families: ['tasks'],
  weight: 4,
  hasOwnHeaders: true,
  planColumns(context) {
    const { random } = context
    const columns: PlannedColumn[] = []
    if (random.chance(0.4)) columns.push(usual(context, 'number', columns))
    if (random.chance(0.7)) columns.push(column(context, 'meetingOn', null, 'createdOn'))
    columns.push(
      column(context, 'action', 'title'),
      column(context, 'actionBy', 'owner'),
      column(context, 'actionDue', 'due'),
    )
    if (random.chance(0.8)) columns.push(usual(context, 'status', columns))
    if (random.chance(0.4)) columns.push(usual(context, 'notes', columns))
    return columns
  },
}

/** What is published when. */
export const contentCalendar: Form = {
  ...plainList,
  name: 'content calendar',
  families: ['tasks'],
  weight: 3,
  hasOwnHeaders: true,
  mayAsk: ['due', 'owner'],
  planColumns(context) {
    const columns = [
      column(context, 'publishOn', 'due'),
      column(context, 'channelName', null, 'channel'),
      column(context, 'post', 'title'),
      column(context, 'writer', 'owner'),
    ]
    columns.push(usual(context, 'status', columns))
    if (context.random.chance(0.4)) columns.push({ ...usual(context, 'link', columns) })
    return columns
  },
}

/** A column of stages, repeated in each line, before the column of steps: the one whose values differ names the row. */
export const stageAndStep: Form = {
  ...plainList,
  name: 'stage and step columns',
  families: ['tasks'],
  weight: 4,
  hasOwnHeaders: true,
  mayAsk: ['title', 'milestone'],
  planColumns(context) {
    const first = [column(context, 'group', 'milestone'), column(context, 'step', 'title')]
    const rest = planColumns(context, 'tasks').filter(
      ({ kind, header }) =>
        !['title', 'milestone', 'number'].includes(kind) && first.every((each) => each.header !== header),
    )
    return [...first, ...rest]
  },
}

/** Steps of projects of clients, where client and project are in each line. */
export const clientSteps: Form = {
  ...plainList,
  name: 'steps of client projects',
  families: ['tasks'],
  weight: 4,
  hasOwnHeaders: true,
  planColumns(context) {
    const columns: PlannedColumn[] = []
    for (const role of ['client', 'engagement']) columns.push(usual(context, role, columns))
    columns.push(usual(context, 'title', columns))
    for (const role of ['owner', 'due', 'status', 'notes']) columns.push(usual(context, role, columns))
    return columns
  },
}

/** Work by person: the name is merged over the lines of that person. */
export const ownerMerged: Form = {
  name: 'owner merged downwards',
  families: ['tasks'],
  weight: 3,
  planColumns(context) {
    const owner = usual(context, 'owner', [])
    const rest = planColumns(context, 'tasks').filter(
      ({ kind, header }) => kind !== 'owner' && kind !== 'number' && header !== owner.header,
    )
    return [owner, ...rest]
  },
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const lines = new Map<Item, number>()
    let line = place.line
    for (const items of groupByStage(plan.items).values()) {
      const { owner } = items.find((item) => item.owner !== '') ?? items[0]!
      if (items.length > 1) canvas.merge(line + 1, place.column, line + items.length, place.column)
      for (const item of items) {
        line++
        writeItem(
          context,
          canvas,
          plan,
          item,
          { ...place, line },
          { owner: item === items[0] && owner !== '' ? owner : null },
        )
        lines.set(item, line)
      }
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
