import type { Desk } from '../ports.js'

/**
 * A desk that keeps what a run says and opens until `speak`: Google may refuse what was written as late as the flush, and
 * nothing is said of it before. Questions are asked at once.
 *
 * @param afterAnswer what follows an answer: Google takes a run's locks away while a question is open
 */
export function lateDesk(desk: Desk, afterAnswer: () => void): { readonly desk: Desk; speak(): void } {
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
      confirm(title, text) {
        const agreed = desk.confirm(title, text)
        if (agreed) afterAnswer()
        return agreed
      },
    },
    speak() {
      for (const say of waiting.splice(0)) say()
    },
  }
}
