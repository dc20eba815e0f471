import type { RowPlace } from '../../core/placed-row.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { ReportSource } from './report-content.js'
import { type Fact, quoteFact, type Sentence } from './sentence.js'

/** Where a line of a report comes from. */
export const toSource = (
  table: TrackerKey,
  { id, at }: { readonly id: string; readonly at: RowPlace },
): ReportSource => ({ table, id, line: at.line })

/** A fact as a sentence of its own; null where there is none. */
export const toSentenceOrNull = (fact: Fact<string> | null): Sentence | null =>
  fact === null ? null : quoteFact(fact)
