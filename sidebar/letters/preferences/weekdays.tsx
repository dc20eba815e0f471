import { useId } from 'preact/hooks'
import { Field } from '../../parts/field.js'
import type { LettersText } from '../letters-data.js'

interface Props {
  /** A weekly letter comes on one day; a daily one on several. */
  weekly: boolean
  days: readonly number[] | null
  text: LettersText
  choose: (days: readonly number[] | null) => void
}
const allDays = [1, 2, 3, 4, 5, 6, 7]

/** On which weekdays the letters come; none ticked stands for every working day. */
export function Weekdays({ weekly, days, text, choose }: Props) {
  const id = useId()
  if (weekly)
    return (
      <Field label={text.weekdays}>
        {(ties) => (
          <select
            {...ties}
            value={days?.[0] ?? ''}
            onChange={({ currentTarget: { value } }) => choose(value === '' ? null : [Number(value)])}
          >
            <option value="">{text.weekdayDefault}</option>
            {allDays.map((day) => (
              <option key={day} value={day}>
                {text.weekday(day)}
              </option>
            ))}
          </select>
        )}
      </Field>
    )
  const toggleDay = (day: number, isOn: boolean): void => {
    const next = allDays.filter((each) => (each === day ? isOn : days?.includes(each)))
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
            <input
              type="checkbox"
              checked={days?.includes(day) ?? false}
              onChange={(event) => toggleDay(day, event.currentTarget.checked)}
            />
            {text.weekday(day)}
          </label>
        ))}
      </div>
      {days === null && <p class="hint">{text.everyWorkday}</p>}
    </div>
  )
}
