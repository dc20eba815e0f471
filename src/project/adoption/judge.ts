/** What a stranger's sheet is: the reading that headers and contents bear out best. */
import { type Grid, isBlank } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import { sheetNames, type Table } from '../../core/table.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { assign, type Assignment, type StrangeColumn } from './columns/columns.js'
import { candidates, headerKey, type HeaderWords } from './columns/dictionary.js'
import { type HeaderReader, headerReader } from './columns/header.js'
import { type Head, headsOf, textsOf } from './columns/heads.js'
import { lateField, lateRows, ownerField } from './rows/late.js'
import { type Lines, linesOf } from './rows/lines.js'
import { dayMeant } from './rows/meaning.js'
import { ownSheet } from './own.js'
import { profileOf, type Profile } from './columns/profile.js'
import { Findings, type MeantRow, readRows } from './rows/rows.js'
import type { SheetAdoption, StrangeSheet, VerdictReason } from './types.js'
import { verdictOf } from './verdict.js'
import { whyNoTable } from './no-table.js'

/** How many lines are looked at to see what a column holds. */
const sample = 250

/** One way to read a sheet. */
export interface Reading {
  readonly key: TrackerKey
  readonly table: Table
  readonly head: Head
  readonly columns: readonly StrangeColumn[]
  readonly found: Assignment
  readonly weight: number
  /** Milepost set the sheet up. */
  readonly ours?: true
}

/**
 * Judges a sheet as it stands on a day: what it tracks, where, which rows are late, and what a person must settle.
 * Never throws; a sheet of anything else is `notATable`.
 *
 * @param today decides lateness only
 * @param words what people call columns
 */
export function judgeSheet(sheet: StrangeSheet, today: Day, words: HeaderWords): SheetAdoption {
  const own = ownSheet(sheet, () => words.aliases)
  if (own === 'apart') return nothing(sheet, 'own')
  if (sheet.grid.every((line) => line.every((cell) => isBlank(cell)))) return nothing(sheet, 'empty')
  const reader = headerReader(words)
  const readings = own ? [own] : readingsOf(sheet, reader)
  const best = readings[0]
  if (!best) return nothing(sheet, whyNoTable(sheet.grid, reader.statuses))
  return concluded(sheet, best, today, reader)
}

const nothing = ({ name }: StrangeSheet, because: VerdictReason): SheetAdoption => ({
  sheet: name,
  verdict: 'notATable',
  because,
  tracker: null,
  headerRow: 0,
  firstRow: 0,
  lastRow: 0,
  columns: {},
  unsure: [],
  rows: [],
  linesPerRow: 1,
  late: [],
  problems: [],
})

/** Every reading of the sheet that has a title column, the weightiest first. */
function readingsOf(sheet: StrangeSheet, reader: HeaderReader): Reading[] {
  const readings = headsOf(sheet.grid, reader).flatMap((head) => {
    const columns = columnsOf(sheet.grid, head, reader)
    const title = aboveTable(sheet, head)
    return candidates.flatMap((key): Reading[] => {
      const table = trackers[key] as Table
      const found = assign(table, columns, reader)
      if (found.columns[table.title] === undefined || !isOwnKind(table, found)) return []
      return [{ key, table, head, columns, found, weight: weigh(key, table, found, title) }]
    })
  })
  return readings.sort((a, b) => b.weight - a.weight)
}

/** The columns below a header, each looked into only when it is asked for. */
function columnsOf(grid: Grid, head: Head, reader: HeaderReader): StrangeColumn[] {
  const lines = sampled(grid, head.firstRow - 1)
  const width = Math.max(head.headers.length, ...lines.map((line) => line.length))
  return Array.from({ length: width }, (_, at) => {
    let known: Profile | undefined
    return {
      column: at + 1,
      header: head.headers[at] ?? '',
      profile: () =>
        (known ??= profileOf(
          lines.map((line) => line[at]),
          reader.statuses,
        )),
    }
  })
}

/** Lines from all over the table in which something stands, in their order. */
function sampled(grid: Grid, from: number): Grid {
  const lines = grid.slice(from).filter((line) => line.some((cell) => !isBlank(cell)))
  const step = Math.max(1, Math.floor(lines.length / sample))
  return lines.filter((_, index) => index < sample / 2 || index % step === 0)
}

/** The words that say what the whole sheet is: its name and the titles above the header. */
function aboveTable({ name, grid }: StrangeSheet, { headerRow, headers }: Head): string {
  const above = grid
    .slice(Math.max(0, headerRow - 6), headerRow - 1)
    .flatMap(textsOf)
    .filter((text) => !headers.includes(text))
  return [name, ...above]
    .filter((text) => text !== '')
    .map(headerKey)
    .join(' \n ')
}

/**
 * Trackers whose rows are named by a client or a project must show what else they are about: every sheet names those.
 */
const isOwnKind = ({ key, columns: all, title }: Table, { columns }: Assignment): boolean => {
  const has = (fields: string): boolean => fields.split(' ').some((field) => field in columns)
  if (key === 'engagements' || key === 'milestones')
    return has('owner status start due delivery doneOn client')
  return all[title]!.kind !== 'reference' || has('kind draft asExpected newNeed blocker')
}

const generic = ['notes', 'id', 'engagement', 'client', 'milestone', 'priority', 'order']

/** How much speaks for a tracker: its columns by how sure they are, its own more than everybody's, and the sheet's name. */
function weigh(key: TrackerKey, table: Table, { columns, sureness }: Assignment, title: string): number {
  const late = lateField(table)
  const owner = ownerField(table)
  let weight = key === 'tasks' ? 0.6 : key === 'milestones' || key === 'engagements' ? 0.2 : 0
  for (const field of Object.keys(columns)) {
    const sure = Math.min(1, sureness[field]!)
    if (field === table.title) weight += 4 * sure * sure
    else {
      const share =
        field === late ? 2 : field === owner || field === 'status' ? 1.5 : generic.includes(field) ? 0.4 : 1
      weight += share * sure
    }
  }
  const named = sheetNames(table)
    .map(headerKey)
    .filter((word) => word.length > 1)
  if (named.some((word) => (/[a-z]/.test(word) ? ` ${title} `.includes(` ${word} `) : title.includes(word))))
    weight += 1.5
  return weight
}

/** Reads the rows of the best reading and puts the answer together. */
function concluded(sheet: StrangeSheet, reading: Reading, today: Day, reader: HeaderReader): SheetAdoption {
  const { key, table, head } = reading
  const first = rowsWith(sheet, reading, reader)
  const found = withDueMended(reading, first.rows, today)
  const { rows, lines, findings } =
    found === reading.found ? first : rowsWith(sheet, { ...reading, found }, reader)
  const { verdict, because } = verdictOf({ ...reading, found }, rows.length, sheet.grid, reader.statuses)
  if (verdict === 'notATable') return nothing(sheet, because)
  const last = lines.items[lines.items.length - 1]
  return {
    sheet: sheet.name,
    verdict,
    because,
    tracker: key,
    headerRow: head.headerRow,
    firstRow: lines.items[0] ?? head.firstRow,
    lastRow: last === undefined ? head.firstRow - 1 : last + lines.linesPerRow - 1,
    columns: found.columns,
    unsure: found.unsure,
    rows: rows.map(({ line, values }) => ({ line, values })),
    linesPerRow: lines.linesPerRow,
    late: lateRows(table, rows, today),
    problems: findings.all,
  }
}

function rowsWith(
  sheet: StrangeSheet,
  { table, head, found }: Reading,
  reader: HeaderReader,
): { rows: MeantRow[]; lines: Lines; findings: Findings } {
  const { columns, unsure } = found
  const days = new Set(
    Object.entries(columns).flatMap(([field, column]) =>
      table.columns[field]!.kind === 'day' ? [column] : [],
    ),
  )
  const title = columns[table.title] ?? 0
  const others = Object.values(columns).filter((column) => column !== title)
  const lines = linesOf(sheet, head, {
    reader,
    title,
    others,
    // Zeros, days of no year and errors are what a template's formulas leave in lines not filled in.
    says: (column, cell) =>
      days.has(column)
        ? !['blank', 'empty', 'error', 'none'].includes(dayMeant(cell, null).is)
        : cell !== 0 && cell !== false,
  })
  const findings = new Findings()
  return {
    rows: readRows(table, sheet, head, lines, { columns, unsure }, findings, reader.statuses),
    lines,
    findings,
  }
}

/** A column of days done that stands filled where nothing is done holds the days wanted: taken as such, and asked about. */
function withDueMended({ table, found }: Reading, rows: readonly MeantRow[], today: Day): Assignment {
  const late = lateField(table)
  const done = found.columns['doneOn']
  if (late === undefined || done === undefined || found.columns[late] !== undefined) return found
  const dated = rows.filter(({ values }) => 'doneOn' in values)
  const open = dated.filter(
    ({ values }) =>
      String(values['doneOn']) > today ||
      ['notStarted', 'inProgress', 'blocked', 'onHold', 'open'].includes(String(values['status'])),
  )
  if (dated.length === 0 || open.length < dated.length * 0.3) return found
  const { doneOn: column, ...columns } = found.columns
  return {
    columns: { ...columns, [late]: column! },
    sureness: { ...found.sureness, [late]: 0.6 },
    unsure: [
      ...found.unsure.filter(({ field }) => field !== 'doneOn'),
      { field: late, candidates: [column!], why: 'contentsDiffer' },
    ],
  }
}
