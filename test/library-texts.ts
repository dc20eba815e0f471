import { librarySentences } from '../host/build/library/library-texts.js'
import type { Locale } from '../src/core/locale.js'
import type { Ports } from '../src/ports.js'
import { adoptionTexts, type AdoptionText } from '../src/text/adoption/index.js'
import { clientTexts, type ClientsText } from '../src/text/clients/index.js'
import { faultTexts } from '../src/text/faults/index.js'
import type { FaultText } from '../src/text/faults/en.js'
import { letterTexts, type LetterText } from '../src/text/letters/index.js'
import { planTexts, type PlanText } from '../src/text/plan/index.js'
import { reportTexts, type ReportText } from '../src/text/report/index.js'
import { selfCheckTexts, type SelfCheckText } from '../src/text/self-check/index.js'
import { libraryTextOf } from '../src/text/library-text-of.js'
import { viewTexts, type ViewText } from '../src/text/views/index.js'

/** Sentences about adopting a sheet, as a run gets them with the library. */
export const adoptionTextIn = (locale: Locale): AdoptionText =>
  libraryTextOf(adoptionTexts, locale, librarySentences)
/** What the dialog about a client says, as a run gets it with the library. */
export const clientTextIn = (locale: Locale): ClientsText =>
  libraryTextOf(clientTexts, locale, librarySentences)
/** What a person can do about an error, as a run gets it with the library. */
export const faultTextIn = (locale: Locale): FaultText => libraryTextOf(faultTexts, locale, librarySentences)
/** The words of the emails, as a run gets them with the library. */
export const letterTextIn = (locale: Locale): LetterText =>
  libraryTextOf(letterTexts, locale, librarySentences)
/** What planning says, as a run gets it with the library. */
export const planTextIn = (locale: Locale): PlanText => libraryTextOf(planTexts, locale, librarySentences)
/** The words of client reports, as a run gets them with the library. */
export const reportTextIn = (locale: Locale): ReportText =>
  libraryTextOf(reportTexts, locale, librarySentences)
/** Words of the views, as a run gets them with the library. */
export const viewTextIn = (locale: Locale): ViewText => libraryTextOf(viewTexts, locale, librarySentences)
/** What a self-check says, as a run gets it with the library. */
export const selfCheckTextIn = (locale: Locale): SelfCheckText =>
  libraryTextOf(selfCheckTexts, locale, librarySentences)
/** The library's sentences as a port, for what reads it where it says something. */
export const libraryPort: Pick<Ports, 'library'> = { library: () => ({ texts: librarySentences }) }
