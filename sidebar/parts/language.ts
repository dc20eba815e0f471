import { useEffect, useState } from 'preact/hooks'
import { languageOf, type Text, textFor } from '../text.js'

/** The page's words: the browser's language until a reply says the person's own. */
export function useText(): readonly [Text, (locale: string) => void] {
  const [tag, setTag] = useState(navigator.language)
  const text = textFor(tag)
  useEffect(() => {
    document.documentElement.lang = languageOf(text)
  }, [text])
  return [text, setTag]
}
