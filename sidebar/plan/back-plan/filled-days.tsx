import { lengthFor } from '../../day.js'
import type { BackPlanned } from './back-plan.js'
import { FromTo } from '../moved.js'
import { Name } from '../name.js'
import type { PlanText } from '../plan.js'

/** The blank cells that the plan fills, stage by stage. */
export function FilledDays({ plan, text }: { plan: BackPlanned; text: PlanText }) {
  const stages = plan.stages.filter(({ fills }) => fills.length > 0)
  if (stages.length === 0) return null
  const day = (each: string): string => text.day(each, lengthFor(each, plan.today))
  return (
    <table class="rows days">
      <caption>{text.fills(stages.reduce((sum, { fills }) => sum + fills.length, 0))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col">{text.start}</th>
          <th scope="col">{text.due}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.id}>
            <th scope="row">
              <Name name={stage.name} text={text} />
            </th>
            {(['start', 'due'] as const).map((column) => (
              <td key={column}>
                {stage.fills.includes(column) ? (
                  <FromTo from={<span class="hint">{text.blank}</span>} to={day(stage[column])} />
                ) : (
                  <span class="hint">{text.stays}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
