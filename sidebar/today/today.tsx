import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Loading, FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { CloseIcon, RefreshIcon } from '../parts/icons/icons.js'
import { StatusSign } from '../parts/icons/signs.js'
import { useWords } from '../parts/language.js'
import { todayTexts } from '../text/today/index.js'
import { Filter } from './filter.js'
import { Foot } from './foot.js'
import { Groups } from './groups.js'
import { NoTrackers } from '../parts/no-trackers.js'
import { NothingLate } from './nothing-late.js'
import { type OverviewReading, useOverview } from './overview-reading.js'
import { Picker } from './picker.js'
import { Problems } from './problems.js'
import type { Overview, TodayText } from './today-data.js'
import { type Explained, Why } from '../parts/why/why.js'

/** The sidebar: what is late or near on one tracker, by owner, and the way to each row. */
export function Today() {
  const [text, setLanguage] = useWords(todayTexts)
  const [lateOnly, setLateOnly] = useState(false)
  /** How often the selected row was asked about; nothing is shown of it at 0. */
  const [selection, setSelection] = useState(0)
  const list = useOverview(text, setLanguage)
  const { overview, task, open } = list
  if (overview === null || list.isWithoutTrackers) return <NoOverview list={list} text={text} />
  return (
    <main class="today" aria-busy={task.waiting}>
      <Head overview={overview} text={text} list={list} explainSelected={() => setSelection(selection + 1)}>
        <Filter overview={overview} text={text} lateOnly={lateOnly} choose={setLateOnly} />
      </Head>
      <FaultNotice task={task} />
      <div class={task.waiting ? 'list outdated' : 'list'}>
        {selection > 0 && (
          <section class="card selected">
            <Why
              key={selection}
              row={null}
              asOf={overview}
              text={text}
              head={(why) => <WhyHead why={why} text={text} close={() => setSelection(0)} />}
            />
          </section>
        )}
        {overview.red + (lateOnly ? 0 : overview.amber) === 0 ? (
          <NothingLate
            overview={overview}
            text={text}
            showAll={() => setLateOnly(false)}
            choose={list.readTable}
          />
        ) : (
          // A new tracker or filter starts at the top, with its long lists folded again.
          <Groups
            key={`${overview.table} ${lateOnly}`}
            overview={overview}
            text={text}
            lateOnly={lateOnly}
            goTo={list.goTo}
          />
        )}
        <Problems overview={overview} text={text} reload={() => list.readTable(overview.table)} />
      </div>
      <Foot
        reminders={overview.reminders}
        status={task.waiting ? text.loading : list.status}
        text={text}
        open={open}
      />
    </main>
  )
}

/** While no tracker is shown: the reason, or the ways to a first one. */
const NoOverview = ({ list, text }: { list: OverviewReading; text: TodayText }) => (
  <main class="today">
    <FaultNotice task={list.task} />
    {list.isWithoutTrackers ? (
      <NoTrackers text={text} busy={list.task.waiting} retry={() => list.readTable(null)} />
    ) : (
      list.task.fault === null && <Loading text={text} />
    )}
  </main>
)

/** Which row is explained, and the way to close that. */
const WhyHead = ({
  why,
  text,
  close,
}: {
  why: Explained | undefined
  text: TodayText
  close: () => void
}) => (
  <header class="why-head">
    <h2>{why ? text.whyOf(why.tableName, why.title || text.untitled, why.line) : text.whySelected}</h2>
    <Button className="icon-button" aria-label={text.close} title={text.close} press={close}>
      <CloseIcon />
    </Button>
  </header>
)

interface HeadProps {
  overview: Overview
  text: TodayText
  list: OverviewReading
  explainSelected: () => void
  children: ComponentChildren
}

/** Which tracker is shown, as of when, and the ways to another, to a newer list, and to the selected row. */
const Head = ({ overview, text, list: { task, readTable }, explainSelected, children }: HeadProps) => (
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
        busy={task.waiting}
        press={() => readTable(overview.table)}
      >
        <RefreshIcon isTurning={task.waiting} />
      </Button>
    </div>
    <p class="as-of hint">
      <span>
        {text.asOf(text.day(overview.today, 'long'))}
        {overview.lateInAll !== null && overview.lateInAll > 0 && (
          <> · {text.lateInAll(overview.lateInAll)}</>
        )}
      </span>
      <Button className="link" press={explainSelected}>
        {text.whySelected}
      </Button>
    </p>
    {children}
  </header>
)
