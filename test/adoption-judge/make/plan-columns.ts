/** Which columns a table has, and how they are headed. */
import type { TrackerKey } from '../../../src/trackers/index.js'
import { ownHeaders, type OwnRole, sharedHeaders } from '../words/shared-headers.js'
import { trackerHeaders } from '../words/tracker-headers.js'
import type { LocalisedWords } from '../words/word-list.js'
import { type MakeContext, pickWord } from './context.js'
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
}

/** A kind of tracker: its columns in the usual order, each with how often it is there. */
type ColumnChances = readonly (readonly [role: Role, chance: number])[]

/** Kinds of trackers that are generated, with how many of a hundred sheets are one. */
export const families = {
  tasks: 52,
  milestones: 7,
  engagements: 8,
  issues: 10,
  risks: 5,
  changes: 4,
  feedback: 5,
  clients: 6,
  people: 3,
} as const satisfies Partial<Record<TrackerKey, number>>

export type Family = keyof typeof families

const columnChances: Readonly<Record<Family, ColumnChances>> = {
  tasks: [
    ['number', 0.35],
    ['client', 0.12],
    ['engagement', 0.12],
    ['milestone', 0.2],
    ['title', 1],
    ['department', 0.12],
    ['owner', 0.9],
    ['priority', 0.25],
    ['start', 0.5],
    ['due', 0.92],
    ['status', 0.66],
    ['percentComplete', 0.3],
    ['doneOn', 0.2],
    ['notes', 0.4],
  ],
  milestones: [
    ['number', 0.4],
    ['title', 1],
    ['owner', 0.7],
    ['due', 1],
    ['doneOn', 0.4],
    ['status', 0.75],
    ['notes', 0.4],
  ],
  engagements: [
    ['number', 0.3],
    ['title', 1],
    ['client', 0.85],
    ['owner', 0.9],
    ['start', 0.6],
    ['due', 0.95],
    ['status', 0.85],
    ['notes', 0.4],
  ],
  issues: [
    ['number', 0.6],
    ['title', 1],
    ['severity', 0.6],
    ['raisedOn', 0.75],
    ['owner', 0.9],
    ['due', 0.6],
    ['status', 0.95],
    ['solution', 0.5],
    ['doneOn', 0.25],
    ['notes', 0.3],
  ],
  risks: [
    ['number', 0.5],
    ['title', 1],
    ['probability', 0.9],
    ['impact', 0.9],
    ['response', 0.9],
    ['owner', 0.9],
    ['due', 0.4],
    ['status', 0.8],
  ],
  changes: [
    ['number', 0.6],
    ['raisedOn', 0.7],
    ['title', 1],
    ['reason', 0.8],
    ['requester', 0.9],
    ['status', 0.9],
    ['notes', 0.3],
  ],
  feedback: [
    ['number', 0.3],
    ['receivedOn', 0.9],
    ['client', 0.9],
    ['title', 1],
    ['owner', 0.9],
    ['due', 0.35],
    ['doneOn', 0.4],
    ['status', 0.95],
  ],
  clients: [
    ['title', 1],
    ['contact', 0.9],
    ['phone', 0.6],
    ['email', 0.6],
    ['owner', 0.8],
    ['nextStep', 0.8],
    ['due', 0.75],
    ['notes', 0.4],
  ],
  people: [
    ['title', 1],
    ['role', 0.95],
    ['department', 0.6],
    ['email', 0.95],
    ['phone', 0.5],
    ['manager', 0.4],
  ],
}

/** Columns of the team's own that a family may have. */
const ownChances: Readonly<Partial<Record<Family, ColumnChances>>> = {
  tasks: [
    ['days', 0.22],
    ['hours', 0.1],
    ['cost', 0.06],
    ['daysLeft', 0.1],
    ['link', 0.08],
    ['approvedOn', 0.06],
    ['createdOn', 0.08],
    ['updatedOn', 0.06],
    ['createdBy', 0.06],
    ['reviewer', 0.08],
  ],
  milestones: [['approvedOn', 0.15]],
  engagements: [
    ['cost', 0.2],
    ['approvedOn', 0.2],
    ['updatedOn', 0.1],
  ],
  issues: [
    ['createdBy', 0.25],
    ['link', 0.1],
    ['updatedOn', 0.1],
  ],
  feedback: [['link', 0.1]],
}

const isOwnRole = (role: string): role is OwnRole => role in ownHeaders

/** The words for a role in a family of trackers. */
export function headerWordsOf(family: Family, role: string): LocalisedWords {
  if (isOwnRole(role)) return ownHeaders[role]
  const byTracker: Readonly<Record<string, LocalisedWords>> = trackerHeaders
  const shared: Readonly<Record<string, LocalisedWords>> = sharedHeaders
  const words = byTracker[`${family}.${role}`] ?? byTracker[role] ?? shared[role]
  if (!words) throw new Error(`No header words for ${family}.${role}`)
  return words
}

/** A column with a header that no other column of the table has. */
export function planColumn(
  context: MakeContext,
  family: Family,
  role: string,
  taken: readonly PlannedColumn[],
): PlannedColumn {
  const words = headerWordsOf(family, role)
  let word = pickWord(context, words)
  for (let tries = 0; taken.some(({ header }) => header === word.text) && tries < 20; tries++)
    word = pickWord(context, words)
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
  ['people', 'clients', 'changes'].includes(family)
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
