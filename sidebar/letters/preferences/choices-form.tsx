import { useState } from 'preact/hooks'
import type { Remote } from '../../client.js'
import type { TaskState } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { Field } from '../../parts/field.js'
import { Weekdays } from './weekdays.js'
import type { LettersText } from '../letters-data.js'
import type { Person, View } from './preferences-data.js'

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

/** One person's choices; only those that differ from what stands in People are written there. */
export function ChoicesForm({ person, view, text, saving, save, cancel }: Props) {
  const [choices, setChoices] = useState<Choices>(person)
  const choose = (changes: Partial<Choices>): void => setChoices({ ...choices, ...changes })
  const changed = view.editable.filter((key) => String(choices[key] ?? '') !== String(person[key] ?? ''))
  const isEditable = (key: keyof Choices): boolean => view.editable.includes(key)
  const submit = (): void => save(Object.fromEntries(changed.map((key) => [key, choices[key]])) as Changes)
  return (
    <form
      class="choices-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed.length > 0 && !saving.waiting) submit()
      }}
    >
      <div class="form">
        {isEditable('digest') && (
          <Field label={text.digest}>
            {(ties) => (
              <select
                {...ties}
                value={choices.digest}
                onChange={(event) => choose({ digest: event.currentTarget.value as Choices['digest'] })}
              >
                <option value="daily">{text.daily}</option>
                <option value="weekly">{text.weekly}</option>
                <option value="off">{text.off}</option>
              </select>
            )}
          </Field>
        )}
        {isEditable('hour') && (
          <Field label={text.hour}>
            {(ties) => (
              <select
                {...ties}
                value={choices.hour ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  choose({ hour: value === '' ? null : Number(value) })
                }
              >
                <option value="">{text.hourDefault(view.hour)}</option>
                {Array.from({ length: 24 }, (_, hour) => (
                  <option key={hour} value={hour}>
                    {text.atHour(hour)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {isEditable('weekdays') && choices.digest !== 'off' && (
          <Weekdays
            weekly={choices.digest === 'weekly'}
            days={choices.weekdays}
            text={text}
            choose={(weekdays) => choose({ weekdays })}
          />
        )}
        {isEditable('pausedUntil') && (
          <Field label={text.pausedUntil} hint={text.pauseHint}>
            {(ties) => (
              <input
                {...ties}
                type="date"
                value={choices.pausedUntil ?? ''}
                onInput={({ currentTarget: { value } }) =>
                  choose({ pausedUntil: (value || null) as Choices['pausedUntil'] })
                }
              />
            )}
          </Field>
        )}
        {isEditable('language') && (
          <Field label={text.language}>
            {(ties) => (
              <select
                {...ties}
                value={choices.language ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  choose({ language: (value || null) as Choices['language'] })
                }
              >
                <option value="">{text.languageDefault(text.languages[view.bookLocale])}</option>
                <option value="en">{text.languages.en}</option>
                <option value="zh-CN">{text.languages['zh-CN']}</option>
              </select>
            )}
          </Field>
        )}
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
