import type { Entry } from '../core/table.js'
import { isEmail, type Column } from '../core/column.js'
import type { Problem } from '../core/problem.js'
import { namesIn } from '../core/rule.js'
import { trackers } from '../trackers/index.js'
import { nameKey, type NamedRow, type NameIndex } from './names.js'
import { nearest } from './nearest.js'
import type { Portfolio } from './portfolio.js'

type Named = keyof Portfolio['byName']
const named: readonly string[] = ['clients', 'engagements', 'milestones', 'people'] satisfies Named[]

/** Cells that may name people or parts outside the team, or a lag beside the name: planning and RACI read those. */
const free: readonly string[] = ['predecessors', 'consulted', 'informed']

/** Cells in which roles, departments and people on the client's side are usual: only what looks mistyped is told. */
const loose: readonly string[] = ['responsible', 'accountable', 'lead', 'escalatedTo']

/** So many names are compared with all that are known; a sheet full of strangers needs no advice on each. */
const mostAdvised = 50

/**
 * Clients, engagements, milestones and people that are named somewhere and stand nowhere: one `unknownReference` for
 * each distinct name, at the first row that bears it, with the known name that was probably meant. Asked only of tables
 * that are there and have rows; an owner who is a bare address or a role of somebody in People is known.
 */
export function unknownReferences(portfolio: Pick<Portfolio, 'rows' | 'has' | 'byName'>): Problem[] {
  const { rows, has, byName } = portfolio
  const problems: Problem[] = []
  // The same few names stand in thousands of rows: each cell's text is looked at once.
  const asked = new Map<string, Set<string>>()
  const told = new Set<string>()
  const roles = new Set(rows.people.map((person) => nameKey(person.role ?? '')))
  const stranger = (table: Named, name: string): boolean =>
    byName[table].findAll(name).length === 0 &&
    !(table === 'people' && (isEmail(name) || roles.has(nameKey(name))))
  const outside = new Set(
    [
      ...rows.people.map(({ department }) => department),
      ...rows.clients.flatMap(({ name, contact }) => [name, ...namesIn(contact)]),
    ].map((name) => nameKey(name ?? '')),
  )
  let advised = 0
  const advice = (table: Named, name: string): string | undefined =>
    advised++ < mostAdvised ? nearest(name, knownNames(portfolio, table)) : undefined
  for (const key of has)
    for (const [column, { refersTo }] of Object.entries<Column>(trackers[key].columns)) {
      const table = refersTo as Named
      if (!named.includes(table) || free.includes(column)) continue
      if (!has.includes(table) || rows[table].length === 0) continue
      const isLoose = loose.includes(column)
      const kind = `${table} ${isLoose}`
      const seen = asked.get(kind) ?? new Set()
      asked.set(kind, seen)
      for (const row of rows[key] as unknown as readonly Entry<Record<string, string | null>>[]) {
        const cell = row[column] ?? null
        if (cell === null || seen.has(cell)) continue
        seen.add(cell)
        if (!stranger(table, cell)) continue
        const parts = namesIn(cell)
        const strangers = parts.filter((name) => stranger(table, name))
        // A company may bear a separator in its name: when no part is known the cell is one name.
        for (const found of strangers.length === parts.length && table !== 'people' ? [cell] : strangers) {
          const known = `${table} ${nameKey(found)}`
          if (told.has(known) || (isLoose && outside.has(nameKey(found)))) continue
          const meant = advice(table, found)
          if (isLoose && meant === undefined) continue
          told.add(known)
          problems.push({
            code: 'unknownReference',
            table: key,
            column,
            line: row.at.line,
            found,
            ...(meant === undefined ? {} : { nearest: meant }),
          })
        }
      }
    }
  return problems
}

/** What may be meant where a row of a table is named; of people, their roles too. */
function* knownNames({ rows }: Pick<Portfolio, 'rows'>, table: Named): Iterable<string> {
  for (const row of rows[table]) {
    if (row.name !== null) yield row.name
    if ('role' in row && row.role !== null) yield row.role
  }
}

type AnyRow = Entry<Readonly<Record<string, unknown>>>
const textOf = (row: AnyRow, column: string): string | null => {
  const cell = row[column]
  return typeof cell === 'string' ? cell : null
}

/**
 * The project a row names. Where several have that name, the client that the row names too decides, if only one of
 * them is that client's.
 */
export function engagementOf(
  { byName }: Pick<Portfolio, 'byName'>,
  row: { readonly engagement: string | null; readonly client?: string | null },
): Portfolio['rows']['engagements'][number] | undefined {
  const client = byName.clients.find(row.client)
  return byName.engagements.find(
    row.engagement,
    client && ((each) => byName.clients.find(each.client) === client),
  )
}

/**
 * Names that several rows have and that other rows go by: one `ambiguousName` for each, at the first of its rows, with
 * how many rows name it and so belong to none of them. A stage's name is only in doubt within one project, or where a
 * task names no project.
 */
export function ambiguousReferences(portfolio: Pick<Portfolio, 'rows' | 'has' | 'byName'>): Problem[] {
  const { rows, has, byName } = portfolio
  const found = new Map<
    object,
    { readonly table: Named; readonly rows: readonly NamedRow[]; count: number }
  >()
  const note = (table: Named, meant: readonly NamedRow[]): void => {
    const known = found.get(meant[0]!)
    if (known) known.count++
    else found.set(meant[0]!, { table, rows: meant, count: 1 })
  }
  const doubled = (table: Named): boolean => byName[table].duplicates.length > 0
  for (const key of has)
    for (const [column, { refersTo }] of Object.entries<Column>(trackers[key].columns)) {
      const table = refersTo as Named
      if (!named.includes(table) || free.includes(column) || !doubled(table)) continue
      for (const row of rows[key] as unknown as readonly AnyRow[]) {
        const cell = textOf(row, column)
        if (cell === null) continue
        for (const meant of meantBy(portfolio, table, row, cell)) note(table, meant)
      }
    }
  return [...found.values()].map(({ table, rows: meant, count }) => ({
    ...ambiguous(table, meant),
    count,
  }))
}

/** The rows that a cell may mean, for each name in it that several rows have. */
function meantBy(
  { byName }: Pick<Portfolio, 'byName'>,
  table: Named,
  row: AnyRow,
  cell: string,
): (readonly NamedRow[])[] {
  const names: NameIndex<NamedRow> = byName[table]
  const cells = names.findAll(cell).length > 0 ? [cell] : namesIn(cell)
  return cells.flatMap((name) => {
    const all = names.findAll(name)
    if (all.length < 2) return []
    const [engagement, client] = [textOf(row, 'engagement'), textOf(row, 'client')]
    if (table === 'engagements' && engagementOf({ byName }, { engagement: name, client })) return []
    if (table !== 'milestones' || engagement === null) return [all]
    const its = byName.engagements.find(engagement)
    const mine = byName.milestones
      .findAll(name)
      .filter((each) =>
        its ? byName.engagements.find(each.engagement) === its : each.engagement === engagement,
      )
    return mine.length < 2 ? [] : [mine]
  })
}

function ambiguous(table: Named, meant: readonly NamedRow[]): Problem {
  const lines = meant.map(({ at }) => at?.line ?? 0)
  const { name } = meant[0] as NamedRow & { readonly name?: string | null }
  return { code: 'ambiguousName', table, column: 'name', line: lines[0]!, found: name ?? '', lines }
}

/** Why a name finds no row: several have it, or none. */
export const notFound = (byName: Portfolio['byName'], table: Named, name: string): Problem =>
  byName[table].isAmbiguous(name)
    ? ambiguous(table, byName[table].findAll(name))
    : { code: 'unknownReference', table, column: 'name', line: 0, found: name }
