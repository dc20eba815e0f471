import { freshForms } from '../fresh/layouts/index.js'
import { unseenForms } from '../unseen/layouts/index.js'
import type { Half } from '../words/word-list.js'
import { barsByDay, barsByWeek } from './calendars.js'
import { blocksByDay, blocksByModule } from './blocks.js'
import type { Form } from './form.js'
import { planAndActualLines, twoHeaderLines } from './headers.js'
import { plainList, sharedHeader, stageColumn, stageLines } from './lists.js'
import { clientSteps, contentCalendar, meetingActions, ownerMerged, stageAndStep } from './team-lists.js'
import { outlineList } from './outlines.js'
import { programForms } from './programs/index.js'
import { sectionsByState, tickBeforeTitle, tickColumn } from './stated-work.js'
import { summaryAbove, summaryBelow } from './summed-groups.js'
import { tradeForms } from './trades/index.js'

/** Every way to lay a table out that the first two parts have, the plain one first. */
const forms: readonly Form[] = [
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

/** Ways that are drawn by their name alone, for practice: what other parts have of their kind shows what it is worth. */
export const practiceForms: readonly Form[] = [
  summaryAbove,
  summaryBelow,
  tickColumn,
  tickBeforeTitle,
  sectionsByState,
  ...tradeForms,
  ...programForms,
]

const notPlain = forms.filter((form) => form !== plainList)

const formsByPart: Readonly<Record<Half, readonly Form[]>> = {
  fit: forms,
  held: forms,
  // Most sheets are plain lists; the first two parts have more of the others, for practice.
  fresh: [{ ...plainList, weight: 90 }, ...notPlain, ...freshForms],
  unseen: [
    { ...plainList, weight: 60 },
    ...notPlain.map((form) => ({ ...form, weight: form.weight / 2 })),
    ...unseenForms,
  ],
}

/** The layouts of a part. */
export const formsOf = (half: Half): readonly Form[] => formsByPart[half]
