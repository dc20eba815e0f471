/** Predecessors as other tools write them, as names of rows. */
import { tasks } from '../../src/trackers/plan/tasks.js'
import { nameSeparators } from '../../src/core/rule.js'

/** What links are resolved by. */
export interface LinkedRows {
  readonly titles: readonly string[]
  /** The rows' own ids; '' where a row has none. */
  readonly ids: readonly string[]
  /** What predecessors name rows by; null where it is their titles. */
  readonly numbers: readonly string[] | null
  /** The name under which the ids are stored. */
  readonly source: string
}

/** The predecessors of a row. */
export interface RowLinks {
  /** Names of rows, for the cell of a task; null where none was found. */
  readonly names: string | null
  /** What was written, where it says more than the names: a kind of link, a lag, or a row that is not there. */
  readonly original: string | null
  readonly unknown: readonly string[]
}

/** A number of a row, and what is behind it: `3`, `#3`, `3FS`, `3FS +2d`, `3-FS=P2D`. */
const numberedLink = /^#?(\d+)\s*(.*)$/
/** A link without a lag from a finish to a start, as every link of a task is. */
const plainLink = /^-?(?:FS)?(?:\s*[=>]?\s*P?0D)?$/i

/** Reads the predecessors of every row. */
export function resolveLinks(cells: readonly string[], rows: LinkedRows): readonly RowLinks[] {
  const indexOf = (names: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    names.forEach((name, index) => {
      if (name !== '' && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), index)
    })
    return found
  }
  const [byTitle, byNumber] = [indexOf(rows.titles), rows.numbers && indexOf(rows.numbers)]
  const nameOf = (index: number): string => {
    const title = rows.titles[index]!
    const isUnique = rows.titles.filter((each) => each.toLowerCase() === title.toLowerCase()).length === 1
    const id = rows.ids[index]!
    return id === '' || (isUnique && !nameSeparators.some((mark) => title.includes(mark)))
      ? title
      : `${tasks.prefix}-${rows.source}-${id}`
  }
  const find = (link: string): { index: number | undefined; isPlain: boolean } => {
    if (byNumber === null) return { index: byTitle.get(link.toLowerCase()), isPlain: true }
    const [, number = '', kind = ''] = numberedLink.exec(link) ?? []
    return { index: byNumber.get(number), isPlain: plainLink.test(kind) }
  }
  return cells.map((cell): RowLinks => {
    const text = cell.trim()
    const whole = byTitle.get(text.toLowerCase())
    if (text === '') return { names: null, original: null, unknown: [] }
    if (byNumber === null && whole !== undefined) return { names: nameOf(whole), original: null, unknown: [] }
    const links = text
      .split(/[;,，；]/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
    const found = links.map((link) => ({ link, ...find(link) }))
    const known = found.flatMap(({ index }) => (index === undefined ? [] : [nameOf(index)]))
    const unknown = found.flatMap(({ link, index }) => (index === undefined ? [link] : []))
    return {
      names: known.length > 0 ? [...new Set(known)].join(', ') : null,
      original: unknown.length > 0 || found.some(({ isPlain }) => !isPlain) ? text : null,
      unknown,
    }
  })
}
