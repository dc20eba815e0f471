import type { Flag, Table } from '../../core/table.js'
import { byRank, type TrackerKey, trackerOf, trackersWith } from '../../trackers/index.js'

/** Trackers whose rows emails list one by one, in the order in which rows of equal dates are listed. */
export const workTrackers: readonly TrackerKey[] = [...trackersWith(({ work }) => work)].sort(
  byRank((key) => trackerOf(key).work!.rank),
)

/** The flags by which emails call a row of a tracker late: those of a date that has passed. */
export const lateFlags = ({ flags }: Pick<Table, 'flags'>): readonly Flag[] =>
  flags.filter(({ means }) => means !== undefined && means !== 'soon')
