import type { Form } from '../../layouts/form.js'
import { leadAndSupport, movedDates, timeSpan } from './dates-and-people.js'
import { programExport } from './exports.js'
import { countdown, groupsWithSummary, sectionsByState, thisAndNextWeek } from './groups.js'
import { findings, matters, trafficSheet, translationJobs } from './jobs.js'
import { columnNumbers, notesBetween, tickBefore } from './lists.js'
import { measuresBelowTask, monthsDown } from './nested.js'
import { weeksBelowMonths } from './weeks-below-months.js'

/** Ways to lay a table out that only this part has. */
export const unseenForms: readonly Form[] = [
  movedDates,
  leadAndSupport,
  timeSpan,
  programExport,
  groupsWithSummary,
  sectionsByState,
  countdown,
  thisAndNextWeek,
  trafficSheet,
  translationJobs,
  matters,
  findings,
  columnNumbers,
  notesBetween,
  tickBefore,
  measuresBelowTask,
  monthsDown,
  weeksBelowMonths,
]
