import { lengthFor } from '../../day.js'
import { StatusSign } from '../../parts/icons/signs.js'
import { type Axis, axisOf } from './axis.js'
import { RowName } from '../row-name.js'
import type { BackPlanData, PlanText } from '../plan-data.js'
import { Legend } from './legend.js'

interface Props {
  plan: BackPlanData
  text: PlanText
}
type Stage = BackPlanData['stages'][number]
type DoneStage = BackPlanData['done'][number]
interface Span {
  baselineStart: string | null
  baselineDue: string | null
}

/**
 * The stages under each other, each with its latest days and its place between the first day and delivery. A
 * table by its roles, since its rows are laid out differently on narrow screens.
 */
export function Bars({ plan, text }: Props) {
  const { stages, done, today, delivery, lastDue } = plan
  const spans: Span[] = [...stages, ...done]
  const axis = axisOf([
    today,
    delivery,
    lastDue,
    ...stages.flatMap(({ start, due, earliestStart }) => [start, due, earliestStart]),
    ...done.flatMap(({ start, doneOn }) => [start ?? doneOn, doneOn]),
    ...spans
      .flatMap(({ baselineStart, baselineDue }) => [baselineStart, baselineDue])
      .filter((day) => day !== null),
  ])
  const cuts = new Map(plan.shorten.map(({ id, days }) => [id, days]))
  const shared: RowProps = { plan, axis, text, day: (day) => text.day(day, lengthFor(day, today)) }
  return (
    <>
      <Legend plan={plan} text={text} />
      <div class="bars" role="table" aria-label={text.tabPlan} style={backgroundStyle(axis, plan)}>
        <Head axis={axis} text={text} />
        {done.map((stage) => (
          <DoneRow key={stage.id} stage={stage} {...shared} />
        ))}
        {stages.map((stage) => (
          <OpenRow key={stage.id} stage={stage} cut={cuts.get(stage.id)} {...shared} />
        ))}
      </div>
      {plan.chained && stages.length + done.length > 1 && <p class="hint">{text.chained}</p>}
    </>
  )
}

const Head = ({ axis, text }: Pick<RowProps, 'axis' | 'text'>) => (
  <div class="bars-head" role="row">
    <span role="columnheader">{text.stage}</span>
    <span role="columnheader" class="bars-axis">
      <span class="unseen">{text.onAxis}</span>
      {axis.ticks.map((tick) => (
        <span key={tick} aria-hidden="true" style={{ left: `${axis.offsetOf(tick)}%` }}>
          {tick.endsWith('-01-01') ? text.year(Number(tick.slice(0, 4))) : text.day(tick, 'short')}
        </span>
      ))}
    </span>
    <span role="columnheader" class="number">
      {text.duration} <small>{text.inWorkingDays}</small>
    </span>
    <span role="columnheader">{text.latestStart}</span>
    <span role="columnheader">{text.due}</span>
    <span role="columnheader" class="number">
      {text.float}
    </span>
  </div>
)

interface RowProps {
  plan: BackPlanData
  axis: Axis
  text: PlanText
  day: (day: string) => string
}

const DoneRow = ({ stage, axis, text, day }: RowProps & { stage: DoneStage }) => (
  <div class="bars-row over" role="row">
    <span role="rowheader" class="bars-name">
      <RowName name={stage.name} text={text} /> <span class="hint">{text.isDone}</span>
    </span>
    <span role="cell" class="bars-line">
      <Baseline of={stage} axis={axis} text={text} day={day} />
      <i class="bar done" style={barPosition(axis, startOf(stage), stage.doneOn)} />
    </span>
    <span role="cell" class="number" />
    <span role="cell" data-label={text.start}>
      {stage.start === null ? '' : day(stage.start)}
    </span>
    <span role="cell" data-label={text.isDone}>
      {day(stage.doneOn)}
    </span>
    <span role="cell" class="number" />
  </div>
)

interface OpenRowProps extends RowProps {
  stage: Stage
  /** By how many days it could be shortened. */
  cut: number | undefined
}

function OpenRow({ stage, cut, ...shared }: OpenRowProps) {
  const { plan, text, day } = shared
  const isShort = stage.totalFloat < 0
  // What depends on a duration that was not given is no float.
  const isKnown = plan.is !== 'notKnown'
  return (
    <div class={isShort ? 'bars-row short' : 'bars-row'} role="row">
      <span role="rowheader" class="bars-name">
        <RowName name={stage.name} text={text}>
          {isShort && (
            <>
              <StatusSign rag="red" />{' '}
            </>
          )}
        </RowName>
        {stage.critical && <span class="bars-critical">{text.critical}</span>}
        {cut !== undefined && <span class="bars-cut">{text.couldGive(cut)}</span>}
      </span>
      <StageBar stage={stage} {...shared} />
      <span role="cell" class="number" data-label={text.duration}>
        {stage.durationAssumed ? '–' : stage.durationDays}
      </span>
      <span role="cell" data-label={text.latestStart}>
        {day(stage.start)}
      </span>
      <span role="cell" data-label={text.due}>
        {day(stage.due)}
      </span>
      <span
        role="cell"
        class={isShort ? 'number bad' : 'number'}
        data-label={text.float}
        title={isKnown ? text.floatIs(stage.totalFloat) : undefined}
      >
        {isKnown ? formatFloat(stage) : '–'}
      </span>
    </div>
  )
}

/** A stage's latest days, the time before them, and what is too early. */
function StageBar({ stage, plan, axis, text, day }: RowProps & { stage: Stage }) {
  const { start, due, totalFloat, earliestStart, critical } = stage
  return (
    <span role="cell" class="bars-line">
      <Baseline of={stage} axis={axis} text={text} day={day} />
      {plan.is !== 'notKnown' && totalFloat > 0 && earliestStart < start && (
        <i class="bar-room" style={barPosition(axis, earliestStart, dayBefore(start))} />
      )}
      <i class={critical ? 'bar critical' : 'bar'} style={barPosition(axis, start, due)} />
      {totalFloat < 0 && start < plan.earliest && (
        <i class="bar-short" style={barPosition(axis, start, earlierDay(dayBefore(plan.earliest), due))} />
      )}
    </span>
  )
}

const formatFloat = ({ totalFloat }: Stage): string => String(totalFloat).replace('-', '−')
const startOf = ({ start, doneOn }: DoneStage): string => (start !== null && start < doneOn ? start : doneOn)

function Baseline({ of, axis, text, day }: Omit<RowProps, 'plan'> & { of: Span }) {
  const { baselineDue } = of
  if (baselineDue === null) return null
  const from = of.baselineStart !== null && of.baselineStart < baselineDue ? of.baselineStart : baselineDue
  return (
    <>
      <i class="bar-baseline" style={barPosition(axis, from, baselineDue)} />
      <span class="unseen">{text.baselineFrom(day(from), day(baselineDue))}</span>
    </>
  )
}

/**
 * What lies behind and over the bars of every row, once for all of them: months and buffer, today and
 * delivery.
 */
function backgroundStyle(
  axis: Axis,
  { bufferDays, lastDue, delivery, today }: BackPlanData,
): Record<string, string> {
  const line = (day: string, colour: string): string =>
    `linear-gradient(${colour},${colour}) ${axis.offsetOf(day)}% 0/var(--thick) 100% no-repeat`
  const from = axis.offsetOf(dayAfter(lastDue))
  const until = axis.offsetOf(dayAfter(delivery))
  const buffer = `linear-gradient(90deg,transparent ${from}%,var(--amber-background) ${from}% ${until}%,transparent ${until}%)`
  return {
    '--behind':
      [
        ...axis.ticks.map((tick) => line(tick, 'var(--line)').replace('var(--thick)', '1px')),
        ...(bufferDays > 0 && lastDue < delivery ? [buffer] : []),
      ].join(',') || 'none',
    '--over': `${line(today, 'var(--amber-mark)')},${line(dayAfter(delivery), 'var(--text)')}`,
  }
}

const barPosition = (axis: Axis, from: string, to: string): { left: string; width: string } => ({
  left: `${axis.offsetOf(from)}%`,
  width: `${axis.length(from, to)}%`,
})
const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
const dayAfter = (day: string): string => shiftDay(day, 1)
const dayBefore = (day: string): string => shiftDay(day, -1)
const earlierDay = (a: string, b: string): string => (a < b ? a : b)
