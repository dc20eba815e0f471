import { Sign } from '../parts/setup/sign.js'
import type { Health, HealthPageText } from './health-data.js'

interface Props {
  checks: Health['checks']
  text: HealthPageText
}

/** What was looked at, each with its sign; the words of the signs are for screen readers. */
export const Checks = ({ checks, text }: Props) => (
  <section class="part">
    <h2>{text.checks}</h2>
    <ul>
      {checks.map(({ key, state, title, message }, index) => (
        <li key={`${key} ${index}`} class="line">
          <Sign state={state} />
          <span>
            <span class="unseen">{text.states[state]}: </span>
            <b>{title}</b> <span class="line-says">{message}</span>
          </span>
        </li>
      ))}
    </ul>
  </section>
)
