import { useId } from 'preact/hooks'
import type { AdoptText, ChosenColumns, RecognisedSheet, SheetData } from './dialog-types.js'

interface Props {
  data: SheetData
  sheet: RecognisedSheet
  chosen: ChosenColumns
  choose: (field: string, column: string | null) => void
  disabled: boolean
  text: AdoptText
}
type FieldOf = SheetData['fields'][number]

/** Which column of the sheet is which field: those in doubt first, then those decided; the rest on demand. */
export function Columns(props: Props) {
  const { data, sheet, chosen, text } = props
  const isUncertain = (field: string): boolean => sheet.unsure.some((doubt) => doubt.field === field)
  const uncertain = data.fields.filter(({ field }) => isUncertain(field))
  const certain = data.fields.filter(
    ({ field, needed }) => !isUncertain(field) && (needed || typeof chosen[field] === 'string'),
  )
  const remaining = data.fields.filter((each) => !uncertain.includes(each) && !certain.includes(each))
  const fieldLines = (fields: readonly FieldOf[]) => (
    <tbody>
      {fields.map((each) => (
        <Line key={each.field} {...props} of={each} />
      ))}
    </tbody>
  )
  return (
    <>
      <table class="rows">
        <caption>{text.columnsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.column}</th>
          </tr>
        </thead>
        {fieldLines([...uncertain, ...certain])}
      </table>
      {remaining.length > 0 && (
        <details>
          <summary>{text.moreFields(remaining.length)}</summary>
          <table class="rows">{fieldLines(remaining)}</table>
        </details>
      )}
    </>
  )
}

/** One field and the column it is found in. */
function Line({ of: { field, name }, data, sheet, chosen, choose, disabled, text }: Props & { of: FieldOf }) {
  const id = useId()
  const doubt = sheet.unsure.find((each) => each.field === field)
  const isUndecided = doubt !== undefined && !(field in chosen)
  // The likely columns of a field come first.
  const likely = new Set(doubt?.candidates)
  const columns = [
    ...data.columns.filter(({ column }) => likely.has(column)),
    ...data.columns.filter(({ column }) => !likely.has(column)),
  ]
  const value = isUndecided ? '?' : (chosen[field] ?? '')
  return (
    <tr class={isUndecided ? 'unsettled' : undefined}>
      <th scope="row">
        <label for={id}>{name}</label>
      </th>
      <td>
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={doubt ? `${id}-why` : undefined}
          onChange={(event) => choose(field, event.currentTarget.value || null)}
        >
          {isUndecided && <option value="?">{text.choose}</option>}
          <option value="">{text.noColumn}</option>
          {columns.map(({ column, header, sample }) => (
            <option key={column} value={column}>
              {text.columnNamed(column, header, sample)}
            </option>
          ))}
        </select>
        {doubt && (
          <p id={`${id}-why`} class="hint">
            {doubt.why}
          </p>
        )}
      </td>
    </tr>
  )
}
