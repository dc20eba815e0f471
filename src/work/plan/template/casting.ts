import { sameText } from '../../../core/cell.js'
import { type Locale, type Named, namesOf } from '../../../core/locale.js'
import { referenceTo } from '../../../project/names.js'
import type { Portfolio } from '../../../project/portfolio.js'

/** Who takes the parts a template speaks of. */
export interface Casting {
  /** The person whose role in People is this part, or whose name it is; null when nobody's is. */
  personFor(role: string): string | null
  /** The person, or else the part's own name: for lists that people read. */
  nameFor(role: string): string
  /** The part is the client's: the team can only wait for it. */
  isClient(role: string): boolean
}

/** Casts the people of a workbook. A part of the team's own template is a role or a name as it stands in People. */
export function castingOf(
  { rows, byName }: Pick<Portfolio, 'rows' | 'byName'>,
  roles: Readonly<Record<string, Named>>,
  locale: Locale,
): Casting {
  const found = new Map<string, string | null>()
  const personFor = (role: string): string | null => {
    const known = found.get(role)
    if (known !== undefined) return known
    const names = roles[role] ? namesOf(roles[role]) : [role]
    const named = (cell: string | null): boolean =>
      cell !== null && names.some((name) => sameText(name, cell.trim()))
    const person =
      rows.people.find((each) => named(each.role)) ?? rows.people.find((each) => named(each.name))
    // Of two people of one name the id says who is meant.
    const reference = person?.name == null ? null : referenceTo(byName.people, person)
    found.set(role, reference)
    return reference
  }
  return {
    personFor,
    nameFor: (role) => personFor(role) ?? roles[role]?.[locale] ?? role,
    isClient: (role) => role in roles && role.startsWith('client'),
  }
}
