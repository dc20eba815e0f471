/** The words of the part that is written without knowing the rules: who writes rules does not read this folder. */
import type { Locale } from '../../../../src/core/locale.js'
import type { Trade } from '../../words/titles.js'
import { freshDetailHeaders } from './detail-headers.js'
import type { FreshHeaders } from './fresh-words.js'
import { freshSharedHeaders } from './shared-headers.js'
import { freshTrackerHeaders } from './tracker-headers.js'
import { freshTradesEn } from './trades-en.js'
import { freshTradesZh } from './trades-zh.js'

/** Every header word, by what the column contains. */
export const freshHeaders: FreshHeaders = {
  ...freshSharedHeaders,
  ...freshDetailHeaders,
  ...freshTrackerHeaders,
}

/** Work of many trades. */
export const freshTrades: Readonly<Record<Locale, readonly Trade[]>> = {
  en: freshTradesEn,
  'zh-CN': freshTradesZh,
}
