/** How far something is, by the words people use for it. */
import { type Cell, formatCell, trimSpaces } from '../../../core/cell.js'
import { findChoiceKey, type Choices } from '../../../core/choices.js'
import { type ChoiceMeanings, equivalentChoice, kindOfChoice } from '../choice-meanings.js'
import { findStatusChoice, type StatusKind } from './status-choices.js'

/** What people write for each, joined by `|`. Shipped in a file of its own, since it is long. */
export type StatusWords = Readonly<Record<StatusKind, string>>

/** Reads what people write to say how far something is. */
export interface StatusReader {
  /** How far something is; undefined for unknown words. */
  kindOf(text: string): StatusKind | undefined
  /** Whether the words are known as they are: nothing around them was left out to know them. */
  isExact(text: string): boolean
  /** The key of the choice that a person said a word means in a column of that field. */
  rememberedChoiceOf(field: string, text: string, choices: Choices): string | undefined
  /** The key of the tracker's choice that a status means; undefined when it is unknown. */
  choiceOf(cell: Cell, choices: Choices): string | undefined
  /** A share of one from a number or a text such as `60%`; undefined when it is neither. `scale` is the column's whole. */
  shareOf(cell: Cell, scale: 1 | 100): number | undefined
}

/**
 * A reader by those words.
 *
 * @param meanings what people said that words mean goes before them
 */
export function createStatusReader(words: StatusWords, meanings: ChoiceMeanings = {}): StatusReader {
  const kinds = new Map<string, StatusKind>(
    (Object.keys(words) as StatusKind[]).flatMap((kind) =>
      words[kind].split('|').map((word): [string, StatusKind] => [word.toLowerCase(), kind]),
    ),
  )
  const said = new Map(
    Object.entries(meanings).map(([field, choices]) => [
      field,
      new Map(Object.entries(choices).map(([word, choice]) => [normalizeStatus(word), choice])),
    ]),
  )
  const saidOf = (field: string, text: string): string | undefined =>
    said.get(field)?.get(normalizeStatus(text))
  const kindOf = (text: string): StatusKind | undefined => {
    const meant = saidOf('status', text)
    return (meant === undefined ? undefined : kindOfChoice(meant)) ?? findStatusKind(kinds, text)
  }
  const rememberedChoiceOf = (field: string, text: string, choices: Choices): string | undefined => {
    const meant = saidOf(field, text)
    return meant === undefined ? undefined : equivalentChoice(choices, field, meant)
  }
  return {
    kindOf,
    isExact: (text) => kinds.has(normalizeStatus(text)),
    rememberedChoiceOf,
    choiceOf(cell, choices) {
      if (typeof cell === 'boolean') return findStatusChoice(choices, cell ? 'done' : 'notStarted')
      const text =
        typeof cell === 'number' ? (cell === 1 ? '100%' : cell === 0 ? '0%' : String(cell)) : formatCell(cell)
      const own =
        rememberedChoiceOf('status', text, choices) ??
        findChoiceKey(choices, text) ??
        findChoiceKey(choices, normalizeStatus(text))
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
  return (
    kinds.get(withoutMarks) ?? (head === '' || head === key || head === 'x' ? undefined : kinds.get(head))
  )
}
