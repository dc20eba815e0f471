import { namesOf } from '../../core/locale.js'
import { helperSheetName } from '../refresh/calculations.js'
import { snapshotSheetName } from '../run/history.js'
import { viewOfSheet } from '../views/view-of-sheet.js'

const hiddenSheetNames = (): readonly string[] => [...namesOf(helperSheetName), ...namesOf(snapshotSheetName)]

/** Whether Milepost makes and rewrites a sheet of this name: a view, or one that it keeps hidden for itself. */
export const isMadeByMilepost = (name: string): boolean =>
  viewOfSheet(name) !== undefined || hiddenSheetNames().includes(name)
