/**
 * A table of text, of a known tool or of any other source, as a grid with days, under names that are known
 * here.
 */
import { type Cell, isBlank } from '../../src/core/cell.js'
import type { ImportWords } from '../text/import/index.js'
import { cleanCellText } from './clean-cell.js'
import { convertCells } from './convert-cells.js'
import { parseDay, type DayOrder } from './days.js'
import { addArchived, addDone, addDoneMarks, addStages, addStarts } from './derived-columns.js'
import type { ToolExport } from './export.js'
import { completeHeaders } from './extra-cells.js'
import { addIterations, joinIterations } from './iterations.js'
import { joinGroups } from './groups.js'
import { type ExportLayout, filledCells, readPlainLayout } from './layout.js'
import { resolveLinks } from './links.js'
import { createNotice, type ImportNotice } from './notices.js'
import { addOwnIds } from './own-rows.js'
import { splitPeopleTable } from './people-table.js'
import { TaskColumns } from './task-columns.js'
import { type DetectedTool, detectTool, sourceOf } from './tools/detect-tool.js'
import { removeNotionId } from './tools/notion.js'
import { normalizeHeader, type Tool } from './tools/tool.js'
import { findIndentParents, findOutlineParents, findParents } from './tree.js'

/** What is known about a table: its source and how its days are written. */
export interface TableContext {
  readonly name: string
  readonly zone: string
  /** In which order days are written, where a person said so. */
  readonly order: DayOrder | null
  /** For what is added to the notes. */
  readonly words: ImportWords
  /** How far the first cell of each line is indented, from line 1, where the file says so. */
  readonly indents?: readonly number[]
}

/** Reads lines of text from any source. */
export function readTableExport(lines: readonly (readonly string[])[], context: TableContext): ToolExport {
  const detected = detectTool(context.name, lines)
  return detected ? readToolTable(lines, detected, context) : readUnknownTable(lines, context)
}

const layouts = { groups: joinGroups, people: splitPeopleTable } as const

/** The rows of a tool’s table as text by field, in the order of the file. */
class ToolRows {
  readonly columns: readonly { readonly header: string; readonly field: string | undefined }[]
  readonly notices: readonly ImportNotice[]
  private readonly rows: readonly (readonly string[])[]

  constructor(tool: Tool, layout: ExportLayout, words: ImportWords) {
    const complete = completeHeaders(layout, words)
    const headers = complete.headers.map((header) => String(header ?? '').trim())
    const fields = matchFields(tool, headers)
    this.columns = headers.map((header, at) => ({ header, field: fields[at] }))
    this.notices = complete.notices
    this.rows = complete.rows.map((cells) =>
      cells.map((cell, at) => cleanCellText(tool, fields[at], String(cell ?? ''))),
    )
  }

  get count(): number {
    return this.rows.length
  }
  cellsAt(column: number): readonly string[] {
    return this.rows.map((row) => row[column] ?? '')
  }
  /** The cells of a field; undefined where no column is it. */
  cellsOf(field: string): readonly string[] | undefined {
    const column = this.columns.findIndex((each) => each.field === field)
    return column < 0 ? undefined : this.cellsAt(column)
  }
  headerOf(field: string): string {
    return this.columns.find((each) => each.field === field)?.header ?? ''
  }
}

function readToolTable(
  lines: readonly (readonly string[])[],
  { tool, header }: DetectedTool,
  context: TableContext,
): ToolExport {
  const layout = (tool.layout ? layouts[tool.layout] : readPlainLayout)(lines, header, tool)
  const order = context.order ?? tool.days ?? null
  const rows = new ToolRows(tool, layout, context.words)
  const iterations = joinIterations(rows)
  const table = new TaskColumns(
    rows.columns.flatMap(({ header: text, field }, at) =>
      field === 'ownId' || iterations.columns.includes(at)
        ? []
        : [
            {
              header: text,
              field,
              cells: convertCells(rows.cellsAt(at), { field, order, zone: context.zone, tool }),
            },
          ],
    ),
  )
  addIterations(table, iterations)
  addOwnIds(table, rows.cellsOf('ownId') ?? [])
  addDoneMarks(table, rows.cellsOf('done') ?? [])
  addDone(table)
  addStages(table, rows.cellsOf('list') ?? [])
  const archived = addArchived(table, rows.cellsOf('archived') ?? [])
  addStarts(table, rows.cellsOf('due') ?? [], (text) => parseDay(text, order, context.zone))
  table.fill('owner', toCells(rows.cellsOf('members') ?? []))
  addParents(table, rows, layout, context)
  const linkNotices = addLinks(table, rows, layout, tool)
  if (layout.board !== '')
    table.fill(
      'engagement',
      layout.rows.map(() => layout.board),
    )
  return {
    tool: tool.name,
    what: 'table',
    name: layout.board || removeNotionId(context.name),
    grid: table.grid(rows.count),
    fileRows: [header + 1, ...layout.rows.map(({ row }) => row)],
    merges: [],
    known: { tracker: 'tasks', columns: table.positions },
    source: sourceOf(tool),
    people: [...findEmailAddresses(rows), ...layout.people],
    archived,
    notices: [...describeLeftOut(layout), ...rows.notices, ...linkNotices],
    kinds: rows.cellsOf('kind') ?? [],
  }
}

const toCells = (texts: readonly (string | null)[]): Cell[] => texts.map((text) => text || null)

/** Which column is for which field: the first that has a header for it. */
function matchFields(tool: Tool, headers: readonly string[]): readonly (string | undefined)[] {
  const used = new Set<string>()
  return headers.map((header) => {
    const field = tool.fields[normalizeHeader(header)]
    if (field === undefined || used.has(field)) return undefined
    used.add(field)
    return field
  })
}

/** Lines with contents that are no rows; the name of a board or a group is not lost. */
const describeLeftOut = ({ leftOut, board }: ExportLayout): readonly ImportNotice[] => {
  const lost = leftOut.filter(({ cells }) => filledCells(cells).join('') !== board)
  return createNotice(
    'rowsLeftOut',
    lost.map(({ row }) => row),
    filledCells(lost[0]?.cells)[0]?.trim(),
  )
}

/** Below which row a row is becomes its milestone, where nothing else is. */
function addParents(
  table: TaskColumns,
  rows: ToolRows,
  layout: ExportLayout,
  { indents }: TableContext,
): void {
  const titles = rows.cellsOf('title') ?? []
  const [parents, outline] = [rows.cellsOf('parent'), rows.cellsOf('outline')]
  const found = parents
    ? findParents(parents, { titles, ids: rows.cellsOf('id') ?? [] })
    : outline
      ? findOutlineParents(outline, titles)
      : indents
        ? findIndentParents(
            layout.rows.map(({ row }) => indents[row - 1] ?? 0),
            titles,
          )
        : []
  table.fill('milestone', toCells(found))
}

/** Predecessors become names of rows; what such a name does not say goes into the notes. */
function addLinks(
  table: TaskColumns,
  rows: ToolRows,
  layout: ExportLayout,
  tool: Tool,
): readonly ImportNotice[] {
  const cells = rows.cellsOf('predecessors')
  if (cells === undefined) return []
  const ids = rows.cellsOf('id') ?? cells.map(() => '')
  const firstRow = layout.rows[0]?.row ?? 0
  const rowNumbers = layout.rows.map(({ row }) => String(row - firstRow + 1))
  const byId = rows.cellsOf('number') ?? rows.cellsOf('id') ?? rowNumbers
  const links = resolveLinks(cells, {
    titles: rows.cellsOf('title') ?? [],
    ids,
    numbers: tool.links === undefined ? null : tool.links === 'row' ? rowNumbers : byId,
    source: sourceOf(tool),
  })
  table.replace('predecessors', toCells(links.map(({ names }) => names)))
  const originals = toCells(links.map(({ original }) => original))
  if (originals.some((cell) => cell !== null)) table.addOther(rows.headerOf('predecessors'), originals)
  const unknown = links.flatMap((link, index) => (link.unknown.length > 0 ? [{ link, index }] : []))
  return createNotice(
    'unknownLinks',
    unknown.map(({ index }) => layout.rows[index]!.row),
    unknown[0]?.link.unknown[0],
  )
}

/** Any table: nothing is renamed; days that can be read in one way only become days. */
export function readUnknownTable(
  lines: readonly (readonly string[])[],
  { name, zone, order }: Pick<TableContext, 'name' | 'zone' | 'order'>,
): ToolExport {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  const columns = Array.from({ length: width }, (_, at) =>
    convertCells(
      lines.map((line) => line[at] ?? ''),
      { field: undefined, order, zone },
    ),
  )
  return {
    tool: null,
    what: 'table',
    name,
    // A line stays as long as it is, so that what it lacks is known.
    grid: lines.map((line, index) => line.map((_, at) => columns[at]![index] ?? null)),
    fileRows: null,
    merges: [],
    known: null,
    source: name,
    people: [],
    archived: 0,
    notices: [],
  }
}

const emailHeader = /^(assignee|owner) e-?mail$/i

/** People whose address is written beside their name, as Asana does. */
function findEmailAddresses(rows: ToolRows): ToolExport['people'] {
  const owners = rows.cellsOf('owner')
  const column = rows.columns.findIndex(({ header }) => emailHeader.test(header))
  if (owners === undefined || column < 0) return []
  const addresses = rows.cellsAt(column)
  const found = new Map<string, string | null>()
  owners.forEach((owner, index) => {
    if (!isBlank(owner)) found.set(owner, addresses[index] || null)
  })
  return [...found].map(([name, email]) => ({ name, email }))
}
