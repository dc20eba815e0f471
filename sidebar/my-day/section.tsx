import { Button } from '../parts/button.js'
import type { LogArea } from '../log/log-area.js'
import { DayRow, type Unfolded } from './day-row.js'
import { type Act, type Day, type DayText, keyOf, type Row, type Section } from './day-data.js'
import type { Acts } from './use-acts.js'

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
  rows: readonly Row[]
  state: RowsState
  readMore: (section: Section, from: number) => void
}

/** The work of one section, the most urgent first. */
export function SectionOfDay({ section, rows, state, readMore }: Props) {
  const { day, text, acts, selected, unfolded, select, unfold, act, goTo, log } = state
  const count = day.counts[section]
  if (count === 0) return null
  return (
    <section class="group">
      <h2>
        <span>{text.sections[section]}</span> <span class="problem-count">{text.sectionCount(count)}</span>
      </h2>
      <ul>
        {rows.map((row, index) => {
          const key = keyOf(row)
          const { row: shown, isDone } = acts.shown(row)
          return (
            <DayRow
              key={row.id === '' ? `${key}${index}` : key}
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
        })}
      </ul>
      {rows.length < count && (
        <Button className="link" press={() => readMore(section, rows.length)}>
          {text.more(Math.min(50, count - rows.length))}
        </Button>
      )}
    </section>
  )
}
