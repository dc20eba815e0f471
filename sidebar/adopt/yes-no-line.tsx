import { ChoiceLine } from '../parts/choice-line.js'
import type { DoubtProps } from './dialog-types.js'

/** A doubt about dates, answered by yes or no. */
export function YesNoLine({ doubt, name, answers, answer, disabled, text }: DoubtProps) {
  const { field, why } = doubt
  const kind = doubt.reason === 'turnedDays' ? 'turned' : 'dayAbove'
  const given = answers[kind][field]
  const words = { turned: [text.areSwapped, text.areRight], dayAbove: [text.areAbove, text.areNotAbove] }[
    kind
  ]
  return (
    <ChoiceLine
      name={name}
      value={given === undefined ? '?' : given ? 'yes' : 'no'}
      isOpen={given === undefined}
      why={why}
      choose={(value) => answer({ [kind]: { ...answers[kind], [field]: value === 'yes' } })}
      disabled={disabled}
    >
      {given === undefined && <option value="?">{text.choose}</option>}
      <option value="yes">{words[0]}</option>
      <option value="no">{words[1]}</option>
    </ChoiceLine>
  )
}
