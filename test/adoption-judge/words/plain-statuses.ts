import { locales } from '../../../src/core/locale.js'
import { freshStatusWordings } from '../fresh/words/statuses.js'
import { caseWordings, riskWordings, type StatusWording, statusWordings } from './statuses.js'

/** How many of each list are known to everybody. */
const plainOnes: readonly (readonly [lists: typeof statusWordings, count: number])[] = [
  [statusWordings, 2],
  [caseWordings, 1],
  [riskWordings, 1],
  [freshStatusWordings, 2],
]

const wordsOf = (wording: StatusWording): string[] =>
  Object.values(wording).flatMap((words) => words.flatMap((word) => (typeof word === 'string' ? [word] : [])))

/** Statuses that most teams write, in lower case: no one needs to ask what they mean. */
export const plainStatuses: ReadonlySet<string> = new Set(
  plainOnes.flatMap(([lists, count]) =>
    locales.flatMap((locale) =>
      lists[locale].slice(0, count).flatMap((each) => wordsOf(each).map((word) => word.toLowerCase())),
    ),
  ),
)
