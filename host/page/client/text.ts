/** The page's words, in the language its reader chose. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { pageTexts, type Text } from '../../text/page/index.js'

export type { Text }
/** The words for everything below; set once at the root. */
export const TextContext = createContext<Text>(pageTexts.en)

/** The words of the chosen language. */
export const useText = (): Text => useContext(TextContext)

/** `2026-03-31T08:00` as people read it: `2026-03-31 周二 08:00`. */
export function formatMoment(at: string, text: Text): string {
  const [day = '', time = ''] = at.split('T')
  const weekday = text.shortWeekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${day} ${weekday} ${time.slice(0, 5)}`.trim()
}
