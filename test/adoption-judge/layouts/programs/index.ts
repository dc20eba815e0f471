import type { Form } from '../form.js'
import { tradeForm } from '../trades/trade-sheet.js'
import { toDoLists, workItems } from './boards.js'
import { rareNames } from './rare-names.js'
import { outlineLevels, typedLines } from './schedules.js'

/** What programs export, and teams whose names nobody has listed. */
export const programForms: readonly Form[] = [
  tradeForm(workItems),
  tradeForm(toDoLists),
  outlineLevels,
  typedLines,
  rareNames,
]
