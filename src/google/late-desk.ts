import type { Desk } from '../ports.js'

/**
 * A desk that keeps what a run says and opens until `speak`: Google may refuse what was written as late as the flush, and
 * nothing is said of it before. Questions are asked at once.
 */
export function lateDesk(desk: Desk): { readonly desk: Desk; speak(): void } {
  const waiting: (() => void)[] = []
  const later = <Said extends readonly unknown[]>(say: (...said: Said) => void) => {
    return (...said: Said): void => void waiting.push(() => say(...said))
  }
  return {
    desk: {
      ...desk,
      toast: later(desk.toast),
      tell: later(desk.tell),
      sidebar: later(desk.sidebar),
      dialog: later(desk.dialog),
    },
    speak() {
      for (const say of waiting.splice(0)) say()
    },
  }
}
