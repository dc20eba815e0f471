/** Whether a copy comes from BASE: by the ids that both have. */
import { trackerOf } from '../../src/trackers/index.js'
import type { CopyTable } from './read-table.js'

/** Why a copy of a tracker is not compared with BASE. */
export type Unrelated = 'noIds' | 'otherRows'

/** The share of ids that must be in both, of those that the smaller one has. */
const minShare = 0.5
/** With fewer ids than this, all of a tracker may have been replaced in ordinary work. */
const minIds = 3

interface SharedIds {
  readonly both: number
  /** Ids of the side with fewer. */
  readonly fewer: number
}

const listRows = ({ rows, duplicates, withoutId }: CopyTable): number =>
  rows.length + duplicates.length + withoutId.length
const listIds = ({ rows, duplicates }: CopyTable): Set<string> =>
  new Set([...rows, ...duplicates].map(({ id }) => id))

function countShared(base: CopyTable, copy: CopyTable): SharedIds {
  const [before, now] = [listIds(base), listIds(copy)]
  return {
    both: [...now].filter((id) => before.has(id)).length,
    fewer: Math.min(before.size, now.size),
  }
}

/** Whether one tracker of a copy comes from BASE; null where it does, or where there is too little to say that it does not. */
export function findUnrelated(base: CopyTable | undefined, copy: CopyTable): Unrelated | null {
  if (copy.idColumn === 0) return 'noIds'
  if (base === undefined || listRows(base) === 0 || listRows(copy) === 0) return null
  const { both, fewer } = countShared(base, copy)
  if (fewer === 0) return 'noIds'
  return fewer >= minIds && both / fewer < minShare ? 'otherRows' : null
}

/**
 * Whether a whole copy has other rows than BASE, by the trackers of the work itself where these have ids: calendars and
 * the like are the same in many workbooks.
 */
export function hasOtherRows(
  tables: readonly { readonly base: CopyTable | undefined; readonly copy: CopyTable }[],
): boolean {
  const shared = tables.flatMap(({ base, copy }) => {
    const counts = base && countShared(base, copy)
    return counts && counts.fewer > 0 ? [{ ...counts, isCore: trackerOf(copy.key).isCore ?? false }] : []
  })
  const core = shared.filter(({ isCore }) => isCore)
  const counted = core.length > 0 ? core : shared
  const sum = (of: keyof SharedIds): number => counted.reduce((total, each) => total + each[of], 0)
  return counted.length > 0 && sum('both') / sum('fewer') < minShare
}
