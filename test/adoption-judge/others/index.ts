/** Sheets that track nothing, and have to be refused. */

import { freshGrids } from '../fresh/others/grids.js'
import { freshLists } from '../fresh/others/lists.js'
import { unseenGrids } from '../unseen/others/grids.js'
import { unseenLists } from '../unseen/others/lists.js'
import type { Half } from '../words/word-list.js'
import type { OtherSheet } from './other-sheet.js'
import { lists } from './lists.js'
import { lookalikes } from './lookalikes.js'
import { grids } from './grids.js'
import { papers } from './papers.js'

const otherSheets: readonly OtherSheet[] = [...lists, ...lookalikes, ...grids, ...papers]

const others: Readonly<Record<Half, readonly OtherSheet[]>> = {
  fit: otherSheets,
  held: otherSheets,
  fresh: [...freshLists, ...freshGrids],
  unseen: [...unseenLists, ...unseenGrids],
}

/** The sheets of a part that track nothing. */
export const othersOf = (half: Half): readonly OtherSheet[] => others[half]
