import { kept } from '../../../core/kept.js'
import { holds, namesIn, type RuleRow } from '../../../core/rule.js'
import type { UnplacedRow, UnreadCell } from '../../../core/evidence.js'
import type { Evidence, Table } from '../../../core/table.js'
import { type EvidenceKindKey } from '../../../trackers/evidence.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../trackers/index.js'
import { ragSetting } from '../../../trackers/own/rag-settings.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { type AnyRow, unplacedIn } from '../../evidence.js'
import { partsOf } from '../../parts.js'
import type { Portfolio } from '../../portfolio.js'

/** Trackers whose rows speak for the colour of an engagement. */
export const speaking: readonly TrackerKey[] = trackerKeys.filter((key) => evidenceIn(key).length > 0)

/** The evidence of a tracker. */
export function evidenceIn(key: TrackerKey): readonly Evidence[] {
  return (trackers[key] as Table).evidence
}

/** What Settings make of a piece of evidence. */
export const raisesOf = ({ settings }: Portfolio, { kind }: Evidence): 'red' | 'amber' | 'off' =>
  settings[ragSetting(kind as EvidenceKindKey)]

/** The rows that speak for one engagement, by tracker. */
export type RowsOfEngagement = ReadonlyMap<TrackerKey, readonly AnyRow[]>

/** All rows that speak, under the engagements they belong to. */
export interface EvidenceIndex {
  readonly of: (engagement: Engagement) => RowsOfEngagement
  /** Rows that may belong to any engagement, since what they name is not known. */
  readonly unplaced: readonly UnplacedRow[]
  /** Cells that say to what a row belongs and cannot be read. */
  readonly unread: readonly UnreadCell[]
}

/** Sorts the rows of every speaking tracker under the engagements, once for a portfolio. */
export const evidenceIndex = (portfolio: Portfolio): EvidenceIndex =>
  kept(indexes, portfolio, () => indexed(portfolio))
const indexes = new WeakMap<Portfolio, EvidenceIndex>()

function indexed(portfolio: Portfolio): EvidenceIndex {
  const { rows, byName } = portfolio
  const found = new Map<Engagement, Map<TrackerKey, AnyRow[]>>(
    rows.engagements.map((row) => [row, new Map<TrackerKey, AnyRow[]>()]),
  )
  const put = (engagement: Engagement, key: TrackerKey, row: AnyRow): void => {
    const lists = found.get(engagement)!
    kept(lists, key, () => [] as AnyRow[]).push(row)
  }
  const ofClient = new Map<unknown, Engagement[]>()
  for (const row of rows.engagements) {
    put(row, 'engagements', row)
    const client = byName.clients.find(row.client)
    if (client) kept(ofClient, client, () => [] as Engagement[]).push(row)
  }
  for (const [engagement, { milestones, tasks }] of partsOf(portfolio).parts) {
    for (const row of milestones) put(engagement, 'milestones', row)
    for (const row of tasks) put(engagement, 'tasks', row)
  }
  const others = speaking.filter((key) => !['engagements', 'milestones', 'tasks'].includes(key))
  for (const key of others)
    for (const row of rows[key] as unknown as readonly AnyRow[])
      for (const engagement of placesOf(portfolio, key, row, ofClient)) put(engagement, key, row)
  const asked = speaking.filter((key) => evidenceIn(key).some((each) => raisesOf(portfolio, each) !== 'off'))
  return {
    of: (engagement) => found.get(engagement) ?? new Map(),
    unplaced: asked.flatMap((key) => unplacedOpen(portfolio, key)),
    unread: asked.flatMap((key) => unreadPlaces(portfolio, key)),
  }
}

/** The engagements a row speaks for: the one it names, else all of its client's. */
function placesOf(
  { byName }: Portfolio,
  key: TrackerKey,
  row: AnyRow,
  ofClient: ReadonlyMap<unknown, readonly Engagement[]>,
): readonly Engagement[] {
  const named = row['engagement'] as string | null | undefined
  if (named != null) {
    const whole = byName.engagements.find(named)
    if (whole) return [whole]
    return namesIn(named).flatMap((name) => byName.engagements.find(name) ?? [])
  }
  const client = key === 'clients' ? row : byName.clients.find(row['client'] as string | null | undefined)
  return ofClient.get(client) ?? []
}

/** Rows of a tracker that are over say nothing against anybody, wherever they belong. */
const isOver = (key: TrackerKey, row: AnyRow, { situation }: Portfolio): boolean => {
  const { over } = trackers[key] as Table
  return over !== undefined && holds(over, row as RuleRow, situation)
}

function unplacedOpen(portfolio: Portfolio, key: TrackerKey): UnplacedRow[] {
  const unplaced = unplacedIn(portfolio, key)
  if (unplaced.length === 0) return []
  const byLine = new Map(
    (portfolio.rows[key] as unknown as readonly AnyRow[]).map((row) => [row.at.line, row]),
  )
  return unplaced.filter(({ line }) => !isOver(key, byLine.get(line)!, portfolio))
}

function unreadPlaces(portfolio: Portfolio, key: TrackerKey): UnreadCell[] {
  if (key === 'engagements' || key === 'clients') return []
  return (portfolio.rows[key] as unknown as readonly AnyRow[]).flatMap((row) =>
    row.at.unread.length === 0 || isOver(key, row, portfolio)
      ? []
      : ['engagement', 'client', 'milestone']
          .filter((column) => row.at.unread.includes(column))
          .map((column) => ({ table: key, column, line: row.at.line })),
  )
}
