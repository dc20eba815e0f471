import { useId, useRef, useState } from 'preact/hooks'
import { remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { moveFocus } from '../parts/move-focus.js'
import { Button } from '../parts/button.js'
import { lengthFor } from '../day.js'
import { StatusSign } from '../parts/icons/signs.js'
import { Counts } from './picker.js'
import { Why } from '../parts/why/why.js'
import type { Item, Overview, TodayText } from './today-data.js'

interface Props {
  overview: Overview
  text: TodayText
  lateOnly: boolean
  goTo: (item: Item) => void
}

/** How many more rows of one owner are shown each time. */
const pageSize = 100

/** The rows that need somebody, by owner. */
export function Groups({ overview, text, lateOnly, goTo }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const groups = overview.groups.filter(({ red, amber }) => red + (lateOnly ? 0 : amber) > 0)
  const anyWithoutId = groups.some(({ items }) => items.some(({ id }) => id === ''))
  return (
    <div ref={container} onKeyDown={(event) => moveFocus(container.current?.querySelectorAll('.row'), event)}>
      <p class="hint">{anyWithoutId ? text.noIdYet : text.jump}</p>
      {groups.map((group) => (
        <Group
          key={`${group.owner} ${lateOnly}`}
          group={group}
          lateOnly={lateOnly}
          overview={overview}
          text={text}
          goTo={goTo}
        />
      ))}
      {overview.moreOwners > 0 && <p class="hint">{text.moreOwners(overview.moreOwners)}</p>}
    </div>
  )
}

interface GroupProps {
  group: Overview['groups'][number]
  lateOnly: boolean
  overview: Overview
  text: TodayText
  goTo: (item: Item) => void
}

/** One owner's rows: those that came with the overview, and those that were asked for since. */
function Group({ group, lateOnly, overview, text, goTo }: GroupProps) {
  const [loaded, setLoaded] = useState<{ overview: Overview; items: readonly Item[] }>({
    overview,
    items: [],
  })
  const asking = useTask(text)
  const { owner, red, amber } = group
  const initialItems = group.items.filter(({ rag }) => !lateOnly || rag === 'red')
  // What was read for an older overview is of an older sheet.
  const items = [...initialItems, ...(loaded.overview === overview ? loaded.items : [])]
  const remaining = red + (lateOnly ? 0 : amber) - items.length
  const loadMore = (): void =>
    asking.ask(
      () => remote.readRows({ table: overview.table, owner, from: items.length, lateOnly }),
      (next) => setLoaded({ overview, items: [...items.slice(initialItems.length), ...next] }),
    )
  return (
    <section class="group">
      <h2>
        <span class={owner === '' ? 'owner nobody' : 'owner'}>{owner || text.noOwner}</span>
        <Counts red={red} amber={lateOnly ? 0 : amber} clear={false} text={text} />
      </h2>
      <ul>
        {items.map((item, index) => (
          <li key={item.id || index}>
            <Row item={item} overview={overview} text={text} goTo={goTo} />
          </li>
        ))}
      </ul>
      <FaultNotice task={asking} />
      {remaining > 0 && (
        <Button className="link" busy={asking.waiting} press={loadMore}>
          {text.more(Math.min(pageSize, remaining))}
        </Button>
      )}
    </section>
  )
}

interface RowProps {
  item: Item
  overview: Overview
  text: TodayText
  goTo: (item: Item) => void
}

/** One row and why it is there; one without an id yet can be read but not found again, so it is no button. */
function Row({ item, overview, text, goTo }: RowProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const title = item.title || text.untitled
  const content = (
    <>
      <StatusSign rag={item.rag === 'red' ? 'red' : 'amber'} />
      <span class="row-says">
        <span class="unseen">{item.rag === 'red' ? text.late : text.warning} </span>
        <span class="row-title">{title}</span>
        {item.detail !== '' && <span class="row-detail hint">{item.detail}</span>}
        <span class="row-why">
          <b>{item.why}</b>
          {item.due !== null && <span class="row-due hint">{due(item.due, overview.today, text)}</span>}
        </span>
      </span>
    </>
  )
  return (
    <div class={`card ${item.rag}`}>
      {item.id === '' ? (
        <div class="row">{content}</div>
      ) : (
        <div class="card-top">
          <Button className="row" press={() => goTo(item)}>
            {content}
          </Button>
          <Button
            className="link why-button"
            aria-expanded={open}
            aria-controls={id}
            aria-label={text.whyThis(title)}
            press={() => setOpen(!open)}
          >
            {text.why}
          </Button>
        </div>
      )}
      <div id={id}>{open && <Why row={item} asOf={overview} text={text} />}</div>
    </div>
  )
}

const due = (day: string, today: string, text: TodayText): string =>
  day === today ? text.dueToday : text.due(text.day(day, lengthFor(day, today)))
