import type { Text } from '../text.js'
import type { Overview } from './today.js'

/** The add-on lists no more problems than this; so many may therefore be only the first of them. */
const mostListed = 50

/** The cells that could not be read, folded. */
export function Problems({ overview, text }: { overview: Overview; text: Text }) {
  const { problems } = overview
  if (problems.length === 0) return null
  const capped = problems.length >= mostListed
  return (
    <details class="problems">
      <summary>
        {text.problems} <span class="problem-count">{text.problemCount(problems.length, capped)}</span>
      </summary>
      <p class="hint">{capped ? text.problemsCapped(problems.length) : text.problemsNote}</p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>{problem.text}</li>
        ))}
      </ul>
    </details>
  )
}
