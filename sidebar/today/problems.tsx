import type { Overview, TodayText } from './today-data.js'
import { UnknownWords } from '../parts/unknown-words.js'

interface Props {
  overview: Overview
  text: TodayText
  /** Reads the list again, after a word was explained. */
  reload: () => void
}

/** The cells that could not be read: folded below red rows, visible where none is red, since these may be. */
export function Problems({ overview, text, reload }: Props) {
  const { problems, problemCount, noneRed } = overview
  if (problems.length === 0) return null
  const capped = problemCount > problems.length
  return (
    <details class="problems" open={noneRed.is !== 'found'}>
      <summary>
        {text.problems} <span class="problem-count">{problemCount}</span>
      </summary>
      <p class="hint">{capped ? text.problemsCapped(problems.length) : text.problemsNote}</p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>{problem.text}</li>
        ))}
      </ul>
      {overview.hasUnknownWords && <UnknownWords text={text} saved={reload} />}
    </details>
  )
}
