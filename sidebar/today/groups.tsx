import { useId, useRef, useState } from 'preact/hooks'
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

/** So many rows of one owner are shown before the rest is asked for, and so many more each time. */
const atFirst = 20
const eachTime = 100

/** The rows that need somebody, under whoever it is. */
export function Groups({ overview, text, lateOnly, goTo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const groups = overview.groups
    .map(({ owner, items }) => ({
      owner,
      items: lateOnly ? items.filter(({ rag }) => rag === 'red') : items,
    }))
    .filter(({ items }) => items.length > 0)
  const anyWithoutId = groups.some(({ items }) => items.some(({ id }) => id === ''))
  return (
    <div ref={box} onKeyDown={(event) => moveAmong(box.current?.querySelectorAll('.row'), event)}>
      <p class="hint">{anyWithoutId ? text.noIdYet : text.jump}</p>
      {groups.map((group) => (
        <Group key={group.owner} {...group} overview={overview} text={text} goTo={goTo} />
      ))}
    </div>
  )
}

interface GroupProps {
  owner: string
  items: readonly Item[]
  overview: Overview
  text: TodayText
  goTo: (item: Item) => void
}

function Group({ owner, items, overview, text, goTo }: GroupProps) {
  const [most, setMost] = useState(atFirst)
  const red = items.filter(({ rag }) => rag === 'red').length
  return (
    <section class="group">
      <h2>
        <span class={owner === '' ? 'owner nobody' : 'owner'}>{owner || text.noOwner}</span>
        <Counts red={red} amber={items.length - red} clear={false} text={text} />
      </h2>
      <ul>
        {items.slice(0, most).map((item, index) => (
          <li key={item.id || index}>
            <Row item={item} overview={overview} text={text} goTo={goTo} />
          </li>
        ))}
      </ul>
      {items.length > most && (
        <Button className="link" press={() => setMost(most + eachTime)}>
          {text.more(Math.min(eachTime, items.length - most))}
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
