/** The page's theme: its document's class, which the windows inside have too. */
import { useEffect, useReducer } from 'preact/hooks'
import type { Theme } from '../../../src/core/theme.js'

const darkComputer = matchMedia('(prefers-color-scheme: dark)')

/** Whether the page is dark: as its reader chose, else as the computer is. */
export const useDarkness = (theme: Theme): boolean => {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0)
  useEffect(() => {
    const handleChange = (): void => redraw()
    darkComputer.addEventListener('change', handleChange)
    return () => darkComputer.removeEventListener('change', handleChange)
  }, [])
  return theme === 'system' ? darkComputer.matches : theme === 'dark'
}
