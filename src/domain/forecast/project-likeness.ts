import { groupBy } from '../../core/group-by.js'
import { mean, sum } from '../../core/numbers.js'
import type { FinishedStage } from './finished-stages.js'

/** What is assumed of a team before its projects show it, and how many projects that assumption counts as. */
const assumedLikeness = 0.2
const assumedProjects = 4

/**
 * How alike stages of one project go, from 0 (each for itself) to 1: the intraclass correlation of actual ÷
 * planned, drawn towards {@link assumedLikeness} while there are few projects. Source: one-way analysis of
 * variance.
 */
export function measureLikeness(finished: readonly FinishedStage[]): number {
  const projects = [...groupBy(finished, ({ project }) => project).values()].map((stages) =>
    stages.map(({ planned, actual }) => Math.log(actual / planned)),
  )
  const count = finished.length
  const between = projects.length - 1
  const within = count - projects.length
  if (between < 1 || within < 1) return assumedLikeness
  const overall = mean(projects.flat())!
  const squares = (numbers: readonly number[], around: number): number =>
    sum(numbers.map((number) => (number - around) ** 2))
  const variesBetween = sum(projects.map((each) => each.length * (mean(each)! - overall) ** 2)) / between
  const variesWithin = sum(projects.map((each) => squares(each, mean(each)!))) / within
  const usualSize = (count - sum(projects.map((each) => each.length ** 2)) / count) / between
  const whole = variesBetween + (usualSize - 1) * variesWithin
  const measured = whole > 0 ? Math.max(0, (variesBetween - variesWithin) / whole) : 0
  return (between * Math.min(1, measured) + assumedProjects * assumedLikeness) / (between + assumedProjects)
}
