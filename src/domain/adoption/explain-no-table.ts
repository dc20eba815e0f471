import { type Cell, type Grid, isBlank, isDayCell } from '../../core/cell.js'
import { headerText } from './columns/header-reader.js'
import { interpretDay } from './rows/day-meaning.js'
import type { StatusReader } from './rows/status-reader.js'
import type { VerdictReason } from './types.js'

/** What a sheet that is no table may be. */
export type NonTableReason = Extract<
  VerdictReason,
  'noHeader' | 'diary' | 'numbers' | 'log' | 'board' | 'matrix'
>

const isDayLike = (cell: Cell): boolean =>
  isDayCell(cell) || ['day', 'noYear', 'ambiguous'].includes(interpretDay(cell, null).is)
const weekdayPattern =
  /^((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|(星期|周|礼拜)?[一二三四五六日天])$/i
const changePattern = /old value|new value|field changed|changed from|原值|新值|修改前|修改后/
const matrixPattern = /^([RACIS]([/, ]*[RACIS])*|[✓✔√●○xX])$/

const isDayHeader = (cell: Cell): boolean =>
  isDayLike(cell) || (typeof cell === 'string' && weekdayPattern.test(cell.trim()))

/** Days over bars have words for columns before them, and nothing to read below. */
const barHeader = { minWords: 3, maxWordShare: 0.1 } as const

/** Whether a line has days side by side that are those of a calendar, and not only the scale of a Gantt chart. */
function isCalendarHeader(line: readonly Cell[], below: Grid): boolean {
  const days = line.flatMap((cell, at) => (!isBlank(cell) && isDayHeader(cell) ? [at] : []))
  if (days.length < 5) return false
  const words = line.slice(0, days[0]).filter((cell) => headerText(cell) !== '').length
  if (words < barHeader.minWords) return true
  const cells = below.flatMap((each) => days.map((at) => each[at] ?? null))
  const written = cells.filter((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell)).length
  return written > cells.length * barHeader.maxWordShare
}

/** What a sheet seems to be, from its cells alone; `noHeader` when nothing particular. */
export function explainNoTable(grid: Grid, statusesRead: StatusReader): NonTableReason {
  const lines = grid.slice(0, 200).filter((line) => line.some((cell) => !isBlank(cell)))
  const cells = lines.flat().filter((cell) => !isBlank(cell))
  const header = (lines[0] ?? []).map((cell) => headerText(cell).toLowerCase())
  if (
    /timestamp|logged at|时间戳|^(version|revision|rev|版本|版本号|修订版本)$/.test(header[0] ?? '') ||
    header.some((text) => changePattern.test(text))
  )
    return 'log'
  const top = lines.slice(0, 3).map((line) => line.filter((cell) => !isBlank(cell)))
  const statuses = (top[0] ?? []).filter(
    (cell) => typeof cell === 'string' && statusesRead.kindOf(cell) !== undefined,
  )
  if (statuses.length >= 3 && statuses.length >= top[0]!.length * 0.7) return 'board'
  const marks = lines.slice(1).flatMap((line) => line.slice(1).filter((cell) => !isBlank(cell)))
  if (
    marks.length >= 4 &&
    marks.filter((cell) => matrixPattern.test(String(cell).trim())).length >= marks.length * 0.6
  )
    return 'matrix'
  const firstDays = lines
    .slice(1)
    .filter((line) => isDayLike(line.find((cell) => !isBlank(cell)) ?? null)).length
  if (lines.length > 3 && firstDays >= (lines.length - 1) * 0.6) return 'diary'
  if (lines.slice(0, 3).some((line, at) => isCalendarHeader(line, lines.slice(at + 1)))) return 'diary'
  const numbers = cells.filter((cell) => typeof cell === 'number').length
  return numbers > cells.length * 0.4 ? 'numbers' : 'noHeader'
}
