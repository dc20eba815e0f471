import { type Grid, isBlank } from '../../core/cell.js'
import { locales, namesOf } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { viewKeys, viewNames } from '../../views/index.js'
import { helperSheetName } from '../refresh/calculations.js'
import { snapshotSheetName } from '../run/history.js'
import { isStoredView } from '../views/stored-views.js'
import { viewOfSheet } from '../views/view-of-sheet.js'

const hiddenSheetNames = (): readonly string[] => [...namesOf(helperSheetName), ...namesOf(snapshotSheetName)]

/** As much of a sheet shows whether it is one of ours. */
const topSize = { lines: 20, columns: 100 } as const

/**
 * Whether Milepost makes and rewrites a sheet: a view, or a hidden one for its own use. A name alone decides nothing,
 * since teams have dashboards and boards too: a view is remembered, marked, or has our title; a hidden sheet has no words.
 *
 * @param cells the cells of the sheet, where they were read
 */
export function isMadeByMilepost(
  { sheets, store }: Pick<Ports, 'sheets' | 'store'>,
  name: string,
  cells?: Grid,
): boolean {
  const isHidden = hiddenSheetNames().includes(name)
  const view = viewOfSheet(name)
  const isNamedLikeOurs = isHidden || view !== undefined
  // A title that was read shows a view under any name, and costs nothing more.
  if (cells !== undefined && !isNamedLikeOurs) return hasViewTitle(cells)
  if (isStoredView(store, name)) return true
  if (!isNamedLikeOurs) return false
  const top = cells ?? sheets.cellsOfSheet(name, topSize)
  if (isHidden) return hasNoWords(top)
  return hasViewTitle(top) || (view !== undefined && sheets.findByMark(view)?.name() === name)
}

/** The calculations have figures alone, or errors where a column that they read was deleted; the snapshot one column. */
const hasNoWords = (grid: Grid): boolean =>
  grid.every((line) =>
    line
      .slice(1)
      .every(
        (cell) => isBlank(cell) || typeof cell !== 'string' || cell.startsWith('#') || !/\p{L}/u.test(cell),
      ),
  )

/** Whether a title of a view is in the first line, in any language and of any version. */
function hasViewTitle([first = []]: Grid): boolean {
  const titles = locales.flatMap((locale) =>
    viewKeys.flatMap((key) =>
      namesOf(viewNames[key]).map((name) => `${textOf(commonTexts, locale).product} · ${name}`),
    ),
  )
  return first.some((cell) => typeof cell === 'string' && titles.includes(cell))
}
