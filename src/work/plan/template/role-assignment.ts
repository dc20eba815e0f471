import { isSameText } from '../../../core/cell.js'
import { type Locale, type LocalisedName, namesOf } from '../../../core/locale.js'
import { referenceName } from '../../../domain/names.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { memoize } from '../../../core/memoize.js'

/** Who has the roles of a template. */
export interface RoleAssignment {
  /** The person who has this role in People, or this name; null when there is none. */
  personFor(role: string): string | null
  /** The person, or else the role's own name: for lists that people read. */
  nameFor(role: string): string
  /** The role is the client's: the team can only wait for it. */
  isClient(role: string): boolean
}

/**
 * Assigns the people of a workbook. A role in the team's own template is a role or a name as it is in People.
 */
export function assignRoles(
  { rows, byName }: Pick<BookContents, 'rows' | 'byName'>,
  roles: Readonly<Record<string, LocalisedName>>,
  locale: Locale,
): RoleAssignment {
  const found = new Map<string, string | null>()
  const findPerson = (role: string): string | null => {
    const names = roles[role] ? namesOf(roles[role]) : [role]
    const isNamed = (cell: string | null): boolean =>
      cell !== null && names.some((name) => isSameText(name, cell.trim()))
    const person =
      rows.people.find((each) => isNamed(each.role)) ?? rows.people.find((each) => isNamed(each.name))
    // The id says which of two people with one name it is.
    return person?.name == null ? null : referenceName(byName.people, person)
  }
  const personFor = (role: string): string | null => memoize(found, role, () => findPerson(role))
  return {
    personFor,
    nameFor: (role) => personFor(role) ?? roles[role]?.[locale] ?? role,
    isClient: (role) => role in roles && role.startsWith('client'),
  }
}
