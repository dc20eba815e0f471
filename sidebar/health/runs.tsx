import { momentIn } from '../day.js'
import { Sign } from '../parts/setup/sign.js'
import type { Health, HealthPageText } from './health-data.js'

/** The latest runs, as the log has them. */
export const Runs = ({ health: { runs, asOf }, text }: { health: Health; text: HealthPageText }) => (
  <section class="part">
    <h2>{text.runs}</h2>
    {runs.length === 0 && <p class="hint">{text.noRuns}</p>}
    <ul>
      {runs.map(({ when, run, outcome, outcomeKey, sent, note }) => (
        <li key={`${when} ${run}`} class="line">
          <Sign state={outcomeKey === 'done' ? 'good' : outcomeKey === null ? 'unknown' : 'amber'} />
          <span>
            <b>{momentIn(when, asOf, text.day)}</b>{' '}
            <span class="line-says">{[run, outcome, text.sent(sent), note].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  </section>
)
