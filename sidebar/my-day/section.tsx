import type { LogArea } from '../log/log-area.js'
import { DayRow, type Unfolded } from './day-row.js'
import { type Act, type Day, type DayText, keyOf, type Row, type Section } from './day-data.js'
import type { Acts } from './use-acts.js'
import type { DayReading } from './use-day.js'
import type { Drawn } from './use-drawn.js'

/** What the rows of the list share. */
export interface RowsState {
  readonly day: Day
  readonly text: DayText
  readonly acts: Acts
  readonly selected: ReadonlySet<string>
  readonly unfolded: {
    readonly row: string
    readonly what: Unfolded
    readonly given?: Row | undefined
  } | null
  readonly select: (row: string, isSelected: boolean) => void
  readonly unfold: (row: string, what: Unfolded | null) => void
  readonly act: (act: Act, rows: readonly Row[]) => void
  readonly goTo: (row: Row) => void
  readonly log: LogArea
}

interface Props {
  section: Section
  list: DayReading
  drawn: Drawn
  state: RowsState
}

/** The work of one section, the most urgent first; as much of it as is drawn. */
export function SectionOfDay({ section, list, drawn, state }: Props) {
  const { day, text } = state
  const count = day.counts[section]
  if (count === 0) return null
  const start = list.startOf(section)
  const end = start + count
  const places = drawn.places.filter((at) => at >= start && at < end)
  const keys = new Set<string>()
  return (
    <section class="group">
      <h2>
        <span>{text.sections[section]}</span> <span class="problem-count">{text.sectionCount(count)}</span>
      </h2>
      <ul data-count={count} style={{ paddingBottom: drawn.heightOf((places.at(-1) ?? start - 1) + 1, end) }}>
        {places.map((at, index) => {
          const row = list.placed[at]
          const key = row && keyOf(row)
          const isFirst = key !== undefined && row?.id !== '' && !keys.has(key)
          if (isFirst) keys.add(key)
          return (
            <li
              key={isFirst ? key : at}
              class={row ? '' : 'bones'}
              data-at={at}
              data-row={key}
              tabIndex={row ? undefined : -1}
              aria-busy={!row}
              aria-setsize={count}
              aria-posinset={at - start + 1}
              style={{ marginTop: drawn.heightOf(index > 0 ? places[index - 1]! + 1 : start, at) }}
            >
              {row ? <RowOfDay row={row} state={state} /> : <i />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A row as it is after what was done to it. */
function RowOfDay({ row, state }: { row: Row; state: RowsState }) {
  const { day, text, acts, selected, unfolded, select, unfold, act, goTo, log } = state
  const key = keyOf(row)
  const { row: shown, isDone } = acts.shown(row)
  return (
    <DayRow
      row={shown}
      given={(unfolded?.row === key && unfolded.given) || shown}
      isDone={isDone}
      isSelected={selected.has(key)}
      unfolded={unfolded?.row === key ? unfolded.what : null}
      day={day}
      text={text}
      select={(isSelected) => select(key, isSelected)}
      unfold={(what) => unfold(key, what)}
      act={(what) => act(what, [shown])}
      goTo={() => goTo(row)}
      log={log}
    />
  )
}
