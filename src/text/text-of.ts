import type { Locale } from '../core/locale.js'

/** A subject's sentences in every language; leaving a language out does not compile. */
export type Texts<T> = Readonly<Record<Locale, T>>

/** The sentences of a subject in a language. */
export const textOf = <T extends object>(texts: Texts<T>, locale: Locale): T => texts[locale]
