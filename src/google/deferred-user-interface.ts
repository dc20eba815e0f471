import type { UserInterface } from '../ports.js'

/**
 * A user interface that stores what a run says and opens until `speak`: Google may refuse what was written as
 * late as the flush, and nothing is said before that. Questions are asked at once.
 *
 * @param afterAnswer what follows an answer: Google removes a run's locks while a question is open
 */
export function deferredUserInterface(
  ui: UserInterface,
  afterAnswer: () => void,
): { readonly ui: UserInterface; showPending(): void } {
  const pending: (() => void)[] = []
  const deferred = <Args extends readonly unknown[]>(show: (...args: Args) => void) => {
    return (...args: Args): void => void pending.push(() => show(...args))
  }
  return {
    ui: {
      ...ui,
      toast: deferred(ui.toast),
      alert: deferred(ui.alert),
      openSidebar: deferred(ui.openSidebar),
      openDialog: deferred(ui.openDialog),
      confirm(title, text) {
        const agreed = ui.confirm(title, text)
        if (agreed) afterAnswer()
        return agreed
      },
    },
    showPending() {
      for (const show of pending.splice(0)) show()
    },
  }
}
