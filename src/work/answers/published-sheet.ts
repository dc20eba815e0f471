import {
  formatPublishedLine,
  type PublishedHead,
  readPublishedHead,
} from '../../core/answers/published-line.js'
import { publishedColumns } from '../../core/answers/published-page.js'
import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { Patch } from '../../core/sheet/sheet-change.js'
import type { Ports, Sheet } from '../../ports.js'
import { openSheet } from '../tables.js'

/** Links that a workbook may have: some for each person and client. */
const maxLinks = 20_000
/** How many cells of a line come before the pages. */
const headColumns = publishedColumns.indexOf('piece1')
const revokedColumn = publishedColumns.indexOf('revoked') + 1

/** The sheet of pages, with the head of each line; null for a line that is damaged or blank. */
export interface PublishedSheet {
  readonly sheet: Sheet<'published'>
  /** From line 2 on. */
  readonly heads: readonly (PublishedHead | null)[]
}

/** The pages' sheet without the pages; null where the workbook has none. */
export function readPublished(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): PublishedSheet | null {
  const sheet = openSheet(ports, 'published')
  if (sheet === null) return null
  const grid = ports.sheets.readerOf(sheet.name())?.cells({ lines: maxLinks, columns: headColumns }) ?? []
  return { sheet, heads: grid.slice(1).map((cells) => readPublishedHead(cells)) }
}

/** Whether a link was revoked or has expired. */
export function isDead({ heads }: Pick<PublishedSheet, 'heads'>, fingerprint: string, today: Day): boolean {
  const head = heads.find((each) => each?.fingerprint === fingerprint)
  return !!head && (head.isRevoked || head.expires < today)
}

/** The heads of all lines by their fingerprints; none where the workbook has no such sheet. */
export const readHeads = (
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
): ReadonlyMap<string, PublishedHead> =>
  new Map(
    (readPublished(ports)?.heads ?? []).flatMap((head) => (head ? [[head.fingerprint, head] as const] : [])),
  )

/** A page that is to be published, as text, with the rest of its line. */
export interface PageLine extends Omit<PublishedHead, 'isRevoked'> {
  readonly page: string
}

/** More separate parts than this are written as one that has what is between them as it is. */
const maxParts = 5

/**
 * Writes pages to the lines of their links, or below the last; what somebody typed into *revoked* stays. In a bounded
 * number of calls. Returns the fingerprints that were then read back from the sheet where they were written.
 */
export function writePublished(
  ports: Pick<Ports, 'cells' | 'hashing'>,
  { sheet, heads }: PublishedSheet,
  pages: readonly PageLine[],
): ReadonlySet<string> {
  const lines = new Map<number, readonly Cell[]>()
  let next = heads.length + 2
  for (const { page, ...head } of pages) {
    const cells = formatPublishedLine(head, page, ports.hashing.sha256)
    if (cells === null) continue
    const at = heads.findIndex((each) => each?.fingerprint === head.fingerprint)
    lines.set(
      at < 0 ? next++ : at + 2,
      cells.map((cell) => (cell === '' ? null : cell)),
    )
  }
  if (lines.size === 0) return new Set()
  const refused = ports.cells.tryApplyCells(
    [{ kind: 'cells', table: 'published', patches: patchesOf(sheet, heads.length + 1, lines) }],
    [sheet],
  )
  const last = Math.max(...lines.keys())
  const found = refused.length > 0 ? [] : sheet.column(1, last)
  return new Set(
    [...lines].flatMap(([line, cells]) => (found[line - 1] === cells[0] ? [String(cells[0])] : [])),
  )
}

function patchesOf(
  sheet: Sheet<'published'>,
  lastLine: number,
  lines: ReadonlyMap<number, readonly Cell[]>,
): readonly Patch[] {
  const known = [...lines.keys()].filter((line) => line <= lastLine).sort((a, b) => a - b)
  const added = [...lines.keys()].filter((line) => line > lastLine)
  const parts = groupConsecutive(known)
  const [first = 0, last = 0] = [known[0], known[known.length - 1]]
  const between = parts.length > maxParts ? sheet.lines(first, last - first + 1, publishedColumns.length) : []
  const filled = parts.length > maxParts && between.length === last - first + 1
  const areas = filled ? [between.map((_, index) => first + index)] : parts
  const cellsOf = (line: number): readonly Cell[] => lines.get(line) ?? between[line - first]!
  const patch = (area: readonly number[], from: number, to: number): Patch => ({
    line: area[0]!,
    column: from,
    cells: area.map((line) => cellsOf(line).slice(from - 1, to)),
  })
  return [
    ...areas.flatMap((area) => [
      patch(area, 1, revokedColumn - 1),
      patch(area, revokedColumn + 1, publishedColumns.length),
    ]),
    ...(added.length === 0
      ? []
      : [
          {
            line: added[0]!,
            column: 1,
            cells: added.map((line) => lines.get(line)!),
            appends: true as const,
          },
        ]),
  ]
}
