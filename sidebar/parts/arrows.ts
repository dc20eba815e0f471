/** Moves the keyboard's place within a list with the arrow keys, Home and End. Any other key is left alone. */
export function moveAmong(listed: ArrayLike<HTMLElement> | undefined, event: KeyboardEvent): void {
  const all = Array.from(listed ?? [])
  const at = all.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus()
}
