/** Compares the columns of a reading with the right ones, role by role. */
import { decidingRoles, type Role, type TableTruth } from '../make/sheet.js'
import type { Finding, Outcome } from './outcome.js'
import { hasRole, type TableReading } from './reading.js'

/** Fields that any text may be read into without harm. */
const freeRoles: readonly Role[] = ['id', 'order', 'notes', 'number', 'budget', 'spent']

const letter = (column: number | undefined): string =>
  column === undefined ? 'none' : column > 26 ? `#${column}` : String.fromCharCode(64 + column)

/** The outcome of one role. */
function scoreRole(truth: TableTruth, reading: TableReading, role: Role): Finding {
  const right = truth.columns[role]
  const found = reading.columns[role]
  const candidates = reading.asked[role]
  const others = truth.alsoRight[role] ?? []
  const must = truth.mustAsk[role]
  const finding = (outcome: Outcome): Finding => ({
    outcome,
    about: role,
    says: `${role}: ${letter(right)} is right, ${candidates ? `asked ${candidates.map(letter).join('/')}` : `found ${letter(found)}`}`,
  })
  const isDeciding = decidingRoles.includes(role)
  if (must) {
    if (candidates)
      return finding(must.every((column) => candidates.includes(column)) ? 'asked rightly' : 'asked wrongly')
    return finding(found === undefined ? 'missed' : 'wrong in silence')
  }
  if (candidates) {
    const mayAsk = truth.mayAsk.includes(role)
    const isPossible =
      right === undefined ? mayAsk : [right, ...others].some((column) => candidates.includes(column))
    return finding(mayAsk && isPossible ? 'asked rightly' : 'asked wrongly')
  }
  if (found === right || (found !== undefined && others.includes(found))) return finding('right')
  if (found === undefined) return finding('missed')
  return finding(isDeciding ? 'wrong in silence' : 'missed')
}

/** The outcome of every role that the table has or that was found. */
export function scoreRoles(truth: TableTruth, reading: TableReading): Finding[] {
  const roles = new Set([
    ...Object.keys(truth.columns),
    ...Object.keys(reading.columns),
    ...Object.keys(reading.asked),
  ])
  return [...roles]
    .filter((role) => !freeRoles.includes(role) && hasRole(reading.tracker, role))
    .map((role) => scoreRole(truth, reading, role))
}
