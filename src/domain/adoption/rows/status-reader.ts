/** How far something is, by the words people use for it. */
import { type Cell, formatCell, trimSpaces } from '../../../core/cell.js'
import { findChoiceKey, type Choices } from '../../../core/column.js'

export type StatusKind = 'done' | 'cancelled' | 'onHold' | 'blocked' | 'inProgress' | 'notStarted'

/** What people write for each, joined by `|`. Shipped in a file of its own, since it is long. */
export type StatusWords = Readonly<Record<StatusKind, string>>

/** Reads what people write to say how far something is. */
export interface StatusReader {
  /** How far something is; undefined for unknown words. */
  kindOf(text: string): StatusKind | undefined
  /** The key of the tracker's choice that a status means; undefined when it is unknown. */
  choiceOf(cell: Cell, choices: Choices): string | undefined
  /** A share of one from a number or a text such as `60%`; undefined when it is neither. `scale` is the column's whole. */
  shareOf(cell: Cell, scale: 1 | 100): number | undefined
}

/** A reader by those words. */
export function createStatusReader(words: StatusWords): StatusReader {
  const kinds = new Map<string, StatusKind>(
    (Object.keys(words) as StatusKind[]).flatMap((kind) =>
      words[kind].split('|').map((word): [string, StatusKind] => [word.toLowerCase(), kind]),
    ),
  )
  const kindOf = (text: string): StatusKind | undefined => findStatusKind(kinds, text)
  return {
    kindOf,
    choiceOf(cell, choices) {
      if (typeof cell === 'boolean') return findStatusChoice(choices, cell ? 'done' : 'notStarted')
      const text =
        typeof cell === 'number' ? (cell === 1 ? '100%' : cell === 0 ? '0%' : String(cell)) : formatCell(cell)
      const own = findChoiceKey(choices, text) ?? findChoiceKey(choices, normalizeStatus(text))
      if (own !== undefined) return own
      const kind = kindOf(text)
      return kind === undefined ? undefined : findStatusChoice(choices, kind)
    },
    shareOf(cell, scale) {
      if (typeof cell === 'number') return cell / scale
      if (typeof cell === 'boolean') return cell ? 1 : 0
      if (typeof cell !== 'string') return undefined
      const found = /^(\d+(?:[.,]\d+)?)\s*(%|percent)?$/i.exec(cell.normalize('NFKC').trim())
      if (!found) return kindOf(cell) === 'done' ? 1 : undefined
      const number = Number(found[1]!.replace(',', '.'))
      return number / (found[2] === undefined ? scale : 100)
    },
  }
}

const normalizeStatus = (text: string): string =>
  trimSpaces(text.normalize('NFKC').replace(/_/g, ' '))
    .trim()
    .toLowerCase()
    .replace(/[.。!！]+$/, '')

function findStatusKind(kinds: ReadonlyMap<string, StatusKind>, text: string): StatusKind | undefined {
  const key = normalizeStatus(text)
  const exact = kinds.get(key) ?? kinds.get(key.replace(/-/g, ' '))
  if (exact !== undefined) return exact
  // “Done - 3 March”, “已完成（延期）”, “3. In progress”, “✅ Done”: the words before a mark, or after a number or sign.
  const share = /(?<![\d.])(\d+(?:\.\d+)?)\s*%/.exec(key)
  if (share) return Number(share[1]) >= 100 ? 'done' : Number(share[1]) > 0 ? 'inProgress' : 'notStarted'
  if (/^(waiting|awaiting|pending|blocked|等待?)(?=[\s\p{Script=Han}])/u.test(key)) return 'blocked'
  // “已完成 Done”: both languages, and they agree.
  const han = key.replace(/[^\p{Script=Han}]+/gu, '')
  const latin = key.replace(/\p{Script=Han}+/gu, ' ').replace(/^[^a-z]+|[^a-z]+$/g, '')
  if (han !== '' && latin !== '') {
    const [first, second] = [kinds.get(han), kinds.get(latin)]
    if (first !== undefined && first === second) return first
  }
  const withoutMarks = key.replace(/^[^\p{L}]+/u, '')
  const head = withoutMarks.split(/[^\p{L}\s'’]/u)[0]!.trim()
  return kinds.get(withoutMarks) ?? (head === '' || head === key ? undefined : kinds.get(head))
}

/** The labels that trackers have for each, the best first. */
const labelsByKind: Readonly<Record<StatusKind, readonly string[]>> = {
  done: ['Done', 'Closed', 'Delivered'],
  cancelled: ['Cancelled', 'Rejected', 'Dropped', 'Closed'],
  onHold: ['On hold', 'Deferred', 'Not started', 'Open'],
  blocked: ['Blocked', 'In progress', 'Open'],
  inProgress: ['In progress', 'Doing', 'Active', 'Open'],
  notStarted: ['Not started', 'Open', 'New', 'Planned'],
}

/** The key of the tracker's choice for a status; undefined where it has none. */
export const findStatusChoice = (choices: Choices, kind: StatusKind): string | undefined => {
  for (const label of labelsByKind[kind]) {
    const key = findChoiceKey(choices, label)
    if (key !== undefined) return key
  }
  return undefined
}
