import { stored, writeStored } from '../../core/stored.js'
import type { Store } from '../../ports.js'
import { readIdleState, storedEdits } from './run-context.js'

/**
 * Notes that somebody edited a sheet that runs read. What the formulas see is then found sooner, and also
 * what they do not see; one note is enough until the next run.
 *
 * @param mark a text that no edit before had
 */
export function recordEdit(store: Pick<Store, 'read' | 'write'>, mark: string): void {
  const quiet = readIdleState(store)
  if (quiet !== null && quiet.edited === storedEdits(store)) writeStored(store, stored.edited, mark)
}
