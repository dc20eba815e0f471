import { libraryTexts } from '../host/build/library/library-texts.js'
import type { Locale } from '../src/core/locale.js'
import { selfCheckTextIn as selfCheckText, type SelfCheckText } from '../src/text/self-check/index.js'
import { viewTextIn as viewText } from '../src/text/views/index.js'
import type { ViewText } from '../src/text/index.js'

/** Words of the views, as a run gets them with the library. */
export const viewTextIn = (locale: Locale): ViewText => viewText(locale, libraryTexts)
/** What a self-check says, as a run gets it with the library. */
export const selfCheckTextIn = (locale: Locale): SelfCheckText => selfCheckText(locale, libraryTexts)
