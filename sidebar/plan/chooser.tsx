import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { RefreshIcon } from '../parts/icons.js'
import type { Book, Engagement, PlanText } from './plan.js'

interface Props {
  book: Book
  engagement: Engagement
  text: PlanText
  waiting: boolean
  choose: (id: string) => void
  again: () => void
}

/** The engagement all tabs are about, chosen from those in the workbook. */
export function Chooser({ book, engagement, text, waiting, choose, again }: Props) {
  const { client, status, delivery } = engagement
  const of = (open: boolean): Engagement[] => book.engagements.filter((each) => each.open === open)
  const groups = [
    { label: text.openOnes, listed: of(true) },
    { label: text.otherOnes, listed: of(false) },
  ].filter(({ listed }) => listed.length > 0)
  const day =
    delivery === null ? text.noDelivery : text.deliveryOn(text.day(delivery, lengthFor(delivery, book.today)))
  return (
    <header class="chooser">
      <label>
        <span>{text.engagement}</span>
        <select value={engagement.id} onChange={(event) => choose(event.currentTarget.value)}>
          {groups.map(({ label, listed }) => (
            <optgroup key={label} label={label}>
              {listed.map((each) => (
                <option key={each.id} value={each.id}>
                  {[each.name || text.unnamed, each.client].filter(Boolean).join(' · ')}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {book.count > book.engagements.length && (
        <p class="hint">{text.notListed(book.count - book.engagements.length)}</p>
      )}
      <p class="chooser-facts">{[client, status, day].filter(Boolean).join(' · ')}</p>
      <Button
        className="square"
        aria-label={text.readAgain}
        title={text.readAgain}
        busy={waiting}
        press={again}
      >
        <RefreshIcon turning={waiting} />
      </Button>
    </header>
  )
}
