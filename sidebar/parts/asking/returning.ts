import { useEffect, useRef } from 'preact/hooks'
import { useListener } from '../use-event.js'

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
  const markLeft = (): void => {
    hasLeft.current = true
  }
  const handleReturn = (): void => {
    if (!hasLeft.current || waiting || document.visibilityState === 'hidden') return
    hasLeft.current = false
    readAgain()
  }
  useEffect(() => {
    if (!waiting) readAt.current = Date.now()
  }, [waiting])
  const page = document.documentElement
  useListener(window, 'blur', markLeft)
  useListener(window, 'focus', handleReturn)
  useListener(page, 'pointerleave', markLeft)
  useListener(page, 'pointerenter', () => {
    if (Date.now() - readAt.current > staleAfterMilliseconds) handleReturn()
  })
  useListener(document, 'visibilitychange', () =>
    document.visibilityState === 'hidden' ? markLeft() : handleReturn(),
  )
}
