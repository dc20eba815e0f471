import { createSeededRandom, seedOf } from '../../core/seeded-random.js'
import type { Day } from '../../core/day.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { BookContents } from '../book-contents.js'
import { getParts } from '../engagement-parts.js'
import { idOfStage } from '../schedule/engagement-forecast.js'
import { createNetwork } from '../schedule/network.js'
import { createWorkdayAxis, type WorkdayAxis } from '../schedule/passes.js'
import { findPlannedWorkdays, listFinishedStages, listRatios, takeLatest } from './finished-stages.js'
import { minFinished, shares } from './forecast-record.js'
import { listLooseTasks } from './loose-tasks.js'
import { quantile } from './order-statistics.js'
import { measureLikeness } from './project-likeness.js'
import { type SimulatedWork, simulateFinishes } from './simulate-finishes.js'
import { prepareStages, type UnlikelyStage } from './stage-durations.js'
import { measureThroughput } from './throughput.js'

/** The days on which something is finished in 50 and in 85 of 100 cases. */
export interface LikelyDays {
  readonly p50: Day
  readonly p85: Day
}

/** Why there are no such days for a project. */
type LikelyGap =
  /** The workbook has fewer than {@link minFinished} finished stages. */
  | 'fewFinished'
  /** Open tasks name no stage, and fewer than {@link minFinished} were finished after one another. */
  | 'fewTasks'
  /** One of its stages has none. */
  | 'stage'
  | 'held'
  | 'circle'
  | 'nothing'

/** When a project and its stages are finished, by how long the team's finished stages took. */
export interface LikelyFinish {
  readonly whole: LikelyDays | LikelyGap
  /** By the id of a stage that is open. */
  readonly stages: ReadonlyMap<string, LikelyDays | UnlikelyStage>
  /** Finished stages in the workbook that it was made from. */
  readonly finished: number
}

/** The days of a project and its open stages. The same workbook on the same day has the same ones. */
export function forecastLikelyFinish(bookContents: BookContents, row: Engagement): LikelyFinish {
  const { calendar, situation } = bookContents
  const { milestones, tasks } = getParts(bookContents).parts.get(row)!
  const latest = takeLatest(listFinishedStages(bookContents))
  const finished = latest.length
  const without = (whole: LikelyGap): LikelyFinish => ({ whole, stages: new Map(), finished })
  const net = createNetwork(milestones, calendar)
  const loose = listLooseTasks(milestones, tasks)
  const isOpen = net.stages.some(({ done }) => !done)
  if (net.cycles.length > 0) return without('circle')
  if (row.status === 'onHold') return without('held')
  if (!isOpen && loose.length === 0) return without('nothing')
  if (isOpen && finished < minFinished) return without('fewFinished')
  const axis = createWorkdayAxis(situation.today, calendar)
  const ratios = listRatios(latest)
  const planned = new Map(milestones.map((each) => [idOfStage(each), findPlannedWorkdays(each, calendar)]))
  const stages = prepareStages(net, { axis, ratios, planned })
  const gaps = measureThroughput(tasks, calendar)
  const isLooseKnown = loose.length === 0 || gaps.length >= minFinished
  const work: SimulatedWork = {
    stages: stages.known,
    ratios,
    gaps: isLooseKnown ? gaps : [],
    loose: isLooseKnown ? loose.length : 0,
    likeness: measureLikeness(latest),
  }
  const simulated = simulateFinishes(work, createSeededRandom(seedOf(`${row.id} ${situation.today}`)))
  const known = new Map(
    stages.known.flatMap(({ id, done }) => (done ? [] : [[id, daysOf(simulated.stages.get(id)!, axis)]])),
  )
  return {
    whole: stages.unknown.size > 0 ? 'stage' : !isLooseKnown ? 'fewTasks' : daysOf(simulated.whole, axis),
    stages: new Map<string, LikelyDays | UnlikelyStage>([...known, ...stages.unknown]),
    finished,
  }
}

function daysOf(finishes: number[], axis: WorkdayAxis): LikelyDays {
  const ascending = finishes.sort((one, other) => one - other)
  const dayOf = (share: number): Day => axis.dayOf(Math.ceil(quantile(ascending, share) - 1e-9) - 1)
  return { p50: dayOf(shares.p50), p85: dayOf(shares.p85) }
}
