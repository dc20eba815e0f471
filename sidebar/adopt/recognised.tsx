import { lengthFor } from '../day.js'
import { Sign } from '../parts/icons.js'
import type { AdoptText, Found } from './adopt.js'

/** So many late rows, and so many problems, are shown; the rest are counted. */
const most = 4

interface Props {
  found: Found
  text: AdoptText
  /** How many rows it has and how many are late, in words. */
  summary: string
}

/** What the sheet was taken for, and how much is in it. */
export function Recognised({ found, summary }: Props) {
  const { verdict, why, rows } = found
  return (
    <>
      <p class={verdict === 'table' ? 'notice' : 'notice amber'}>
        {verdict !== 'table' && <Sign rag="amber" />} <span>{why}</span>
      </p>
      {rows > 0 && <p class="count">{summary}</p>}
    </>
  )
}

interface NoticedProps {
  found: Found
  /** By whose year dates are as short as they can be. */
  today: string
  text: AdoptText
}

/** Which of its rows are late, and what in it is worth a look. */
export function Noticed({ found, today, text }: NoticedProps) {
  const { late, lateCount, problems, problemKinds, problemCount } = found
  return (
    <>
      {late.length > 0 && (
        <section>
          <h2>{text.lateOnes}</h2>
          <ul class="late">
            {late.slice(0, most).map(({ cell, title, owner, due }) => (
              <li key={cell}>
                <b>{title || text.untitled}</b>{' '}
                <span class="hint">
                  {[owner, text.day(due, lengthFor(due, today)), cell].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {lateCount > most && <p class="hint">{text.andMore(lateCount - most)}</p>}
        </section>
      )}
      {problems.length > 0 && (
        <section>
          <h2>{text.problems(problemCount)}</h2>
          <ul>
            {problems.slice(0, most).map(({ cell, code, says }) => (
              <li key={`${cell} ${code}`}>
                {says} <span class="hint">{cell}</span>
              </li>
            ))}
          </ul>
          {problemKinds > most && <p class="hint">{text.andMore(problemKinds - most)}</p>}
        </section>
      )}
    </>
  )
}
