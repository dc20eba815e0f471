import type { PublishedStage } from '../../src/core/answers/published-page.js'
import type { AnswersText } from '../text/answers/index.js'

/** The stages of a project: a picture for the eye, each with its state in words. */
export const Stages = ({ stages, text }: { stages: readonly PublishedStage[]; text: AnswersText }) => (
  <section aria-labelledby="stages">
    <h2 id="stages">{text.stages}</h2>
    <ol class="stages">
      {stages.map(({ label, state, text: says }, at) => (
        <li key={at} class={state}>
          <strong>{label}</strong>
          <span>{says}</span>
        </li>
      ))}
    </ol>
  </section>
)
