import type { Locale } from '../../core/locale.js'
import type { SheetAnswer } from '../../domain/adoption/sheet-answer.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { AdoptionText } from '../../text/adoption/index.js'
import { trackers } from '../../trackers/index.js'

/** Which trackers a list may be, the nearest first, as a question; null where it is not asked. */
export function describeTrackerInDoubt(
  { tracker, otherTrackers }: Pick<SheetAdoption, 'tracker' | 'otherTrackers'>,
  text: AdoptionText,
  locale: Locale,
): SheetAnswer['trackerInDoubt'] {
  if (tracker === null || otherTrackers.length === 0) return null
  const candidates = [tracker, ...otherTrackers]
  return { candidates, why: text.trackerInDoubt(candidates.map((key) => trackers[key].name[locale])) }
}
