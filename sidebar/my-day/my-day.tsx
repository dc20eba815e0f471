import { useEffect, useState } from 'preact/hooks'
import { remote } from '../client.js'
import { failureText } from '../fault.js'
import { FaultNotice, Loading } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import type { InSight, RowKey } from '../log/log-data.js'
import { type LogArea, LogButton, LogSection, useLogArea } from '../log/log-area.js'
import { RefreshIcon } from '../parts/icons/icons.js'
import { StatusSign } from '../parts/icons/signs.js'
import { useWords } from '../parts/language.js'
import { useEvent } from '../parts/use-event.js'
import { myDayTexts } from '../text/my-day/index.js'
import { NoTrackers } from '../parts/no-trackers.js'
import { type Act, afterAct, type Day, type DayText, keyOf, type Row } from './day-data.js'
import { DayList } from './day-list.js'
import { Filters } from './filters.js'
import { Foot } from './foot.js'
import { More } from './more.js'
import type { RowsState } from './section.js'
import { SelectionBar } from './selection-bar.js'
import { type Acts, useActs } from './use-acts.js'
import { type DayReading, useDay } from './use-day.js'
import { useDrawn } from './use-drawn.js'
import { focusRowOf, useKeys } from './use-keys.js'
import { type Marks, useMarks } from './use-marks.js'

/** The sidebar: the work of the day over all trackers, changed where it is read. */
export function MyDay() {
  const [text, setLanguage] = useWords(myDayTexts)
  const list = useDay(text, setLanguage)
  const { day, rows } = list
  const marks = useMarks(rows)
  const acts = useActs({ day, text, read: list.read, reopen: useReopening(day, rows, marks) })
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const log = useLogArea(text, () => inSight(day, rows))
  const toggleHelp = (): void => setIsHelpOpen(!isHelpOpen)
  const drawn = useDrawn(list, marks.unfolded?.row ?? '', marks.selected)
  const state = useRowsState({ day, text, acts, rows, marks, log, toggleHelp, moveFocus: drawn.moveFocus })
  if (day === null || list.isWithoutTrackers) return <NoDay list={list} text={text} />
  return (
    <main class="today my-day" aria-busy={list.waiting}>
      <Head list={list} day={day} log={log} text={text} />
      <FaultNotice task={{ text, waiting: list.waiting, fault: list.fault }} />
      <LogSection log={log} about="" changed={() => list.read()} goTo={state.goToRow} />
      <DayList list={list} drawn={drawn} state={{ ...state, day }} />
      {marks.selectedRows.length > 0 && (
        <SelectionBar
          rows={marks.selectedRows.map((row) => acts.shown(row).row)}
          form={marks.form}
          day={day}
          text={text}
          open={marks.openForm}
          act={(act) => state.act(act, marks.selectedRows)}
          clear={marks.clear}
        />
      )}
      <Foot
        message={acts.message}
        text={text}
        dismiss={acts.dismiss}
        open={(window) => void remote[window]()}
        help={toggleHelp}
        isHelpOpen={isHelpOpen}
        readAgain={() => list.read()}
      />
    </main>
  )
}

/** Opens the form of an act on one row again, unless another one is open or the row left the list. */
const useReopening = (day: Day | null, rows: readonly Row[], { unfolded, unfold }: Marks) =>
  useEvent((act: Act, [row, ...others]: readonly Row[]): boolean => {
    const isTyped = act.does !== 'done' && act.does !== 'wait'
    if (!isTyped || unfolded || !row || others.length > 0 || !day) return false
    const isListed = rows.some((each) => keyOf(each) === keyOf(row))
    if (isListed) unfold(keyOf(row), act.does, afterAct(act, row, day))
    return isListed
  })

interface StateProps {
  day: Day | null
  text: DayText
  acts: Acts
  rows: readonly Row[]
  marks: Marks
  log: LogArea
  toggleHelp: () => void
  moveFocus: (step: number) => void
}

/** How the sheet is shown at a row; what came of it is said. */
const goToRowWith =
  ({ say }: Pick<Acts, 'say'>, text: DayText) =>
  ({ tracker, id }: RowKey, title = ''): void =>
    void remote.goTo({ table: tracker, id }).then(
      (reply) =>
        say(
          reply.ok
            ? { text: text.jumped(title || text.untitled, reply.value.line), is: 'done' }
            : { text: reply.message, is: 'refused' },
        ),
      (error: Error) => say({ text: failureText(error, text.failed, text), is: 'refused' }),
    )

/** What rows can do, by mouse and by key. */
function useRowsState(props: StateProps): Omit<RowsState, 'day'> & { goToRow: (row: RowKey) => void } {
  const { day, text, acts, rows, marks, log, toggleHelp, moveFocus } = props
  const { selected, selectedRows, unfolded, select, unfold, openForm, clear } = marks
  const act = (what: Act, meant: readonly Row[]): void => {
    const isOfFocused = meant.length === 1 && document.activeElement?.closest('[data-row]') !== null
    // The row may leave the list: the focus goes on to the next one before it does.
    if (isOfFocused && what.does === 'done') moveFocus(1)
    else if (isOfFocused) focusRowOf(keyOf(meant[0]!))
    acts.act(what, meant)
    // Something else may be half typed.
    if (what.does !== 'done') unfold('', null)
    clear()
  }
  const goToRow = goToRowWith(acts, text)
  const goTo = (row: Row): void => goToRow(row, row.title)
  const rowOf = (key: string | null): readonly Row[] =>
    rows.filter((row) => keyOf(row) === key).map((row) => acts.shown(row).row)
  const meant = (key: string | null): readonly Row[] => (selectedRows.length > 0 ? selectedRows : rowOf(key))
  useKeys({
    move: moveFocus,
    select: (row) => select(row, !selected.has(row)),
    done: (row) => meant(row).length > 0 && act({ does: 'done' }, meant(row)),
    open: (form, row) => {
      if (selectedRows.length > 0 && form !== 'note') openForm(form)
      else if (row !== null) unfold(row, form)
    },
    goTo: (row) => rowOf(row).forEach(goTo),
    why: (row) => unfold(row, unfolded?.what === 'why' ? null : 'why'),
    undo: log.state.undo ?? acts.undo,
    help: toggleHelp,
    escape: (row) => {
      if (unfolded !== null) {
        unfold('', null)
        // A form gives the focus back itself.
        if (unfolded.what === 'why' || unfolded.what === 'actions') focusRowOf(row ?? unfolded.row)
      } else if (marks.form !== null) openForm(null)
      else if (selected.size > 0) clear()
      else return false
      return true
    },
  })
  useEffect(() => {
    if (day !== null && unfolded !== null && rowOf(unfolded.row).length === 0) unfold('', null)
  }, [day])
  return { text, acts, selected, unfolded, select, unfold, act, goTo, goToRow, log }
}

/** While no day is shown: the reason, or the ways to first trackers. */
const NoDay = ({ list, text }: { list: DayReading; text: DayText }) => (
  <main class="today">
    <FaultNotice task={{ text, waiting: list.waiting, fault: list.fault }} />
    {list.isWithoutTrackers ? (
      <NoTrackers text={text} busy={list.waiting} retry={() => list.read()} />
    ) : (
      list.fault === null && <Loading text={text} />
    )}
    {list.isWithoutTrackers && (
      <footer class="foot">
        <More text={text} changed={() => list.read()} />
      </footer>
    )}
  </main>
)

/** As of when, how much is late, and whose work is listed. */
const Head = ({ list, day, log, text }: { list: DayReading; day: Day; log: LogArea; text: DayText }) => (
  <header class="head">
    {day.gone !== '' && (
      <p class="notice red" role="alert">
        <StatusSign rag="red" /> <span>{day.gone}</span>
      </p>
    )}
    <div class="head-row">
      <p class="as-of hint">
        {text.asOf(text.day(day.today, 'long'))}
        {!!day.lateInAll && <> · {text.lateInAll(day.lateInAll)}</>}
      </p>
      <LogButton log={log} label={text.log} />
      <Button
        className="square"
        aria-label={text.refresh}
        title={text.refresh}
        busy={list.waiting}
        press={() => list.read()}
      >
        <RefreshIcon isTurning={list.waiting} />
      </Button>
    </div>
    <Filters day={day} text={text} choose={list.choose} />
  </header>
)

/** The client and the project that a person looks at: those of a row, else those that the list is about. */
function inSight(day: Day | null, rows: readonly Row[]): InSight {
  const key = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const about: Partial<Day['choice']> = rows.find((each) => keyOf(each) === key) ?? day?.choice ?? {}
  return { client: about.client ?? '', engagement: about.engagement ?? '' }
}
