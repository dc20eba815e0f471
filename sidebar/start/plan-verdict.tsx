import { Button } from '../parts/button.js'
import { CheckIcon, StatusSign } from '../parts/icons/signs.js'
import { type EngagementPreview, type FormState, hasOwnDurations } from './form-state.js'
import type { StartText } from './start-data.js'

interface Props {
  plan: EngagementPreview
  text: StartText
  request: FormState
  change: (part: Partial<FormState>) => void
}

/** Whether it fits, and what would make it fit: shorter stages, or the first day on which it does. */
export function PlanVerdict(props: Props) {
  const { plan, text, request, change } = props
  const first = plan.stages.reduce(
    (earliest, { start }) => (start < earliest ? start : earliest),
    plan.lastDue,
  )
  // What is not known is amber.
  const rag = plan.is === 'short' || plan.is === 'circle' ? 'red' : 'amber'
  const day = text.day(first, 'long')
  return (
    <div class={`notice ${plan.fits ? 'good' : rag}`}>
      {plan.fits ? <CheckIcon /> : <StatusSign rag={rag} />}
      <div>
        <p>
          <b>{plan.verdict}</b>
        </p>
        {plan.stages.length > 0 && (plan.fits || plan.is === 'short') && (
          <p>{plan.fits ? text.firstStarts(day) : text.firstStarted(day)}</p>
        )}
        {plan.is === 'short' && <WaysToFit {...props} />}
        {hasOwnDurations(request) && (
          <Button className="link" press={() => change({ durations: {} })}>
            {text.templateDurations}
          </Button>
        )}
      </div>
    </div>
  )
}

function WaysToFit({ plan: { fitting, stillShort, isNew, earliest }, text, change }: Props) {
  return (
    <>
      {stillShort > 0 && <p>{text.cannotFit(stillShort)}</p>}
      <div class="ways">
        {fitting !== null && (
          <Button press={() => change({ durations: { ...fitting.map(String) } })}>{text.fitStages}</Button>
        )}
        {isNew && (
          <Button press={() => change({ delivery: earliest })}>
            {text.useDay(text.day(earliest, 'long'))}
          </Button>
        )}
      </div>
      {fitting !== null && <p class="hint">{text.fitRule}</p>}
    </>
  )
}
