import { Button } from '../parts/button.js'
import { ActForm } from './act-form.js'
import type { Act, Day, DayText, FormName, Row } from './day-data.js'

interface Props {
  rows: readonly Row[]
  form: FormName | null
  day: Day
  text: DayText
  open: (form: FormName | null) => void
  act: (act: Act) => void
  clear: () => void
}

/** What may be done to several rows at once. */
export const SelectionBar = ({ rows, form, day, text, open, act, clear }: Props) => (
  <section class="selection-bar" aria-label={text.selection}>
    <p>
      <b>{text.selected(rows.length)}</b>{' '}
      <Button className="link" press={clear}>
        {text.clearSelection}
      </Button>
    </p>
    {form === null ? (
      <p class="actions">
        <Button className="primary" press={() => act({ does: 'done' })}>
          {text.markDone}
        </Button>
        <Button press={() => open('move')}>{text.move}</Button>
        <Button press={() => open('owner')}>{text.owner}</Button>
        <Button press={() => open('wait')}>{text.waitingOn}</Button>
      </p>
    ) : (
      <ActForm form={form} day={day} rows={rows} text={text} act={act} close={() => open(null)} />
    )}
  </section>
)
