import type { Answer } from '../../client.js'
import { CrossIcon } from '../../parts/icons/icons.js'
import { CheckIcon } from '../../parts/icons/signs.js'
import type { LettersText } from '../letters-data.js'

type Condition = NonNullable<Answer<'explainLetter'>>['row'][number]
interface Props {
  title: string
  conditions: readonly Condition[]
  text: LettersText
}

/**
 * Conditions with the facts that decided them: those that fail first, those that hold folded under their
 * number.
 */
export function Conditions({ title, conditions, text }: Props) {
  const failed = conditions.filter(({ pass }) => !pass)
  const passed = conditions.filter(({ pass }) => pass)
  return (
    <section class="conditions">
      <h3>{title}</h3>
      <List conditions={failed} text={text} />
      {passed.length > 0 && (
        <details open={failed.length === 0}>
          <summary>{text.allHold(passed.length)}</summary>
          <List conditions={passed} text={text} />
        </details>
      )}
    </section>
  )
}

const List = ({ conditions, text }: Omit<Props, 'title'>) => (
  <ul>
    {conditions.map(({ text: conditionText, pass, value }) => (
      <li key={conditionText}>
        {pass ? <CheckIcon /> : <CrossIcon />}
        <span>
          <span class="unseen">{pass ? text.holds : text.fails} </span>
          {conditionText}
        </span>
        {value !== '' && <span class="found">{value}</span>}
      </li>
    ))}
  </ul>
)
