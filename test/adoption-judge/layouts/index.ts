import { barsByDay, barsByWeek } from './calendars.js'
import { blocksByDay, blocksByModule } from './blocks.js'
import type { Form } from './form.js'
import { planAndActualLines, twoHeaderLines } from './headers.js'
import { plainList, sharedHeader, stageColumn, stageLines } from './lists.js'
import { clientSteps, contentCalendar, meetingActions, ownerMerged, stageAndStep } from './team-lists.js'
import { outlineList } from './outlines.js'

/** Every way to lay a table out. */
export const forms: readonly Form[] = [
  plainList,
  stageLines,
  stageColumn,
  sharedHeader,
  outlineList,
  twoHeaderLines,
  planAndActualLines,
  blocksByModule,
  blocksByDay,
  barsByDay,
  barsByWeek,
  meetingActions,
  contentCalendar,
  stageAndStep,
  clientSteps,
  ownerMerged,
]
