import type { AdoptionProblem, AdoptionProblemCode } from '../types.js'
import { maxStatusLength } from './doubtful-statuses.js'

/** What one cell has that a person can put right. */
export type CellProblem = Omit<AdoptionProblem, 'count'>

/** Problems of which a whole column is one. */
const columnProblems: readonly AdoptionProblemCode[] = [
  'dayAsText',
  'emptyDay',
  'ambiguousDay',
  'noYear',
  'yearTaken',
  'required',
  'turnedDay',
  'mixedOrder',
]

const isColumnProblem = ({ code, found }: CellProblem): boolean =>
  columnProblems.includes(code) || (code === 'unknownStatus' && found.length > maxStatusLength)

/** Counts the problems of each column that are alike, in the order of the sheet. */
export function countProblems(problems: readonly CellProblem[]): AdoptionProblem[] {
  const counted = new Map<string, AdoptionProblem>()
  for (const problem of problems) {
    const key = `${problem.code}|${problem.column}|${isColumnProblem(problem) ? '' : problem.found}`
    const { count, ...first } = counted.get(key) ?? { ...problem, count: 0 }
    counted.set(key, { ...first, count: count + 1 })
  }
  return [...counted.values()].sort((a, b) => a.line - b.line || a.column - b.column)
}
