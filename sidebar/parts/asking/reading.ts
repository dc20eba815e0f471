import { useRef, useState } from 'preact/hooks'
import type { Reply } from '../../../src/entry.js'
import { useWords, type ViewWords } from '../language.js'
import { useOnAppear } from '../use-event.js'
import type { Text } from '../../text/common/index.js'
import type { Texts } from '../../../src/text/text-of.js'
import { type Task, useTask } from './task.js'
import { useReturning } from './returning.js'

type Question<T> = () => Promise<Reply<T>>

/** The answer that a part of a view is about, and the line of questions it comes from. */
export interface Reading<T> extends Task {
  /** The newest answer; null before the first. */
  readonly value: T | null
  /**
   * Asks again: another question, or the first one. What is shown stays until it is answered.
   *
   * @param onAnswer handles the answer instead of the usual handler
   */
  read(question?: Question<T>, onAnswer?: (value: T) => void): void
  /** Replaces it by the answer that another part got. */
  setValue(value: T): void
}

/**
 * What a part of a view is about, read as soon as the part appears, and again when somebody comes back to the
 * page.
 *
 * @param initialQuestion what is asked then; null when nothing is to be read
 * @param onAnswer handles every answer but those to a return
 * @param onReturn handles those: what was chosen or typed in the page meanwhile should stay
 */
export function useReading<T>(
  text: Text,
  initialQuestion: Question<T> | null,
  onAnswer?: (value: T) => void,
  onReturn?: (value: T) => void,
): Reading<T> {
  const task = useTask(text)
  const [value, setValue] = useState<T | null>(null)
  const latestQuestion = useRef(initialQuestion)
  const read = (question = initialQuestion, handleAnswer = onAnswer): void => {
    if (question === null) return
    latestQuestion.current = question
    task.ask(question, (found) => {
      setValue(() => found)
      handleAnswer?.(found)
    })
  }
  useOnAppear(() => read())
  useReturning(task, () => {
    if (value !== null) read(latestQuestion.current, onReturn ?? (() => undefined))
  })
  return { ...task, value, setValue, read }
}

/** What a complete view is about, in the words of the person who sees it. */
export interface View<T, W extends ViewWords> extends Reading<T> {
  readonly text: Text & W
}

/**
 * A view's words in both languages, and what it is about: each answer or refusal of the script says the
 * person's own language, which may not be the browser's.
 */
export function useView<W extends ViewWords, T extends { readonly locale: string }>(
  words: Texts<W>,
  initialQuestion: Question<T>,
  onAnswer?: (value: T) => void,
  onReturn?: (value: T) => void,
): View<T, W> {
  const [text, setLanguage] = useWords(words)
  const handleReply =
    (question: Question<T>): Question<T> =>
    async () => {
      const reply = await question()
      const locale = reply.ok ? reply.value.locale : reply.locale
      if (locale !== undefined) setLanguage(locale)
      return reply
    }
  const reading = useReading(text, handleReply(initialQuestion), onAnswer, onReturn)
  return {
    ...reading,
    text,
    read: (question = initialQuestion, handleAnswer) => reading.read(handleReply(question), handleAnswer),
  }
}
