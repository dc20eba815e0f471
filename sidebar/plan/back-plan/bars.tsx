import { lengthFor } from '../../day.js'
import { StatusSign } from '../../parts/icons.js'
import { type Axis, axisOf } from './axis.js'
import { RowName } from '../row-name.js'
import type { BackPlanData, PlanText } from '../plan-data.js'

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
 * The stages under each other, each with its latest days and its place between the first day and delivery. A table by
 * its roles, since its rows are laid out anew on narrow screens.
 */
export function Bars({ plan, text }: Props) {
  const { stages, done, today, earliest, delivery, lastDue } = plan
  // What rests on a duration that nobody gave is no float.
  const isKnown = plan.is !== 'notKnown'
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
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  const cuts = new Map(plan.shorten.map(({ id, days }) => [id, days]))
  return (
    <>
      <Legend plan={plan} text={text} />
      <div class="bars" role="table" aria-label={text.tabPlan} style={backgroundStyle(axis, plan)}>
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
        {done.map((stage) => (
          <div class="bars-row over" role="row" key={stage.id}>
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
        ))}
        {stages.map((stage) => (
          <div class={stage.totalFloat < 0 ? 'bars-row short' : 'bars-row'} role="row" key={stage.id}>
            <span role="rowheader" class="bars-name">
              <RowName name={stage.name} text={text}>
                {stage.totalFloat < 0 && (
                  <>
                    <StatusSign rag="red" />{' '}
                  </>
                )}
              </RowName>
              {stage.critical && <span class="bars-critical">{text.critical}</span>}
              {cuts.has(stage.id) && <span class="bars-cut">{text.couldGive(cuts.get(stage.id)!)}</span>}
            </span>
            <span role="cell" class="bars-line">
              <Baseline of={stage} axis={axis} text={text} day={day} />
              {isKnown && stage.totalFloat > 0 && stage.earliestStart < stage.start && (
                <i class="bar-room" style={barPosition(axis, stage.earliestStart, dayBefore(stage.start))} />
              )}
              <i
                class={stage.critical ? 'bar critical' : 'bar'}
                style={barPosition(axis, stage.start, stage.due)}
              />
              {stage.totalFloat < 0 && stage.start < earliest && (
                <i
                  class="bar-short"
                  style={barPosition(axis, stage.start, earlierDay(dayBefore(earliest), stage.due))}
                />
              )}
            </span>
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
              class={stage.totalFloat < 0 ? 'number bad' : 'number'}
              data-label={text.float}
              title={isKnown ? text.floatIs(stage.totalFloat) : undefined}
            >
              {isKnown ? formatFloat(stage) : '–'}
            </span>
          </div>
        ))}
      </div>
      {plan.chained && stages.length + done.length > 1 && <p class="hint">{text.chained}</p>}
    </>
  )
}

const formatFloat = ({ totalFloat }: Stage): string => String(totalFloat).replace('-', '−')
const startOf = ({ start, doneOn }: DoneStage): string => (start !== null && start < doneOn ? start : doneOn)

function Baseline({
  of,
  axis,
  text,
  day,
}: {
  of: Span
  axis: Axis
  text: PlanText
  day: (each: string) => string
}) {
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

/** What the colours mean; only those that are to be seen. */
function Legend({ plan, text }: Props) {
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

/** What lies behind and over the bars of every row, once for all of them: months and buffer, today and delivery. */
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
