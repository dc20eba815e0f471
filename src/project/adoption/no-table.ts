import { type Grid, isBlank, isDayCell } from '../../core/cell.js'
import { headerText } from './header.js'
import { dayMeant } from './meaning.js'
import type { VerdictReason } from './types.js'

/** What a sheet that is no table seems to be, from its cells alone. */
export function whyNoTable(grid: Grid): Extract<VerdictReason, 'noHeader' | 'diary' | 'numbers' | 'log'> {
  const lines = grid.slice(0, 200).filter((line) => line.some((cell) => !isBlank(cell)))
  const cells = lines.flat().filter((cell) => !isBlank(cell))
  const header = (lines[0] ?? []).map((cell) => headerText(cell).toLowerCase())
  if (
    /timestamp|logged at|时间戳/.test(header[0] ?? '') ||
    header.some((text) => /old value|new value|field changed|原值|新值/.test(text))
  )
    return 'log'
  const firstDays = lines.slice(1).filter((line) => {
    const cell = line.find((each) => !isBlank(each))
    return (
      cell !== undefined &&
      (isDayCell(cell) || ['day', 'noYear', 'ambiguous'].includes(dayMeant(cell, null).is))
    )
  }).length
  if (lines.length > 3 && firstDays >= (lines.length - 1) * 0.6) return 'diary'
  const days = (lines[0] ?? []).filter(
    (cell) => !isBlank(cell) && ['day', 'noYear', 'ambiguous'].includes(dayMeant(cell, null).is),
  ).length
  if (days >= 5) return 'diary'
  const numbers = cells.filter((cell) => typeof cell === 'number').length
  return numbers > cells.length * 0.4 ? 'numbers' : 'noHeader'
}
