import type { Cell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import type { Locale } from '../../core/locale.js'
import { readStored, stored } from '../../core/stored.js'
import type { Store } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import type { Value } from './gates.js'

/** A value as it will be read from its cell: a text without the spaces around it. */
export function valueAsRead(column: Column, value: Value): Value {
  if (value === null || value === '') return null
  const read = column.read(column.write(value, 'en'))
  return 'value' in read ? (read.value as Value) : value
}

/** A value as its cell; a choice in the word that a team's own sheet already has for it. */
export function writeValue(store: Store, open: OpenTable, name: string, value: Value, locale: Locale): Cell {
  if (value === null || value === '') return null
  const column: Column = open.table.columns[name]!
  const isOwn = column.choices !== undefined && readStored(store, stored.headers, open.table.key) !== null
  const at = open.reading.location.columns.get(name) ?? 0
  const ownWord = isOwn
    ? open.grid
        .slice(open.reading.location.headerLine)
        .map((line) => line[at - 1] ?? null)
        .find((cell) => typeof cell === 'string' && readsAs(column, cell) === value)
    : undefined
  return ownWord ?? column.write(value, locale)
}
const readsAs = (column: Column, cell: Cell): unknown => {
  const read = column.read(cell)
  return 'value' in read ? read.value : undefined
}

/** Whether a dropdown of Milepost would not take a cell's content, though it is a word for one of its choices. */
export function isUnlisted({ table }: OpenTable, name: string, cell: Cell): boolean {
  const { choices } = table.columns[name]!
  return (
    choices !== undefined &&
    typeof cell === 'string' &&
    !Object.values(choices).some((labels) => Object.values(labels).includes(cell))
  )
}
