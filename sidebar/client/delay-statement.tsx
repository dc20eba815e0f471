import { useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import type { Subject } from './client-data.js'

interface Props {
  text: Subject['text']
  id: string
  name: string
}

/** A project's delay as an account, once it is asked for: its lines add up to the difference. */
export function DelayStatement({ text, id, name }: Props) {
  const [statement, show] = useState<Answer<'readDelays'> | null>(null)
  if (statement === null)
    return (
      <AskButton
        className="link row-step"
        text={text}
        label={text.rowNamed(text.delays, name)}
        question={() => remote.readDelays({ engagement: id })}
        answered={show}
      >
        {text.delays}
      </AskButton>
    )
  const { message, lines, difference, method, notChecked } = statement
  return (
    <section aria-label={text.rowNamed(text.delays, name)}>
      <p role="status">{message}</p>
      {notChecked.map((each) => (
        <p class="notice amber" key={each}>
          {each}
        </p>
      ))}
      {lines.length > 0 && (
        <table class="rows">
          <tbody>
            {lines.map((line, at) => (
              <tr key={at}>
                <th scope="row">{line.name}</th>
                <td>
                  {line.stage} <span class="hint">{line.evidence}</span>
                </td>
                <td class="number">{signed(line.days)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.delaysTotal}
              </th>
              <td class="number">{signed(difference)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <p class="hint">{method}</p>
    </section>
  )
}

const signed = (days: number): string => (days > 0 ? `+${days}` : String(days).replace('-', '−'))
