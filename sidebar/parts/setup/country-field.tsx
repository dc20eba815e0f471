import { useState } from 'preact/hooks'
import { remote } from '../../client.js'
import { useTask } from '../asking/task.js'
import { FaultNotice } from '../asking/fault-notice.js'
import { Button } from '../button.js'
import { SelectField } from '../select-field.js'
import type { SetupState, SetupText } from './setup-data.js'

interface Props {
  state: SetupState
  text: SetupText
  changed: (message: string) => void
}

/** The country whose public holidays the Calendar has: chosen, and only then written. */
export function CountryField({ state: { calendar }, text, changed }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const task = useTask(text)
  const country = chosen ?? calendar.country
  const years = calendar.addable.join(', ')
  const write = (): void =>
    task.ask(
      () => remote.setCountry({ country }),
      ({ message }) => {
        setChosen(null)
        changed(message)
      },
    )
  const label = country !== calendar.country ? text.useCountry : years === '' ? '' : text.addYears(years)
  return (
    <div class="country">
      <SelectField
        label={text.country}
        value={country}
        choose={setChosen}
        disabled={task.waiting}
        options={calendar.countries.map(({ key, name }) => ({ value: key, label: name }))}
      />
      {label !== '' && (
        <Button className="primary" busy={task.waiting} press={write}>
          {task.waiting ? text.working : label}
        </Button>
      )}
      <FaultNotice task={task} />
      <p class="hint">{text.sources}</p>
    </div>
  )
}
