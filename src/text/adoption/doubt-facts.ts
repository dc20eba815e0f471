/** What a doubt about a column of a foreign sheet is about. */
export interface DoubtFacts {
  /** The columns that could be the field, the likeliest first; a header is '' where there is none. */
  readonly columns: readonly { readonly letters: string; readonly header: string }[]
  /** A few of the cells of the likeliest. */
  readonly samples: readonly string[]
}
