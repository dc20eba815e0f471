/** Replies that are too long are sent in parts. */
import { createFingerprint } from '../core/fingerprint.js'

/** What a part says of the complete reply. */
export interface Part {
  /** Where the next part begins; null after the last. */
  readonly next: number | null
  /** The fingerprint of the complete reply: parts with different ones do not belong together. */
  readonly print: string
}

/** The most bytes of a reply, and of a piece of an item that is too large for one. */
const [mostBytes, mostOfPiece] = [95_000, 20_000]

/** At least the bytes of a content as JSON: every character that is not plain counts three. */
const bytesOf = (content: unknown): number => JSON.stringify(content).replace(/[^ -~]/g, '***').length

type Lists<Whole> = Readonly<Partial<Record<keyof Whole, readonly unknown[]>>>

/**
 * A content with those items of its lists that begin there and fit, one at least; and where the next begin.
 */
function cut<Whole extends object>(
  whole: Whole,
  lists: Lists<Whole>,
  from: number,
  most: number,
): { part: Whole; next: number | null } {
  const part: Partial<Record<keyof Whole, unknown[]>> = {}
  const keys = Object.keys(lists) as (keyof Whole)[]
  for (const key of keys) part[key] = []
  let bytes = bytesOf({ ...whole, ...part })
  let [at, end, isFull] = [0, from, false]
  for (const key of keys)
    for (const item of lists[key]!) {
      if (at++ < from || isFull) continue
      const more = bytesOf(item) + 1
      isFull = end > from && bytes + more > most
      if (isFull) continue
      bytes += more
      end++
      part[key]!.push(item)
    }
  return { part: { ...whole, ...part }, next: isFull ? end : null }
}

/** The part of an answer that begins at an item of its lists, counted through all of them in their order. */
function partOf<Whole extends object>(whole: Whole, lists: Lists<Whole>, from: number): Whole & Part {
  const { part, next } = cut(whole, lists, from, mostBytes)
  return { ...part, print: createFingerprint(whole), next }
}

/** An answer that says itself that no part follows, for scripts that ask for it; a part of it replaces what it says. */
export const withoutNext = <Whole extends object>(whole: Whole): Whole & Part => ({
  ...whole,
  print: createFingerprint(whole),
  next: null,
})

const isObject = (content: unknown): content is object => typeof content === 'object' && content !== null

/**
 * An item in pieces that fit into a reply, each with some of what it lists; all but the first say they
 * continue it.
 */
function piecesOf<Item extends object>(item: Item): readonly Item[] {
  if (bytesOf(item) <= mostOfPiece) return [item]
  const [lists, pieces] = [listsOf(item), [] as Item[]]
  for (let from: number | null = 0; from !== null;) {
    const found: { part: Item; next: number | null } = cut(item, lists, from, mostOfPiece)
    pieces.push(from === 0 ? found.part : { ...found.part, continued: true })
    from = found.next
  }
  return pieces
}

const listsOf = <Whole extends object>(whole: Whole): Lists<Whole> =>
  Object.fromEntries(
    Object.entries(whole).flatMap(([key, list]) =>
      Array.isArray(list)
        ? [[key, list.flatMap<unknown>((item) => (isObject(item) ? piecesOf(item) : [item]))]]
        : [],
    ),
  ) as Record<keyof Whole, unknown[]>

/**
 * The reply of an endpoint: all of it where it fits and where all is asked for, else the part of it that
 * begins there. A list has no field for where the next part begins, so its reply has one.
 */
export function inParts(
  value: unknown,
  from: number | 'all',
): { readonly ok: true; readonly value: unknown } & Partial<Part> {
  if (!isObject(value) || from === 'all' || (from === 0 && bytesOf(value) <= mostBytes))
    return { ok: true, value }
  return Array.isArray(value)
    ? { ok: true, ...partOf({ value }, listsOf({ value }), from) }
    : { ok: true, value: partOf(value, listsOf(value), from) }
}

/**
 * The reply of an endpoint that itself takes where its list begins: as many items as fit, and where the next page
 * begins, where not all fit.
 */
export function fittingPage(
  value: readonly unknown[],
  from: number,
): { readonly ok: true; readonly value: unknown; readonly next?: number } {
  const { part, next } = cut({ value }, { value }, 0, mostBytes)
  return { ok: true, ...part, ...(next === null ? {} : { next: from + next }) }
}
