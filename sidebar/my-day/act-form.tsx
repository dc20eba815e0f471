import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../parts/button.js'
import { DateField } from '../parts/input-field.js'
import { nameOptions, SelectField } from '../parts/select-field.js'
import { useCancel } from '../parts/use-escape.js'
import { TextAreaField } from '../parts/text-area-field.js'
import type { Act, Day, DayText, FormName, Row } from './day-data.js'

interface Props {
  form: FormName
  day: Day
  /** The rows that it is about. */
  rows: readonly Row[]
  text: DayText
  act: (act: Act) => void
  close: () => void
}

/** Asks for what an act needs; the focus is on the answer that is given most. */
export function ActForm(props: Props) {
  const container = useRef<HTMLDivElement>(null)
  useCancel(props.close)
  // Before the next key can arrive, so that the row behind the form gets none.
  useLayoutEffect(() => {
    container.current?.querySelector<HTMLElement>('button, select, textarea')?.focus()
    container.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const forms = { move: MoveForm, owner: OwnerForm, wait: WaitForm, note: NoteForm }
  const Form = forms[props.form]
  return (
    <div class="act-form" ref={container}>
      <Form {...props} />
    </div>
  )
}

function MoveForm({ day, rows, text, act, close }: Props) {
  const [due, setDue] = useState<string>(rows.length === 1 ? (rows[0]!.due ?? '') : '')
  const { one, three, nextWeek } = day.dates
  const quickDates = [
    [one, text.nextDay],
    [three, text.thirdDay],
    [nextWeek, text.nextWeek],
  ] as const
  return (
    <>
      <div class="quick-dates">
        {quickDates.map(([date, label]) => (
          <Button key={label(date)} press={() => act({ does: 'move', due: date })}>
            {label(text.day(date, 'short'))}
          </Button>
        ))}
      </div>
      <form
        class="act-line"
        onSubmit={(event) => {
          event.preventDefault()
          if (due !== '') act({ does: 'move', due })
        }}
      >
        <DateField label={text.date} value={due} change={setDue} />
        <FormButtons save={text.moveHere} text={text} close={close} />
      </form>
    </>
  )
}

function OwnerForm({ day, rows, text, act, close }: Props) {
  const present = rows.length === 1 ? rows[0]!.owner : ''
  const names = [...new Set([...(present === '' ? [] : [present]), ...day.people])]
  const [owner, setOwner] = useState(present)
  return (
    <form
      class="act-line"
      onSubmit={(event) => {
        event.preventDefault()
        act({ does: 'owner', owner: owner === '' ? null : owner })
      }}
    >
      <SelectField
        label={text.owner}
        value={owner}
        choose={setOwner}
        options={[{ value: '', label: text.noOne }, ...nameOptions(names)]}
      />
      <FormButtons save={text.save} text={text} close={close} />
    </form>
  )
}

const WaitForm = ({ day, text, act, close }: Props) => (
  <fieldset class="wait-choices">
    <legend>{text.waitingOn}</legend>
    {day.waitingLabels.map(({ key, label }) => (
      <Button key={key} press={() => act({ does: 'wait', on: key })}>
        {label}
      </Button>
    ))}
    <Button className="link" press={close}>
      {text.cancel}
    </Button>
  </fieldset>
)

function NoteForm({ rows, text, act, close }: Props) {
  const [notes, setNotes] = useState(String(rows[0]!.values['notes'] ?? ''))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        act({ does: 'note', notes: notes.trim() })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <TextAreaField label={text.note} value={notes} change={setNotes} />
      <FormButtons save={text.save} text={text} close={close} />
    </form>
  )
}

const FormButtons = ({ save, text, close }: { save: string; text: DayText; close: () => void }) => (
  <p class="form-buttons">
    <button type="submit" class="primary">
      {save}
    </button>{' '}
    <Button className="link" press={close}>
      {text.cancel}
    </Button>
  </p>
)
