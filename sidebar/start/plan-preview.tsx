import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { CheckIcon, StatusSign } from '../parts/icons.js'
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
  const first = plan.stages.reduce(
    (earliest, { start }) => (start < earliest ? start : earliest),
    plan.lastDue,
  )
  // What is not known is neither good nor bad.
  const rag = plan.is === 'short' || plan.is === 'circle' ? 'red' : 'amber'
  const longDay = (day: string): string => text.day(day, 'long')
  return (
    <section aria-label={text.planOf} class="plan-shown">
      {!plan.isNew && (
        <p class="notice amber">
          <StatusSign rag="amber" />
          <span>{plan.total === 0 ? text.allThere(plan.name) : text.existing(plan.name)}</span>
        </p>
      )}
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
      {plan.doubtful.length > 0 && (
        <p class="notice amber">
          <StatusSign rag="amber" />
          <span>{text.doubtful(text.list(plan.doubtful.map((key) => sheetName(key, data))))}</span>
        </p>
      )}
      {plan.dayOff !== null && (
        <p class="notice amber">
          <StatusSign rag="amber" />
          <span>
            {text.dayOff(longDay(request.delivery), plan.dayOff.name, text.day(plan.dayOff.before, 'long'))}{' '}
            {plan.dayOff.before >= data.today && (
              <Button className="link" press={() => change({ delivery: plan.dayOff!.before })}>
                {text.useDay(text.day(plan.dayOff.before, lengthFor(plan.dayOff.before, data.today)))}
              </Button>
            )}
          </span>
        </p>
      )}
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

/** What the sheet of a tracker is called, or would be. */
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
  const toggleTracker = (key: string, on: boolean): void =>
    change({ sheets: on ? [...request.sheets, key] : request.sheets.filter((each) => each !== key) })
  return (
    <table class="rows">
      <caption>{text.adds}</caption>
      <tbody>
        {keys.map((key) => {
          const tracker = data.trackers.find((each) => each.key === key)
          const name = sheetName(key, data)
          const isMissing = tracker !== undefined && tracker.state !== 'there'
          return (
            <tr key={key}>
              <th scope="row">
                {!isMissing ? (
                  name
                ) : tracker.state === 'taken' ? (
                  <>
                    {tracker.name} <span class="hint">{text.taken(tracker.sheet)}</span>
                  </>
                ) : (
                  <label class="tick-sheet">
                    <input
                      type="checkbox"
                      checked={request.sheets.includes(key)}
                      onChange={(event) => toggleTracker(key, event.currentTarget.checked)}
                    />
                    <span>
                      {text.addSheet(name)} <span class="hint">{text.noSheet}</span>
                    </span>
                  </label>
                )}
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
