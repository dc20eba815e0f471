/** What single cells of a stranger's sheet mean. */
import { type Cell, isBlank, isDayCell, isErrorText, quoteCell, tidy } from '../../../core/cell.js'
import { choiceNamed, type Choices } from '../../../core/column.js'
import { type Day, dayOfSerial, isPlausible } from '../../../core/day.js'
import { isEmptyDay, type WrittenDay, writtenDay, writtenSpan } from '../../../core/written-day.js'
import type { DayOrder } from '../types.js'
import { type StatusKind, statusLabels, statusWords } from '../words/statuses.js'

/** What a cell says as a day. `written`: it stood there as text; `from`: the first day of a span, of which this is the last. */
export type DayMeaning =
  | { readonly is: 'day'; readonly day: Day; readonly written: boolean; readonly from?: DayMeaning }
  /** A month and a day as `MM-dd`; `null` where their order cannot be told. */
  | { readonly is: 'noYear'; readonly written: string | null; readonly from?: DayMeaning }
  | { readonly is: 'blank' | 'empty' | 'ambiguous' | 'none' | 'error' }

const written = new Map<string, WrittenDay | null>()
/** The same few hundred texts stand in thousands of cells. */
const remembered = (text: string): WrittenDay | null => {
  let known = written.get(text)
  if (known === undefined) {
    if (written.size > 5000) written.clear()
    known = writtenDay(text)
    written.set(text, known)
  }
  return known
}

/** What people write for "nothing here". */
const nothingWritten = /^[-–—―/\\.?？*_]+$|^(n\/?a|none|nil|null|nan|nat|无|没有|不适用)$/i

/** Whether a cell says nothing: blank, or a dash and its like. */
export const saysNothing = (cell: Cell | undefined): boolean =>
  cell === undefined || isBlank(cell) || (typeof cell === 'string' && nothingWritten.test(cell.trim()))

/** Serial numbers that can be days of a plan: 1982 to 2064. */
const serials = [30_000, 60_000] as const

/** Reads a cell for the day it means. `order` is what the column says of its numbers; null when it cannot tell. */
export function dayMeant(cell: Cell | undefined, order: DayOrder | null): DayMeaning {
  if (cell === undefined || saysNothing(cell)) return { is: 'blank' }
  if (isDayCell(cell))
    return isEmptyDay(cell.day)
      ? { is: 'empty' }
      : isPlausible(cell.day)
        ? { is: 'day', day: cell.day, written: false }
        : { is: 'none' }
  if (isErrorText(cell)) return { is: 'error' }
  if (typeof cell === 'number') {
    // What a formula gives for a day that nobody entered yet.
    if (cell === 0) return { is: 'blank' }
    return cell >= serials[0] && cell < serials[1]
      ? { is: 'day', day: dayOfSerial(cell), written: false }
      : { is: 'none' }
  }
  if (typeof cell !== 'string') return { is: 'none' }
  const found = remembered(cell)
  if (found === null) return spanMeant(cell, order)
  if (found.is === 'noYear') {
    const { dayFirst, monthFirst } = found
    const known = order === null ? null : found[order]
    return {
      is: 'noYear',
      written: known ?? (dayFirst && monthFirst && dayFirst !== monthFirst ? null : (monthFirst ?? dayFirst)),
    }
  }
  if (found.is !== 'either') return found.is === 'day' ? { ...found, written: true } : found
  const day =
    order === null
      ? found.dayFirst && found.monthFirst
        ? null
        : (found.dayFirst ?? found.monthFirst)
      : found[order]
  if (day !== null && day !== undefined) return { is: 'day', day, written: true }
  // What the column's order cannot read, the other may: the cell itself is then beyond doubt.
  const other = found.dayFirst ?? found.monthFirst
  return order !== null && other !== null && (found.dayFirst === null || found.monthFirst === null)
    ? { is: 'day', day: other, written: true }
    : { is: 'ambiguous' }
}

/** A span is due on its last day. */
function spanMeant(text: string, order: DayOrder | null): DayMeaning {
  const span = writtenSpan(text)
  if (span === null) return { is: 'none' }
  const to = dayMeant(span[1], order)
  return to.is === 'day' || to.is === 'noYear' ? { ...to, from: dayMeant(span[0], order) } : { is: to.is }
}

/** Two numbers, one of which is the month. */
const yearless = /^\d{1,2}[-/]\d{1,2}$/

/** In which order a column writes day and month, told by cells that allow one only; null when none or both are seen. */
export function dayOrderOf(cells: readonly (Cell | undefined)[]): DayOrder | null {
  let [dayFirst, monthFirst] = [false, false]
  for (const cell of cells.flatMap((each) =>
    typeof each === 'string' ? (writtenSpan(each) ?? [each]) : [],
  )) {
    const found = remembered(cell)
    if (found?.is !== 'either' && !(found?.is === 'noYear' && yearless.test(cell.trim()))) continue
    if (found.monthFirst === null) dayFirst = true
    if (found.dayFirst === null) monthFirst = true
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'dayFirst' : 'monthFirst'
}

const kinds = new Map<string, StatusKind>(
  (Object.keys(statusWords) as StatusKind[]).flatMap((kind) =>
    statusWords[kind].split('|').map((word): [string, StatusKind] => [word.toLowerCase(), kind]),
  ),
)
const statusKey = (text: string): string =>
  tidy(text.normalize('NFKC').replace(/_/g, ' '))
    .trim()
    .toLowerCase()
    .replace(/[.。!！]+$/, '')

/** How far something is, by the words people use; undefined for words nobody knows. */
export function statusKindOf(text: string): StatusKind | undefined {
  const key = statusKey(text)
  const whole = kinds.get(key) ?? kinds.get(key.replace(/-/g, ' '))
  if (whole !== undefined) return whole
  // “Done - 3 March”, “已完成（延期）”, “3. In progress”, “✅ Done”: the words before a mark, or after a number or sign.
  const share = /(?<![\d.])(\d+(?:\.\d+)?)\s*%/.exec(key)
  if (share) return Number(share[1]) >= 100 ? 'done' : Number(share[1]) > 0 ? 'inProgress' : 'notStarted'
  if (/^(waiting|awaiting|pending|blocked|等待?)(?=[\s\p{Script=Han}])/u.test(key)) return 'blocked'
  // “已完成 Done”: both languages side by side, of one mind.
  const han = key.replace(/[^\p{Script=Han}]+/gu, '')
  const latin = key.replace(/\p{Script=Han}+/gu, ' ').replace(/^[^a-z]+|[^a-z]+$/g, '')
  if (han !== '' && latin !== '') {
    const [one, other] = [kinds.get(han), kinds.get(latin)]
    if (one !== undefined && one === other) return one
  }
  const bare = key.replace(/^[^\p{L}]+/u, '')
  const head = bare.split(/[^\p{L}\s'’]/u)[0]!.trim()
  return kinds.get(bare) ?? (head === '' || head === key ? undefined : kinds.get(head))
}

/** The key of a tracker's choice that a status stands for; undefined when nobody knows it. */
export function statusMeant(cell: Cell, choices: Choices): string | undefined {
  if (typeof cell === 'boolean') return keyOf(choices, cell ? 'done' : 'notStarted')
  const text =
    typeof cell === 'number' ? (cell === 1 ? '100%' : cell === 0 ? '0%' : String(cell)) : quoteCell(cell)
  const own = choiceNamed(choices, text) ?? choiceNamed(choices, statusKey(text))
  if (own !== undefined) return own
  const kind = statusKindOf(text)
  return kind === undefined ? undefined : keyOf(choices, kind)
}

const keyOf = (choices: Choices, kind: StatusKind): string | undefined => {
  for (const label of statusLabels[kind]) {
    const key = choiceNamed(choices, label)
    if (key !== undefined) return key
  }
  return undefined
}

/** A share of one from a number or a text such as `60%`; undefined when it is neither. `hundred`: the column counts to 100. */
export function shareMeant(cell: Cell, hundred: boolean): number | undefined {
  if (typeof cell === 'number') return hundred ? cell / 100 : cell
  if (typeof cell === 'boolean') return cell ? 1 : 0
  if (typeof cell !== 'string') return undefined
  const found = /^(\d+(?:[.,]\d+)?)\s*(%|percent)?$/i.exec(cell.normalize('NFKC').trim())
  if (!found) return statusKindOf(cell) === 'done' ? 1 : undefined
  const number = Number(found[1]!.replace(',', '.'))
  return found[2] !== undefined || hundred ? number / 100 : number
}
