import type { Day } from '../../core/day.js'
import { isOpen } from '../../project/status/openness.js'
import { partsOf } from '../../project/parts.js'
import { deviation, expectedFinish, type ExpectedFinish, variance } from '../../project/schedule/baseline.js'
import { bufferBurn, type BufferBurn, forecast, network, progressOf } from '../../project/schedule/index.js'
import type { Ports } from '../../ports.js'
import { notFound } from '../../project/references.js'
import { planTextIn } from '../../text/plan/index.js'
import { engagements } from '../../trackers/plan/engagements.js'
import { type Maybe, openBook } from '../portfolio.js'

/** When an engagement is expected to end, judging by what has really happened. */
export interface EngagementForecast {
  readonly engagement: string
  readonly name: string
  readonly delivery: Day | null
  readonly baselineDelivery: Day | null
  /** When the last stage is expected; null without stages, or while stages wait for each other. */
  readonly finish: Day | null
  /** Working days after delivery (before it when negative); null when either is unknown. */
  readonly lateBy: number | null
  readonly stages: readonly {
    readonly id: string
    readonly name: string
    readonly due: Day | null
    readonly finish: Day
    /** Working days after the due day; null without one. */
    readonly push: number | null
    /** The stage before it that makes it start late. */
    readonly pushedBy: string | null
    readonly baselineDue: Day | null
    /** The day its row says by itself: done, forecast or due; what the next two are measured from. */
    readonly expected: ExpectedFinish | null
    /** Working days after the baseline; null without one. */
    readonly variance: number | null
    /** The variance as a share of the planned duration; null where there is none. */
    readonly deviation: number | null
    /** The deviation has reached the threshold of the settings. */
    readonly deviates: boolean
  }[]
  readonly burn: BufferBurn | null
  readonly message: string
}

/** Delay forecasts of one engagement, or of all open ones, the latest first. Writes nothing. */
export function readForecast(
  ports: Ports,
  sent: { readonly engagement: string | null },
): Maybe<{ forecasts: readonly EngagementForecast[]; deviationAlert: number }> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const { portfolio } = opened.value
  const { rows, byName, calendar, situation } = portfolio
  const asked = sent.engagement === null ? null : byName.engagements.find(sent.engagement)
  if (asked === undefined)
    return { ok: false, problems: [notFound(byName, 'engagements', sent.engagement ?? '')] }
  const { parts } = partsOf(portfolio)
  const wanted = asked ? [asked] : rows.engagements.filter((row) => isOpen(engagements, row))
  const text = planTextIn(ports.desk.locale())
  const forecasts = wanted.map((row): EngagementForecast => {
    const { milestones } = parts.get(row)!
    const net = network(milestones, calendar)
    const rowsById = new Map(milestones.map((each) => [each.id || `#${each.at.line}`, each]))
    const { stages, finish } = forecast(net, calendar, situation.today)
    const byId = new Map(net.stages.map((stage) => [stage.id, stage]))
    const { delivery } = row
    const lateBy = delivery === null || finish === null ? null : calendar.workdaysBetween(delivery, finish)
    const burn =
      delivery === null || finish === null
        ? null
        : bufferBurn(
            { delivery, bufferDays: row.bufferDays ?? 0, finish, progress: progressOf(net) },
            calendar,
          )
    const circles = net.cycles.map((circle) => text.list(circle.map((id) => byId.get(id)!.name)))
    const message = [
      circles.length > 0
        ? text.circle(circles.join('; '))
        : finish === null
          ? text.forecastNone
          : lateBy !== null && lateBy > 0
            ? text.forecastLate(finish, lateBy)
            : text.forecastOnTime(finish),
      ...(burn?.used == null ? [] : [text.burn(burn.used, burn.progress ?? 0)]),
    ]
    return {
      engagement: row.id,
      name: row.name ?? '',
      delivery,
      baselineDelivery: row.baselineDelivery,
      finish,
      lateBy,
      stages: stages.map(({ id, finish: last, push, pushedBy }) => {
        const stage = rowsById.get(id)!
        const share = deviation(stage, calendar, situation.today)
        return {
          id,
          name: byId.get(id)!.name,
          due: byId.get(id)!.due,
          finish: last,
          push,
          pushedBy: pushedBy === null ? null : byId.get(pushedBy)!.name,
          baselineDue: stage.baselineDue,
          expected: expectedFinish(stage, situation.today),
          variance: variance(stage, calendar, situation.today),
          deviation: share,
          deviates: share !== null && share >= situation.thresholds.deviationAlert,
        }
      }),
      burn,
      message: message.join(ports.desk.locale() === 'en' ? ' ' : ''),
    }
  })
  const latest = ({ lateBy }: EngagementForecast): number => lateBy ?? -Infinity
  return {
    ok: true,
    value: {
      forecasts: forecasts.sort((a, b) => latest(b) - latest(a) || 0),
      deviationAlert: situation.thresholds.deviationAlert,
    },
  }
}
