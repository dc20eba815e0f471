import { useEffect } from 'preact/hooks'
import { useEvent } from './use-event.js'

/** Does something when Escape is pressed, but not when it ends the typing of a Chinese word. */
export function useEscape(handleEscape: () => void): void {
  const handleKey = useEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) handleEscape()
  })
  useEffect(() => {
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [handleKey])
}
