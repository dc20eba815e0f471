import { isColour } from '../domain/letters/late-work.js'
import type { SharedDigest } from '../domain/letters/manager-digest.js'
import type { LetterText } from '../text/letters/index.js'

/**
 * How many things there are to look at, without what is late and red or amber. Risks and renewals are always
 * there; a deleted sheet, and a project whose status is not known, are named before: not all could be
 * checked.
 */
export const countFurther = (digest: SharedDigest): number =>
  [
    digest.deviations,
    digest.noOwner,
    digest.silent,
    digest.reports,
    digest.problems.filter(({ code }) => code !== 'goneTable'),
    digest.health.failed,
  ].flat().length +
  digest.health.staleClaims +
  digest.engagements.filter(({ rag }) => !isColour(rag) && rag !== 'unknown').length

/**
 * The state of all projects in a few words: subject of the manager digest and the dashboard's last figure. It
 * counts the lists of the digest itself.
 */
export function formatHeadline(digest: SharedDigest, words: LetterText): string {
  const { engagements, overdue, lateness, projects } = digest
  const furtherCount = countFurther(digest)
  const count = (rag: 'red' | 'amber'): number => engagements.filter((line) => line.rag === rag).length
  // Where projects could not be read, it is unknown whether one is red or amber.
  if (count('red') + count('amber') === 0 && overdue.length > 0 && projects.is === 'unsure')
    return words.personalSubject(overdue.length, 0, 0, '')
  if (count('red') + count('amber') + overdue.length > 0)
    return words.managerSubject(count('red'), count('amber'), overdue.length)
  if (lateness.is === 'unsure' || projects.is === 'unsure' || projects.is === 'found')
    return words.unsureSubject(furtherCount)
  if (furtherCount > 0)
    return lateness.is === 'clear'
      ? words.nothingOverdueSubject(lateness.clear, furtherCount)
      : words.furtherSubject(furtherCount)
  if (projects.is === 'clear') return words.allClearSubject(projects.clear)
  return lateness.is === 'clear' ? words.nothingOverdueSubject(lateness.clear, 0) : words.nothingYetSubject
}
