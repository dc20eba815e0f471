import type { Locale } from '../../core/locale.js'
import { reminderStatusEn, type ReminderStatusText } from './en.js'
import { reminderStatusZhCN } from './zh-CN.js'

const reminderStatusTexts: Readonly<Record<Locale, ReminderStatusText>> = {
  en: reminderStatusEn,
  'zh-CN': reminderStatusZhCN,
}

/** What the dashboard's light says in a language. */
export const reminderStatusTextIn = (locale: Locale): ReminderStatusText => reminderStatusTexts[locale]
