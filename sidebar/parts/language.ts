import { useEffect, useState } from 'preact/hooks'
import { languageOf, type Text, textFor } from '../text.js'

/** The sentences of one view, in both languages, beside those that every view shares. */
export interface Words<T extends object> {
  readonly en: T
  readonly zhCN: T
}

/** The page's words together with a view's own: in the browser's language until a reply says the person's. */
export function useWords<T extends object>(words: Words<T>): readonly [Text & T, (locale: string) => void] {
  const [tag, setTag] = useState(navigator.language)
  const shared = textFor(tag)
  const language = languageOf(shared)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return [{ ...shared, ...(language === 'zh-CN' ? words.zhCN : words.en) }, setTag]
}
