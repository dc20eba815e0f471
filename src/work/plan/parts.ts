/** Answers that are too long for one reply come in parts. */
import { hashOf } from '../../core/print.js'

/** What a part says of the whole. */
export interface Part {
  /** Where the next part begins; null after the last. */
  readonly next: number | null
  /** The print of the whole: parts of different prints do not belong together. */
  readonly print: string
}

/** So many bytes has a reply. */
const mostBytes = 95_000

/** No less than the bytes of a content as JSON: every character that is not plain counts three. */
export const bytesOf = (content: unknown): number => JSON.stringify(content).replace(/[^ -~]/g, '***').length

/** The part of an answer that begins at an item of its lists, counted through all of them in their order. */
export function partOf<Whole extends object>(
  whole: Whole,
  lists: Readonly<Partial<Record<keyof Whole, readonly unknown[]>>>,
  from: number,
): Whole & Part {
  const part: Partial<Record<keyof Whole, unknown[]>> = {}
  const keys = Object.keys(lists) as (keyof Whole)[]
  for (const key of keys) part[key] = []
  const print = hashOf(whole)
  let bytes = bytesOf({ ...whole, ...part, print })
  let [at, end, isFull] = [0, from, false]
  for (const key of keys)
    for (const item of lists[key]!) {
      if (at++ < from || isFull) continue
      const more = bytesOf(item) + 1
      isFull = end > from && bytes + more > mostBytes
      if (isFull) continue
      bytes += more
      end++
      part[key]!.push(item)
    }
  return { ...whole, ...part, print, next: isFull ? end : null }
}
