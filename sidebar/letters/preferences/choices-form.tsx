import { useState } from 'preact/hooks'
import type { Remote } from '../../client.js'
import type { TaskState } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { useCancel } from '../../parts/use-escape.js'
import { Button } from '../../parts/button.js'
import { Weekdays } from './weekdays.js'
import type { LettersText } from '../letters-data.js'
import type { Person, View } from './preferences-data.js'
import { SelectField } from '../../parts/select-field.js'
import { DateField } from '../../parts/input-field.js'

export type Changes = Omit<Parameters<Remote['setPreferences']>[0], 'id'>
type Choices = Pick<Person, 'digest' | 'weekdays' | 'hour' | 'pausedUntil' | 'language'>

interface Props {
  person: Person
  view: View
  text: LettersText
  saving: TaskState
  save: (changes: Changes) => void
  cancel: () => void
}

/** One person's choices; only those that differ from what is in People are written there. */
export function ChoicesForm({ person, view, text, saving, save, cancel }: Props) {
  const [choices, setChoices] = useState<Choices>(person)
  useCancel(cancel)
  const choose = (changes: Partial<Choices>): void => setChoices({ ...choices, ...changes })
  const changed = view.editable.filter((key) => String(choices[key] ?? '') !== String(person[key] ?? ''))
  const isEditable = (key: keyof Choices): boolean => view.editable.includes(key)
  const shared = { choices, choose, view, text }
  return (
    <form
      class="choices-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed.length > 0 && !saving.waiting)
          save(Object.fromEntries(changed.map((key) => [key, choices[key]])) as Changes)
      }}
    >
      <div class="form">
        {isEditable('digest') && <DigestChoice {...shared} />}
        {isEditable('hour') && <HourChoice {...shared} />}
        {isEditable('weekdays') && choices.digest !== 'off' && (
          <Weekdays
            weekly={choices.digest === 'weekly'}
            days={choices.weekdays}
            text={text}
            choose={(weekdays) => choose({ weekdays })}
          />
        )}
        {isEditable('pausedUntil') && (
          <DateField
            label={text.pausedUntil}
            hint={text.pauseHint}
            value={choices.pausedUntil ?? ''}
            change={(day) => choose({ pausedUntil: (day || null) as Choices['pausedUntil'] })}
          />
        )}
        {isEditable('language') && <LanguageChoice {...shared} />}
      </div>
      <FaultNotice task={saving} />
      <p class="form-buttons">
        <button type="submit" class="primary" aria-disabled={saving.waiting} disabled={changed.length === 0}>
          {saving.waiting ? text.saving : text.save}
        </button>
        <Button press={cancel}>{text.cancel}</Button>
      </p>
    </form>
  )
}

interface ChoiceProps {
  choices: Choices
  choose: (changes: Partial<Choices>) => void
  view: View
  text: LettersText
}

const DigestChoice = ({ choices, choose, text }: ChoiceProps) => (
  <SelectField
    label={text.digest}
    value={choices.digest}
    choose={(digest) => choose({ digest: digest as Choices['digest'] })}
    options={(['daily', 'weekly', 'off'] as const).map((key) => ({ value: key, label: text[key] }))}
  />
)

const HourChoice = ({ choices, choose, view, text }: ChoiceProps) => (
  <SelectField
    label={text.hour}
    value={String(choices.hour ?? '')}
    choose={(hour) => choose({ hour: hour === '' ? null : Number(hour) })}
    options={[
      { value: '', label: text.hourDefault(view.hour) },
      ...Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: text.atHour(hour) })),
    ]}
  />
)

const LanguageChoice = ({ choices, choose, view, text }: ChoiceProps) => (
  <SelectField
    label={text.language}
    value={choices.language ?? ''}
    choose={(language) => choose({ language: (language || null) as Choices['language'] })}
    options={[
      { value: '', label: text.languageDefault(text.languages[view.bookLocale]) },
      ...(['en', 'zh-CN'] as const).map((key) => ({ value: key, label: text.languages[key] })),
    ]}
  />
)
