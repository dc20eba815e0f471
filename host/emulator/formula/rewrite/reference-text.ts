/** A reference as it is written in a formula: `'任务 表'!$A2:B`. */
import { parseA1Ref, stringifyA1Ref, type RangeA1 } from '@borgar/fx'

/** The position of an edge, counted from 1, and whether a `$` fixes it; `null` means open. */
export interface Edge {
  line: number
  fixed: boolean
}
export interface ParsedReference {
  /** With its `!` and its quotes, as written; empty for a reference to the formula's own sheet. */
  prefix: string
  top: Edge | null
  left: Edge | null
  bottom: Edge | null
  right: Edge | null
}

const createEdge = (line: number | null | undefined, fixed: boolean | null | undefined): Edge | null =>
  line === null || line === undefined ? null : { line: line + 1, fixed: fixed === true }

/** Reads a reference; `undefined` for names and anything else that is not an area. */
export function parseReference(text: string): ParsedReference | undefined {
  const end = text.lastIndexOf('!') + 1
  const parsed = parseA1Ref(text.slice(end), { allowTernary: true })
  if (!parsed || !('range' in parsed)) return undefined
  const { range } = parsed
  return {
    prefix: text.slice(0, end),
    top: createEdge(range.top, range.$top) ?? (range.left !== null && range.bottom !== null ? FIRST : null),
    left: createEdge(range.left, range.$left) ?? (range.top !== null && range.right !== null ? FIRST : null),
    bottom: createEdge(range.bottom, range.$bottom),
    right: createEdge(range.right, range.$right),
  }
}
const FIRST: Edge = { line: 1, fixed: false }

/** The text of a reference; a whole column or row keeps its short form. */
export function formatReference({ prefix, top, left, bottom, right }: ParsedReference): string {
  const range: RangeA1 = {
    top: top ? top.line - 1 : null,
    left: left ? left.line - 1 : null,
    bottom: bottom ? bottom.line - 1 : null,
    right: right ? right.line - 1 : null,
    $top: top?.fixed ?? false,
    $left: left?.fixed ?? false,
    $bottom: bottom?.fixed ?? false,
    $right: right?.fixed ?? false,
  }
  return prefix + stringifyA1Ref({ range })
}

/** The sheet's name in a prefix such as `'Bob''s'!`; `undefined` for the empty prefix. */
export function readSheetName(prefix: string): string | undefined {
  if (prefix === '') return undefined
  const name = prefix.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}

/** A sheet's name as it must be written before `!`: quoted unless it is one plain word. */
export function formatSheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/i.test(name)
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`
}
