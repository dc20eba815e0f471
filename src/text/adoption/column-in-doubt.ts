/** A column of a foreign sheet that could be a field; its header is '' where there is none. */
export interface ColumnInDoubt {
  readonly letters: string
  readonly header: string
}
