import type { Answer } from '../../client.js'
import { lengthFor } from '../../day.js'
import type { PlanText } from '../plan-data.js'

type EngagementForecast = Answer<'readForecast'>['forecasts'][number]

interface LikelyProps {
  likely: NonNullable<EngagementForecast['likely']>
  today: string
  text: PlanText
}

/** The days by which all work is done in 50 and 85 of 100 cases, and how often such days held. */
export function Likely({ likely: { days, record }, today, text }: LikelyProps) {
  if (days.why !== null) return <p class="notice">{days.why}</p>
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  return (
    <section class="finish">
      <div>
        <h2>{text.likelyBy(day(days.p50), day(days.p85))}</h2>
        <p>{record}</p>
      </div>
    </section>
  )
}
