import { stored, writeStored } from '../core/stored.js'
import type { Theme } from '../core/theme.js'
import type { Ports } from '../ports.js'
import type { Result } from './open-book.js'

/** Remembers the theme in which a person wants to see the windows here. */
export function setTheme(
  { ui, store }: Pick<Ports, 'ui' | 'store'>,
  { theme }: { readonly theme: Theme },
): Result<{ readonly theme: Theme }> {
  writeStored(store, stored.themes, 'chosen')
  ui.chooseTheme(theme)
  return { ok: true, value: { theme } }
}
