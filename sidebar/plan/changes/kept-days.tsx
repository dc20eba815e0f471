import type { PlanText } from '../plan.js'
import { type KeptDay, MovedDays, type MovedRow } from '../moved.js'

interface Props {
  kept: readonly KeptDay[]
  /** The change may be carried out, so that something can be chosen. */
  able: boolean
  today: string
  text: PlanText
  ticked: ReadonlySet<string>
  tick: (ids: ReadonlySet<string>) => void
}

/** Days that stay where they are, each row with a box that moves it all the same. */
export function KeptDays({ kept, able, today, text, ticked, tick }: Props) {
  if (kept.length === 0) return null
  const ids = [...new Set(kept.map(({ id }) => id).filter((id) => id !== ''))]
  const all = ids.length > 0 && ids.every((id) => ticked.has(id))
  const flip = (id: string): void => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    tick(next)
  }
  const box = ({ id, name }: MovedRow<KeptDay>) => (
    <input
      type="checkbox"
      aria-label={text.move(name || text.untitled)}
      checked={ticked.has(id)}
      disabled={id === ''}
      onChange={() => flip(id)}
    />
  )
  return (
    <section>
      <MovedDays
        caption={text.daysKept(kept.length)}
        named={text.task}
        days={kept}
        today={today}
        text={text}
        withStage
        note={(row) => text.why[(row.start ?? row.due)!.why]}
        {...(able ? { before: box } : {})}
      />
      {able && ids.length > 0 && (
        <label class="choice">
          <input type="checkbox" checked={all} onChange={() => tick(all ? new Set() : new Set(ids))} />
          <span>{text.moveAll}</span> <span class="hint">{text.daysKeptNote}</span>
        </label>
      )}
    </section>
  )
}
