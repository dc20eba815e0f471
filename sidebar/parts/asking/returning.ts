import { useEffect, useRef } from 'preact/hooks'

/** So old, in milliseconds, must be what is shown before the pointer's coming back alone makes it be read again. */
const staleAfterMilliseconds = 10_000

/**
 * Reads again when somebody comes back to the page, from the sheet, the menu, a dialog or another tab: what is shown
 * was read before they left, and whatever they did there may have changed it.
 *
 * @param waiting an answer is on its way already
 */
export function useReturning(readAgain: () => void, waiting: boolean): void {
  const latest = useRef({ again: readAgain, waiting })
  latest.current = { again: readAgain, waiting }
  const readAt = useRef(Date.now())
  const hasLeft = useRef(false)
  useEffect(() => {
    if (!waiting) readAt.current = Date.now()
  }, [waiting])
  useEffect(() => {
    const page = document.documentElement
    const markLeft = (): void => {
      hasLeft.current = true
    }
    const handleReturn = (): void => {
      if (!hasLeft.current || latest.current.waiting || document.visibilityState === 'hidden') return
      hasLeft.current = false
      latest.current.again()
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
  }, [])
}
