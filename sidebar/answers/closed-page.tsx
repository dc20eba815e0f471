import type { AnswersData } from '../../src/core/answers/shown-page.js'
import type { AnswersText } from '../text/answers/index.js'
import { Unsent } from './unsent.js'

/** What is shown where a link opens nothing: the same for a link that never was and one that works no longer. */
export const ClosedPage = ({ data, text }: { data: AnswersData; text: AnswersText }) => (
  <main>
    <header>
      <h1>{data.isUnavailable ? text.unavailable : text.closed}</h1>
      <p>{data.isUnavailable ? text.unavailableWhy : text.closedWhy}</p>
    </header>
    <Unsent reply={data.reply} answers={data.answers} text={text} />
  </main>
)
