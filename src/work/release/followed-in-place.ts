import { readStored, stored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { type TrackerKey, trackerKeys } from '../../trackers/index.js'
import { storedTables } from '../stored-tables.js'

/** The trackers whose sheets a team made and that are followed where they are. */
export const followedInPlace = ({ store }: Pick<Ports, 'store'>): readonly TrackerKey[] =>
  trackerKeys.filter(
    (key) => storedTables(store).includes(key) && readStored(store, stored.headers, key) !== null,
  )
