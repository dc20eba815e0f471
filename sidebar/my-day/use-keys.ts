import { isTyping } from '../parts/is-typing.js'
import { useListener } from '../parts/use-event.js'
import type { FormName } from './day-data.js'

/** What the keys of the list do; each gets the row that has the focus, by its key. */
export interface KeyActs {
  readonly select: (row: string) => void
  readonly done: (row: string | null) => void
  readonly open: (form: FormName, row: string | null) => void
  readonly goTo: (row: string) => void
  readonly why: (row: string) => void
  readonly undo: () => void
  readonly help: () => void
  /** Whether something was open that it ended. */
  readonly escape: (row: string | null) => boolean
}

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const titleOf = (card: HTMLElement | undefined): HTMLElement | null | undefined =>
  card?.querySelector<HTMLElement>('button.day-title')
const focusedCard = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-row]') ?? null

/** Moves the focus by so many rows; to the first where no row has it. */
export function focusRow(step: number): void {
  const all = cards()
  const focused = focusedCard()
  const at = focused === null ? (step > 0 ? -1 : all.length) : all.indexOf(focused)
  titleOf(all[Math.max(0, Math.min(all.length - 1, at + step))])?.focus()
}

/** Gives the focus to a row, by its key. */
export const focusRowOf = (row: string): void =>
  titleOf(cards().find((card) => card.dataset['row'] === row))?.focus()

/** Keys for everything that the mouse does, wherever on the page the focus is. */
export function useKeys(acts: KeyActs): void {
  useListener(document, 'keydown', (event: KeyboardEvent): void => {
    const row = focusedCard()?.dataset['row'] ?? null
    if (event.key === 'Escape') {
      if (acts.escape(row)) event.preventDefault()
      return
    }
    if (isTyping(event.target)) return
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (!isUndo && (event.ctrlKey || event.metaKey || event.altKey)) return
    const onRow = (act: (row: string) => void) => (): void => {
      if (row !== null) act(row)
    }
    const byKey: Readonly<Record<string, () => void>> = {
      j: () => focusRow(1),
      ArrowDown: () => focusRow(1),
      k: () => focusRow(-1),
      ArrowUp: () => focusRow(-1),
      x: onRow(acts.select),
      d: () => acts.done(row),
      m: () => acts.open('move', row),
      o: () => acts.open('owner', row),
      w: () => acts.open('wait', row),
      n: () => acts.open('note', row),
      g: onRow(acts.goTo),
      e: onRow(acts.why),
      u: acts.undo,
      '?': acts.help,
    }
    const act = isUndo ? acts.undo : byKey[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}
