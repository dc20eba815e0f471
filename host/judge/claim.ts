import type { CellPosition } from '../emulator/index.js'
import type { Scalar } from '../emulator/workbook/snapshot.js'

/** The result that one formula must have in one cell, by the code. */
export interface Claim {
  /** What the formula decides: `tasks.overdue`, `Milepost_dueSoonBy` … */
  readonly what: string
  /** Its place in the evaluated workbook. */
  readonly at: CellPosition
  readonly expected: Scalar
  /** The part of the found value that is compared, where not all of it is. */
  readonly read?: (found: Scalar) => Scalar
}

/** What an engine found; error values as their text. */
export type ReadComputedValue = (place: CellPosition) => Scalar

/**
 * Whether the claim holds for what an engine found. Numbers may differ after the twelfth digit; a blank is no
 * text.
 */
export function isClaimMet({ expected: wanted, read }: Claim, found: Scalar): boolean {
  const value = read ? read(found) : found
  if (typeof wanted === 'number' && typeof value === 'number')
    return Math.abs(wanted - value) <= 1e-12 * Math.max(1, Math.abs(wanted))
  return (wanted ?? '') === (value ?? '')
}
