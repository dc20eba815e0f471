import type { TrackerKey } from '../../trackers/index.js'

/** What was said of the headers of one line: nothing of what is below them is remembered. */
export interface RememberedReading {
  /** The fingerprint of the headers in their order. */
  readonly headers: string
  readonly tracker: TrackerKey
  /** For each field the place of its header among those of the line that are not blank, from 0. */
  readonly fields: Readonly<Record<string, number>>
}
