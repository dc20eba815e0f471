import { namesOf } from '../../core/locale.js'
import { reckoningName } from '../refresh/reckoning.js'
import { memoryName } from '../run/history.js'
import { viewOfSheet } from '../views/view-names.js'

const hidden = (): readonly string[] => [...namesOf(reckoningName), ...namesOf(memoryName)]

/** Whether Milepost makes and rewrites a sheet of this name: a view, or one that it keeps hidden for itself. */
export const isMadeByMilepost = (name: string): boolean =>
  viewOfSheet(name) !== undefined || hidden().includes(name)
