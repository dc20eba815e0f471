/** Which row is below which, as other tools write it. */

/** What parents are found by. */
export interface TreeRows {
  readonly titles: readonly string[]
  readonly ids: readonly string[]
}

/** Parents as `#12`, `Task #12: Draft`, `12 - Draft`, and by their title. */
const namedParent = /^(?:[\p{L}\s]*#)?(\d+)(?:\s*[:：-]\s*(.+))?$/u

/** The titles of the rows’ parents, from the id or the title that a cell has; null where it has none. */
export function findParents(cells: readonly string[], { titles, ids }: TreeRows): (string | null)[] {
  const byId = new Map(ids.map((id, index) => [id, titles[index]!] as const).filter(([id]) => id !== ''))
  return cells.map((cell) => {
    const text = cell.trim()
    const [, id = '', title = ''] = namedParent.exec(text) ?? []
    return text === '' ? null : (byId.get(text) ?? byId.get(id) ?? (title || text))
  })
}

/** The titles of the rows’ parents by outline numbers: `1.2` is below `1`. */
export function findOutlineParents(numbers: readonly string[], titles: readonly string[]): (string | null)[] {
  const byNumber = new Map(numbers.map((number, index) => [number.trim(), titles[index]!] as const))
  return numbers.map((number) => {
    const parent = number.trim().replace(/\.?[^.]+$/, '')
    return parent === '' ? null : (byNumber.get(parent) ?? null)
  })
}

/** The titles of the rows’ parents by how far they are indented. */
export function findIndentParents(indents: readonly number[], titles: readonly string[]): (string | null)[] {
  return indents.map((indent, index) => {
    const parent = indents.findLastIndex((each, at) => at < index && each < indent)
    return parent < 0 ? null : titles[parent]!
  })
}
