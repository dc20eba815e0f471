import { Button } from '../parts/button.js'
import { lengthFor } from '../day.js'
import { DateIcon, DoneIcon, MoreIcon } from '../parts/icons/icons.js'
import { StatusSign } from '../parts/icons/signs.js'
import type { LogArea } from '../log/log-area.js'
import { Why } from '../parts/why/why.js'
import { ActForm } from './act-form.js'
import { type Act, type Day, type DayText, type FormName, isPossible, type Row } from './day-data.js'

/** What is unfolded under a row. */
export type Unfolded = FormName | 'actions' | 'why'

interface Props {
  row: Row
  /** The row with which its form begins. */
  given: Row
  isDone: boolean
  isSelected: boolean
  unfolded: Unfolded | null
  day: Day
  text: DayText
  select: (isSelected: boolean) => void
  unfold: (what: Unfolded | null) => void
  act: (act: Act) => void
  goTo: () => void
  log: LogArea
}

/** One piece of work, with what may be done to it. */
export function DayRow(props: Props) {
  const { row, given, isDone, isSelected, unfolded, day, text, select, unfold, act, goTo } = props
  const title = row.title || text.untitled
  const colour = isDone ? 'over' : (row.rag ?? 'calm')
  return (
    <div class={`card day-card ${colour} ${unfolded ? '' : 'brief'}`}>
      <div class="day-row">
        {row.id !== '' && (
          <input
            type="checkbox"
            aria-label={text.select(title)}
            checked={isSelected}
            onChange={(event) => select(event.currentTarget.checked)}
          />
        )}
        <Title row={row} isDone={isDone} day={day} text={text} goTo={goTo} />
        {row.id !== '' && !isDone && (
          <span class="day-buttons">
            {isPossible('done', row, day) && (
              <Button
                className="icon-button"
                aria-label={text.markDoneTitle(title)}
                title={text.markDone}
                press={() => act({ does: 'done' })}
              >
                <DoneIcon />
              </Button>
            )}
            {isPossible('move', row, day) && (
              <Button
                className="icon-button"
                aria-label={text.moveTitle(title)}
                title={text.move}
                aria-expanded={unfolded === 'move'}
                press={() => unfold(unfolded === 'move' ? null : 'move')}
              >
                <DateIcon />
              </Button>
            )}
            <Button
              className="icon-button"
              aria-label={text.actionsTitle(title)}
              title={text.actions}
              aria-expanded={unfolded === 'actions'}
              press={() => unfold(unfolded === 'actions' ? null : 'actions')}
            >
              <MoreIcon />
            </Button>
          </span>
        )}
      </div>
      {unfolded === 'actions' && <Actions {...props} />}
      {unfolded === 'why' && <Why row={{ table: row.tracker, id: row.id }} asOf={day} text={text} />}
      {unfolded !== null && unfolded !== 'actions' && unfolded !== 'why' && (
        <ActForm form={unfolded} day={day} rows={[given]} text={text} act={act} close={() => unfold(null)} />
      )}
    </div>
  )
}

type TitleProps = Pick<Props, 'row' | 'isDone' | 'day' | 'text' | 'goTo'>

/** What the row is about, and the way to it in the sheet; one without an id cannot be found again. */
function Title({ row, isDone, day, text, goTo }: TitleProps) {
  const title = row.title || text.untitled
  const tracker = day.trackers.find(({ key }) => key === row.tracker)?.name ?? ''
  const names = [row.engagement, row.client].filter((name) => name !== row.title)
  const due = row.due === null ? '' : dueText(row.due, day.today, text)
  const facts = [due, row.owner || text.noOwner, tracker, ...names]
  const why = row.waitingOn === null ? row.why : text.waitsFor[row.waitingOn]
  const content = (
    <span class="day-text">
      <span class="row-title">
        {row.rag !== null && !isDone && (
          <>
            <StatusSign rag={row.rag} />{' '}
            <span class="unseen">{row.rag === 'red' ? text.late : text.warning} </span>
          </>
        )}
        {isDone ? <s>{title}</s> : title}
      </span>
      {why !== '' && (
        <span class="row-why">
          <b>{why}</b>
        </span>
      )}
      <span class="row-detail hint">{facts.filter((each) => each !== '').join(' · ')}</span>
    </span>
  )
  return row.id === '' ? (
    <div class="day-title" tabIndex={-1}>
      {content}
    </div>
  ) : (
    <Button className="day-title" title={text.inSheet} press={goTo}>
      {content}
    </Button>
  )
}

const dueText = (due: string, today: string, text: DayText): string =>
  due === today ? text.dueToday : text.due(text.day(due, lengthFor(due, today)))

/** The acts that are needed less often. */
function Actions({ row, day, text, unfold, goTo, log }: Props) {
  const acts = [
    ['owner', text.owner],
    ['wait', text.waitingOn],
    ['note', text.note],
  ] as const
  return (
    <div class="act-form actions">
      {row.step !== '' && <Button press={() => log.openStep(row)}>{row.step}</Button>}
      {acts.map(([form, label]) =>
        isPossible(form, row, day) ? (
          <Button key={form} press={() => unfold(form)}>
            {label}
          </Button>
        ) : null,
      )}
      <Button press={goTo}>{text.inSheet}</Button>
      <Button press={() => unfold('why')}>{text.why}</Button>
    </div>
  )
}
