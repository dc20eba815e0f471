import type { ClientFacts, PublishedStage } from '../../src/core/answers/published-page.js'
import type { AnswersText } from '../text/answers/index.js'

interface Props {
  stages: readonly PublishedStage[]
  /** Who said how far they are, and when. */
  from: ClientFacts['stagesFrom']
  text: AnswersText
}

/** The stages of a project as a flow: a picture for the eye, each with its state in words, and where the project is. */
export const Stages = ({ stages, from, text }: Props) => (
  <section aria-labelledby="stages">
    <h2 id="stages">{text.stages}</h2>
    <p>{text.stagesDone(stages.filter(({ state }) => state === 'done').length, stages.length)}</p>
    <ol class="stages">
      {stages.map(({ label, state, text: says, isHere }, at) => (
        <li key={at} class={isHere ? `${state} here` : state} aria-current={isHere && 'step'}>
          <strong>{label}</strong>
          <span>{says}</span>
          {isHere && <em>{text.youAreHere}</em>}
        </li>
      ))}
    </ol>
    {from && <p class="hint">{text.stagesFrom(from.by, text.date(from.on))}</p>}
  </section>
)
