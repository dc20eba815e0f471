import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../parts/button.js'
import { useCancel } from '../parts/use-escape.js'
import type { AdoptText, WordQuestion } from './dialog-types.js'

interface Props {
  /** The words that are not answered yet: one at least. */
  questions: readonly WordQuestion[]
  answer: (question: WordQuestion, choice: string | null) => void
  cancel: () => void
  text: AdoptText
}

/** What the words mean that decide what is late, one after the other: asked before a sheet is adopted. */
export function WordQuestions({ questions, answer, cancel, text }: Props) {
  useCancel(cancel)
  const question = questions[0]!
  const { field, word } = question
  return (
    <Question
      key={`${field} ${word.word}`}
      question={question}
      left={questions.length}
      choose={(choice) => answer(question, choice)}
      cancel={cancel}
      text={text}
    />
  )
}

interface QuestionProps extends Pick<Props, 'cancel' | 'text'> {
  question: WordQuestion
  /** How many words are asked about, this one included. */
  left: number
  choose: (choice: string | null) => void
}

/** One word: what it probably means is the first button. */
function Question({ question: { word, options }, left, choose, cancel, text }: QuestionProps) {
  const id = useId()
  const buttons = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => buttons.current?.querySelector('button')?.focus(), [])
  const probable = options.filter(({ key }) => key === word.proposal)
  const others = options.filter(({ key }) => key !== word.proposal)
  return (
    <section class="word-question" aria-labelledby={id}>
      <h2 id={id}>{text.wordMeaning(word.word)}</h2>
      <p class="hint">{text.wordDecides(word.count, word.cell, left)}</p>
      <div class="choices" ref={buttons}>
        {[...probable, ...others].map(({ key, name }) => (
          <Button key={key} className={key === word.proposal ? 'primary' : ''} press={() => choose(key)}>
            {name}
          </Button>
        ))}
        <Button press={() => choose(null)}>{text.meaningUnknown}</Button>
        <Button className="link" press={cancel}>
          {text.back}
        </Button>
      </div>
    </section>
  )
}
