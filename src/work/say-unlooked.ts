import type { Looked } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import { unlooked } from '../project/unlooked.js'
import { evidenceTextIn } from '../text/evidence/index.js'

/** Says that something is not known, and why: what could not be looked at, how much of it, and where. */
export function sayUnlooked(looked: Looked, locale: Locale): string {
  const text = evidenceTextIn(locale)
  return text.notKnown(text.unlooked(unlooked(looked, locale)))
}
