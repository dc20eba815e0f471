import { isTyping } from '../parts/is-typing.js'
import { useListener } from '../parts/use-event.js'
import type { FormName } from './day-data.js'

/** What the keys of the list do; each gets the row that has the focus, by its key. */
export interface KeyActs {
  /** Moves the focus by so many rows. */
  readonly move: (step: number) => void
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

const focusedCard = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-row]') ?? null

/** Gives the focus to a row, by its key. */
export const focusRowOf = (row: string): void =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .find((item) => item.dataset['row'] === row)
    ?.querySelector<HTMLElement>('.day-title')
    ?.focus()

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
      j: () => acts.move(1),
      ArrowDown: () => acts.move(1),
      k: () => acts.move(-1),
      ArrowUp: () => acts.move(-1),
      Home: () => acts.move(-Infinity),
      End: () => acts.move(Infinity),
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
