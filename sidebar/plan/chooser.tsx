import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { RefreshIcon } from '../parts/icons/icons.js'
import type { Engagement, EngagementsData, PlanText } from './plan-data.js'

interface Props {
  data: EngagementsData
  engagement: Engagement
  text: PlanText
  waiting: boolean
  choose: (id: string) => void
  readAgain: () => void
}

/** The engagement all tabs are about, chosen from those in the workbook. */
export function Chooser({ data, engagement, text, waiting, choose, readAgain }: Props) {
  const { client, status, delivery } = engagement
  const groups = [
    { label: text.openOnes, listed: data.engagements.filter(({ open }) => open) },
    { label: text.otherOnes, listed: data.engagements.filter(({ open }) => !open) },
  ].filter(({ listed }) => listed.length > 0)
  const day =
    delivery === null ? text.noDelivery : text.deliveryOn(text.day(delivery, lengthFor(delivery, data.today)))
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
      {data.count > data.engagements.length && (
        <p class="hint">{text.notListed(data.count - data.engagements.length)}</p>
      )}
      <p class="chooser-facts">{[client, status, day].filter(Boolean).join(' · ')}</p>
      <Button
        className="square"
        aria-label={text.readAgain}
        title={text.readAgain}
        busy={waiting}
        press={readAgain}
      >
        <RefreshIcon isTurning={waiting} />
      </Button>
    </header>
  )
}
