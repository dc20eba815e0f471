import { useId } from 'preact/hooks'
import type { ColumnProps, YesNo } from './dialog-types.js'

interface YesNoProps extends Pick<ColumnProps, 'answers' | 'answer' | 'disabled' | 'text'> {
  readonly kind: YesNo
  /** The field or the lines that are asked about, as the answer names them. */
  readonly about: string
  readonly name: string
  /** The question. */
  readonly why: string
}

/** A doubt about dates or lines, answered by yes or no. */
export function YesNoLine({ kind, about, name, why, answers, answer, disabled, text }: YesNoProps) {
  const id = useId()
  const given = answers[kind][about]
  const words = {
    turned: [text.areSwapped, text.areRight],
    dayAbove: [text.areAbove, text.areNotAbove],
    workLines: [text.areWork, text.areNoWork],
  }[kind]
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
            answer({ [kind]: { ...answers[kind], [about]: event.currentTarget.value === 'yes' } })
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
