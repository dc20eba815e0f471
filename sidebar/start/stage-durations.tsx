import { lengthFor } from '../day.js'
import { NumberInput } from '../parts/number-input.js'
import { type EngagementPreview, type FormState, isDays } from './form-state.js'
import type { StartData, StartText, Template } from './start-data.js'
import { StageDetails } from './template-view.js'

interface Props {
  plan: EngagementPreview
  template: Template
  data: StartData
  text: StartText
  request: FormState
  change: (part: Partial<FormState>) => void
  onHold: string | null
}

/** The stages with their dates, and their durations, which can be changed while the stages are not there yet. */
export function StageDurations({ plan, template, data, text, request, change, onHold }: Props) {
  const shortDay = (day: string): string =>
    onHold === null ? text.day(day, lengthFor(day, data.today)) : '–'
  const hasOwners = plan.stages.some(({ owner }) => owner !== null)
  const isEditable = (plan.rows.milestones ?? 0) > 0
  const { durations } = request
  return (
    <table class="rows stages">
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col">{text.days}</th>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.due}</th>
          {hasOwners && <th scope="col">{text.stageOwner}</th>}
        </tr>
      </thead>
      <tbody>
        {plan.stages.map(({ name, start, due, owner, durationDays }, index) => {
          const stage = template.stages[index]
          const typed = durations[index] ?? String(stage?.durationDays ?? durationDays)
          return (
            <tr key={index}>
              <th scope="row">{stage ? <StageDetails stage={stage} name={name} text={text} /> : name}</th>
              <td>
                {isEditable ? (
                  <NumberInput
                    class="days"
                    aria-label={text.durationOf(name)}
                    aria-invalid={isDays(typed, 1) ? undefined : 'true'}
                    title={isDays(typed, 1) ? undefined : text.needDuration}
                    min={1}
                    placeholder={String(stage?.durationDays)}
                    typed={typed}
                    change={(days) => change({ durations: { ...durations, [index]: days } })}
                  />
                ) : (
                  durationDays
                )}
              </td>
              <td class={onHold === null && start < data.today ? 'day late' : 'day'}>{shortDay(start)}</td>
              <td class="day">{shortDay(due)}</td>
              {hasOwners && <td>{owner ?? '–'}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
