import { useId } from 'preact/hooks'
import { SelectField } from '../../parts/select-field.js'
import type { LettersText } from '../letters-data.js'

interface Props {
  /** A weekly letter comes on one day; a daily one on several. */
  weekly: boolean
  days: readonly number[] | null
  text: LettersText
  choose: (days: readonly number[] | null) => void
}
const allDays = [1, 2, 3, 4, 5, 6, 7]

/** On which weekdays the letters come; none ticked means every working day. */
export function Weekdays({ weekly, days, text, choose }: Props) {
  const id = useId()
  if (weekly)
    return (
      <SelectField
        label={text.weekdays}
        value={String(days?.[0] ?? '')}
        choose={(value) => choose(value === '' ? null : [Number(value)])}
        options={[
          { value: '', label: text.weekdayDefault },
          ...allDays.map((day) => ({ value: String(day), label: text.weekday(day) })),
        ]}
      />
    )
  const isTicked = (day: number): boolean => days?.includes(day) ?? false
  const toggle = (day: number): void => {
    const next = allDays.filter((each) => (each === day ? !isTicked(each) : isTicked(each)))
    choose(next.length === 0 ? null : next)
  }
  return (
    <div class="field" role="group" aria-labelledby={id}>
      <span id={id} class="legend">
        {text.weekdays}
      </span>
      <div class="weekdays">
        {allDays.map((day) => (
          <label key={day}>
            <input type="checkbox" checked={isTicked(day)} onChange={() => toggle(day)} />
            {text.weekday(day)}
          </label>
        ))}
      </div>
      {days === null && <p class="hint">{text.everyWorkday}</p>}
    </div>
  )
}
