/** How good a reading is, from the best to the worst. */
export const outcomes = ['right', 'asked rightly', 'asked wrongly', 'missed', 'wrong in silence'] as const
export type Outcome = (typeof outcomes)[number]

export const worstOf = (list: readonly Outcome[]): Outcome =>
  outcomes[Math.max(0, ...list.map((each) => outcomes.indexOf(each)))]!

/** Something in a reading that is not right outright: where, how bad, and what. */
export interface Finding {
  readonly outcome: Outcome
  /** The role, or `tracker`, `rows`, `late`, `tables`, `verdict`, `header`. */
  readonly about: string
  readonly says: string
}

/** The score of one sheet. */
export interface SheetScore {
  readonly outcome: Outcome
  /** The outcome of each role of each table that was found. */
  readonly roles: readonly { readonly role: string; readonly outcome: Outcome }[]
  readonly findings: readonly Finding[]
}
