import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { endings } from './leaving.js'
import { useEvent } from './use-event.js'

/** What had the focus last; it may be gone. */
let lastFocused: EventTarget | null = null
addEventListener('focusin', ({ target }) => {
  lastFocused = target
})

/** Lets Escape end what is open, before what was open already; null where nothing is. */
export function useEscape(end: (() => void) | null): void {
  const handleEscape = useEvent(() => end?.())
  const isOpen = end !== null
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    endings.push(handleEscape)
    return () => {
      endings.splice(endings.lastIndexOf(handleEscape), 1)
    }
  }, [isOpen, handleEscape])
}

/**
 * For a form that replaces what opened it or is below it: Escape cancels it, and when it is gone, the focus is again
 * where it was.
 */
export function useCancel(cancel: () => void): void {
  const opener = useRef(lastFocused)
  useEscape(cancel)
  useEffect(
    () => () => {
      setTimeout(() => {
        // A form that was left for something else has lost no focus.
        if (document.activeElement === document.body) findAgain(opener.current as HTMLElement | null)?.focus()
      })
    },
    [],
  )
}

/** An element, or the one that has taken its place. */
const findAgain = (element: HTMLElement | null): HTMLElement | undefined =>
  element === null || element.isConnected
    ? (element ?? undefined)
    : [...document.querySelectorAll<HTMLElement>(element.tagName)].find(
        ({ textContent }) => textContent === element.textContent,
      )
