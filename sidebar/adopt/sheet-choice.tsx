import { Field } from '../parts/field.js'
import type { RecognisedSheet } from './dialog-types.js'
import type { SheetProps } from './use-adoption.js'

/** Which sheet, and as which tracker. */
export function SheetChoice({ adoption, data, sheet }: SheetProps) {
  const { text, adoptionTask, read } = adoption
  return (
    <header class="lead">
      <Field label={text.sheet}>
        {(ties) => (
          <select
            {...ties}
            value={sheet.sheet}
            disabled={adoptionTask.waiting}
            onChange={(event) => read(event.currentTarget.value, null)}
          >
            {data.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.tracker}>
        {(ties) => (
          <select
            {...ties}
            value={sheet.tracker ?? ''}
            disabled={adoptionTask.waiting || sheet.headerRow === 0}
            onChange={(event) =>
              read(sheet.sheet, event.currentTarget.value as NonNullable<RecognisedSheet['tracker']>)
            }
          >
            {sheet.tracker === null && <option value="">—</option>}
            {data.trackers.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </header>
  )
}
