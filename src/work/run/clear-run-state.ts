import { removeStored, stored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { formulaColumn, readIdleState } from './run-context.js'

/** Takes the formulas away that look at the tables, and forgets what they said: the next run reads everything. */
export function clearRunState({ helperSheet, store }: Pick<Ports, 'helperSheet' | 'store'>): void {
  const idleState = readIdleState(store)
  if (idleState?.sheet)
    helperSheet.tryWriteFormulas(
      idleState.sheet,
      formulaColumn,
      Array.from({ length: idleState.lines }, () => ''),
    )
  removeStored(store, stored.quiet)
}
