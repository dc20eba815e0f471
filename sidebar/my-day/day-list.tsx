import { EmptyState } from '../parts/empty-state.js'
import { Milestone } from '../parts/icons/milestone.js'
import { NoTrackers } from '../parts/no-trackers.js'
import { type Day, type DayText, sections } from './day-data.js'
import { type RowsState, SectionOfDay } from './section.js'
import type { DayReading } from './use-day.js'
import type { Drawn } from './use-drawn.js'

interface Props {
  list: DayReading
  drawn: Drawn
  state: RowsState
}

/** The sections of the day, unless the form to log with is in their place. */
export function DayList({ list, drawn, state }: Props) {
  const { day, text, log } = state
  return (
    <div
      class="list"
      ref={drawn.scroller}
      onScroll={drawn.update}
      hidden={log.state.isOpen && !log.state.isSaved}
    >
      {list.startOf() === 0 ? (
        <Empty day={day} text={text} />
      ) : (
        sections.map((section) => (
          <SectionOfDay key={section} section={section} list={list} drawn={drawn} state={state} />
        ))
      )}
      {day.later > 0 && <p class="hint later">{text.later(day.later)}</p>}
    </div>
  )
}

/** Nothing is listed: an all-clear only where everything was read and no filter is on. */
function Empty({ day, text }: { day: Day; text: DayText }) {
  const { mine, person, client, engagement, tracker } = day.choice
  const isFiltered =
    (mine && day.me !== '') || [person, client, engagement, tracker].some((each) => each !== null)
  const isClear = day.lateness.is === 'clear'
  if (!isFiltered && day.lateness.is === 'noEvidence') return <NoTrackers text={text} empty />
  return (
    <EmptyState
      picture={isClear ? <Milestone /> : undefined}
      title={isFiltered ? text.nothingChosen : text.nothingListed}
      note={day.lateness.says}
    />
  )
}
