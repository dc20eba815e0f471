import type { Locale } from '../core/locale.js'
import { stored, writeStored } from '../core/stored.js'
import type { Ports } from '../ports.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import type { Result } from './open-book.js'

/**
 * Remembers the language in which a person wants to be spoken to here; null for that of the workbook.
 * Windows follow at once, the menu when the spreadsheet is opened again.
 */
export function setLanguage(
  { ui, store }: Pick<Ports, 'ui' | 'store'>,
  { language }: { readonly language: Locale | null },
): Result<{ readonly locale: Locale }> {
  writeStored(store, stored.languages, 'chosen')
  ui.chooseLocale(language)
  const text = textOf(commonTexts, ui.locale())
  ui.toast(text.menuFollows, text.product)
  return { ok: true, value: { locale: ui.locale() } }
}
