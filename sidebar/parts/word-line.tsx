import { ChoiceLine } from './choice-line.js'
import type { Text } from '../text/common/index.js'

interface Props {
  word: { readonly word: string; readonly count: number; readonly cell: string; readonly why: string }
  /** The key of what it means; null where that is not chosen. */
  value: string | null
  options: readonly { readonly key: string; readonly name: string }[]
  choose: (choice: string) => void
  disabled: boolean
  text: Text
}

/** A word of a team's own, how many rows have it, and what it means, to be chosen. */
export function WordLine({
  word: { word, count, cell, why },
  value,
  options,
  choose,
  disabled,
  text,
}: Props) {
  return (
    <ChoiceLine
      name={word}
      detail={text.wordRows(count, cell)}
      value={value ?? ''}
      isOpen={value === null}
      why={why}
      choose={choose}
      disabled={disabled}
    >
      {value === null && <option value="">{text.meaningUnknown}</option>}
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </ChoiceLine>
  )
}
