import { useId, useRef, useState } from 'preact/hooks'
import { remote } from '../client.js'
import { useAsking } from '../parts/asking/asking.js'
import { Trouble } from '../parts/asking/trouble.js'
import { moveAmong } from '../parts/arrows.js'
import { Button } from '../parts/button.js'
import { lengthFor } from '../day.js'
import { Sign } from '../parts/icons.js'
import { Counts } from './picker.js'
import { Why } from './why.js'
import type { Item, Overview, TodayText } from './today.js'

interface Props {
  overview: Overview
  text: TodayText
  lateOnly: boolean
  goTo: (item: Item) => void
}

/** So many more rows of one owner are asked for each time. */
const eachTime = 100

/** The rows that need somebody, under whoever it is. */
export function Groups({ overview, text, lateOnly, goTo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const groups = overview.groups.filter(({ red, amber }) => red + (lateOnly ? 0 : amber) > 0)
  const anyWithoutId = groups.some(({ items }) => items.some(({ id }) => id === ''))
  return (
    <div ref={box} onKeyDown={(event) => moveAmong(box.current?.querySelectorAll('.row'), event)}>
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

/** One owner's rows: those that came with the overview, and as many more as were asked for since. */
function Group({ group, lateOnly, overview, text, goTo }: GroupProps) {
  const [read, setRead] = useState<{ of: Overview; items: readonly Item[] }>({ of: overview, items: [] })
  const asking = useAsking(text)
  const { owner, red, amber } = group
  const first = group.items.filter(({ rag }) => !lateOnly || rag === 'red')
  // What was read for an older overview is of an older sheet.
  const items = [...first, ...(read.of === overview ? read.items : [])]
  const left = red + (lateOnly ? 0 : amber) - items.length
  const more = (): void =>
    asking.ask(
      () => remote.readRows({ table: overview.table, owner, from: items.length, lateOnly }),
      (next) => setRead({ of: overview, items: [...items.slice(first.length), ...next] }),
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
      <Trouble of={asking} />
      {left > 0 && (
        <Button className="link" busy={asking.waiting} press={more}>
          {text.more(Math.min(eachTime, left))}
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

/** One row and why it is there; one nobody gave an id yet can be read but not found again, so it is not pressed. */
function Row({ item, overview, text, goTo }: RowProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const title = item.title || text.untitled
  const inside = (
    <>
      <Sign rag={item.rag === 'red' ? 'red' : 'amber'} />
      <span class="row-says">
        <span class="unseen">{item.rag === 'red' ? text.late : text.warning} </span>
        <span class="row-title">{title}</span>
        {item.detail !== '' && <span class="row-detail">{item.detail}</span>}
        <span class="row-why">
          <b>{item.why}</b>
          {item.due !== null && <span class="row-due">{due(item.due, overview.today, text)}</span>}
        </span>
      </span>
    </>
  )
  return (
    <div class={`card ${item.rag}`}>
      {item.id === '' ? (
        <div class="row">{inside}</div>
      ) : (
        <div class="card-top">
          <Button className="row" press={() => goTo(item)}>
            {inside}
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
      <div id={id}>{open && <Why about={item} asOf={overview} text={text} />}</div>
    </div>
  )
}

const due = (day: string, today: string, text: TodayText): string =>
  day === today ? text.dueToday : text.due(text.day(day, lengthFor(day, today)))
