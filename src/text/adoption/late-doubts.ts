/** What leaves open which rows of a sheet are late. */
export interface LateDoubts {
  /** Cells that were not read; null where no column says when a row is due. */
  readonly unread: number | null
  /** The names of the fields that a person is asked about. */
  readonly undecided: readonly string[]
  /** How many rows were checked where the sheet has more; null where all were. */
  readonly checkedLines: string | null
}
