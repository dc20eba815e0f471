declare const google: {
  readonly script: { readonly host: { readonly editor: { focus(): void } } }
}

/** What Escape ends before it leaves the page; the innermost is the last. */
export const endings: (() => void)[] = []

/** The keys that leave a page, and how. */
export type Leaving = Readonly<Record<string, () => void>>

/** Lets keys leave the page. Escape first ends what is open; it does nothing where it ends the typing of a Chinese word. */
export function leaveByKeys(leaving: Leaving): void {
  addEventListener('keydown', (event) => {
    const act = (event.key === 'Escape' && endings[endings.length - 1]) || leaving[event.key]
    if (!act || event.isComposing || event.defaultPrevented) return
    event.preventDefault()
    act()
  })
}

/** Gives the focus back to the sheet beside the page. */
const focusSheet = (): void => google.script.host.editor.focus()

/** How a page beside the sheet is left. */
export const besideSheet: Leaving = { Escape: focusSheet, F6: focusSheet }
