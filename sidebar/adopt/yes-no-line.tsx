import { ChoiceLine } from '../parts/choice-line.js'
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
  const given = answers[kind][about]
  const words = {
    turned: [text.areSwapped, text.areRight],
    dayAbove: [text.areAbove, text.areNotAbove],
    workLines: [text.areWork, text.areNoWork],
  }[kind]
  return (
    <ChoiceLine
      name={name}
      value={given === undefined ? '?' : given ? 'yes' : 'no'}
      isOpen={given === undefined}
      why={why}
      choose={(value) => answer({ [kind]: { ...answers[kind], [about]: value === 'yes' } })}
      disabled={disabled}
    >
      {given === undefined && <option value="?">{text.choose}</option>}
      <option value="yes">{words[0]}</option>
      <option value="no">{words[1]}</option>
    </ChoiceLine>
  )
}
