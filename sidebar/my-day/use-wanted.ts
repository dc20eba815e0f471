import type { RefObject } from 'preact'
import { type MutableRef, useRef, useState } from 'preact/hooks'

/** The row that is to have the focus, by its place in the list. */
interface WantedRow {
  readonly at: number
  /** What is shown in its place until it is read has the focus. */
  readonly isReached: boolean
}

/** How the focus gets to rows that are not drawn yet. */
export interface WantedFocus {
  readonly wanted: MutableRef<WantedRow | null>
  /** The list's item that has the focus. */
  readonly focused: () => HTMLElement | null | undefined
  /** Gives it the focus as far as it is drawn; whether it is. */
  readonly reach: () => boolean
  readonly moveFocus: (step: number) => void
}

const focused = (): HTMLElement | null | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-at]')

/** Moves the focus in a list of which only a part is drawn. */
export function useWanted(scroller: RefObject<HTMLElement>, total: number): WantedFocus {
  const wanted = useRef<WantedRow | null>(null)
  const [, redraw] = useState({})
  const reach = (): boolean => {
    const box = scroller.current
    const { at, isReached } = wanted.current ?? { at: -1, isReached: false }
    const item = box?.querySelector<HTMLElement>(`[data-at="${at}"]`)
    if (!box || !item) return false
    const title = item.querySelector<HTMLElement>('.day-title')
    const isInView =
      item.offsetTop < box.scrollTop + box.clientHeight && item.offsetTop + item.offsetHeight > box.scrollTop
    // Somebody may have gone on to something else meanwhile.
    const isLeft = isReached && document.activeElement !== document.body && focused() !== item
    wanted.current = title || isLeft ? null : { at, isReached: true }
    if (isLeft) return true
    ;(title ?? item).focus({ preventScroll: true })
    if (isInView || !isReached) item.scrollIntoView({ block: 'nearest' })
    return true
  }
  const moveFocus = (step: number): void => {
    const item = focused()
    const from = wanted.current?.at ?? (item ? Number(item.dataset['at']) : step > 0 ? -1 : total)
    if (total === 0) return
    wanted.current = { at: Math.max(0, Math.min(total - 1, from + step)), isReached: false }
    if (!reach()) redraw({})
  }
  return { wanted, focused, reach, moveFocus }
}
