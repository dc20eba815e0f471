import { useId } from 'preact/hooks'
import type { DoubtProps } from './dialog-types.js'

/** A doubt about dates, answered by yes or no. */
export function YesNoLine({ doubt, name, answers, answer, disabled, text }: DoubtProps) {
  const id = useId()
  const { field, why } = doubt
  const kind = doubt.reason === 'turnedDays' ? 'turned' : 'dayAbove'
  const given = answers[kind][field]
  const words = { turned: [text.areSwapped, text.areRight], dayAbove: [text.areAbove, text.areNotAbove] }[
    kind
  ]
  return (
    <tr class={given === undefined ? 'unsettled' : undefined}>
      <th scope="row">
        <label for={id}>{name}</label>
      </th>
      <td>
        <select
          id={id}
          value={given === undefined ? '?' : given ? 'yes' : 'no'}
          disabled={disabled}
          aria-describedby={`${id}-why`}
          onChange={(event) =>
            answer({ [kind]: { ...answers[kind], [field]: event.currentTarget.value === 'yes' } })
          }
        >
          {given === undefined && <option value="?">{text.choose}</option>}
          <option value="yes">{words[0]}</option>
          <option value="no">{words[1]}</option>
        </select>
        <p id={`${id}-why`} class="hint">
          {why}
        </p>
      </td>
    </tr>
  )
}
