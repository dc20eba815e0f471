import type { UserInterface } from '../ports.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import type { Result } from './open-book.js'

/** A page that a menu item opens, beside the sheet or over it. */
export interface PageWindow {
  /** Its HTML file, without `.html`. */
  readonly page: string
  /** What it shows, as `sidebar/pages` names it. */
  readonly view: string
  readonly place: 'beside' | 'over'
}

/** Opens a window. Over the sheet it is titled by the menu item that opened it, without the dots. */
export function openWindow(ui: UserInterface, { page, place }: PageWindow, caption: string): Result<null> {
  if (place === 'beside') ui.openSidebar(textOf(commonTexts, ui.locale()).product, page)
  else ui.openDialog(caption.replace(/…$/, ''), page, 860, 640)
  return { ok: true, value: null }
}
