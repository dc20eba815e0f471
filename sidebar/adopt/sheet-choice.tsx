import { Field } from '../parts/field.js'
import type { RecognisedSheet, SheetData } from './dialog-types.js'
import type { Adoption } from './use-adoption.js'

interface Props {
  adoption: Adoption
  data: SheetData
  sheet: RecognisedSheet
}

/** Which sheet, and as which tracker. */
export function SheetChoice({ adoption, data, sheet }: Props) {
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
