import { lengthFor } from '../../day.js'
import { Button } from '../../parts/button.js'
import type { LettersText } from '../letters-data.js'
import type { Person, View } from './preferences-data.js'

interface Props {
  person: Person
  view: View
  text: LettersText
  /** Whether the form below is open. */
  open: boolean
  change: () => void
  show: () => void
}

/** One person: when their letters come, in which language, and what prevents them. */
export function PersonShown({ person, view, text, open, change, show }: Props) {
  const { name, address, digest, weekdays, hour, pausedUntil, language } = person
  const days = (weekdays ?? []).map(text.weekday)
  const paused = pausedUntil !== null && pausedUntil > view.today
  const title = name || address || text.untitled
  return (
    <div class="person">
      <div class="person-says">
        <b>{title}</b> {address !== '' && address !== title && <span class="hint">{address}</span>}
        <p>
          {text.digestIs(digest, days, text.atHour(hour ?? view.hour))} ·{' '}
          {text.languages[language ?? view.bookLocale]}
        </p>
        <p class="marks">
          {paused && (
            <span class="mark amber">
              {text.pausedIs(text.day(pausedUntil, lengthFor(pausedUntil, view.today)))}
            </span>
          )}
          {person.readsManagerDigest && <span class="mark blue">{text.managerDigest}</span>}
          {address === '' ? (
            <span class="mark amber">{text.noAddress}</span>
          ) : person.confirmed ? (
            <span class="mark">{text.isConfirmed}</span>
          ) : (
            <span class={view.on ? 'mark amber' : 'mark'}>{text.isWaiting}</span>
          )}
        </p>
      </div>
      {person.id !== '' && (
        <div class="person-actions">
          {view.editable.length > 0 && (
            <Button aria-expanded={open} aria-label={text.changeOf(title)} press={change}>
              {text.change}
            </Button>
          )}
          <Button className="link" aria-label={text.showRowOf(title)} press={show}>
            {text.showRow}
          </Button>
        </div>
      )}
    </div>
  )
}
