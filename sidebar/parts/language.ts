import { useEffect, useState } from 'preact/hooks'
import { parseLocale } from '../../src/core/locale.js'
import { textOf, type Texts } from '../../src/text/text-of.js'
import { commonTexts, type Text } from '../text/common/index.js'

/** A view's own words, its name among them. */
export interface ViewWords {
  readonly title: string
}

/**
 * The page's words together with a view's own: in the browser's language until a reply says the person's. The page's
 * heading, for those who cannot see the window's title, says its name.
 */
export function useWords<T extends ViewWords>(
  texts: Texts<T>,
): readonly [Text & T, (locale: string) => void] {
  const [tag, setTag] = useState(navigator.language)
  const locale = parseLocale(tag)
  const text = textOf(texts, locale)
  useEffect(() => {
    document.documentElement.lang = locale
    document.querySelector('h1')!.textContent = text.title
  }, [locale])
  return [{ ...textOf(commonTexts, locale), ...text }, setTag]
}
