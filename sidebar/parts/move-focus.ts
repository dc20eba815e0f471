/** Moves the focus within a list with the arrow keys, Home and End. Any other key has no effect. */
export function moveFocus(elements: ArrayLike<HTMLElement> | undefined, event: KeyboardEvent): void {
  const all = Array.from(elements ?? [])
  const index = all.indexOf(document.activeElement as HTMLElement)
  if (index < 0) return
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: all.length - 1 }[event.key]
  if (target === undefined) return
  event.preventDefault()
  all[Math.max(0, Math.min(all.length - 1, target))]?.focus()
}
