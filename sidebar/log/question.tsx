import { lengthFor } from '../day.js'
import { Button } from '../parts/button.js'
import { DateField, TextField } from '../parts/input-field.js'
import { NameField } from '../parts/name-field.js'
import { SelectField } from '../parts/select-field.js'
import { TextAreaField } from '../parts/text-area-field.js'
import { type Form, type FormField, type Forms, type LogText, namesFor } from './log-data.js'
import type { Log } from './use-log.js'

interface Props {
  field: FormField
  form: Form
  forms: Forms
  log: Log
  text: LogText
}

/** From this many names on they are found by typing. */
const longList = 60

/** One question of a form, as its column needs it. */
export function Question({ field, form, forms, log, text }: Props) {
  const { column, kind, range, isNeeded, isForClient } = field
  const value = log.valueOf(field)
  const change = (next: string): void => log.type(column, next)
  const hint = range ? text.fromTo(...range) : isForClient ? text.forClient : undefined
  const shared = {
    label: field.label,
    hint,
    problem: log.draft?.wrong.get(column),
    value,
  }
  switch (kind) {
    case 'choice':
      return <Choice {...shared} choose={change} options={field.options!} text={text} />
    case 'name': {
      const names = namesFor(field, form, log.draft!.typed, forms, log.draft!.inSight)
      return names.length > 0 && names.length <= longList ? (
        <Choice {...shared} choose={change} options={names} text={text} />
      ) : (
        <NameField {...shared} change={change} names={names} />
      )
    }
    case 'date':
      return (
        <div class="date-question">
          <DateField {...shared} change={change} />
          {value === '' && !field.hasHappened && (
            <QuickDates forms={forms} text={text} label={field.label} choose={change} />
          )}
        </div>
      )
    case 'longText':
      return isNeeded || value.length > 60 ? (
        <TextAreaField {...shared} change={change} />
      ) : (
        <TextField {...shared} change={change} maxLength={2000} />
      )
    default:
      return <TextField {...shared} change={change} maxLength={2000} />
  }
}

interface ChoiceProps {
  label: string
  hint: string | undefined
  problem: string | undefined
  value: string
  choose: (value: string) => void
  options: readonly { value: string; label: string }[]
  text: LogText
}

/** A list of values; one that the row has and the list has not is offered too. */
function Choice({ value, options, text, ...field }: ChoiceProps) {
  const isListed = value === '' || options.some((option) => option.value === value)
  return (
    <SelectField
      {...field}
      value={value}
      options={[
        { value: '', label: text.choose },
        ...(isListed ? [] : [{ value, label: value }]),
        ...options,
      ]}
    />
  )
}

interface QuickDatesProps {
  forms: Forms
  text: LogText
  label: string
  choose: (day: string) => void
}

/** Working days that are chosen most. */
function QuickDates({ forms, text, label, choose }: QuickDatesProps) {
  const { one, three, nextWeek } = forms.dates
  const days = [
    [one, text.nextDay],
    [three, text.thirdDay],
    [nextWeek, text.nextWeek],
  ] as const
  return (
    <div class="quick-days" role="group" aria-label={label}>
      {days.map(([day, say], index) => (
        <Button key={index} className="link" press={() => choose(day)}>
          {say(text.day(day, lengthFor(day, forms.today)))}
        </Button>
      ))}
    </div>
  )
}
