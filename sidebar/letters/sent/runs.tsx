import type { LettersText } from '../letters-data.js'
import type { LedgerView } from './ledger-data.js'

/** The results of the last runs, folded. */
export function Runs({ runs, text }: { runs: LedgerView['runs']; text: LettersText }) {
  return (
    <details class="runs">
      <summary>{text.runs(runs.length)}</summary>
      <div class="runs-table" tabIndex={0} role="region" aria-label={text.runs(runs.length)}>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{text.run}</th>
              <th scope="col">{text.outcome}</th>
              {[text.lettersSent, text.carried, text.quotaLeft, text.seconds].map((each) => (
                <th key={each} scope="col" class="number">
                  {each}
                </th>
              ))}
              <th scope="col">{text.note}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run, nth) => (
              <tr key={nth}>
                <th scope="row">{run.when}</th>
                <td>
                  <span class={`badge ${run.outcomeKey ?? ''}`}>{run.outcome}</span>
                </td>
                <td class="number">{run.sent}</td>
                <td class="number">{run.carriedOver}</td>
                <td class="number">{run.quotaLeft ?? '–'}</td>
                <td class="number">{run.seconds ?? '–'}</td>
                <td>{run.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
