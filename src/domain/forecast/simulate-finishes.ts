import { type Distribution, drawDistribution, drawNormal, normalShare } from './order-statistics.js'
import { workdaysAt } from './finished-stages.js'
import type { SimulatedStage } from './stage-durations.js'

/** Work whose end is simulated. */
export interface SimulatedWork {
  /** Each after those it waits for. */
  readonly stages: readonly SimulatedStage[]
  /** Actual ÷ planned of the team's finished stages, ascending. */
  readonly ratios: readonly number[]
  /** Open tasks without a stage, and the working days between finished ones, ascending. */
  readonly loose: number
  readonly gaps: readonly number[]
  /** How alike stages of one project go, from 0 to 1. */
  readonly likeness: number
}

/** How often the rest of a project is run through. */
const runs = 1000

/** The first workday that is no longer needed, in each run: of each stage, and of all together. */
export function simulateFinishes(
  work: SimulatedWork,
  random: () => number,
): { readonly stages: ReadonlyMap<string, number[]>; readonly whole: number[] } {
  const stages = new Map(work.stages.map(({ id }) => [id, [] as number[]]))
  const whole: number[] = []
  for (let run = 0; run < runs; run++) {
    const finishes = runOnce(work, random)
    let last = simulateLoose(work, random)
    for (const [id, finish] of finishes) {
      stages.get(id)!.push(finish)
      last = Math.max(last, finish)
    }
    whole.push(last)
  }
  return { stages, whole }
}

/** One run: how this project goes, and within that how each stage goes. */
function runOnce(
  { stages, ratios, likeness }: SimulatedWork,
  random: () => number,
): ReadonlyMap<string, number> {
  const common = drawDistribution(ratios, random)
  const project = drawNormal(random)
  const finishes = new Map<string, number>()
  for (const { id, done, start, begun, planned, predecessors, ratios: own } of stages) {
    if (done) {
      finishes.set(id, start)
      continue
    }
    const begins = predecessors.reduce(
      (latest, before) => Math.max(latest, finishes.get(before.id)! + before.lag),
      start,
    )
    const distribution: Distribution = begun ? drawDistribution(own, random) : common
    const place = normalShare(Math.sqrt(likeness) * project + Math.sqrt(1 - likeness) * drawNormal(random))
    finishes.set(id, begins + workdaysAt(distribution(place), planned))
  }
  return finishes
}

function simulateLoose({ loose, gaps }: SimulatedWork, random: () => number): number {
  if (loose === 0) return Number.NEGATIVE_INFINITY
  const distribution = drawDistribution(gaps, random)
  let days = 0
  for (let task = 0; task < loose; task++) days += distribution(random())
  return Math.max(1, Math.ceil(days - 1e-9))
}
