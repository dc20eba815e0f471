import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useReading } from '../../parts/asking/reading.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Field } from '../../parts/field.js'
import type { LettersText, Reader } from '../letters-data.js'
import { SelectField } from '../../parts/select-field.js'

type Overview = Answer<'readToday'>
type Item = Overview['groups'][number]['items'][number]
/** The row that is selected in the sheet. */
export const selectedRow = Symbol('selected')
export type ChosenRow = typeof selectedRow | Pick<Item, 'table' | 'id'>

/** A list of thousands is too long: rows that are not among the first can be selected in the sheet. */
const maxRows = 300
const sheetPrefix = '\u0000'

interface Props {
  reader: Reader
  text: LettersText
  choose: (row: ChosenRow | null) => void
}

/**
 * Which row is asked about: one that is late or near, the reader's own first, or the one selected in the
 * sheet.
 */
export function RowChoice({ reader, text, choose }: Props) {
  const reading = useReading(text, () => remote.readToday({ table: null, owner: reader.name }))
  const { value: overview, waiting } = reading
  const [value, setValue] = useState('')
  const pick = (next: string): void => {
    setValue(next)
    choose(next === '' ? null : next === sheetPrefix ? selectedRow : { table: overview!.table, id: next })
  }
  const read = (table: string): void => {
    if (value !== sheetPrefix) pick('')
    reading.read(() => remote.readToday({ table, owner: reader.name }))
  }
  const { ownRows, otherRows, listedCount } = rowsOf(overview, reader)
  return (
    <>
      <div class="form">
        <SelectField
          label={text.tracker}
          disabled={overview === null}
          value={overview?.table ?? ''}
          choose={read}
          options={
            overview?.tables.map(({ key, name, red, amber }) => ({
              value: key,
              label: red + amber > 0 ? `${name} (${red + amber})` : name,
            })) ?? [{ value: '', label: text.loading }]
          }
        />
        <Field
          label={text.row}
          hint={
            listedCount > 0
              ? text.rowsCut(listedCount)
              : overview && ownRows.length + otherRows.length === 0
                ? text.noRows
                : undefined
          }
        >
          {(ties) => (
            <select
              {...ties}
              value={value}
              aria-busy={waiting}
              onChange={(event) => pick(event.currentTarget.value)}
            >
              <option value="">{waiting ? text.loading : text.chooseRow}</option>
              <option value={sheetPrefix}>{text.selectedRow}</option>
              <Rows label={text.rowsOf(reader.name)} rows={ownRows} text={text} />
              <Rows label={text.otherRows} rows={otherRows} text={text} />
            </select>
          )}
        </Field>
      </div>
      <FaultNotice task={reading} />
    </>
  )
}

const Rows = ({ label, rows, text }: { label: string; rows: readonly Item[]; text: LettersText }) =>
  rows.length === 0 ? null : (
    <optgroup label={label}>
      {rows.map(({ id, title, why }) => (
        <option key={id} value={id}>
          {title || text.untitled} · {why}
        </option>
      ))}
    </optgroup>
  )

/**
 * Rows that can be named, each once: the reader's own, those of others; and how many are listed when some are
 * not.
 */
function rowsOf(
  overview: Overview | null,
  reader: Reader,
): { ownRows: readonly Item[]; otherRows: readonly Item[]; listedCount: number } {
  const groups = overview?.groups ?? []
  const isOwn = ({ owner }: { owner: string }): boolean => [reader.name, reader.address].includes(owner)
  const ownRows = groups.filter(isOwn).flatMap(({ items }) => items)
  const seen = new Set(ownRows.map(({ id }) => id))
  const otherRows: Item[] = []
  for (const item of groups.filter((group) => !isOwn(group)).flatMap(({ items }) => items))
    if (item.id !== '' && !seen.has(item.id)) {
      seen.add(item.id)
      otherRows.push(item)
    }
  const named = ownRows.filter(({ id }) => id !== '')
  const listed = Math.min(maxRows, named.length + otherRows.length)
  return {
    ownRows: named.slice(0, maxRows),
    otherRows: otherRows.slice(0, Math.max(0, maxRows - named.length)),
    listedCount:
      groups.some(({ red, amber, items }) => items.length < red + amber) ||
      named.length + otherRows.length > maxRows
        ? listed
        : 0,
  }
}
