import type { Day } from '../../core/day.js'
import { isOpen } from '../../domain/status/openness.js'
import type { BookContents } from '../../domain/book-contents.js'
import { getParts } from '../../domain/engagement-parts.js'
import { measureDeviation, measureVariance } from '../../domain/schedule/baseline.js'
import type { BufferBurn } from '../../domain/schedule/buffer.js'
import { forecastLikelyFinish, type LikelyFinish } from '../../domain/forecast/likely-finish.js'
import { type EngagementForecast, getForecasts } from '../../domain/schedule/engagement-forecast.js'
import type { ForecastBasis, ForecastGap } from '../../domain/schedule/forecast.js'
import type { Ports } from '../../ports.js'
import { nameProblem } from '../../domain/references.js'
import { explanationTexts } from '../../text/explanations/index.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import { type Engagement, engagements } from '../../trackers/plan/engagements.js'
import { type Result, openBook } from '../open-book.js'
import { loadText } from './library.js'
import { loadPlanWords, type PlanWords } from './plan-words.js'
import { describeForecast } from './describe-forecast.js'
import { type LikelyView, type ProjectLikelyView, viewLikely, viewProjectLikely } from './likely-view.js'

/** The forecast of one engagement as the dialog shows it. */
export interface ForecastView {
  readonly engagement: string
  readonly name: string
  readonly delivery: Day | null
  readonly baselineDelivery: Day | null
  /** When the last stage or task is expected; null while that is unknown. */
  readonly finish: Day | null
  /** Working days after delivery (before it when negative); null when either is unknown. */
  readonly lateBy: number | null
  /** What the page may say by the forecast. */
  readonly outlook: EngagementForecast['outlook']['is']
  readonly stages: readonly {
    readonly id: string
    readonly name: string
    readonly due: Day | null
    /** Null while it is unknown; `gap` says why. */
    readonly finish: Day | null
    readonly basis: ForecastBasis
    readonly gap: ForecastGap | null
    /** Both in words: from what the finish is, or why it is unknown. */
    readonly from: string
    /** Working days after the due day; null when either is unknown. */
    readonly push: number | null
    /** The stage before it that makes it start late. */
    readonly pushedBy: string | null
    readonly baselineDue: Day | null
    /** Working days from the baseline to the finish, or those lost for sure; null when neither is known. */
    readonly variance: number | null
    /** Its own part of the variance as a share of the planned duration; null where there is none. */
    readonly deviation: number | null
    /** The deviation has reached the threshold of the settings. */
    readonly deviates: boolean
    /** When it is finished in 50 and in 85 of 100 cases; or why that is not known. */
    readonly likely: LikelyView
  }[]
  /** The same of all its work, with its record; null where several projects are asked about. */
  readonly likely: ProjectLikelyView | null
  readonly burn: BufferBurn | null
  /** The forecast as a sentence, with what it could not read. */
  readonly message: string
  /** How it is made, and of how many tasks. */
  readonly method: string
}

/** A reply for all engagements has the latest ones, until they have so many stages together. */
const maxStages = 150

/** Delay forecasts of one engagement, or of the open ones that are latest, those first. Writes nothing. */
export function readForecast(
  ports: Ports,
  request: { readonly engagement: string | null },
): Result<{
  readonly forecasts: readonly ForecastView[]
  /** All of them; the list may be cut. */
  readonly count: number
  readonly deviationAlert: number
}> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const { contents } = bookResult.value
  const { rows, byName, situation } = contents
  const requested = request.engagement === null ? null : byName.engagements.find(request.engagement)
  if (requested === undefined)
    return { ok: false, problems: [nameProblem(byName, 'engagements', request.engagement ?? '')] }
  const shownRows = requested ? [requested] : rows.engagements.filter((row) => isOpen(engagements, row))
  const words = loadPlanWords(ports)
  const { forecastMethod } = loadText(ports, explanationTexts, words.locale)
  const forecasts = shownRows.map((row) =>
    forecastView(contents, row, words, {
      method: forecastMethod,
      likely: requested ? forecastLikelyFinish(contents, row) : null,
    }),
  )
  let listedStages = 0
  const latest = ({ lateBy }: ForecastView): number => lateBy ?? -Infinity
  return {
    ok: true,
    value: {
      forecasts: forecasts
        .sort((a, b) => latest(b) - latest(a) || 0)
        .filter(({ stages }) => requested !== null || (listedStages += 1 + stages.length) <= maxStages),
      count: forecasts.length,
      deviationAlert: situation.thresholds.deviationAlert,
    },
  }
}

function forecastView(
  contents: BookContents,
  row: Engagement,
  words: PlanWords,
  { method, likely }: { readonly method: string; readonly likely: LikelyFinish | null },
): ForecastView {
  const { calendar, situation } = contents
  const { milestones } = getParts(contents).parts.get(row)!
  const engagementForecast = getForecasts(contents).get(row)!
  const rowsById = new Map(milestones.map((each) => [each.id || `#${each.at.line}`, each]))
  const byId = new Map(engagementForecast.net.stages.map((stage) => [stage.id, stage]))
  return {
    engagement: row.id,
    name: row.name ?? '',
    delivery: row.delivery,
    baselineDelivery: row.baselineDelivery,
    finish: engagementForecast.finish,
    lateBy: engagementForecast.lateBy,
    outlook: engagementForecast.outlook.is,
    stages: engagementForecast.stages.map(({ id, finish, basis, gap, push, pushedBy, inherited }) => {
      const stage = rowsById.get(id)!
      const expected = finish === null ? null : { day: finish, inherited }
      const share = measureDeviation(stage, calendar, expected, situation.today)
      return {
        id,
        name: byId.get(id)!.name,
        due: byId.get(id)!.due,
        finish,
        basis,
        gap,
        from: gap === null ? words.text.basis[basis] : words.text.unknownFinish[gap],
        push,
        pushedBy: pushedBy === null ? null : byId.get(pushedBy)!.name,
        baselineDue: stage.baselineDue,
        variance: measureVariance(stage, calendar, expected, situation.today),
        deviation: share,
        deviates: share !== null && share >= situation.thresholds.deviationAlert,
        likely: viewLikely(likely?.stages.get(id), words),
      }
    }),
    likely: likely && viewProjectLikely(contents, likely, words),
    burn: engagementForecast.burn,
    message: describeForecast(engagementForecast, words),
    method: textOf(punctuation, words.locale).sentences([
      method,
      ...(engagementForecast.tasks > 0
        ? [words.text.forecastFrom(engagementForecast.tasks, engagementForecast.undated)]
        : []),
    ]),
  }
}
