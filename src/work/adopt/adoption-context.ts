import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { HeaderWords } from '../../domain/adoption/columns/dictionary.js'
import type { Ports } from '../../ports.js'
import { adoptionTexts, type AdoptionText } from '../../text/adoption/index.js'
import { libraryOf, loadText } from '../plan/library.js'

/** What a workbook remembers of what people said of words and of headers. */
export type WorkbookMemory = Required<Pick<HeaderWords, 'meanings' | 'readings'>>

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
 * @param memory what people said before of words and headers
 */
export function adoptionContext(
  ports: Pick<Ports, 'clock' | 'ui' | 'library'>,
  { meanings, readings }: WorkbookMemory,
): AdoptionContext {
  const userLocale = ports.ui.locale()
  const { headerWords } = libraryOf(ports.library)
  return {
    today: ports.clock.now().day,
    userLocale,
    text: loadText(ports, adoptionTexts, userLocale),
    words:
      Object.keys(meanings).length + readings.length === 0
        ? headerWords
        : { ...headerWords, meanings, readings },
  }
}
