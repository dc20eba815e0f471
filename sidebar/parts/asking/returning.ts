import { useEffect, useRef } from 'preact/hooks'

/** So old, in milliseconds, must be what is shown before the pointer's coming back alone makes it be read again. */
const staleAfter = 10_000

/**
 * Reads again when somebody comes back to the page, from the sheet, the menu, a dialog or another tab: what is shown
 * was read before they left, and whatever they did there may have changed it.
 *
 * @param waiting an answer is on its way already
 */
export function useReturning(again: () => void, waiting: boolean): void {
  const newest = useRef({ again, waiting })
  newest.current = { again, waiting }
  const readAt = useRef(Date.now())
  const left = useRef(false)
  useEffect(() => {
    if (!waiting) readAt.current = Date.now()
  }, [waiting])
  useEffect(() => {
    const page = document.documentElement
    const leave = (): void => {
      left.current = true
    }
    const back = (): void => {
      if (!left.current || newest.current.waiting || document.visibilityState === 'hidden') return
      left.current = false
      newest.current.again()
    }
    const enter = (): void => {
      if (Date.now() - readAt.current > staleAfter) back()
    }
    const turn = (): void => (document.visibilityState === 'hidden' ? leave() : back())
    window.addEventListener('blur', leave)
    window.addEventListener('focus', back)
    page.addEventListener('pointerleave', leave)
    page.addEventListener('pointerenter', enter)
    document.addEventListener('visibilitychange', turn)
    return () => {
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', back)
      page.removeEventListener('pointerleave', leave)
      page.removeEventListener('pointerenter', enter)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [])
}
