import { memoize } from '../../core/memoize.js'
import type { BookContents } from '../book-contents.js'
import { createPeriods } from '../measures/figure.js'
import { listPersonLines, type PersonLine, type TeamFigures } from '../measures/people.js'
import type { LetterPlan } from './letter-plan.js'
import { emailKey, type Reader } from './readers.js'

const cache = new WeakMap<BookContents, readonly PersonLine[]>()

/**
 * The figures of the people whose manager is this reader (仅管理者可见的绩效). They are in that manager's email alone: a shared
 * spreadsheet hides nothing from those who can open it.
 */
export function createTeamFigures(bookContents: BookContents, reader: Reader): TeamFigures {
  const { byName, situation } = bookContents
  const lines = memoize(cache, bookContents, () =>
    listPersonLines(bookContents, createPeriods(situation.today)),
  )
  const own = lines.filter(({ person }) => {
    const address = byName.people.find(person?.manager ?? null)?.email ?? null
    return address !== null && emailKey(address) === reader.address && person !== reader.person
  })
  return { people: own.length, lines: own }
}

/** A letter as others may read it before it is sent. */
export const hideTeamFigures = (plan: LetterPlan): LetterPlan =>
  plan.manager === null
    ? plan
    : { ...plan, manager: { ...plan.manager, team: { ...plan.manager.team, lines: [] } } }
