import { useEffect, useState } from 'preact/hooks'
import { parseLocale } from '../../src/core/locale.js'
import { textOf, type Texts } from '../../src/text/text-of.js'
import { commonTexts, type Text } from '../text/common/index.js'

/** The page's words together with a view's own: in the browser's language until a reply says the person's. */
export function useWords<T extends object>(texts: Texts<T>): readonly [Text & T, (locale: string) => void] {
  const [tag, setTag] = useState(navigator.language)
  const locale = parseLocale(tag)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return [{ ...textOf(commonTexts, locale), ...textOf(texts, locale) }, setTag]
}
