import { useId } from 'preact/hooks'
import type { AdoptText, Chosen, Found, Ground } from './adopt.js'

interface Props {
  ground: Ground
  found: Found
  chosen: Chosen
  choose: (field: string, column: string | null) => void
  disabled: boolean
  text: AdoptText
}
type FieldOf = Ground['fields'][number]

/** Which column of the sheet is which field: what is in doubt first, then what is settled; the rest on demand. */
export function Columns(props: Props) {
  const { ground, found, chosen, text } = props
  const doubtful = (field: string): boolean => found.unsure.some((doubt) => doubt.field === field)
  const asked = ground.fields.filter(({ field }) => doubtful(field))
  const settled = ground.fields.filter(
    ({ field, needed }) => !doubtful(field) && (needed || typeof chosen[field] === 'string'),
  )
  const rest = ground.fields.filter((each) => !asked.includes(each) && !settled.includes(each))
  const lines = (fields: readonly FieldOf[]) => (
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
        {lines([...asked, ...settled])}
      </table>
      {rest.length > 0 && (
        <details>
          <summary>{text.moreFields(rest.length)}</summary>
          <table class="rows">{lines(rest)}</table>
        </details>
      )}
    </>
  )
}

/** One field and the column it is found in. */
function Line({
  of: { field, name },
  ground,
  found,
  chosen,
  choose,
  disabled,
  text,
}: Props & { of: FieldOf }) {
  const id = useId()
  const doubt = found.unsure.find((each) => each.field === field)
  const unsettled = doubt !== undefined && !(field in chosen)
  // What the sheet may mean by a field stands first among its columns.
  const likely = new Set(doubt?.candidates)
  const columns = [
    ...ground.columns.filter(({ column }) => likely.has(column)),
    ...ground.columns.filter(({ column }) => !likely.has(column)),
  ]
  const value = unsettled ? '?' : (chosen[field] ?? '')
  return (
    <tr class={unsettled ? 'unsettled' : undefined}>
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
          {unsettled && <option value="?">{text.choose}</option>}
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
