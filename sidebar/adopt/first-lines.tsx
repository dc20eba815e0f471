import { useEffect, useRef } from 'preact/hooks'
import type { ColumnProps } from './dialog-types.js'
import { assignColumn } from './doubts.js'

/** Their first lines as they are, with what each column is read as above it, to be corrected there. */
export function FirstLines(props: ColumnProps) {
  const { data, sheet, text } = props
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The columns that must be looked at are not left outside the window.
    area.current?.querySelector('.unsettled')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [sheet.sheet, sheet.tracker, sheet.headerRow])
  return (
    <section>
      <h2 id="first-lines">{text.firstLines}</h2>
      <div class="first-lines" ref={area} tabIndex={0} role="region" aria-labelledby="first-lines">
        <table>
          <thead>
            <tr>
              <td />
              {data.columns.map(({ column }) => (
                <ColumnReading key={column} {...props} column={column} />
              ))}
            </tr>
            <tr>
              <th scope="row">{sheet.headerRow}</th>
              {data.columns.map(({ column, header }) => (
                <th key={column} scope="col">
                  <span class="hint">{column}</span> {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.firstLines.map(({ line, cells, leftOut }) => (
              <tr key={line} class={leftOut === '' ? undefined : 'left-out'} title={leftOut || undefined}>
                <th scope="row">{line}</th>
                {cells.map((cell, at) => (
                  <td key={data.columns[at]!.column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The field that one column is read as; it says so where the column is in doubt. */
function ColumnReading({
  column,
  data,
  sheet,
  chosen,
  choose,
  disabled,
  text,
}: ColumnProps & { column: string }) {
  const field = data.fields.find((each) => chosen[each.field] === column)?.field
  const isInDoubt =
    field === undefined &&
    sheet.unsure.some((doubt) => !(doubt.field in chosen) && doubt.candidates.includes(column))
  const change = (next: string): void => {
    const cleared = field === undefined ? chosen : { ...chosen, [field]: null }
    choose(next === '' ? cleared : assignColumn(cleared, next, column))
  }
  return (
    <th class={isInDoubt ? 'unsettled' : field === undefined ? 'unused' : 'read'}>
      <select
        aria-label={text.columnIs(column)}
        value={isInDoubt ? '?' : (field ?? '')}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {isInDoubt && <option value="?">{text.inDoubt}</option>}
        <option value="">{text.notUsed}</option>
        {data.fields.map((each) => (
          <option key={each.field} value={each.field}>
            {each.name}
          </option>
        ))}
      </select>
    </th>
  )
}
