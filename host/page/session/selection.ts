/** Where the user is, and the place that a script has stored for the user. */
import type { Checkpoint, Session } from '../../emulator/index.js'
import type { Box, Selection } from '../contract.js'

/** Whether the selection is still where the user had it. */
export function isSelectionAt({ workbook, selection }: Session, at: Selection): boolean {
  if (workbook.activeSheet !== at.sheet) return false
  if (selection === undefined || selection.sheet !== at.sheet) return true
  const box = workbook.sheet(at.sheet).bounded(selection.area)
  return (Object.keys(box) as (keyof Box)[]).every((side) => box[side] === at.area[side])
}

/** A script's memory as in a new file: letters already sent stay sent. */
export function clearScriptState(persisted: Checkpoint['persisted']): Checkpoint['persisted'] {
  return {
    ...persisted,
    properties: { document: {}, script: {}, users: {} },
    cache: { document: {}, script: {}, users: {} },
    triggers: [],
  }
}
