import { lengthFor } from '../../day.js'
import { FromTo } from '../moved-days.js'
import { RowName } from '../row-name.js'
import type { BackPlanData, PlanText } from '../plan-data.js'

type Stage = BackPlanData['stages'][number]
interface Props {
  stages: readonly Stage[]
  /** Which of their cells: blank ones that are filled, or typed ones that are overwritten. */
  which: 'fills' | 'overwrites'
  caption: (days: number) => string
  today: string
  text: PlanText
}

/** Cells of stages that the plan changes, each with the value now and the new one; nothing when there are none. */
export function StageDays({ stages, which, caption, today, text }: Props) {
  const listedStages = stages.filter((stage) => stage[which].length > 0)
  if (listedStages.length === 0) return null
  return (
    <table class="rows days">
      <caption>{caption(countOf(listedStages, which))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col">{text.start}</th>
          <th scope="col">{text.due}</th>
        </tr>
      </thead>
      <tbody>
        {listedStages.map((stage) => (
          <tr key={stage.id}>
            <th scope="row">
              <RowName name={stage.name} text={text} />
            </th>
            <StageCells stage={stage} which={which} today={today} text={text} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Start and due of one stage; a value that is no day is quoted. */
export function StageCells({
  stage,
  which,
  today,
  text,
}: Omit<Props, 'stages' | 'caption'> & { stage: Stage }) {
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  const currentText = (column: 'start' | 'due') => {
    const typed = column === 'start' ? stage.typedStart : stage.typedDue
    if (typed !== null) return day(typed)
    const unreadable = stage.unread[column]
    return unreadable === undefined ? <span class="hint">{text.blank}</span> : `“${unreadable}”`
  }
  return (
    <>
      {(['start', 'due'] as const).map((column) => (
        <td key={column}>
          {stage[which].includes(column) ? (
            <FromTo from={currentText(column)} to={day(stage[column])} text={text} />
          ) : (
            <span class="hint">{text.stays}</span>
          )}
        </td>
      ))}
    </>
  )
}

/** How many cells of one kind stages have. */
export const countOf = (stages: readonly Stage[], which: 'fills' | 'overwrites'): number =>
  stages.reduce((sum, stage) => sum + stage[which].length, 0)
