import { namesOf } from '../../core/locale.js'
import { type ViewKey, viewKeys, viewNames } from '../../views/context.js'

/** The view that a sheet of this name shows; `undefined` for any other sheet. */
export const viewOfSheet = (sheetName: string): ViewKey | undefined =>
  viewKeys.find((key) =>
    namesOf(viewNames[key]).some((name) => sheetName === name || sheetName.startsWith(`${name} (`)),
  )
