import { type Column } from '../core/column.js'
import type { Problem } from '../core/problem.js'
import { findAddress, plainName } from './people-names.js'
import { splitNames } from '../core/rule.js'
import { namedTrackers, trackers } from '../trackers/index.js'
import { toNameKey, type NamedRow, type NameIndex } from './names.js'
import { findNearestName } from './find-nearest-name.js'
import type { BookContents } from './book-contents.js'
import type { PlacedRow } from '../core/placed-row.js'
import { textOfColumn } from '../core/placed-row.js'

type NamedTracker = keyof BookContents['byName']
/**
 * Cells that may name people or parts outside the team, or a lag after the name: planning and RACI read
 * those.
 */
const freeColumns: readonly string[] = ['predecessors', 'consulted', 'informed']

/**
 * Cells in which roles, departments and people on the client's side are usual: only what looks mistyped is
 * reported.
 */
const looseColumns: readonly string[] = ['responsible', 'accountable', 'lead', 'escalatedTo']

/**
 * So many names are compared with all that are known; a sheet full of unknown names needs no advice on each.
 */
const maxSuggestions = 50

/**
 * Clients, engagements, milestones and people that are named in a row and have no row of their own: one
 * `unknownReference` for each distinct name, at the first row that has it, with the known name that was
 * probably meant. Asked only of tables that are there and have rows; an owner who is a bare address or a role
 * of a person in People is known.
 */
export function findUnknownReferences(
  bookContents: Pick<BookContents, 'rows' | 'has' | 'byName'>,
): Problem[] {
  const { rows, has, byName } = bookContents
  const problems: Problem[] = []
  // Thousands of rows have the same few names, so each cell's text is checked once.
  const checkedCells = new Map<string, Set<string>>()
  const reportedNames = new Set<string>()
  const roles = new Set(rows.people.map((person) => toNameKey(person.role ?? '')))
  const isUnknown = (table: NamedTracker, name: string): boolean =>
    byName[table].findAll(name).length === 0 &&
    !(table === 'people' && (findAddress(name) !== null || roles.has(toNameKey(name))))
  const outsideNames = listOutsideNames(bookContents)
  let suggestionCount = 0
  const suggest = (table: NamedTracker, name: string): string | undefined =>
    suggestionCount++ < maxSuggestions
      ? findNearestName(table === 'people' ? plainName(name) : name, listKnownNames(bookContents, table))
      : undefined
  for (const key of has)
    for (const [column, { refersTo }] of Object.entries<Column>(trackers[key].columns)) {
      const table = refersTo as NamedTracker
      if (!(namedTrackers as readonly string[]).includes(table) || freeColumns.includes(column)) continue
      if (!has.includes(table) || rows[table].length === 0) continue
      const isLoose = looseColumns.includes(column)
      const kind = `${table} ${isLoose}`
      const seen = checkedCells.get(kind) ?? new Set()
      checkedCells.set(kind, seen)
      for (const row of rows[key] as unknown as readonly PlacedRow<Record<string, string | null>>[]) {
        const cell = row[column] ?? null
        if (cell === null || seen.has(cell)) continue
        seen.add(cell)
        if (!isUnknown(table, cell)) continue
        const parts = byName[table].split(cell)
        const unknownNames = parts.filter((name) => isUnknown(table, name))
        // A company may have a separator in its name: when no part is known the cell is one name.
        for (const found of unknownNames.length === parts.length && table !== 'people'
          ? [cell]
          : unknownNames) {
          const known = `${table} ${toNameKey(found)}`
          if (reportedNames.has(known) || (isLoose && outsideNames.has(toNameKey(found)))) continue
          const suggestion = suggest(table, found)
          if (isLoose && suggestion === undefined) continue
          reportedNames.add(known)
          problems.push({
            code: 'unknownReference',
            table: key,
            column,
            line: row.at.line,
            found,
            ...(suggestion === undefined ? {} : { nearest: suggestion }),
          })
        }
      }
    }
  return problems
}

/** Departments, clients and their contacts, as they are compared. */
const listOutsideNames = ({ rows }: Pick<BookContents, 'rows'>): ReadonlySet<string> =>
  new Set(
    [
      ...rows.people.map(({ department }) => department),
      ...rows.clients.flatMap(({ name, contact }) => [name, ...splitNames(contact)]),
    ].map((name) => toNameKey(name ?? '')),
  )

/** What may be meant where a row of a table is named; of people, their roles too. */
function* listKnownNames({ rows }: Pick<BookContents, 'rows'>, table: NamedTracker): Iterable<string> {
  for (const row of rows[table]) {
    if (row.name !== null) yield row.name
    if ('role' in row && row.role !== null) yield row.role
  }
}

type ReferringRow = PlacedRow<Readonly<Record<string, unknown>>>

/**
 * The project a row names. Where several have that name, the client named in the row decides, if only one of
 * them is that client's.
 */
export function findEngagement(
  { byName }: Pick<BookContents, 'byName'>,
  row: { readonly engagement: string | null; readonly client?: string | null },
): BookContents['rows']['engagements'][number] | undefined {
  const client = byName.clients.find(row.client)
  return byName.engagements.find(
    row.engagement,
    client && ((each) => byName.clients.find(each.client) === client),
  )
}

/**
 * Names that several rows have and that other rows use: one `ambiguousName` for each, at the first of its
 * rows, with how many rows name it and so belong to none of them. The name of a stage or an iteration is only ambiguous
 * within one project, or where a row names no project.
 */
export function findAmbiguousReferences(
  bookContents: Pick<BookContents, 'rows' | 'has' | 'byName'>,
): Problem[] {
  const { rows, has, byName } = bookContents
  const found = new Map<
    object,
    { readonly table: NamedTracker; readonly rows: readonly NamedRow[]; count: number }
  >()
  const note = (table: NamedTracker, suggestion: readonly NamedRow[]): void => {
    const known = found.get(suggestion[0]!)
    if (known) known.count++
    else found.set(suggestion[0]!, { table, rows: suggestion, count: 1 })
  }
  const hasDuplicates = (table: NamedTracker): boolean => byName[table].duplicates.length > 0
  for (const key of has)
    for (const [column, { refersTo }] of Object.entries<Column>(trackers[key].columns)) {
      const table = refersTo as NamedTracker
      if (
        !(namedTrackers as readonly string[]).includes(table) ||
        freeColumns.includes(column) ||
        !hasDuplicates(table)
      )
        continue
      for (const row of rows[key] as unknown as readonly ReferringRow[]) {
        const cell = textOfColumn(row, column)
        if (cell === null) continue
        for (const suggestion of findAmbiguousMatches(bookContents, table, row, cell)) note(table, suggestion)
      }
    }
  return [...found.values()].map(({ table, rows: suggestion, count }) => ({
    ...ambiguousNameProblem(table, suggestion),
    count,
  }))
}

/** The rows that a cell may mean, for each name in it that several rows have. */
function findAmbiguousMatches(
  { byName }: Pick<BookContents, 'byName'>,
  table: NamedTracker,
  row: ReferringRow,
  cell: string,
): (readonly NamedRow[])[] {
  const names: NameIndex<NamedRow> = byName[table]
  const cells = names.findAll(cell).length > 0 ? [cell] : names.split(cell)
  return cells.flatMap((name) => {
    const all = names.findAll(name)
    if (all.length < 2) return []
    const [engagement, client] = [textOfColumn(row, 'engagement'), textOfColumn(row, 'client')]
    if (table === 'engagements' && findEngagement({ byName }, { engagement: name, client })) return []
    if ((table !== 'milestones' && table !== 'iterations') || engagement === null) return [all]
    const rowEngagement = byName.engagements.find(engagement)
    const namesakes: readonly (NamedRow & { readonly engagement: string | null })[] =
      byName[table].findAll(name)
    const ownRows = namesakes.filter((each) =>
      rowEngagement
        ? byName.engagements.find(each.engagement) === rowEngagement
        : each.engagement === engagement,
    )
    return ownRows.length < 2 ? [] : [ownRows]
  })
}

function ambiguousNameProblem(table: NamedTracker, suggestion: readonly NamedRow[]): Problem {
  const lines = suggestion.map(({ at }) => at?.line ?? 0)
  const { name } = suggestion[0] as NamedRow & { readonly name?: string | null }
  return { code: 'ambiguousName', table, column: 'name', line: lines[0]!, found: name ?? '', lines }
}

/** Why a name finds no row: several have it, or none. */
export const nameProblem = (byName: BookContents['byName'], table: NamedTracker, name: string): Problem =>
  byName[table].isAmbiguous(name)
    ? ambiguousNameProblem(table, byName[table].findAll(name))
    : { code: 'unknownReference', table, column: 'name', line: 0, found: name }
