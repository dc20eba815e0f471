/** What a column holds, as shares of its filled cells. */
import { type Cell, isDayCell, isErrorText, formatCell } from '../../../core/cell.js'
import { isEmail } from '../../../core/column.js'
import { interpretDay, isEmptyEntry } from '../rows/day-meaning.js'
import type { StatusReader } from '../rows/status-reader.js'

/** What a filled cell can be. */
type Trait =
  /** A day, also one written as text or meaning no day. */
  | 'days'
  | 'numbers'
  /** A number from 0 to 1, or a text with a percent sign. */
  | 'shares'
  /** A whole number from 0 to 100. */
  | 'hundreds'
  | 'ticks'
  | 'statuses'
  | 'emails'
  /** A text with a letter that is none of the above. */
  | 'texts'
  | 'long'
  /** A short text without digits, of up to four words: what names of people look like. */
  | 'names'

/** Counts of a column's cells, and the share of each trait among the filled ones. */
export interface ColumnProfile extends Readonly<Record<Trait, number>> {
  readonly filled: number
  readonly lines: number
  readonly distinct: number
}

/** Longer texts are sentences. */
const maxPhraseLength = 40
const percentPattern = /^\d+([.,]\d+)?\s*[%％]$/
const tickPattern = /^[✓✔☑✅√xX×✗☐□yn是否]$/u

/** The profile of some cells of one column. */
export function profileColumn(cells: readonly (Cell | undefined)[], statuses: StatusReader): ColumnProfile {
  const filled = cells.flatMap((cell) =>
    cell === undefined || isErrorText(cell) || isEmptyEntry(cell) ? [] : [cell],
  )
  const traits = filled.flatMap((cell) => traitsOf(cell, statuses))
  const shareOf = (trait: Trait): number =>
    filled.length === 0 ? 0 : traits.filter((each) => each === trait).length / filled.length
  return {
    filled: filled.length,
    lines: cells.length,
    distinct: new Set(filled.map(formatCell)).size,
    days: shareOf('days'),
    numbers: shareOf('numbers'),
    shares: shareOf('shares'),
    hundreds: shareOf('hundreds'),
    ticks: shareOf('ticks'),
    statuses: shareOf('statuses'),
    emails: shareOf('emails'),
    texts: shareOf('texts'),
    long: shareOf('long'),
    names: shareOf('names'),
  }
}

function traitsOf(cell: Cell, statuses: StatusReader): readonly Trait[] {
  if (isDayCell(cell)) return ['days']
  if (typeof cell === 'boolean') return ['ticks']
  if (typeof cell === 'number') {
    const traits: Trait[] = ['numbers']
    if (cell >= 0 && cell <= 1) traits.push('shares')
    if (Number.isInteger(cell) && cell >= 0 && cell <= 100) traits.push('hundreds')
    return traits
  }
  const text = String(cell).trim()
  const isStatus = text.length <= maxPhraseLength && statuses.kindOf(text) !== undefined
  return isStatus ? [...traitsOfText(text), 'statuses'] : traitsOfText(text)
}

function traitsOfText(text: string): readonly Trait[] {
  if (percentPattern.test(text)) return ['shares']
  if (tickPattern.test(text)) return ['ticks']
  if (/^[-+]?[\d.,]+$/.test(text) && interpretDay(text, null).is === 'none') return ['numbers']
  if (isWrittenDay(text)) return ['days']
  if (isEmail(text)) return ['emails']
  if (!/\p{L}/u.test(text)) return []
  const traits: Trait[] = ['texts']
  if (text.length > maxPhraseLength) traits.push('long')
  if (text.length <= 24 && !/\d/.test(text) && text.split(/\s+/).length <= 4) traits.push('names')
  return traits
}

const isWrittenDay = (text: string): boolean => {
  const { is } = interpretDay(text, null)
  return is !== 'none' && is !== 'blank'
}
