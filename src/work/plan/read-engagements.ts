import type { Day } from '../../core/day.js'
import type { Locale, Localised } from '../../core/locale.js'
import { findNextStep } from '../../domain/forms/row-steps.js'
import { createNameIndex, toNameKey } from '../../domain/names.js'
import { createCalendar, defaultSettings } from '../../domain/settings.js'
import { isOpen } from '../../domain/status/openness.js'
import { createSituation } from '../../domain/status/situation.js'
import type { Ports, Screen, Sheet } from '../../ports.js'
import { type Change, changes as changeTable } from '../../trackers/plan/changes.js'
import { type Engagement, engagements as engagementTable } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Result } from '../open-book.js'
import { openSheets, type OpenTable, openTable } from '../tables.js'
import { changeStatusOf, isImplemented } from './change-status.js'
import { groupBy } from '../../core/group-by.js'
import { refuse } from '../refuse.js'

/** An engagement to choose from. */
interface EngagementChoice {
  /** What the other endpoints know it by: its id, or its name while it has none. */
  readonly id: string
  readonly name: string
  readonly client: string
  /** Its status in the reader's language; '' when none can be read. */
  readonly status: string
  /** Not delivered, not cancelled and not on hold. */
  readonly open: boolean
  readonly delivery: Day | null
  /** Milestones, whatever their status. */
  readonly stages: number
  /** Whether there is a baseline already, so that taking it again needs a reason. */
  readonly hasBaseline: boolean
  readonly baselineDelivery: Day | null
}

/** A change request to choose from. */
interface ChangeChoice {
  /** What the other endpoints know it by: its id, or its words while it has none. */
  readonly id: string
  /** The id of its engagement as listed; '' when it names none that is known. */
  readonly engagement: string
  readonly content: string
  /** Status and decision in the reader's language; '' when none can be read. */
  readonly status: string
  readonly decision: string
  readonly stands: ReturnType<typeof changeStatusOf>
  readonly impactDays: number | null
  /** It says of no day more or fewer, and was not carried out: there is no effect to show. */
  readonly isUnassessed: boolean
  /** The name of the step that it takes next, while it waits; '' where it has none. */
  readonly step: string
}

export interface EngagementsRead {
  readonly locale: Locale
  readonly today: Day
  /**
   * In the order of the sheet: open ones before others where not all can be listed, and the selected one
   * always.
   */
  readonly engagements: readonly EngagementChoice[]
  /** All of them; the list may be cut. */
  readonly count: number
  readonly changes: readonly ChangeChoice[]
  /** The engagement of the row in which the cursor is, as listed; '' when the cursor is elsewhere. */
  readonly selected: string
}

/**
 * The engagements and change requests of the workbook, to choose from, and in which of them the cursor is.
 * Reads three sheets; writes nothing.
 */
export function readEngagements(ports: Ports): Result<EngagementsRead> {
  const sheets = openSheets(ports, { keys: ['engagements', 'milestones', 'changes'] })
  if (!sheets.has('engagements')) return refuse('missingTable', 'engagements', '', '')
  const locale = ports.ui.locale()
  const tables = new Map([...sheets].map(([key, sheet]) => [key, openTable(ports, sheet)]))
  const rows = <R>(key: 'engagements' | 'milestones' | 'changes'): readonly R[] =>
    (tables.get(key)?.reading.rows ?? []) as unknown as readonly R[]
  const all = rows<Engagement>('engagements')
  const byName = createNameIndex(all, 'name')
  const uniqueRows = withoutNamesakes(all)
  const milestones = rows<Milestone>('milestones')
  const changes = rows<Change>('changes')
  const idOf = (engagement: Engagement | undefined): string =>
    engagement ? titleOrId(engagement.id, engagement.name) : ''
  const selected = engagementAt(ports.screen, [...sheets.values()], { all, milestones, changes }, byName.find)
  const stages = groupBy(milestones, ({ engagement }) => byName.find(engagement))
  const { day: today } = ports.clock.now()
  const stepOf = createStepFinder(today, tables.get('changes'))
  return {
    ok: true,
    value: {
      locale,
      today,
      count: uniqueRows.length,
      engagements: limitEngagements(uniqueRows, selected).map((row) =>
        engagementChoice(row, stages.get(row) ?? [], locale),
      ),
      changes: changes
        .filter((row) => titleOrId(row.id, row.content) !== '')
        .map((row) => changeChoice(row, idOf(byName.find(row.engagement)), stepOf(row), locale)),
      selected: idOf(selected),
    },
  }
}

/**
 * Engagements of the same name without ids are offered once: the reply to that choice says they need other
 * names.
 */
function withoutNamesakes(all: readonly Engagement[]): readonly Engagement[] {
  const keyOf = (row: Engagement): string => (row.id === '' ? toNameKey(row.name ?? '') : row.id)
  const firstByKey = new Map([...all].reverse().map((row) => [keyOf(row), row]))
  return all.filter((row) => titleOrId(row.id, row.name) !== '' && firstByKey.get(keyOf(row)) === row)
}

const labelOf = (
  choices: (typeof engagementTable)['columns']['status']['choices'],
  key: string | null,
  locale: Locale,
): string => (key === null ? undefined : choices?.[key]?.[locale]) ?? ''

const engagementChoice = (
  row: Engagement,
  stages: readonly Milestone[],
  locale: Locale,
): EngagementChoice => ({
  id: titleOrId(row.id, row.name),
  name: row.name ?? '',
  client: row.client ?? '',
  status: labelOf(engagementTable.columns.status.choices, row.status, locale),
  open: isOpen(engagementTable, row),
  delivery: row.delivery,
  stages: stages.length,
  hasBaseline: row.baselineDelivery !== null || stages.some(({ baselineDue }) => baselineDue !== null),
  baselineDelivery: row.baselineDelivery,
})

/** Finds what a change waits for; no setting decides which of its steps is next. */
function createStepFinder(today: Day, open: OpenTable | undefined): (row: Change) => Localised | null {
  const situation = createSituation(today, defaultSettings, createCalendar(defaultSettings, []))
  const located = new Map([['changes', new Set(open?.reading.location.columns.keys())]] as const)
  return (row) =>
    row.id === '' || changeStatusOf(row) !== 'waiting'
      ? null
      : (findNextStep({ located, situation }, 'changes', row)?.name ?? null)
}

const changeChoice = (
  row: Change,
  engagement: string,
  step: Localised | null,
  locale: Locale,
): ChangeChoice => ({
  id: titleOrId(row.id, row.content),
  engagement,
  content: row.content ?? '',
  status: labelOf(changeTable.columns.status.choices, row.status, locale),
  decision: labelOf(changeTable.columns.decision.choices, row.decision, locale),
  stands: changeStatusOf(row),
  impactDays: row.impactDays,
  isUnassessed: row.impactDays === null && !row.at.unread.includes('impactDays') && !isImplemented(row),
  step: step?.[locale] ?? '',
})

/**
 * The most engagements in the list, since people do not read more; another is chosen by its row in the sheet.
 */
const maxListed = 300

function limitEngagements(
  all: readonly Engagement[],
  selected: Engagement | undefined,
): readonly Engagement[] {
  if (all.length <= maxListed) return all
  const open = (row: Engagement): boolean => isOpen(engagementTable, row)
  const first = new Set(
    [...(selected ? [selected] : []), ...all.filter(open), ...all.filter((row) => !open(row))].slice(
      0,
      maxListed,
    ),
  )
  return all.filter((row) => first.has(row))
}

/** The engagement whose row, or the row of whose milestone or change, has the cursor. */
function engagementAt(
  screen: Screen,
  sheets: readonly Sheet[],
  read: {
    readonly all: readonly Engagement[]
    readonly milestones: readonly Milestone[]
    readonly changes: readonly Change[]
  },
  find: (name: string | null) => Engagement | undefined,
): Engagement | undefined {
  const open = screen.activeTable(sheets)
  if (open === null) return undefined
  const line = screen.activeLine()
  const at = <R extends { readonly at: { readonly line: number } }>(rows: readonly R[]): R | undefined =>
    rows.find((row) => row.at.line === line)
  switch (open) {
    case 'engagements':
      return at(read.all)
    case 'milestones':
      return find(at(read.milestones)?.engagement ?? null)
    case 'changes':
      return find(at(read.changes)?.engagement ?? null)
    default:
      return undefined
  }
}

const titleOrId = (id: string, title: string | null): string =>
  id !== '' ? id : title !== null && toNameKey(title) !== '' ? title : ''
