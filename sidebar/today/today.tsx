import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Answer, latestOnly, remote } from '../client.js'
import { failure, type Fault, refusal } from '../fault.js'
import { useReturning } from '../parts/asking/returning.js'
import { Loading, FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { RefreshIcon, StatusSign } from '../parts/icons.js'
import { useWords } from '../parts/language.js'
import type { Text } from '../text/common/index.js'
import { todayTexts, type TodayWords } from '../text/today/index.js'
import { Filter } from './filter.js'
import { Foot } from './foot.js'
import { Groups } from './groups.js'
import { lacksTrackers, NoTrackers } from './no-trackers.js'
import { NothingLate } from './nothing-late.js'
import { Picker } from './picker.js'
import { Problems } from './problems.js'
import { Why } from './why.js'

export type Overview = Answer<'readToday'>
export type Item = Overview['groups'][number]['items'][number]
export type TodayText = Text & TodayWords
/** The sidebar: what is late or near on one tracker, by owner, and the way to each row. */
export function Today() {
  const [text, setLanguage] = useWords(todayTexts)
  const [overview, setOverview] = useState<Overview | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [reading, setReading] = useState(true)
  const [isWithoutTrackers, setIsWithoutTrackers] = useState(false)
  const [lateOnly, setLateOnly] = useState(false)
  const [status, setStatus] = useState('')
  /** How often the selected row was asked about; nothing is shown of it at 0. */
  const [selection, setSelection] = useState(0)
  const queues = useMemo(() => ({ reading: latestOnly(), going: latestOnly(), opening: latestOnly() }), [])

  const startReading = (): void => {
    setFault(null)
    setStatus('')
  }
  const readTable = (table: string | null): void => {
    startReading()
    setReading(true)
    const fail = (found: Fault): void => {
      setReading(false)
      setFault(found)
    }
    const retry = (): void => readTable(table)
    queues.reading(remote.readToday({ table, owner: null }), {
      answered: (value) => {
        setReading(false)
        setIsWithoutTrackers(false)
        setOverview(value)
        setLanguage(value.locale)
      },
      refused: (message, problems, locale) => {
        if (locale !== undefined) setLanguage(locale)
        if (lacksTrackers(problems)) {
          setReading(false)
          setIsWithoutTrackers(true)
        } else fail(refusal(message, retry, problems))
      },
      failed: (error) => fail(failure(error, text.failed, text, retry)),
    })
  }
  const goTo = (item: Item): void => {
    startReading()
    const retry = (): void => goTo(item)
    queues.going(remote.goTo({ table: item.table, id: item.id }), {
      answered: ({ line }) => setStatus(text.jumped(item.title || text.untitled, line)),
      refused: (message) => setFault(refusal(message, () => readTable(item.table))),
      failed: (error) => setFault(failure(error, text.failed, text, retry)),
    })
  }
  const open = (view: 'previewLetters' | 'showStart'): void => {
    startReading()
    queues.opening(remote[view](), {
      answered: () => undefined,
      // The menu's own guard has told the person already.
      refused: () => undefined,
      failed: (error) => setFault(failure(error, text.failed, text, () => open(view))),
    })
  }
  const preview = (): void => open('previewLetters')
  const start = (): void => open('showStart')
  useEffect(() => readTable(null), [])
  useReturning(() => {
    if (overview !== null || isWithoutTrackers) readTable(overview?.table ?? null)
  }, reading)

  const taskState = { text, waiting: reading, fault }
  if (overview === null || isWithoutTrackers)
    return (
      <main class="today">
        <FaultNotice task={taskState} />
        {isWithoutTrackers ? (
          <NoTrackers text={text} busy={reading} start={start} retry={() => readTable(null)} />
        ) : (
          fault === null && <Loading text={text} />
        )}
      </main>
    )
  const listed = overview.red + (lateOnly ? 0 : overview.amber)
  return (
    <main class="today" aria-busy={reading}>
      <header class="head">
        {overview.gone !== '' && (
          <p class="notice red" role="alert">
            <StatusSign rag="red" /> <span>{overview.gone}</span>
          </p>
        )}
        <div class="head-row">
          <Picker overview={overview} text={text} choose={readTable} />
          <Button
            className="square"
            aria-label={text.refresh}
            title={text.refresh}
            busy={reading}
            press={() => readTable(overview.table)}
          >
            <RefreshIcon isTurning={reading} />
          </Button>
        </div>
        <p class="as-of">
          <span>
            {text.asOf(text.day(overview.today, 'long'))}
            {overview.lateInAll !== null && overview.lateInAll > 0 && (
              <> · {text.lateInAll(overview.lateInAll)}</>
            )}
          </span>
          <Button className="link" press={() => setSelection(selection + 1)}>
            {text.whySelected}
          </Button>
        </p>
        <Filter overview={overview} text={text} lateOnly={lateOnly} choose={setLateOnly} />
      </header>
      <FaultNotice task={taskState} />
      <div class={reading ? 'list outdated' : 'list'}>
        {selection > 0 && (
          <section class="card selected">
            <Why key={selection} row={null} asOf={overview} text={text} close={() => setSelection(0)} />
          </section>
        )}
        {listed === 0 ? (
          <NothingLate
            overview={overview}
            text={text}
            showAll={() => setLateOnly(false)}
            choose={readTable}
            start={start}
          />
        ) : (
          // A new tracker or filter starts at the top, with its long lists folded again.
          <Groups
            key={`${overview.table} ${lateOnly}`}
            overview={overview}
            text={text}
            lateOnly={lateOnly}
            goTo={goTo}
          />
        )}
        <Problems overview={overview} text={text} />
      </div>
      <Foot
        reminders={overview.reminders}
        status={reading ? text.loading : status}
        text={text}
        preview={preview}
      />
    </main>
  )
}
