import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { ChoiceMeanings } from '../../domain/adoption/choice-meanings.js'
import type { HeaderWords } from '../../domain/adoption/columns/dictionary.js'
import type { Ports } from '../../ports.js'
import { adoptionTexts, type AdoptionText } from '../../text/adoption/index.js'
import { textOf } from '../../text/text-of.js'
import { libraryOf } from '../plan/library.js'

/** What reading a strange sheet needs to know besides the sheet. */
export interface AdoptionContext {
  readonly today: Day
  /** The language of the person at the screen, and the sentences in it. */
  readonly userLocale: Locale
  readonly text: AdoptionText
  /** What people call columns. */
  readonly words: HeaderWords
}

/**
 * Asks for it, once for a run.
 *
 * @param meanings what people said that words mean
 */
export function adoptionContext(
  ports: Pick<Ports, 'clock' | 'ui' | 'library'>,
  meanings: ChoiceMeanings,
): AdoptionContext {
  const userLocale = ports.ui.locale()
  const { headerWords } = libraryOf(ports.library)
  return {
    today: ports.clock.now().day,
    userLocale,
    text: textOf(adoptionTexts, userLocale),
    words: Object.keys(meanings).length === 0 ? headerWords : { ...headerWords, meanings },
  }
}
