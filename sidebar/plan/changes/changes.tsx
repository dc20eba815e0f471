import { useRef, useState } from 'preact/hooks'
import { moveAmong } from '../../parts/arrows.js'
import { Button } from '../../parts/button.js'
import { Nothing } from '../../parts/nothing.js'
import { Change } from './change.js'
import type { Book, PlanText, Subject } from '../plan.js'

export type ChangeChoice = Book['changes'][number]

/** So many are listed before the rest is asked for, and so many more each time. */
const [atFirst, eachTime] = [30, 100]
const order = { approved: 0, waiting: 1, implemented: 2, closed: 3 } as const

/** The change requests of an engagement, and what the chosen one does. */
export function Changes({ changes, ...subject }: Subject & { changes: readonly ChangeChoice[] }) {
  const { engagement, text } = subject
  const mine = changes
    .filter((change) => change.engagement === engagement.id)
    .sort((a, b) => order[a.stands] - order[b.stands])
  const strays = changes.filter((change) => change.engagement === '')
  const [chosen, choose] = useState('')
  const box = useRef<HTMLDivElement>(null)
  if (mine.length + strays.length === 0) return <Nothing title={text.noChanges} note={text.noChangesNote} />
  const shown = [...mine, ...strays].find(({ id }) => id === chosen) ?? mine[0] ?? strays[0]!
  return (
    <div class="changes">
      <div
        class="changes-list"
        ref={box}
        onKeyDown={(event) => moveAmong(box.current?.querySelectorAll('li button'), event)}
      >
        {mine.length > 0 ? (
          <List label={text.changesOf} listed={mine} shown={shown} choose={choose} text={text} />
        ) : (
          <p class="hint">{text.noChanges}</p>
        )}
        {strays.length > 0 && (
          <>
            <h2>{text.strayChanges}</h2>
            <List label={text.strayChanges} listed={strays} shown={shown} choose={choose} text={text} />
          </>
        )}
      </div>
      <Change key={shown.id} {...subject} choice={shown} />
    </div>
  )
}

interface ListProps {
  label: string
  listed: readonly ChangeChoice[]
  shown: ChangeChoice
  choose: (id: string) => void
  text: PlanText
}

function List({ label, listed, shown, choose, text }: ListProps) {
  const [most, setMost] = useState(atFirst)
  return (
    <>
      <ul aria-label={label}>
        {listed.slice(0, most).map((change) => (
          <li key={change.id}>
            <Button
              aria-current={change.id === shown.id ? 'true' : undefined}
              press={() => choose(change.id)}
            >
              <span class="change-words">{change.content || text.untitled}</span>
              <span class="change-facts">
                <span class={`standing ${change.stands}`}>{text.stands[change.stands]}</span>
                <span>{change.impactDays === null ? text.noImpact : text.impact(change.impactDays)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {listed.length > most && (
        <Button className="link" press={() => setMost(most + eachTime)}>
          {text.moreRows(Math.min(eachTime, listed.length - most))}
        </Button>
      )}
    </>
  )
}
