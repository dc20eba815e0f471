/** The runs, newest first: when, why, their result, their cost, what they said. */
import type { RunLine } from '../../contract.js'
import { formatMoment, useText } from '../text.js'

export function RunList({ runs }: { runs: RunLine[] }) {
  const text = useText()
  return (
    <ol class="runs">
      {runs.map((run, index) => (
        <li key={index} class="run">
          <span class={`outcome ${run.outcome}`}>{text.outcome[run.outcome]}</span>
          <span class="run-entry">
            {run.entry} <span class="hint">· {text.why[run.why]}</span>
          </span>
          <span class="hint run-at">{formatMoment(run.at, text)}</span>
          <span class="hint run-cost">{text.runDetails(run.ms, run.calls, run.letters)}</span>
          {run.lines.length > 0 && <pre class="run-lines">{run.lines.join('\n')}</pre>}
        </li>
      ))}
    </ol>
  )
}
