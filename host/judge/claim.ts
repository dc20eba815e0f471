import type { Place } from '../formula/contract.js'
import type { Scalar } from '../workbook/snapshot.js'

/** What one formula must come to in one cell, said by the code. */
export interface Claim {
  /** What the formula decides: `tasks.overdue`, `Milepost_dueSoonBy` … */
  readonly what: string
  /** Where it stands in the judged workbook. */
  readonly at: Place
  readonly wanted: Scalar
  /** What of the found value counts, where not all of it does. */
  readonly read?: (found: Scalar) => Scalar
}

/** What an engine found; error values as their text. */
export type Found = (place: Place) => Scalar

/** Whether the claim holds for what an engine found. Numbers may differ after the twelfth digit; a blank is no text. */
export function holdsFor({ wanted, read }: Claim, found: Scalar): boolean {
  const value = read ? read(found) : found
  if (typeof wanted === 'number' && typeof value === 'number')
    return Math.abs(wanted - value) <= 1e-12 * Math.max(1, Math.abs(wanted))
  return (wanted ?? '') === (value ?? '')
}
