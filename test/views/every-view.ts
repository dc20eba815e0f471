import { hasView, viewKeys } from '../../src/views/index.js'

/** The views of every workbook, whatever trackers it has. */
export const everyViewKey = viewKeys.filter((key) => hasView(key, { has: [] }))
