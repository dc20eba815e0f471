import { namesOf } from '../../core/locale.js'
import { helperSheetName } from '../refresh/calculations.js'
import { snapshotSheetName } from '../run/history.js'
import { viewOfSheet } from '../views/view-of-sheet.js'

const hiddenSheetNames = (): readonly string[] => [...namesOf(helperSheetName), ...namesOf(snapshotSheetName)]

/** Whether Milepost makes and rewrites a sheet of this name: a view, or a hidden one for its own use. */
export const isMadeByMilepost = (name: string): boolean =>
  viewOfSheet(name) !== undefined || hiddenSheetNames().includes(name)
