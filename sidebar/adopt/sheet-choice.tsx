import { Field } from '../parts/field.js'
import type { RecognisedSheet } from './dialog-types.js'
import type { SheetProps } from './use-adoption.js'

/** Which sheet, which of its tables, and as which tracker. */
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
            onChange={(event) => read({ sheet: event.currentTarget.value })}
          >
            {data.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      {data.tables.length > 1 && <TableChoice adoption={adoption} data={data} sheet={sheet} />}
      <Field label={text.tracker}>
        {(ties) => (
          <select
            {...ties}
            value={sheet.tracker ?? ''}
            disabled={adoptionTask.waiting || sheet.headerRow === 0}
            onChange={(event) =>
              read({
                sheet: sheet.sheet,
                table: sheet.table,
                tracker: event.currentTarget.value as NonNullable<RecognisedSheet['tracker']>,
              })
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

/** Which of several tables on the sheet. */
function TableChoice({ adoption, data, sheet }: SheetProps) {
  const { text, adoptionTask, read } = adoption
  return (
    <Field label={text.whichTable}>
      {(ties) => (
        <select
          {...ties}
          value={sheet.table}
          disabled={adoptionTask.waiting}
          onChange={(event) => read({ sheet: sheet.sheet, table: Number(event.currentTarget.value) })}
        >
          {data.tables.map(({ table, area, rows }) => (
            <option key={table} value={table}>
              {text.tableNamed(area, rows)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
