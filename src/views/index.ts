import type { View } from '../core/sheet/view.js'
import { board } from './board.js'
import type { ViewContext, ViewKey } from './context.js'
import { dashboard } from './dashboard/index.js'
import { gantt } from './gantt/index.js'
import { meeting } from './meeting.js'
import { measures } from './measures/index.js'
import { workload } from './workload.js'

/** Every view: a portfolio made into a sheet for reading. */
export const views: Readonly<Record<ViewKey, (context: ViewContext) => View>> = {
  dashboard,
  gantt,
  board,
  workload,
  measures,
  meeting,
}
export { viewKeys, viewNames } from './context.js'
export type { ViewContext, ViewKey } from './context.js'
export { type Light, failureCell, lightCell, lightCells } from './dashboard/light.js'
