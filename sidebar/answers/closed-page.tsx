import type { AnswersData } from '../../src/core/answers/shown-page.js'
import type { AnswersText } from '../text/answers/index.js'

/** What is shown where a link opens nothing: the same for a link that never was and one that works no longer. */
export const ClosedPage = ({ data, text }: { data: AnswersData; text: AnswersText }) => {
  const unsent = data.reply?.ok === false ? data.answers : []
  return (
    <main>
      <header>
        <h1>{data.isUnavailable ? text.unavailable : text.closed}</h1>
        <p>{data.isUnavailable ? text.unavailableWhy : text.closedWhy}</p>
      </header>
      {unsent.length > 0 && (
        <section class="fault" role="alert">
          <p class="loud">
            {data.reply?.ok === false && data.reply.why === 'failed' ? text.lost : text.notSent}
          </p>
          <p>{text.keepWords}</p>
          <ul>
            {unsent.map((answer) => (
              <li key={answer.check}>
                {text.answered(text.said[answer.act], [answer.value ?? '', answer.text].join(' ').trim())}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
