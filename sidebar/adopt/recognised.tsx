import { lengthFor } from '../day.js'
import { StatusSign } from '../parts/icons/signs.js'
import type { AdoptText, RecognisedSheet } from './dialog-types.js'

/** So many late rows, and so many problems, are shown; the rest are counted. */
const maxShown = 4

interface Props {
  sheet: RecognisedSheet
  text: AdoptText
  /** How many rows it has and how many are late, in words. */
  summary: string
}

/** What the sheet was recognised as, and how much it holds. */
export function Recognised({ sheet, summary }: Props) {
  const { verdict, why, rows } = sheet
  return (
    <>
      <p class={verdict === 'table' ? 'notice' : 'notice amber'}>
        {verdict !== 'table' && <StatusSign rag="amber" />} <span>{why}</span>
      </p>
      {rows > 0 && <p class="count">{summary}</p>}
    </>
  )
}

interface NoticedProps {
  sheet: RecognisedSheet
  /** Dates of this day’s year are shown without a year. */
  today: string
  text: AdoptText
}

/** Which of its rows are late, and which cells are worth a look. */
export function Noticed({ sheet, today, text }: NoticedProps) {
  const { late, lateCount, problems, problemKinds, problemCount } = sheet
  const leftOut = sheet.lines.filter(
    ({ from, taken, reason }) =>
      !taken && reason !== 'blank' && reason !== 'doubtful' && from > sheet.headerRow,
  )
  return (
    <>
      {late.length > 0 && (
        <section>
          <h2>{text.lateOnes}</h2>
          <ul class="late">
            {late.slice(0, maxShown).map(({ cell, title, owner, due }) => (
              <li key={cell}>
                <b>{title || text.untitled}</b>{' '}
                <span class="hint">
                  {[owner, text.day(due, lengthFor(due, today)), cell].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {lateCount > maxShown && <p class="hint">{text.andMore(lateCount - maxShown)}</p>}
        </section>
      )}
      {leftOut.length > 0 && (
        <section>
          <h2>{text.leftOut}</h2>
          <ul>
            {leftOut.slice(0, maxShown).map(({ from, says }) => (
              <li key={from}>{says}</li>
            ))}
          </ul>
          {leftOut.length > maxShown && (
            <details>
              <summary>{text.andMore(leftOut.length - maxShown)}</summary>
              <ul>
                {leftOut.slice(maxShown).map(({ from, says }) => (
                  <li key={from}>{says}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      {problems.length > 0 && (
        <section>
          <h2>{text.problems(problemCount)}</h2>
          <ul>
            {problems.slice(0, maxShown).map(({ cell, code, says }) => (
              <li key={`${cell} ${code}`}>
                {says} <span class="hint">{cell}</span>
              </li>
            ))}
          </ul>
          {problemKinds > maxShown && <p class="hint">{text.andMore(problemKinds - maxShown)}</p>}
        </section>
      )}
    </>
  )
}
