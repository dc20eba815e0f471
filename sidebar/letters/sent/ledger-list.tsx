import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.js'
import type { LettersText } from '../letters-data.js'
import type { LedgerLine, LedgerView } from './ledger-data.js'
import { groupBy } from '../../../src/core/group-by.js'

/** How many letters are shown at first, and how many more each time. */
const pageSize = 100

const stateKeys = ['sent', 'claimed', 'carriedOver', 'failed'] as const
type StateKey = (typeof stateKeys)[number]

/** Every letter in the ledger, under its day: when, to which reader, its kind, and its result. */
export function LedgerList({ ledger, text }: { ledger: LedgerView; text: LettersText }) {
  const [query, setQuery] = useState('')
  const [state, choose] = useState<StateKey | ''>('')
  const [shownCount, setShownCount] = useState(pageSize)
  const queryText = query.trim().toLowerCase()
  const matches = ledger.recent.filter(
    (line) =>
      (state === '' || line.stateKey === state) &&
      `${line.name} ${line.reader} ${line.subject}`.toLowerCase().includes(queryText),
  )
  const days = groupBy(matches.slice(0, shownCount), ({ day }) => day)
  const presentStates = stateKeys.filter((key) => ledger.recent.some(({ stateKey }) => stateKey === key))
  return (
    <section class="ledger" aria-label={text.tabSent}>
      <div class="ledger-filters">
        <label class="search">
          <span>{text.searchSent}</span>
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <label class="search">
          <span>{text.state}</span>
          <select value={state} onChange={(event) => choose(event.currentTarget.value as StateKey | '')}>
            <option value="">{text.everyState}</option>
            {presentStates.map((key) => (
              <option key={key} value={key}>
                {text.states[key]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {matches.length === 0 && <p class="hint">{text.noneMatch}</p>}
      {[...days].map(([day, lines]) => (
        <section key={day}>
          <h2>{day === '' ? text.untitled : text.day(day, 'long')}</h2>
          <ul>
            {lines.map((line) => (
              <Line key={line.id} line={line} text={text} />
            ))}
          </ul>
        </section>
      ))}
      {matches.length > shownCount && (
        <Button className="link" press={() => setShownCount(shownCount + pageSize)}>
          {text.more(Math.min(pageSize, matches.length - shownCount))}
        </Button>
      )}
      {ledger.count > ledger.recent.length && matches.length <= shownCount && (
        <p class="hint">{text.cut(ledger.recent.length, ledger.count)}</p>
      )}
    </section>
  )
}

const Line = ({ line, text }: { line: LedgerLine; text: LettersText }) => (
  <li class="ledger-line">
    <span class="ledger-at">{line.at.slice(11)}</span>
    <span class="ledger-says">
      <b>{line.name}</b> <span class="ledger-kind">{line.kind}</span>
      {line.subject !== '' && <span class="ledger-subject">{line.subject}</span>}
      {line.note !== '' && <span class="ledger-note">{line.note}</span>}
    </span>
    <span class={`badge ${line.stateKey ?? ''}`}>
      {line.stateKey === null ? line.state : text.states[line.stateKey]}
    </span>
  </li>
)
