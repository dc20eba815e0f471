import type { ComponentChildren } from 'preact'
import { lengthFor } from '../day.js'
import type { Answer } from '../client.js'
import { RowName } from './row-name.js'
import type { PlanText } from './plan-data.js'

export type MovedDay = Answer<'previewChange'>['moved'][number]
export type FixedDay = Answer<'previewChange'>['kept'][number]

/** The value of a cell now, and the new one. */
export const FromTo = ({ from, to, text }: { from: ComponentChildren; to: string; text: PlanText }) => (
  <span class="from-to">
    <span>{from}</span> <span aria-hidden="true">→</span>
    <span class="unseen">{text.becomes}</span> <b>{to}</b>
  </span>
)

/** The days of one row, which are one or two. */
export interface MovedRow<D extends MovedDay = MovedDay> {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly stage: string | null
  readonly start: D | undefined
  readonly due: D | undefined
}

/** Days by their rows, in the order given. */
function byRow<D extends MovedDay>(days: readonly D[]): MovedRow<D>[] {
  const rows = new Map<string, D[]>()
  for (const day of days) {
    const key = JSON.stringify([day.table, day.id, day.name, day.stage])
    const rowDays = rows.get(key)
    // Rows without an id may have the same name: a day that the row has already begins the next.
    if (rowDays && (day.id !== '' || rowDays.every(({ column }) => column !== day.column))) rowDays.push(day)
    else rows.set(rowDays ? `${key} ${rows.size}` : key, [day])
  }
  return [...rows].map(([key, rowDays]) => ({
    key,
    id: rowDays[0]!.id,
    name: rowDays[0]!.name,
    stage: rowDays[0]!.stage,
    start: rowDays.find(({ column }) => column === 'start'),
    due: rowDays.find(({ column }) => column === 'due'),
  }))
}

interface Props<D extends MovedDay> {
  caption: string
  /** What the rows are called. */
  named: string
  days: readonly D[]
  today: string
  text: PlanText
  /** Shows the stage below the name of a task. */
  withStage?: boolean
  /** What is before a row's name. */
  before?: (row: MovedRow<D>) => ComponentChildren
  /** What is said below a row's name. */
  note?: (row: MovedRow<D>) => ComponentChildren
}

/** Days that move, row by row, each from the old day to the new one. */
export function MovedDays<D extends MovedDay>({
  caption,
  named,
  days,
  today,
  text,
  withStage = false,
  before,
  note,
}: Props<D>) {
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  const cell = (moved: MovedDay | undefined) =>
    moved ? (
      <FromTo from={day(moved.from)} to={day(moved.to)} text={text} />
    ) : (
      <span class="hint">{text.stays}</span>
    )
  return (
    <table class="rows days">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {before && <td />}
          <th scope="col">{named}</th>
          <th scope="col">{text.start}</th>
          <th scope="col">{text.due}</th>
        </tr>
      </thead>
      <tbody>
        {byRow(days).map((row) => (
          <tr key={row.key}>
            {before && <td class="tick-cell">{before(row)}</td>}
            <th scope="row">
              <RowName name={row.name} text={text} />
              {withStage && row.stage !== null && row.stage !== '' && <span class="hint">{row.stage}</span>}
              {note && <span class="hint">{note(row)}</span>}
            </th>
            <td>{cell(row.start)}</td>
            <td>{cell(row.due)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
