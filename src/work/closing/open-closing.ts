import { removeStored, stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import type { Result } from '../open-book.js'
import { openWindow, type PageWindow } from '../open-window.js'

/** The window in which a project is closed. */
export const closingWindow = {
  page: 'Close',
  view: 'close',
  place: 'over',
} as const satisfies PageWindow

/** Opens the window for one project. */
export function openClosing(
  ports: Pick<Ports, 'store' | 'ui'>,
  { engagement }: { readonly engagement: string },
): Result<null> {
  writeStored(ports.store, stored.closingAsked, engagement)
  return openWindow(ports.ui, closingWindow, textOf(commonTexts, ports.ui.locale()).showClose)
}

/** Forgets which project a page asked for: the menu asks for none. */
export const forgetAsked = ({ store }: Pick<Ports, 'store'>): void => removeStored(store, stored.closingAsked)
