import type { ComponentChildren } from 'preact'
import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { StatusSign } from '../parts/icons/signs.js'
import { PlanVerdict } from './plan-verdict.js'
import { sheetName } from './sheet-name.js'
import { StageDurations } from './stage-durations.js'
import type { EngagementPreview, FormState } from './form-state.js'
import type { StartData, StartText, Template } from './start-data.js'

interface Props {
  plan: EngagementPreview
  template: Template
  data: StartData
  text: StartText
  request: FormState
  change: (part: Partial<FormState>) => void
  /** Why there is no plan for what is typed; null while there is one. */
  onHold: string | null
}

/** The order in which people look for what was added. */
export const trackerOrder = [
  'engagements',
  'milestones',
  'tasks',
  'clients',
  'people',
  'raci',
  'rhythm',
  'risks',
] as const

/** What an engagement would be: whether it fits, its stages with their days, and the rows of each tracker. */
export function PlanPreview(props: Props) {
  const { plan, data, text, request, change, onHold } = props
  return (
    <section aria-label={text.planOf} class="plan-shown">
      {!plan.isNew && (
        <AmberNotice>{plan.total === 0 ? text.allThere(plan.name) : text.existing(plan.name)}</AmberNotice>
      )}
      {onHold === null ? (
        <PlanVerdict plan={plan} text={text} request={request} change={change} />
      ) : (
        <AmberNotice>{onHold}</AmberNotice>
      )}
      {plan.doubtful.length > 0 && (
        <AmberNotice>
          {text.doubtful(text.list(plan.doubtful.map((key) => sheetName(key, data))))}
        </AmberNotice>
      )}
      <DayOff plan={plan} data={data} text={text} request={request} change={change} />
      {plan.unknownYears.length > 0 && (
        <p class="hint">{text.unknownYears(text.list(plan.unknownYears.map(String)))}</p>
      )}
      <StageDurations {...props} />
      {plan.unfilled.length > 0 && plan.total > 0 && (
        <p class="hint">{text.unfilled(text.list(plan.unfilled))}</p>
      )}
      <RowsAdded plan={plan} data={data} text={text} request={request} change={change} />
    </section>
  )
}

const AmberNotice = ({ children }: { children: ComponentChildren }) => (
  <p class="notice amber">
    <StatusSign rag="amber" />
    <span>{children}</span>
  </p>
)

/** That the day of delivery is no workday, and the workday before it. */
function DayOff({ plan: { dayOff }, data, text, request, change }: Omit<Props, 'template' | 'onHold'>) {
  if (dayOff === null) return null
  const { name, before } = dayOff
  return (
    <AmberNotice>
      {text.dayOff(text.day(request.delivery, 'long'), name, text.day(before, 'long'))}{' '}
      {before >= data.today && (
        <Button className="link" press={() => change({ delivery: before })}>
          {text.useDay(text.day(before, lengthFor(before, data.today)))}
        </Button>
      )}
    </AmberNotice>
  )
}

function RowsAdded({ plan, data, text, request, change }: Omit<Props, 'template' | 'onHold'>) {
  const keys = trackerOrder.filter((key) => plan.rows[key] !== undefined || plan.leftOut[key] !== undefined)
  if (keys.length === 0) return null
  return (
    <table class="rows">
      <caption>{text.adds}</caption>
      <tbody>
        {keys.map((key) => {
          return (
            <tr key={key}>
              <th scope="row">
                <SheetOf trackerKey={key} data={data} text={text} request={request} change={change} />
              </th>
              <td class="number">{plan.rows[key] ?? <span class="hint">{plan.leftOut[key]}</span>}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td class="number">{plan.total}</td>
        </tr>
      </tfoot>
    </table>
  )
}

interface SheetOfProps extends Omit<Props, 'template' | 'plan' | 'onHold'> {
  trackerKey: string
}

/** The sheet that gets the rows: its name, and the choice to add it where the workbook has none. */
function SheetOf({ trackerKey, data, text, request, change }: SheetOfProps) {
  const tracker = data.trackers.find(({ key }) => key === trackerKey)
  const name = sheetName(trackerKey, data)
  if (tracker === undefined || tracker.state === 'there') return <>{name}</>
  if (tracker.state === 'taken')
    return (
      <>
        {tracker.name} <span class="hint">{text.taken(tracker.sheet)}</span>
      </>
    )
  const others = request.sheets.filter((key) => key !== trackerKey)
  return (
    <label class="tick-sheet">
      <input
        type="checkbox"
        checked={request.sheets.includes(trackerKey)}
        onChange={(event) =>
          change({ sheets: event.currentTarget.checked ? [...others, trackerKey] : others })
        }
      />
      <span>
        {text.addSheet(name)} <span class="hint">{text.noSheet}</span>
      </span>
    </label>
  )
}
