/** Answers that are too long for one reply, joined from their parts: see `inParts` of the script. */
import type { Reply } from '../src/entry.js'

type Content = Readonly<Record<string, unknown>>
type Answered = Extract<Reply<unknown>, { ok: true }>

/** What a reply says of its parts: in its value, or beside it where that is a list. */
const partIn = (reply: Answered): Partial<Answered> =>
  (Array.isArray(reply.value) ? reply : (reply.value ?? {})) as Partial<Answered>

/** Two lists as one; the pieces of one item become one again. */
function lists(one: readonly unknown[], other: readonly unknown[]): unknown[] {
  const joined = [...one]
  for (const item of other) {
    const { continued, ...piece } = (item ?? {}) as Content
    if (continued === true) joined.push(contents(joined.pop() as Content, piece))
    else joined.push(item)
  }
  return joined
}

/** Two parts as one: their lists one after the other, everything else as the later says it. */
const contents = (one: Content, other: Content): Content =>
  Object.fromEntries(
    Object.entries(other).map(([key, value]) => [
      key,
      Array.isArray(value) ? lists((one[key] ?? []) as readonly unknown[], value) : value,
    ]),
  )

const join = (one: unknown, other: unknown): unknown =>
  Array.isArray(other)
    ? lists((one ?? []) as readonly unknown[], other)
    : contents((one ?? {}) as Content, other as Content)

/** How often an answer is read from the start again. */
const maxRestarts = 3

/**
 * Reads an answer, however many parts it comes in; from the start again when it changed in between. Rejects when it
 * changes every time.
 */
export async function wholeOf(
  first: Reply<unknown>,
  ask: (from: number) => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  if (!first.ok || partIn(first).print === undefined) return first
  let [read, value, restarts] = [first, join(undefined, first.value), 0]
  for (let { next, print } = partIn(read); next != null; { next, print } = partIn(read)) {
    const more = await ask(next)
    if (!more.ok) return more
    if (partIn(more).print === print) [read, value] = [more, join(value, more.value)]
    else {
      if (restarts++ === maxRestarts) throw new Error('The answer keeps changing.')
      const fresh = await ask(0)
      if (!fresh.ok) return fresh
      ;[read, value] = [fresh, join(undefined, fresh.value)]
    }
  }
  return { ...read, value }
}
