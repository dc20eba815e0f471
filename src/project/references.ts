import type { Entry } from '../core/table.js'
import { isEmail, type Column } from '../core/column.js'
import type { Problem } from '../core/problem.js'
import { namesIn } from '../core/rule.js'
import { trackers } from '../trackers/index.js'
import { nameKey } from './names.js'
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
    byName[table].find(name) === undefined &&
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
