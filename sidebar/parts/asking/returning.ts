import { useEffect, useRef } from 'preact/hooks'
import { useEvent } from '../use-event.js'

/** The age, in milliseconds, from which the content is read again when only the pointer comes back. */
const staleAfterMilliseconds = 10_000

/**
 * Reads again when somebody comes back to the page, from the sheet, the menu, a dialog or another tab: what
 * is shown was read before they left, and whatever they did there may have changed it.
 *
 * @param task.waiting an answer is being waited for already
 */
export function useReturning({ waiting }: { waiting: boolean }, readAgain: () => void): void {
  const readAt = useRef(0)
  const hasLeft = useRef(false)
  const handleReturn = useEvent((): void => {
    if (!hasLeft.current || waiting || document.visibilityState === 'hidden') return
    hasLeft.current = false
    readAgain()
  })
  useEffect(() => {
    if (!waiting) readAt.current = Date.now()
  }, [waiting])
  useEffect(() => {
    const page = document.documentElement
    const markLeft = (): void => {
      hasLeft.current = true
    }
    const handlePointer = (): void => {
      if (Date.now() - readAt.current > staleAfterMilliseconds) handleReturn()
    }
    const handleVisibility = (): void => (document.visibilityState === 'hidden' ? markLeft() : handleReturn())
    window.addEventListener('blur', markLeft)
    window.addEventListener('focus', handleReturn)
    page.addEventListener('pointerleave', markLeft)
    page.addEventListener('pointerenter', handlePointer)
    document.addEventListener('visibilitychange', handleVisibility)
    return () => {
      window.removeEventListener('blur', markLeft)
      window.removeEventListener('focus', handleReturn)
      page.removeEventListener('pointerleave', markLeft)
      page.removeEventListener('pointerenter', handlePointer)
      document.removeEventListener('visibilitychange', handleVisibility)
    }
  }, [handleReturn])
}
