import type { Texts } from '../../../src/text/text-of.js'
import { setupTexts, type SetupWords } from '../setup/index.js'
import { en, type HealthWords as OwnWords } from './en.js'
import { zhCN } from './zh-CN.js'

export type HealthWords = OwnWords & SetupWords
/** Health and setup, with the steps. */
export const healthTexts: Texts<HealthWords> = {
  en: { ...setupTexts.en, ...en },
  'zh-CN': { ...setupTexts['zh-CN'], ...zhCN },
}
