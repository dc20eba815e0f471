import type { Coverage } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import { listUnchecked } from '../domain/list-unchecked.js'
import { evidenceTexts } from '../text/evidence/index.js'
import { textOf } from '../text/text-of.js'

/** Says that something is not known, and why: what could not be checked, how much of it, and where. */
export function describeUnexamined(looked: Coverage, locale: Locale): string {
  const text = textOf(evidenceTexts, locale)
  return text.notKnown(text.unchecked(listUnchecked(looked, locale)))
}
