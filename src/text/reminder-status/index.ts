import type { Texts } from '../text-of.js'
import { en, type ReminderStatusText } from './en.js'
import { zhCN } from './zh-CN.js'

export type { ReminderStatusText }
/** What the dashboard says about the reminders. */
export const reminderStatusTexts: Texts<ReminderStatusText> = { en, 'zh-CN': zhCN }
