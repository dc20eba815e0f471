import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import { type PlanText, planTexts } from '../../text/plan/index.js'
import { loadText } from './library.js'

/** What planning says to a person, and in which language. */
export interface PlanWords {
  readonly locale: Locale
  readonly text: PlanText
}

/** What planning says to the person at the computer. */
export function loadPlanWords(ports: Pick<Ports, 'library' | 'ui'>): PlanWords {
  const locale = ports.ui.locale()
  return { locale, text: loadText(ports, planTexts, locale) }
}
