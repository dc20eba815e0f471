import type { Entry } from '../core/table.js'
import { isEmail, type Column } from '../core/column.js'
import type { Problem } from '../core/problem.js'
import { namesIn } from '../core/rule.js'
import { trackers } from '../trackers/index.js'
import { nameKey } from './names.js'
import type { Portfolio } from './portfolio.js'

type Named = keyof Portfolio['byName']
const named: readonly string[] = ['clients', 'engagements', 'milestones', 'people'] satisfies Named[]

/** Cells that may name people or parts outside the team, or a lag beside the name: planning and RACI read those. */
const free: readonly string[] = ['predecessors', 'consulted', 'informed']

/**
 * Clients, engagements, milestones and people that are named somewhere and stand nowhere: one `unknownReference` for
 * each distinct name, at the first row that bears it. Asked only of tables that are there and have rows; an owner who
 * is a bare address or a role of somebody in People is known.
 */
export function unknownReferences(portfolio: Pick<Portfolio, 'rows' | 'has' | 'byName'>): Problem[] {
  const { rows, has, byName } = portfolio
  const problems: Problem[] = []
  // The same few names stand in thousands of rows: each cell's text is looked at once.
  const asked = new Map(named.map((table) => [table, new Set<string>()]))
  const told = new Set<string>()
  const roles = new Set(rows.people.map((person) => nameKey(person.role ?? '')))
  const stranger = (table: Named, name: string): boolean =>
    byName[table].find(name) === undefined &&
    !(table === 'people' && (isEmail(name) || roles.has(nameKey(name))))
  for (const key of has)
    for (const [column, { refersTo }] of Object.entries<Column>(trackers[key].columns)) {
      const table = refersTo as Named
      if (!named.includes(table) || free.includes(column)) continue
      if (!has.includes(table) || rows[table].length === 0) continue
      const seen = asked.get(table)!
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
          if (told.has(known)) continue
          told.add(known)
          problems.push({ code: 'unknownReference', table: key, column, line: row.at.line, found })
        }
      }
    }
  return problems
}
