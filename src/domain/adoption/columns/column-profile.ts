/** What a column holds, as shares of its filled cells. */
import { type Cell, isDayCell, isErrorText, formatCell } from '../../../core/cell.js'
import { isEmail } from '../../../core/column.js'
import { interpretDay, isCompactDay, isEmptyEntry } from '../rows/day-meaning.js'
import type { StatusReader } from '../rows/status-reader.js'
import { weights } from '../weights.js'
import type { PeopleReader } from './people-reader.js'

/** What a filled cell can be. */
const cellTraits = [
  /** A day, also one written as text or meaning no day. */
  'days',
  /** A number, also one written as text. */
  'numbers',
  /** A number, or a text of digits, that may be a day: 20260315, 260315. */
  'compact',
  /** A number from 0 to 1, or a text with a percent sign. */
  'shares',
  /** A number between 0 and 1. */
  'fractions',
  /** A whole number from 0 to 100, also one written as text. */
  'hundreds',
  /** A whole number from 2 to 100, also one written as text. */
  'beyondOne',
  'ticks',
  'statuses',
  'emails',
  /** A text with a letter that is none of the above. */
  'texts',
  'long',
  /** Short texts without digits, of up to four words each: what names of people look like. */
  'names',
  /** Names of people beyond doubt. */
  'known',
  /** Departments, teams and roles. */
  'groups',
  /** Numbers of other rows, with or without the kind of link: `3`, `1.2`, `2FS+3d`. */
  'links',
] as const
type Trait = (typeof cellTraits)[number]

/** Counts of a column's cells, and the share of each trait among the filled ones. */
export interface ColumnProfile extends Readonly<Record<Trait, number>> {
  readonly filled: number
  readonly lines: number
  readonly distinct: number
  /** The share of names of people, where enough of them are names beyond doubt. */
  readonly people: number
}

/** What tells the traits of a text. */
export interface TextReaders {
  readonly statuses: StatusReader
  readonly people: PeopleReader
}

/** Longer texts are sentences. */
const maxPhraseLength = 40
const maxNameLength = 24
/** Of a cell that names several people. */
const maxNamesLength = 60
const percentPattern = /^\d+([.,]\d+)?\s*[%％]$/
const tickPattern = /^(?:[✓✔☑✅√xX×✗✘❌☐□⬜●○yYnN是否]|\[\s*[xX✓]?\s*\])$/u
const linkPattern = /^#?\d+(\.\d+)*\s*((fs|ss|ff|sf)\s*([+-]\s*\d+\s*[a-z天日]*)?)?$/i

/** The profile of some cells of one column. */
export function profileColumn(cells: readonly (Cell | undefined)[], readers: TextReaders): ColumnProfile {
  const filled = cells.flatMap((cell) =>
    cell === undefined || isErrorText(cell) || isEmptyEntry(cell) ? [] : [cell],
  )
  const counts = new Map<Trait, number>()
  for (const trait of filled.flatMap((cell) => traitsOf(cell, readers)))
    counts.set(trait, (counts.get(trait) ?? 0) + 1)
  const shareOf = (trait: Trait): number =>
    filled.length === 0 ? 0 : (counts.get(trait) ?? 0) / filled.length
  const shares = Object.fromEntries(cellTraits.map((trait) => [trait, shareOf(trait)])) as Record<
    Trait,
    number
  >
  const { names, known, emails, groups, statuses } = shares
  const likely = Math.max(0, names - groups - statuses)
  return {
    ...shares,
    filled: filled.length,
    lines: cells.length,
    distinct: new Set(filled.map(formatCell)).size,
    people: Math.max(known + emails, known >= weights.people.minKnown * likely ? likely + emails : 0),
  }
}

function traitsOf(cell: Cell, readers: TextReaders): readonly Trait[] {
  if (isDayCell(cell)) return ['days']
  if (typeof cell === 'boolean') return ['ticks']
  if (typeof cell === 'number') return traitsOfNumber(cell)
  const text = String(cell).trim()
  const isStatus = text.length <= maxPhraseLength && readers.statuses.kindOf(text) !== undefined
  const traits = traitsOfText(text, readers.people)
  return isStatus ? [...traits.filter((each) => each !== 'known'), 'statuses'] : traits
}

function traitsOfNumber(number: number): Trait[] {
  const traits: Trait[] = ['numbers']
  if (number >= 0 && number <= 1) traits.push('shares')
  if (number > 0 && number < 1) traits.push('fractions')
  if (isCompactDay(number)) traits.push('compact')
  if (Number.isInteger(number) && number >= 0) {
    traits.push('links')
    if (number <= 100) traits.push('hundreds')
    if (number > 1 && number <= 100) traits.push('beyondOne')
  }
  return traits
}

function traitsOfText(text: string, people: PeopleReader): Trait[] {
  if (percentPattern.test(text)) return ['shares']
  if (tickPattern.test(text)) return ['ticks']
  if (isCompactDay(text) || (/^[-+]?[\d.,]+$/.test(text) && interpretDay(text, null).is === 'none')) {
    const number = Number(text.replace(/,(?=\d{3}(\D|$))/g, ''))
    return Number.isFinite(number) ? traitsOfNumber(number) : ['numbers', 'links']
  }
  const links: Trait[] = text.split(/[,，、;；\s]+(?=#?\d)/).every((part) => linkPattern.test(part))
    ? ['links']
    : []
  if (isWrittenDay(text)) return ['days', ...links]
  if (isEmail(text)) return ['emails']
  if (!/\p{L}/u.test(text)) return links
  const traits: Trait[] = ['texts', ...links]
  if (text.length > maxPhraseLength) traits.push('long')
  if (/\d/.test(text) || text.length > maxNamesLength) return traits
  const person = people.traitOf(text)
  const isPhrase = text.length <= maxNameLength && text.split(/\s+/).length <= 4
  if (isPhrase || person === 'known' || person === 'likely') traits.push('names')
  if (person === 'known') traits.push('known')
  if (person === 'group') traits.push('groups')
  return traits
}

const isWrittenDay = (text: string): boolean => {
  const { is } = interpretDay(text, null)
  return is !== 'none' && is !== 'blank'
}
