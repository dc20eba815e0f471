import { useRef, useState } from 'preact/hooks'
import { moveFocus } from '../../parts/move-focus.js'
import { Button } from '../../parts/button.js'
import { EmptyState } from '../../parts/empty-state.js'
import { Change } from './change.js'
import type { ChangeChoice, PlanText, Subject } from '../plan-data.js'

/** How many are listed at first, and how many more each time. */
const [initialCount, pageSize] = [30, 100]
const order = { approved: 0, waiting: 1, implemented: 2, closed: 3 } as const

/** The change requests of an engagement, and what the chosen one does. */
export function Changes({ changes, ...subject }: Subject & { changes: readonly ChangeChoice[] }) {
  const { engagement, text } = subject
  const ownChanges = changes
    .filter((change) => change.engagement === engagement.id)
    .sort((a, b) => order[a.stands] - order[b.stands])
  const unassigned = changes.filter((change) => change.engagement === '')
  const [chosen, choose] = useState('')
  const container = useRef<HTMLDivElement>(null)
  if (ownChanges.length + unassigned.length === 0)
    return <EmptyState title={text.noChanges} note={text.noChangesNote} />
  const shown =
    [...ownChanges, ...unassigned].find(({ id }) => id === chosen) ?? ownChanges[0] ?? unassigned[0]!
  return (
    <div class="changes">
      <div
        class="changes-list"
        ref={container}
        onKeyDown={(event) => moveFocus(container.current?.querySelectorAll('li button'), event)}
      >
        {ownChanges.length > 0 ? (
          <List label={text.changesOf} changes={ownChanges} shown={shown} choose={choose} text={text} />
        ) : (
          <p class="hint">{text.noChanges}</p>
        )}
        {unassigned.length > 0 && (
          <>
            <h2>{text.strayChanges}</h2>
            <List label={text.strayChanges} changes={unassigned} shown={shown} choose={choose} text={text} />
          </>
        )}
      </div>
      <Change key={shown.id} {...subject} choice={shown} />
    </div>
  )
}

interface ListProps {
  label: string
  changes: readonly ChangeChoice[]
  shown: ChangeChoice
  choose: (id: string) => void
  text: PlanText
}

function List({ label, changes, shown, choose, text }: ListProps) {
  const [shownCount, setShownCount] = useState(initialCount)
  return (
    <>
      <ul aria-label={label}>
        {changes.slice(0, shownCount).map((change) => (
          <li key={change.id}>
            <Button
              aria-current={change.id === shown.id ? 'true' : undefined}
              press={() => choose(change.id)}
            >
              <span class="change-words">{change.content || text.untitled}</span>
              <span class="change-facts">
                <span class={`change-state ${change.stands}`}>{text.changeStates[change.stands]}</span>
                <span>{change.impactDays === null ? text.noImpact : text.impact(change.impactDays)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {changes.length > shownCount && (
        <Button className="link" press={() => setShownCount(shownCount + pageSize)}>
          {text.moreRows(Math.min(pageSize, changes.length - shownCount))}
        </Button>
      )}
    </>
  )
}
