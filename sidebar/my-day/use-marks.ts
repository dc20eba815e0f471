import { useState } from 'preact/hooks'
import { type FormName, keyOf, type Row } from './day-data.js'
import type { Unfolded } from './day-row.js'
import type { RowsState } from './section.js'

/** Which rows are selected, and what is unfolded where. */
export interface Marks {
  readonly selected: ReadonlySet<string>
  readonly selectedRows: readonly Row[]
  readonly unfolded: RowsState['unfolded']
  /** The form of the selection. */
  readonly form: FormName | null
  readonly select: (row: string, isSelected: boolean) => void
  /** @param given the row with which a form begins, where it is not the row as it is */
  readonly unfold: (row: string, what: Unfolded | null, given?: Row) => void
  readonly openForm: (form: FormName | null) => void
  readonly clear: () => void
}

/** Keeps them; a row that left the list is selected no more. */
export function useMarks(rows: readonly Row[]): Marks {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [unfolded, setUnfolded] = useState<RowsState['unfolded']>(null)
  const [form, openForm] = useState<FormName | null>(null)
  return {
    selected,
    // A row that left the list is not changed unseen, and none twice.
    selectedRows: [
      ...new Map(
        rows.flatMap((row) =>
          row.id !== '' && selected.has(keyOf(row)) ? [[keyOf(row), row] as const] : [],
        ),
      ).values(),
    ],
    unfolded,
    form,
    select: (row, isSelected) =>
      setSelected(new Set([...[...selected].filter((each) => each !== row), ...(isSelected ? [row] : [])])),
    unfold: (row, what, given) => setUnfolded(what === null ? null : { row, what, given }),
    openForm,
    clear: () => {
      setSelected(new Set())
      openForm(null)
    },
  }
}
