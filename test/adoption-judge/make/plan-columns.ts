/** Which columns a table has, and how they are headed. */
import { ownHeaders, type OwnRole } from '../words/shared-headers.js'
import type { MakeContext } from './context.js'
import { columnChances, type ColumnChances, type Family, ownChances } from './families.js'
import { headerLists, pickHeader } from './pick-header.js'
import type { Role } from './sheet.js'

/** A column before it is written. */
export interface PlannedColumn {
  /** What it contains: a role, or one of the team's own columns. */
  readonly kind: string
  /** Null for a column that no tracker has. */
  readonly role: Role | null
  readonly header: string
  readonly mayAsk: boolean
  /** The role for which it could be meant as well as another column. */
  readonly rivalOf?: Role
  /** The role for which it is right as well, without a question. */
  readonly alsoFor?: Role
}

const isOwnRole = (role: string): role is OwnRole => role in ownHeaders

/** The name of the list of headers for a role in a family of trackers. */
export function headerKeyOf(family: Family, role: string): string {
  const key = !isOwnRole(role) && `${family}.${role}` in headerLists ? `${family}.${role}` : role
  if (!(key in headerLists)) throw new Error(`No header words for ${family}.${role}`)
  return key
}

/** Headers that mean the due date only in a list of tasks: elsewhere they say when something came up. */
const bareDates = ['Date', '日期', 'When', '时间', '时间要求', 'Timing']

/** A column with a header that no other column of the table has. */
export function planColumn(
  context: MakeContext,
  family: Family,
  role: string,
  taken: readonly PlannedColumn[],
): PlannedColumn {
  const key = headerKeyOf(family, role)
  let word = pickHeader(context, key)
  const isTaken = (): boolean =>
    taken.some(({ header }) => header === word.text) || (bareDates.includes(word.text) && family !== 'tasks')
  for (let tries = 0; isTaken() && tries < 20; tries++) word = pickHeader(context, key)
  return {
    kind: role,
    role: isOwnRole(role) || role === 'number' || role === 'outline' ? null : role,
    header: word.text,
    mayAsk: word.mayAsk,
  }
}

const followedRoles = ['owner', 'due', 'status', 'percentComplete', 'doneOn']

/** Whether somebody could follow work by these columns. */
const canBeFollowed = (family: Family, roles: readonly string[]): boolean =>
  ['people', 'clients', 'changes', 'decisions', 'requirements'].includes(family)
    ? roles.length >= 4
    : roles.filter((role) => followedRoles.includes(role)).length >= 2

/** The columns of a table, in the order in which people have them. */
export function planColumns(context: MakeContext, family: Family): PlannedColumn[] {
  const { random } = context
  const choose = (chances: ColumnChances): string[] =>
    chances.filter(([, chance]) => random.chance(chance)).map(([role]) => role)
  let roles = choose(columnChances[family])
  while (!canBeFollowed(family, roles)) roles = choose(columnChances[family])
  // A date without a hint of what becomes of it, or a share beside a status, is as people do it.
  const own = choose(ownChances[family] ?? [])
  for (const role of own) roles.splice(random.between(roles.indexOf('title') + 1, roles.length), 0, role)
  if (random.chance(0.25)) roles = moveOne(context, roles)
  const columns: PlannedColumn[] = []
  for (const role of roles) columns.push(planColumn(context, family, role, columns))
  return columns
}

/** The columns with one of them at another place, since every team has its own order. */
function moveOne({ random }: MakeContext, roles: readonly string[]): string[] {
  const movable = roles.filter((role) => role !== 'title' && role !== 'number')
  if (movable.length === 0) return [...roles]
  const moved = random.pick(movable)
  const rest = roles.filter((role) => role !== moved)
  rest.splice(random.between(rest.includes('number') ? 1 : 0, rest.length), 0, moved)
  return rest
}
