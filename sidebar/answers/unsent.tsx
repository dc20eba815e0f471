import type { AnswersData, AnswerInput } from '../../src/core/answers/shown-page.js'
import type { AnswersText } from '../text/answers/index.js'

interface Props {
  reply: AnswersData['reply']
  answers: readonly AnswerInput[]
  text: AnswersText
}

/** Answers that a form could not send, and that have no place on the page any longer: every word of them. */
export const Unsent = ({ reply, answers, text }: Props) =>
  reply?.ok !== false || answers.length === 0 ? null : (
    <section class="fault" role="alert">
      <p class="loud">{reply.why === 'failed' ? text.lost : text.notSent}</p>
      <p>{text.keepWords}</p>
      <ul>
        {answers.map((answer) => (
          <li key={answer.check}>
            {text.answered(text.said[answer.act], [answer.value ?? '', answer.text].join(' ').trim())}
          </li>
        ))}
      </ul>
    </section>
  )
