import { memoize } from '../../../core/memoize.js'
import { holds, splitNames, type RuleRow } from '../../../core/rule.js'
import type { UnmatchedRow, UnreadableCell } from '../../../core/evidence.js'
import type { Evidence, Table } from '../../../core/table.js'
import { type EvidenceKindKey } from '../../../trackers/evidence.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../trackers/index.js'
import { ragSettingKey } from '../../../trackers/own/rag-settings.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { type AnyRow, findUnmatched } from '../../coverage.js'
import { getParts } from '../../engagement-parts.js'
import type { BookContents } from '../../book-contents.js'

/** Trackers whose rows are evidence for the colour of an engagement. */
export const evidenceTrackers: readonly TrackerKey[] = trackerKeys.filter(
  (key) => evidenceOfTracker(key).length > 0,
)

/** The evidence of a tracker. */
export function evidenceOfTracker(key: TrackerKey): readonly Evidence[] {
  return (trackers[key] as Table).evidence
}

/** The colour that Settings give to a piece of evidence. */
export const configuredColour = ({ settings }: BookContents, { kind }: Evidence): 'red' | 'amber' | 'off' =>
  settings[ragSettingKey(kind as EvidenceKindKey)]

/** The rows that are evidence for one engagement, by tracker. */
export type RowsOfEngagement = ReadonlyMap<TrackerKey, readonly AnyRow[]>

/** All rows that are evidence, under the engagements they belong to. */
export interface EvidenceIndex {
  readonly of: (engagement: Engagement) => RowsOfEngagement
  /** Rows that may belong to any engagement, since what they name is not known. */
  readonly unplaced: readonly UnmatchedRow[]
  /** Cells that say to what a row belongs and cannot be read. */
  readonly unread: readonly UnreadableCell[]
}

/** Sorts the rows of every tracker with evidence under the engagements, once for a workbook. */
export const getEvidenceIndex = (bookContents: BookContents): EvidenceIndex =>
  memoize(evidenceIndexCache, bookContents, () => createEvidenceIndex(bookContents))
const evidenceIndexCache = new WeakMap<BookContents, EvidenceIndex>()

function createEvidenceIndex(bookContents: BookContents): EvidenceIndex {
  const { rows, byName } = bookContents
  const found = new Map<Engagement, Map<TrackerKey, AnyRow[]>>(
    rows.engagements.map((row) => [row, new Map<TrackerKey, AnyRow[]>()]),
  )
  const addRow = (engagement: Engagement, key: TrackerKey, row: AnyRow): void => {
    const lists = found.get(engagement)!
    memoize(lists, key, () => [] as AnyRow[]).push(row)
  }
  const engagementsByClient = new Map<unknown, Engagement[]>()
  for (const row of rows.engagements) {
    addRow(row, 'engagements', row)
    const client = byName.clients.find(row.client)
    if (client) memoize(engagementsByClient, client, () => [] as Engagement[]).push(row)
  }
  for (const [engagement, { milestones, tasks }] of getParts(bookContents).parts) {
    for (const row of milestones) addRow(engagement, 'milestones', row)
    for (const row of tasks) addRow(engagement, 'tasks', row)
  }
  const otherTrackers = evidenceTrackers.filter(
    (key) => !['engagements', 'milestones', 'tasks'].includes(key),
  )
  for (const key of otherTrackers)
    for (const row of rows[key] as unknown as readonly AnyRow[])
      for (const engagement of engagementsOfRow(bookContents, key, row, engagementsByClient))
        addRow(engagement, key, row)
  const activeTrackers = evidenceTrackers.filter((key) =>
    evidenceOfTracker(key).some((each) => configuredColour(bookContents, each) !== 'off'),
  )
  return {
    of: (engagement) => found.get(engagement) ?? new Map(),
    unplaced: activeTrackers.flatMap((key) => findOpenUnmatched(bookContents, key)),
    unread: activeTrackers.flatMap((key) => findUnreadableOwners(bookContents, key)),
  }
}

/** The engagements for which a row is evidence: the one it names, else all of its client's. */
function engagementsOfRow(
  { byName }: BookContents,
  key: TrackerKey,
  row: AnyRow,
  engagementsByClient: ReadonlyMap<unknown, readonly Engagement[]>,
): readonly Engagement[] {
  const named = row['engagement'] as string | null | undefined
  if (named != null) {
    const exactMatch = byName.engagements.find(named)
    if (exactMatch) return [exactMatch]
    return splitNames(named).flatMap((name) => byName.engagements.find(name) ?? [])
  }
  const client = key === 'clients' ? row : byName.clients.find(row['client'] as string | null | undefined)
  return engagementsByClient.get(client) ?? []
}

/** Rows of a tracker that are finished are evidence against no engagement. */
const isRowFinished = (key: TrackerKey, row: AnyRow, { situation }: BookContents): boolean => {
  const { over } = trackers[key] as Table
  return over !== undefined && holds(over, row as RuleRow, situation)
}

function findOpenUnmatched(bookContents: BookContents, key: TrackerKey): UnmatchedRow[] {
  const unmatched = findUnmatched(bookContents, key)
  if (unmatched.length === 0) return []
  const byLine = new Map(
    (bookContents.rows[key] as unknown as readonly AnyRow[]).map((row) => [row.at.line, row]),
  )
  return unmatched.filter(({ line }) => !isRowFinished(key, byLine.get(line)!, bookContents))
}

function findUnreadableOwners(bookContents: BookContents, key: TrackerKey): UnreadableCell[] {
  if (key === 'engagements' || key === 'clients') return []
  return (bookContents.rows[key] as unknown as readonly AnyRow[]).flatMap((row) =>
    row.at.unread.length === 0 || isRowFinished(key, row, bookContents)
      ? []
      : ['engagement', 'client', 'milestone']
          .filter((column) => row.at.unread.includes(column))
          .map((column) => ({ table: key, column, line: row.at.line })),
  )
}
