import type { Form } from '../../layouts/form.js'
import { barsByMonth, numberedSections } from './sections.js'
import { bandAbove, blocksByPerson, groupedPeople, hintLine, pairedDates } from './tables.js'

/** Ways to lay a table out that only the third part has. */
export const freshForms: readonly Form[] = [
  pairedDates,
  numberedSections,
  bandAbove,
  groupedPeople,
  hintLine,
  blocksByPerson,
  barsByMonth,
]
