/** Sheets that track nothing, and have to be refused. */

import type { OtherSheet } from './other-sheet.js'
import { lists } from './lists.js'
import { lookalikes } from './lookalikes.js'
import { grids } from './grids.js'
import { papers } from './papers.js'

export const otherSheets: readonly OtherSheet[] = [...lists, ...lookalikes, ...grids, ...papers]
