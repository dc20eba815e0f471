/** Where the user is, and what a script remembers of where it is. */
import type { Checkpoint, Session } from '../../session/session.js'
import type { Box, Whereabouts } from '../contract.js'

/** Whether the selection is still where the user had it. */
export function isAt({ workbook, selection }: Session, at: Whereabouts): boolean {
  if (workbook.activeSheet !== at.sheet) return false
  if (selection === undefined || selection.sheet !== at.sheet) return true
  const box = workbook.sheet(at.sheet).bounded(selection.area)
  return (Object.keys(box) as (keyof Box)[]).every((side) => box[side] === at.area[side])
}

/** A script's memory as a new file has it: letters already sent stay sent. */
export function forgotten(kept: Checkpoint['kept']): Checkpoint['kept'] {
  return {
    ...kept,
    properties: { document: {}, script: {}, users: {} },
    cache: { document: {}, script: {}, users: {} },
    triggers: [],
  }
}
