import type { CellPosition, Value } from '../../formula/value.js'

/** How many formulas may be computed inside each other before the chain is computed from its other end. */
export const maxChainDepth = 100

/** Thrown where a chain of formulas is too long to compute it in one go. */
export class TooDeep {
  constructor(readonly place: CellPosition) {}
}

/**
 * The value of a formula. Long chains (a running total read from its end) are computed from the other end, so
 * that the call stack does not overflow.
 */
export const computeChain = (
  place: CellPosition,
  steps: {
    /** @throws TooDeep */
    compute(place: CellPosition): Value
    /** Called where a computation was stopped. */
    stop(): void
    setCircular(place: CellPosition): void
  },
): Value => {
  const waiting = [place]
  for (;;) {
    try {
      const value = steps.compute(waiting.at(-1)!)
      waiting.pop()
      if (waiting.length === 0) return value
    } catch (thrown) {
      steps.stop()
      if (!(thrown instanceof TooDeep)) throw thrown
      const { place: far } = thrown
      const circular = waiting.some(
        (each) => each.sheet === far.sheet && each.row === far.row && each.column === far.column,
      )
      if (circular) steps.setCircular(far)
      else waiting.push(far)
    }
  }
}
