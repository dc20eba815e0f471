import type { View } from '../core/sheet/view.js'
import { createBoard } from './board.js'
import type { ViewContext, ViewKey } from './context.js'
import { createDashboard } from './dashboard/index.js'
import { createFlowView } from './flow.js'
import { createGantt } from './gantt/index.js'
import { createIterationBoard } from './iterations.js'
import { createMeeting } from './meeting.js'
import { createMeasures } from './measures/index.js'
import { createPipeline } from './pipeline.js'
import { createWorkload } from './workload.js'

/** Every view: the rows of a workbook made into a sheet for reading. */
export const views: Readonly<Record<ViewKey, (context: ViewContext) => View>> = {
  dashboard: createDashboard,
  gantt: createGantt,
  flow: createFlowView,
  board: createBoard,
  workload: createWorkload,
  measures: createMeasures,
  meeting: createMeeting,
  pipeline: createPipeline,
  iterationBoard: createIterationBoard,
}
export { hasView, viewKeys, viewNames } from './context.js'
export type { ReminderStatus as Light, ViewContext, ViewKey } from './context.js'
export {
  failureCell,
  reminderStatusCell as lightCell,
  reminderStatusCells as lightCells,
} from './dashboard/reminder-status.js'
