import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { CheckIcon, Sign } from '../parts/icons.js'
import type { Ground, StartText, Template } from './start.js'
import { StageDetails } from './template-shown.js'
import type { Plan, Wish } from './wish.js'

interface Props {
  plan: Plan
  template: Template
  ground: Ground
  text: StartText
  wish: Wish
  change: (part: Partial<Wish>) => void
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
export function PlanShown({ plan, template, ground, text, wish, change }: Props) {
  const first = plan.stages.reduce((least, { start }) => (start < least ? start : least), plan.lastDue)
  // What is not known is neither good nor bad.
  const rag = plan.is === 'short' || plan.is === 'circle' ? 'red' : 'amber'
  const long = (day: string): string => text.day(day, 'long')
  return (
    <section aria-label={text.planOf} class="plan-shown">
      {!plan.isNew && (
        <p class="notice amber">
          <Sign rag="amber" />
          <span>{plan.total === 0 ? text.allThere(plan.name) : text.standing(plan.name)}</span>
        </p>
      )}
      <div class={`notice ${plan.fits ? 'good' : rag}`}>
        {plan.fits ? <CheckIcon /> : <Sign rag={rag} />}
        <div>
          <p>
            <b>{plan.verdict}</b>
          </p>
          {plan.stages.length > 0 && (plan.fits || plan.is === 'short') && (
            <p>{plan.fits ? text.firstStarts(long(first)) : text.firstStarted(long(first))}</p>
          )}
          {plan.is === 'short' && plan.isNew && (
            <Button press={() => change({ delivery: plan.earliest })}>
              {text.useDay(long(plan.earliest))}
            </Button>
          )}
        </div>
      </div>
      {plan.doubtful.length > 0 && (
        <p class="notice amber">
          <Sign rag="amber" />
          <span>{text.doubtful(text.list(plan.doubtful.map((key) => sheetName(key, ground))))}</span>
        </p>
      )}
      {plan.dayOff !== null && (
        <p class="notice amber">
          <Sign rag="amber" />
          <span>
            {text.dayOff(long(wish.delivery), plan.dayOff.name, text.day(plan.dayOff.before, 'long'))}{' '}
            {plan.dayOff.before >= ground.today && (
              <Button className="link" press={() => change({ delivery: plan.dayOff!.before })}>
                {text.useDay(text.day(plan.dayOff.before, lengthFor(plan.dayOff.before, ground.today)))}
              </Button>
            )}
          </span>
        </p>
      )}
      {plan.unknownYears.length > 0 && (
        <p class="hint">{text.unknownYears(text.list(plan.unknownYears.map(String)))}</p>
      )}
      <Stages plan={plan} template={template} ground={ground} text={text} />
      {plan.unfilled.length > 0 && plan.total > 0 && (
        <p class="hint">{text.unfilled(text.list(plan.unfilled))}</p>
      )}
      <RowsAdded plan={plan} ground={ground} text={text} wish={wish} change={change} />
    </section>
  )
}

/** What the sheet of a tracker is called, or would be. */
export const sheetName = (key: string, { trackers }: Ground): string => {
  const tracker = trackers.find((each) => each.key === key)
  return tracker?.sheet || tracker?.name || key
}

function Stages({ plan, template, ground, text }: Pick<Props, 'plan' | 'template' | 'ground' | 'text'>) {
  const short = (day: string): string => text.day(day, lengthFor(day, ground.today))
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
              <td class={start < ground.today ? 'day late' : 'day'}>{short(start)}</td>
              <td class="day">{short(due)}</td>
              {owned && <td>{owner ?? '–'}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function RowsAdded({ plan, ground, text, wish, change }: Omit<Props, 'template'>) {
  const keys = trackerOrder.filter((key) => plan.rows[key] !== undefined || plan.leftOut[key] !== undefined)
  if (keys.length === 0) return null
  const tick = (key: string, on: boolean): void =>
    change({ sheets: on ? [...wish.sheets, key] : wish.sheets.filter((each) => each !== key) })
  return (
    <table class="rows">
      <caption>{text.adds}</caption>
      <tbody>
        {keys.map((key) => {
          const tracker = ground.trackers.find((each) => each.key === key)
          const name = sheetName(key, ground)
          const lacks = tracker !== undefined && tracker.state !== 'there'
          return (
            <tr key={key}>
              <th scope="row">
                {!lacks ? (
                  name
                ) : tracker.state === 'taken' ? (
                  <>
                    {tracker.name} <span class="hint">{text.taken(tracker.sheet)}</span>
                  </>
                ) : (
                  <label class="tick-sheet">
                    <input
                      type="checkbox"
                      checked={wish.sheets.includes(key)}
                      onChange={(event) => tick(key, event.currentTarget.checked)}
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
