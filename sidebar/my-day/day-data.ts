import type { Answer, Remote } from '../client.js'
import type { Text } from '../text/common/index.js'
import type { MyDayWords } from '../text/my-day/index.js'

export type Day = Answer<'readMyDay'>
export type Row = Day['rows'][number]
export type Section = Row['section']
export type Choice = Day['choice']
export type DayText = Text & MyDayWords
export type Command = Parameters<Remote['changeRows']>[0]['commands'][number]
export type Value = Row['values'][string]

/** The sections in their order. */
export const sections: readonly Section[] = ['overdue', 'today', 'week', 'waiting', 'next']

/** A row among those of all trackers. */
export const keyOf = ({ tracker, id }: Pick<Row, 'tracker' | 'id'>): string => `${tracker} ${id}`

/** The row that a command is about, as {@link keyOf} says it. */
export const rowOf = ({ tracker, id = '' }: Command): string => `${tracker} ${id}`

/** What a person does to rows. */
export type Act =
  | { readonly does: 'done' }
  | { readonly does: 'move'; readonly due: string }
  | { readonly does: 'owner'; readonly owner: string | null }
  | { readonly does: 'wait'; readonly on: string }
  | { readonly does: 'note'; readonly notes: string }

/** The forms in which more is asked than a key says. */
export type FormName = 'move' | 'owner' | 'wait' | 'note'

const columnsOf = (day: Day, row: Row): Day['trackers'][number] | undefined =>
  day.trackers.find(({ key }) => key === row.tracker)

/** The values that an act gives a row; null where the row has no cell for them. */
function valuesFor(act: Act, row: Row, day: Day): Readonly<Record<string, Value>> | null {
  const columns = columnsOf(day, row)
  const only = (column: string | null | undefined, value: Value): Readonly<Record<string, Value>> | null =>
    column ? { [column]: value } : null
  if (row.id === '') return null
  switch (act.does) {
    case 'done':
      return row.done
    case 'move':
      return only(row.dueColumn, act.due)
    case 'owner':
      return only(columns?.owner, act.owner)
    case 'wait':
      return only(columns?.waiting, act.on)
    case 'note':
      return only(columns?.notes, act.notes === '' ? null : act.notes)
  }
}

/** Whether an act of that kind is possible for a row. */
export const isPossible = (does: Act['does'], row: Row, day: Day): boolean =>
  valuesFor({ does, due: day.today, owner: null, on: '', notes: '' } as Act, row, day) !== null &&
  (does !== 'note' || 'notes' in row.values)

/** The commands of an act; each expects what the person saw. */
export const commandsFor = (act: Act, rows: readonly Row[], day: Day): readonly Command[] =>
  rows.flatMap((row): Command[] => {
    const set = valuesFor(act, row, day)
    if (set === null) return []
    const seen = Object.keys(set).filter((column) => column in row.values)
    const expect = Object.fromEntries(seen.map((column) => [column, row.values[column]!]))
    return [{ tracker: row.tracker, id: row.id, set, expect }]
  })

/** A row as it will be, shown until the list is read again. */
export function afterAct(act: Act, row: Row, day: Day): Row {
  const values = { ...row.values, ...valuesFor(act, row, day) }
  switch (act.does) {
    case 'move':
      return { ...row, values, due: act.due as Row['due'] }
    case 'owner':
      return { ...row, values, owner: act.owner ?? '' }
    case 'wait':
      return { ...row, values, waitingOn: act.on === 'us' ? null : (act.on as Row['waitingOn']) }
    default:
      return { ...row, values }
  }
}
