import { librarySentences } from '../host/build/library/library-texts.js'
import type { Locale } from '../src/core/locale.js'
import { selfCheckTexts, type SelfCheckText } from '../src/text/self-check/index.js'
import { textOf } from '../src/text/text-of.js'
import { viewTexts, type ViewText } from '../src/text/views/index.js'

/** Words of the views, as a run gets them with the library. */
export const viewTextIn = (locale: Locale): ViewText => textOf(viewTexts, locale, librarySentences)
/** What a self-check says, as a run gets it with the library. */
export const selfCheckTextIn = (locale: Locale): SelfCheckText =>
  textOf(selfCheckTexts, locale, librarySentences)
