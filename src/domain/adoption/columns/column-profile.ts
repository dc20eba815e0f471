/** What a column holds, as shares of its filled cells. */
import { type Cell, isBlank, isDayCell, isErrorText, formatCell } from '../../../core/cell.js'
import { isEmail } from '../../../core/column.js'
import { interpretDay, isEmptyEntry } from '../rows/day-meaning.js'
import type { StatusReader } from '../rows/status-reader.js'

/** Counts and shares of a column's cells; every share is of the filled cells. */
export interface ColumnProfile {
  readonly filled: number
  readonly lines: number
  /** Days, also those written as text or meaning no day. */
  readonly days: number
  readonly numbers: number
  /** Numbers from 0 to 1, or texts with a percent sign. */
  readonly shares: number
  /** Whole numbers from 0 to 100. */
  readonly hundreds: number
  readonly ticks: number
  readonly statuses: number
  readonly emails: number
  /** Texts with a letter that are none of the above. */
  readonly texts: number
  readonly long: number
  /** Short texts without digits, of up to four words: what names of people look like. */
  readonly names: number
  readonly distinct: number
}

/** Longer texts are sentences. */
const maxPhraseLength = 40
const percentPattern = /^\d+([.,]\d+)?\s*[%％]$/
const tickPattern = /^[✓✔☑✅√xX×✗☐□yn是否]$/u

/** The profile of some cells of one column. */
export function profileColumn(cells: readonly (Cell | undefined)[], statuses: StatusReader): ColumnProfile {
  const seen = new Set<string>()
  const count = {
    filled: 0,
    days: 0,
    numbers: 0,
    shares: 0,
    hundreds: 0,
    ticks: 0,
    statuses: 0,
    emails: 0,
    texts: 0,
    long: 0,
    names: 0,
  }
  for (const cell of cells) {
    if (cell == null || isBlank(cell) || isErrorText(cell)) continue
    if (isEmptyEntry(cell)) continue
    count.filled++
    seen.add(formatCell(cell))
    if (isDayCell(cell)) count.days++
    else if (typeof cell === 'boolean') count.ticks++
    else if (typeof cell === 'number') {
      count.numbers++
      if (cell >= 0 && cell <= 1) count.shares++
      if (Number.isInteger(cell) && cell >= 0 && cell <= 100) count.hundreds++
    } else {
      const text = cell.trim()
      const kind = text.length <= maxPhraseLength ? statuses.kindOf(text) : undefined
      if (percentPattern.test(text)) count.shares++
      else if (tickPattern.test(text)) count.ticks++
      else if (/^[-+]?[\d.,]+$/.test(text) && interpretDay(text, null).is === 'none') count.numbers++
      else if (isWrittenDay(text)) count.days++
      else if (isEmail(text)) count.emails++
      else if (/\p{L}/u.test(text)) {
        count.texts++
        if (text.length > maxPhraseLength) count.long++
        if (text.length <= 24 && !/\d/.test(text) && text.split(/\s+/).length <= 4) count.names++
      }
      if (kind !== undefined) count.statuses++
    }
  }
  const share = (number: number): number => (count.filled === 0 ? 0 : number / count.filled)
  return {
    filled: count.filled,
    lines: cells.length,
    days: share(count.days),
    numbers: share(count.numbers),
    shares: share(count.shares),
    hundreds: share(count.hundreds),
    ticks: share(count.ticks),
    statuses: share(count.statuses),
    emails: share(count.emails),
    texts: share(count.texts),
    long: share(count.long),
    names: share(count.names),
    distinct: seen.size,
  }
}

const isWrittenDay = (text: string): boolean => {
  const { is } = interpretDay(text, null)
  return is !== 'none' && is !== 'blank'
}
