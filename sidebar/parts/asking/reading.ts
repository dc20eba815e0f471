import { useEffect, useRef, useState } from 'preact/hooks'
import type { Reply } from '../../../src/entry.js'
import type { Text } from '../../text.js'
import { useWords, type Words } from '../language.js'
import { type Asking, useAsking } from './asking.js'
import { useReturning } from './returning.js'

type Question<T> = () => Promise<Reply<T>>

/** The answer that a part of a view is about, and the line of questions it comes from. */
export interface Reading<T> extends Asking {
  /** The newest answer; null before the first. */
  readonly value: T | null
  /**
   * Asks anew: another question, or the first one once more. What is there stays until it is answered.
   *
   * @param answered hears the answer instead of whoever hears the others
   */
  read(question?: Question<T>, answered?: (value: T) => void): void
  /** Puts in its place what somebody else was answered. */
  put(value: T): void
}

/**
 * What a part of a view is about, read as soon as the part appears, and again when somebody comes back to the page.
 *
 * @param first what is asked then; null when nothing is to be read
 * @param answered hears every answer but those to a return
 * @param returned hears those: what was chosen or typed in the page meanwhile should last
 */
export function useReading<T>(
  text: Text,
  first: Question<T> | null,
  answered?: (value: T) => void,
  returned?: (value: T) => void,
): Reading<T> {
  const asking = useAsking(text)
  const [value, put] = useState<T | null>(null)
  const newest = useRef(first)
  const read = (question = first, hears = answered): void => {
    if (question === null) return
    newest.current = question
    asking.ask(question, (found) => {
      put(() => found)
      hears?.(found)
    })
  }
  useEffect(() => read(), [])
  useReturning(() => {
    if (value !== null) read(newest.current, returned ?? (() => undefined))
  }, asking.waiting)
  return { ...asking, value, put, read }
}

/** What a whole view is about, in the words of the person who looks at it. */
export interface View<T, W extends object> extends Reading<T> {
  readonly text: Text & W
}

/**
 * A view's words in both languages, and what it is about: each answer or refusal of the script says the person's own
 * language, which may not be the browser's.
 */
export function useView<W extends object, T extends { readonly locale: string }>(
  words: Words<W>,
  first: Question<T>,
  answered?: (value: T) => void,
  returned?: (value: T) => void,
): View<T, W> {
  const [text, speak] = useWords(words)
  const heard =
    (question: Question<T>): Question<T> =>
    async () => {
      const reply = await question()
      const locale = reply.ok ? reply.value.locale : reply.locale
      if (locale !== undefined) speak(locale)
      return reply
    }
  const reading = useReading(text, heard(first), answered, returned)
  return { ...reading, text, read: (question = first, hears) => reading.read(heard(question), hears) }
}
