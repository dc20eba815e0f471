import type { BackPlanData, PlanText } from '../plan-data.js'

interface Props {
  plan: BackPlanData
  text: PlanText
}

/** The meaning of the colours; only of those that are shown. */
export function Legend({ plan, text }: Props) {
  const { stages, done, bufferDays, lastDue, delivery, earliest } = plan
  const legendEntries = [
    { of: 'bar critical', label: text.critical, is: stages.some(({ critical }) => critical) },
    { of: 'bar', label: text.keyStage, is: stages.some(({ critical }) => !critical) },
    {
      of: 'bar-short',
      label: earliest > plan.today ? text.keyShortStart : text.keyShort,
      is: stages.some((each) => each.totalFloat < 0 && each.start < earliest),
    },
    { of: 'bar done', label: text.keyDone, is: done.length > 0 },
    {
      of: 'bar-room',
      label: text.keyRoom,
      is: plan.is !== 'notKnown' && stages.some(({ totalFloat }) => totalFloat > 0),
    },
    {
      of: 'bar-baseline',
      label: text.keyBaseline,
      is: [...stages, ...done].some((each) => each.baselineDue !== null),
    },
    { of: 'bar-buffer', label: text.keyBuffer(bufferDays), is: bufferDays > 0 && lastDue < delivery },
    { of: 'bar-today', label: text.keyToday, is: true },
    { of: 'bar-delivery', label: text.keyDelivery, is: true },
  ]
  return (
    <ul class="bars-key">
      {legendEntries
        .filter(({ is }) => is)
        .map(({ of, label }) => (
          <li key={of}>
            <span aria-hidden="true">
              <i class={of} />
            </span>
            {label}
          </li>
        ))}
    </ul>
  )
}
