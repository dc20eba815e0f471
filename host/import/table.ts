/**
 * A table of text, of a known tool or of any other source, as a grid with days, under names that are known
 * here.
 */
import type { Cell } from '../../src/core/cell.js'
import { tasks } from '../../src/trackers/plan/tasks.js'
import type { Day } from '../../src/core/day.js'
import { type DayOrder, parseDay, detectDayOrder } from './days.js'
import type { ToolExport } from './export.js'
import { joinGroups } from './groups.js'
import { readStageOrStatus } from './stages.js'
import { findField, detectNotion, removeNotionId, type Tool, detectTool } from './tools.js'

/** The share of a column's filled cells that must be days before the column is read as days. */
const minDayShare = 0.6

const taskColumns = tasks.columns as Readonly<Record<string, { name: { en: string }; kind: string }>>

/** What is known about a table: its source and how its days are written. */
export interface TableContext {
  readonly name: string
  readonly zone: string
  /** In which order days are written, where a person said so. */
  readonly order: DayOrder | null
}

/** Reads lines of text from any source. */
export function readTableExport(lines: readonly (readonly string[])[], context: TableContext): ToolExport {
  const found = detectTool(lines) ?? detectNotion(context.name, lines)
  const order = context.order ?? found?.tool.days ?? null
  if (!found) return readUnknownTable(lines, context)
  const { tool } = found
  const { headers, rows } = joinGroups(lines, found.header)
  const places = matchFields(tool, headers)
  const columns = headers.map((header, at) => ({
    header: header.trim(),
    field: places.get(at),
    cells: convertCells(
      rows.map((row) => cleanCellText(tool, places.get(at), row[at] ?? '')),
      places.get(at),
      order,
      context.zone,
    ),
  }))
  const cellsOf = (field: string): readonly string[] | null => {
    const found = [...places].find(([, each]) => each === field)
    return found ? rows.map((row) => row[found[0]] ?? '') : null
  }
  const table = new TaskColumns(columns)
  addStages(table, cellsOf('list') ?? [])
  addDone(table)
  addStarts(table, cellsOf('due') ?? [], (text) => parseDay(text, order, context.zone))
  return {
    tool: tool.name,
    what: 'table',
    name: removeNotionId(context.name),
    grid: table.grid(rows.length),
    known: { tracker: 'tasks', columns: table.positions },
    source: tool.name.toLowerCase().replace(/[^a-z]/g, ''),
    people: findEmailAddresses(headers, rows, places),
    archived: 0,
  }
}

/** The columns of a table, found by the task's field that each holds. */
class TaskColumns {
  private readonly columns: { readonly header: string; cells: Cell[] }[] = []
  /** Columns by field, from 1. */
  readonly positions: Record<string, number> = {}

  constructor(columns: readonly { header: string; field: string | undefined; cells: Cell[] }[]) {
    for (const { header, field, cells } of columns)
      if (field !== undefined && field in taskColumns) this.add(field, cells)
      else this.columns.push({ header, cells })
  }

  has(field: string): boolean {
    return field in this.positions
  }
  cells(field: string): readonly Cell[] | undefined {
    return this.columns[(this.positions[field] ?? 0) - 1]?.cells
  }
  /** Adds a column of a field at the end. */
  add(field: string, cells: Cell[]): void {
    this.positions[field] = this.columns.push({ header: taskColumns[field]!.name.en, cells })
  }
  replace(field: string, cells: Cell[]): void {
    this.columns[this.positions[field]! - 1]!.cells = cells
  }
  /** The headers, then so many lines. */
  grid(lines: number): Cell[][] {
    return [
      this.columns.map(({ header }) => header),
      ...Array.from({ length: lines }, (_, index) => this.columns.map(({ cells }) => cells[index] ?? null)),
    ]
  }
}

/** Any table: nothing is renamed; days that can be read in one way only become days. */
function readUnknownTable(
  lines: readonly (readonly string[])[],
  { name, zone, order }: TableContext,
): ToolExport {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  const columns = Array.from({ length: width }, (_, at) =>
    convertCells(
      lines.map((line) => line[at] ?? ''),
      undefined,
      order,
      zone,
    ),
  )
  return {
    tool: null,
    what: 'table',
    name,
    grid: lines.map((_, index) => columns.map((cells) => cells[index] ?? null)),
    known: null,
    source: name,
    people: [],
    archived: 0,
  }
}

/** Which column is for which field: the first that has a header for it. */
function matchFields(tool: Tool, headers: readonly string[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  headers.forEach((header, at) => {
    const field = findField(tool, header)
    if (field !== undefined && ![...places.values()].includes(field)) places.set(at, field)
  })
  return places
}

/** Notion writes the address of a page behind its name. */
const notionLink = / \(https:\/\/www\.notion\.so\/[^)\s]*\)/g

/**
 * A cell without what only the tool needs: brackets around names, addresses behind links, words of the tool.
 */
function cleanCellText(tool: Tool, field: string | undefined, typed: string): string {
  const text = typed.trim().replace(notionLink, '')
  const own = field === undefined ? undefined : tool.values?.[field]?.[text.toLowerCase()]
  if (own !== undefined) return own
  if (field === 'owner')
    return text
      .replace(/^\[(.*)\]$/s, '$1')
      .split(/\s*[;,]\s*/)
      .filter(Boolean)
      .join(', ')
  return text
}

/**
 * The cells of a column: days where most of it is days, shares of one for percentages, numbers for numbers,
 * else text.
 */
function convertCells(
  typed: readonly string[],
  field: string | undefined,
  statedOrder: DayOrder | null,
  zone: string,
): Cell[] {
  const filled = typed.filter((text) => text.trim() !== '')
  // In an unknown column a version such as 1.2.26 is no day, and both ends of a time span stay: all as their
  // text.
  const dayText =
    field === undefined ? (text: string): string => (/\d{4}/.test(text) ? text : '') : readSpanEnd
  // Where the header is unknown, it is one of the cells.
  const below = field === undefined ? filled.length - 1 : filled.length
  const kind = field === undefined ? undefined : taskColumns[field]?.kind
  const read = (order: DayOrder | null): Cell[] | null => {
    const days = typed.map((text) => parseDay(dayText(text), order, zone))
    const count = days.filter((day) => day !== null).length
    return count > 0 && (kind === 'day' || count >= below * minDayShare)
      ? typed.map((text, index) => (days[index] ? { day: days[index] } : text.trim() || null))
      : null
  }
  if (kind === undefined || kind === 'day') {
    // Only texts that look like days at all may say in which order they are written.
    const daylike = filled
      .map(dayText)
      .filter(
        (text) =>
          /\d/.test(text) &&
          (parseDay(text, 'dayFirst', zone) ?? parseDay(text, 'monthFirst', zone)) !== null,
      )
    const found = read(statedOrder ?? detectDayOrder(daylike, zone))
    if (found) return found
  }
  return typed.map((text): Cell => {
    const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
    if (share && kind === 'percent') return Number(share[1]) / 100
    return text.trim() === '' ? null : text.trim()
  })
}

/** The end of a span of days, as Notion and monday.com write one. */
const spanSeparator = /\s+(?:→|–|->|to)\s+/
const readSpanEnd = (text: string): string => text.split(spanSeparator).at(-1)!

/** The meaning of the columns of a board: each a status or a stage. */
function addStages(table: TaskColumns, lists: readonly string[]): void {
  const found = lists.map(readStageOrStatus)
  if (found.some(({ stage }) => stage !== '') && !table.has('milestone'))
    table.add(
      'milestone',
      found.map(({ stage }) => stage || null),
    )
  if (found.some(({ status }) => status !== undefined) && !table.has('status'))
    table.add(
      'status',
      found.map(({ status }) => (status ? tasks.columns.status.write(status, 'en') : null)),
    )
}

/** A row with a day on which it was done is done, in whichever column of the board it is. */
function addDone(table: TaskColumns): void {
  const done = table.cells('doneOn')
  if (!done) return
  const doneLabel = tasks.columns.status.write('done', 'en')
  const status = table.cells('status')
  if (status)
    table.replace(
      'status',
      status.map((cell, index) => (cell === null && done[index] ? doneLabel : cell)),
    )
  else
    table.add(
      'status',
      done.map((cell) => (cell === null ? null : doneLabel)),
    )
}

/** Where a cell holds a span of days, its first day: the last one is when the row is due. */
function addStarts(table: TaskColumns, spans: readonly string[], read: (text: string) => Day | null): void {
  const starts = spans.map((text) =>
    readSpanEnd(text) === text ? null : read(text.split(spanSeparator)[0]!),
  )
  if (table.has('start') || starts.every((day) => day === null)) return
  table.add(
    'start',
    starts.map((day) => (day === null ? null : { day })),
  )
}

/** People whose address is written beside their name, as Asana does. */
function findEmailAddresses(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  places: ReadonlyMap<number, string>,
): ToolExport['people'] {
  const owner = [...places].find(([, field]) => field === 'owner')?.[0]
  const email = headers.findIndex((header) => /^assignee e-?mail$/i.test(header.trim()))
  if (owner === undefined || email < 0) return []
  const found = new Map<string, string | null>()
  for (const row of rows) if (row[owner]?.trim()) found.set(row[owner].trim(), row[email]?.trim() || null)
  return [...found].map(([name, address]) => ({ name, email: address }))
}
