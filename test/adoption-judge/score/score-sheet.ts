/** Compares a reading of a sheet with the right one. */
import { type Grid, isBlank } from '../../../src/core/cell.js'
import { decidingRoles, type GeneratedSheet, type SheetTruth, type TableTruth } from '../make/sheet.js'
import { type Finding, type Outcome, type SheetScore, worstOf } from './outcome.js'
import { plainStatuses } from '../words/plain-statuses.js'
import type { SheetReading, TableReading } from './reading.js'
import { scoreRoles } from './score-roles.js'

const list = (lines: readonly number[]): string =>
  `${lines.slice(0, 6).join(', ')}${lines.length > 6 ? ` and ${lines.length - 6} more` : ''}`
const without = (lines: readonly number[], others: readonly number[]): number[] =>
  lines.filter((line) => !others.includes(line))

/** Lines counted as work that are none, and work that is not counted. */
function scoreRows(truth: TableTruth, { rows, leftOut, askedLines }: TableReading, grid: Grid): Finding[] {
  const extra = without(without(rows, truth.work), truth.mayBeWork)
  const dropped = without(without(truth.work, rows), askedLines.flat())
  const silent = without(dropped, leftOut ?? [])
  const findings: Finding[] = []
  const add = (outcome: Outcome, says: string): void => {
    findings.push({ outcome, about: 'rows', says })
  }
  if (extra.length > 0) add('wrong in silence', `counts lines that are no work: ${list(extra)}`)
  if (silent.length > 0) add('wrong in silence', `drops work without a word: ${list(silent)}`)
  else if (dropped.length > 0) add('missed', `leaves out work and says so: ${list(dropped)}`)
  for (const lines of askedLines) {
    const mayAsk = lines.every((line) => mayLookLikeWork(line, truth, grid))
    add(mayAsk ? 'asked rightly' : 'asked wrongly', `asks whether lines are work: ${list(lines)}`)
  }
  return findings
}

/** Whether one may ask if a line is work: it is none, and has a cell where work has its title. */
const mayLookLikeWork = (line: number, { work, columns }: TableTruth, grid: Grid): boolean =>
  !work.includes(line) && !isBlank(grid[line - 1]?.[columns['title']! - 1])

/** Rows without the person who has them, though the column was found. */
function scoreOwners(truth: TableTruth, { columns, asked, rows, owned }: TableReading): Finding[] {
  if (columns['owner'] !== truth.columns['owner'] || 'owner' in asked) return []
  const lacking = truth.owned.filter((line) => rows.includes(line) && !owned.includes(line))
  return lacking.length === 0
    ? []
    : [
        {
          outcome: 'wrong in silence',
          about: 'owners',
          says: `nobody has lines that somebody has: ${list(lacking)}`,
        },
      ]
}

/** A question what words of the status mean: wrong about one that everybody writes. */
const scoreWords = ({ askedWords }: TableReading): Finding[] =>
  askedWords.map((word) => ({
    outcome: plainStatuses.has(word.toLowerCase()) ? 'asked wrongly' : 'asked rightly',
    about: 'status words',
    says: `asks what “${word}” means`,
  }))

/** Lines called late that are not, and late lines that are not named. */
function scoreLate(truth: TableTruth, reading: TableReading): Finding[] {
  const decisive = decidingRoles.filter((role) => role !== 'title' && role !== 'owner')
  // While a person is asked about dates or states, what is late is not yet said.
  if (decisive.some((role) => role in reading.asked)) return []
  // What is late by a column that is right as well is not in the truth.
  if ((truth.alsoRight['due'] ?? []).some((column) => column === reading.columns['due'])) return []
  const columns = decisive.flatMap((role) => reading.columns[role] ?? [])
  const isReported = columns.some((column) => reading.reported.has(column))
  const findings: Finding[] = []
  const add = (outcome: Outcome, says: string): void => {
    findings.push({ outcome, about: 'late', says })
  }
  if (truth.datesInDoubt !== null && reading.columns['due'] !== undefined && !isReported)
    add('wrong in silence', `believes dates that are in doubt (${truth.datesInDoubt})`)
  const counted = reading.late.filter((line) => reading.rows.includes(line))
  const extra = without(without(without(counted, truth.late), truth.mayBeLate), truth.mayBeWork)
  // Of rows whose word a person is asked about, it is not yet said whether they are late.
  const said = without(truth.late, reading.askedWordLines)
  const lacking = said.filter((line) => !reading.late.includes(line) && reading.rows.includes(line))
  const outcome: Outcome = isReported ? 'missed' : 'wrong in silence'
  if (extra.length > 0) add(outcome, `calls lines late that are not: ${list(extra)}`)
  if (lacking.length > 0 && reading.columns['due'] !== undefined)
    add(outcome, `does not call lines late: ${list(lacking)}`)
  return findings
}

/** Another tracker than the right one; the columns of another tracker say nothing. */
function scoreOtherTracker(
  { trackers, mayAskTracker }: TableTruth,
  { tracker, otherTrackers }: TableReading,
): Finding {
  const isAsked = otherTrackers.some((other) => trackers.includes(other))
  const asked: Outcome = mayAskTracker ? 'asked rightly' : 'asked wrongly'
  return {
    outcome: isAsked ? asked : 'wrong in silence',
    about: 'tracker',
    says: `${[tracker, ...otherTrackers].join(' or ')} instead of ${trackers.join(' or ')}`,
  }
}

/** A question about the tracker, where the first that it names is right. */
function scoreTrackerQuestion(
  { mayAskTracker }: TableTruth,
  { tracker, otherTrackers }: TableReading,
): Finding[] {
  if (otherTrackers.length === 0) return []
  const outcome: Outcome = mayAskTracker ? 'asked rightly' : 'asked wrongly'
  return [
    { outcome, about: 'tracker', says: `asks whether it is ${[tracker, ...otherTrackers].join(' or ')}` },
  ]
}

/** One table against its truth. */
function scoreTable(truth: TableTruth, reading: TableReading, grid: Grid): Finding[] {
  if (!truth.trackers.includes(reading.tracker)) return [scoreOtherTracker(truth, reading)]
  const header: Finding[] = truth.headerRows.includes(reading.headerRow)
    ? []
    : [
        {
          outcome: 'missed',
          about: 'header',
          says: `header in line ${reading.headerRow} instead of ${truth.headerRows.join(' or ')}`,
        },
      ]
  return [
    ...header,
    ...scoreTrackerQuestion(truth, reading),
    ...scoreRoles(truth, reading),
    ...scoreRows(truth, reading, grid),
    ...scoreOwners(truth, reading),
    ...scoreWords(reading),
    ...scoreLate(truth, reading),
  ]
}

/** A table that says the header of another below it to be its own once more, divided there: both are the same columns. */
function divideAtHeaders(table: TableReading, headerRows: readonly number[]): TableReading[] {
  const starts = headerRows.filter((line) => table.headers.includes(line)).sort((a, b) => a - b)
  if (starts.length < 2) return [table]
  return starts.map((headerRow, at) => {
    const isWithin = (line: number): boolean =>
      (at === 0 || line >= headerRow) && line < (starts[at + 1] ?? Infinity)
    return {
      ...table,
      headerRow,
      rows: table.rows.filter(isWithin),
      owned: table.owned.filter(isWithin),
      late: table.late.filter(isWithin),
      askedLines: table.askedLines.filter((lines) => lines.every(isWithin)),
    }
  })
}

/** How much a reading of a table has in common with a true one: tables side by side have the same lines. */
function measureMatch(truth: TableTruth, { rows, columns }: TableReading): number {
  const common = rows.filter((line) => truth.work.includes(line)).length
  return columns['title'] === truth.columns['title'] ? common : common / 2
}

/** The reading of each true table, the closest pairs first. */
function pairTables(
  truths: readonly TableTruth[],
  readings: readonly TableReading[],
): ReadonlyMap<TableTruth, TableReading> {
  const pairs = truths
    .flatMap((truth) => readings.map((reading) => ({ truth, reading, match: measureMatch(truth, reading) })))
    .filter(({ match }) => match >= 1)
    .sort((one, other) => other.match - one.match)
  const paired = new Map<TableTruth, TableReading>()
  const used = new Set<TableReading>()
  for (const { truth, reading } of pairs) {
    if (paired.has(truth) || used.has(reading)) continue
    paired.set(truth, reading)
    used.add(reading)
  }
  return paired
}

/** A minor role that was not found keeps a sheet usable: its column stays as the team's own. */
const isHarmless = ({ outcome, about, says }: Finding): boolean =>
  outcome === 'missed' && !decidingRoles.includes(about) && says.endsWith('found none')

/** A sheet that is no tracker has to be refused. */
function scoreOther({ mayBeUnsure }: SheetTruth, reading: SheetReading): SheetScore {
  const asked: Outcome = mayBeUnsure ? 'asked rightly' : 'asked wrongly'
  const outcome: Outcome =
    reading.verdict === 'notATable' ? 'right' : reading.verdict === 'unsure' ? asked : 'wrong in silence'
  const says = `${reading.verdict} (${reading.because}): ${reading.tables.map(({ tracker }) => tracker).join(', ')}`
  return { outcome, roles: [], findings: outcome === 'right' ? [] : [{ outcome, about: 'verdict', says }] }
}

/** Where a person is asked about the whole sheet first, nothing in it is said in silence. */
const afterQuestion = (finding: Finding): Finding =>
  finding.outcome === 'wrong in silence' ? { ...finding, outcome: 'asked wrongly' } : finding

/** Scores a sheet. */
export function scoreSheet({ truth, grid }: GeneratedSheet, reading: SheetReading): SheetScore {
  if (truth.tables.length === 0) return scoreOther(truth, reading)
  if (reading.verdict === 'notATable') {
    const findings: Finding[] = [{ outcome: 'missed', about: 'verdict', says: `refused: ${reading.because}` }]
    return { outcome: 'missed', roles: [], findings }
  }
  const findings: Finding[] = []
  const headerRows = truth.tables.length > 1 ? truth.tables.map((table) => table.headerRows[0]!) : []
  const paired = pairTables(
    truth.tables,
    reading.tables.flatMap((table) => divideAtHeaders(table, headerRows)),
  )
  for (const table of truth.tables) {
    const found = paired.get(table)
    findings.push(
      ...(found
        ? scoreTable(table, found, grid)
        : [
            {
              outcome: 'wrong in silence' as const,
              about: 'tables',
              says: `the table of line ${table.headerRows[0]} is not found`,
            },
          ]),
    )
  }
  if (reading.verdict === 'unsure')
    findings.push({
      outcome: truth.mayBeUnsure ? 'asked rightly' : 'asked wrongly',
      about: 'verdict',
      says: `unsure: ${reading.because}`,
    })
  const weighed = reading.verdict === 'unsure' ? findings.map(afterQuestion) : findings
  const isRole = ({ about }: Finding): boolean =>
    !['rows', 'owners', 'status words', 'late', 'tables', 'tracker', 'header', 'verdict'].includes(about)
  return {
    outcome: worstOf(weighed.filter((finding) => !isHarmless(finding)).map(({ outcome }) => outcome)),
    roles: weighed.filter(isRole).map(({ about, outcome }) => ({ role: about, outcome })),
    findings: weighed.filter(({ outcome }) => outcome !== 'right'),
  }
}
