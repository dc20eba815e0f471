import { rivalHeaders } from '../words/rivals.js'
import type { MakeContext } from './context.js'
import type { PlannedColumn } from './plan-columns.js'

/** The columns with a second one that could be meant as well for who has the work, or for when it is due. */
export function addRival(
  { random, half, locale }: MakeContext,
  columns: readonly PlannedColumn[],
): readonly PlannedColumn[] {
  const role = random.pick(['owner', 'due'] as const)
  const at = columns.findIndex((column) => column.role === role)
  if (at < 0) return columns
  const [first, second] = random.pick(rivalHeaders[role][half][locale])
  if (columns.some(({ header }) => header === first || header === second)) return columns
  const rival: PlannedColumn = {
    kind: role === 'owner' ? 'otherOwner' : 'otherDue',
    role: null,
    header: second,
    mayAsk: false,
    rivalOf: role,
  }
  return [
    ...columns.slice(0, at),
    { ...columns[at]!, header: first, mayAsk: true },
    rival,
    ...columns.slice(at + 1),
  ]
}
