/** The page's words, in the language its reader chose. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageLocale } from '../contract.js'
import { en, type Text } from './text/en.js'
import { zhCN } from './text/zh-cn.js'

export type { Text }
export const texts: Record<PageLocale, Text> = { 'zh-CN': zhCN, en }

/** The words for everything below; set once at the root. */
export const TextContext = createContext<Text>(en)

/** The words of the chosen language. */
export const useText = (): Text => useContext(TextContext)

/** `2026-03-31T08:00` as people read it: `2026-03-31 周二 08:00`. */
export function formatMoment(at: string, text: Text): string {
  const [day = '', time = ''] = at.split('T')
  const weekday = text.shortWeekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${day} ${weekday} ${time.slice(0, 5)}`.trim()
}
