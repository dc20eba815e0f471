import { type FixedDay, MovedDays, type MovedRow } from '../moved-days.js'
import type { PlanText } from '../plan-data.js'

interface Props {
  fixed: readonly FixedDay[]
  /** The change may be carried out, so that something can be chosen. */
  isTickable: boolean
  today: string
  text: PlanText
  ticked: ReadonlySet<string>
  setTicked: (ids: ReadonlySet<string>) => void
}

/** Days that stay where they are, each row with a box that moves it nevertheless. */
export function FixedDays({ fixed, isTickable, today, text, ticked, setTicked }: Props) {
  if (fixed.length === 0) return null
  const ids = [...new Set(fixed.map(({ id }) => id).filter((id) => id !== ''))]
  const areAllTicked = ids.length > 0 && ids.every((id) => ticked.has(id))
  const toggle = (id: string): void => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const checkbox = ({ id, name }: MovedRow<FixedDay>) => (
    <input
      type="checkbox"
      aria-label={text.move(name || text.untitled)}
      checked={ticked.has(id)}
      disabled={id === ''}
      onChange={() => toggle(id)}
    />
  )
  return (
    <section>
      <MovedDays
        caption={text.fixedDays(fixed.length)}
        named={text.task}
        days={fixed}
        today={today}
        text={text}
        withStage
        note={(row) => text.why[(row.start ?? row.due)!.why]}
        {...(isTickable ? { before: checkbox } : {})}
      />
      {isTickable && ids.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={areAllTicked}
            onChange={() => setTicked(areAllTicked ? new Set() : new Set(ids))}
          />
          <span>{text.moveAll}</span> <span class="hint">{text.fixedDaysNote}</span>
        </label>
      )}
    </section>
  )
}
