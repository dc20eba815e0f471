import type { ComponentChildren } from 'preact'
import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { CheckIcon, StatusSign } from '../parts/icons/signs.js'
import { StageDetails } from './template-view.js'
import type { EngagementPreview, FormState } from './form-state.js'
import type { StartData, StartText, Template } from './start-data.js'

interface Props {
  plan: EngagementPreview
  template: Template
  data: StartData
  text: StartText
  request: FormState
  change: (part: Partial<FormState>) => void
}

/** The order in which people look for what was added. */
export const trackerOrder = [
  'engagements',
  'milestones',
  'tasks',
  'clients',
  'raci',
  'rhythm',
  'risks',
] as const

/** What an engagement would be: whether it fits, its stages with their days, and the rows of each tracker. */
export function PlanPreview({ plan, template, data, text, request, change }: Props) {
  return (
    <section aria-label={text.planOf} class="plan-shown">
      {!plan.isNew && (
        <AmberNotice>{plan.total === 0 ? text.allThere(plan.name) : text.existing(plan.name)}</AmberNotice>
      )}
      <Verdict plan={plan} text={text} change={change} />
      {plan.doubtful.length > 0 && (
        <AmberNotice>
          {text.doubtful(text.list(plan.doubtful.map((key) => sheetName(key, data))))}
        </AmberNotice>
      )}
      <DayOff plan={plan} data={data} text={text} request={request} change={change} />
      {plan.unknownYears.length > 0 && (
        <p class="hint">{text.unknownYears(text.list(plan.unknownYears.map(String)))}</p>
      )}
      <Stages plan={plan} template={template} data={data} text={text} />
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

/** Whether it fits, and the first day on which it would. */
function Verdict({ plan, text, change }: Pick<Props, 'plan' | 'text' | 'change'>) {
  const first = plan.stages.reduce(
    (earliest, { start }) => (start < earliest ? start : earliest),
    plan.lastDue,
  )
  // What is not known is amber.
  const rag = plan.is === 'short' || plan.is === 'circle' ? 'red' : 'amber'
  const longDay = (day: string): string => text.day(day, 'long')
  return (
    <div class={`notice ${plan.fits ? 'good' : rag}`}>
      {plan.fits ? <CheckIcon /> : <StatusSign rag={rag} />}
      <div>
        <p>
          <b>{plan.verdict}</b>
        </p>
        {plan.stages.length > 0 && (plan.fits || plan.is === 'short') && (
          <p>{plan.fits ? text.firstStarts(longDay(first)) : text.firstStarted(longDay(first))}</p>
        )}
        {plan.is === 'short' && plan.isNew && (
          <Button press={() => change({ delivery: plan.earliest })}>
            {text.useDay(longDay(plan.earliest))}
          </Button>
        )}
      </div>
    </div>
  )
}

/** That the day of delivery is no workday, and the workday before it. */
function DayOff({ plan: { dayOff }, data, text, request, change }: Omit<Props, 'template'>) {
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

/** The name that the sheet of a tracker has or would have. */
export const sheetName = (key: string, { trackers }: StartData): string => {
  const tracker = trackers.find((each) => each.key === key)
  return tracker?.sheet || tracker?.name || key
}

function Stages({ plan, template, data, text }: Pick<Props, 'plan' | 'template' | 'data' | 'text'>) {
  const shortDay = (day: string): string => text.day(day, lengthFor(day, data.today))
  const owned = plan.stages.some(({ owner }) => owner !== null)
  return (
    <table class="rows stages">
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.due}</th>
          {owned && <th scope="col">{text.stageOwner}</th>}
        </tr>
      </thead>
      <tbody>
        {plan.stages.map(({ name, start, due, owner }, index) => {
          const stage = template.stages[index]
          return (
            <tr key={index}>
              <th scope="row">{stage ? <StageDetails stage={stage} name={name} text={text} /> : name}</th>
              <td class={start < data.today ? 'day late' : 'day'}>{shortDay(start)}</td>
              <td class="day">{shortDay(due)}</td>
              {owned && <td>{owner ?? '–'}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function RowsAdded({ plan, data, text, request, change }: Omit<Props, 'template'>) {
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

interface SheetOfProps extends Omit<Props, 'template' | 'plan'> {
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
