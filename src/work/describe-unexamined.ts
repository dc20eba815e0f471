import type { Coverage } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import { listUnchecked } from '../domain/list-unchecked.js'
import { evidenceTextIn } from '../text/evidence/index.js'

/** Says that something is not known, and why: what could not be looked at, how much of it, and where. */
export function describeUnexamined(looked: Coverage, locale: Locale): string {
  const text = evidenceTextIn(locale)
  return text.notKnown(text.unlooked(listUnchecked(looked, locale)))
}
