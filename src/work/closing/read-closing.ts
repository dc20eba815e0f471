import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import { type LateStages, findLateStages } from '../../domain/closing/late-stages.js'
import { findSeenCauses } from '../../domain/closing/seen-causes.js'
import { referenceName } from '../../domain/names.js'
import { isOpen } from '../../domain/status/openness.js'
import { type TrackerKey, trackerKeys, trackerOf } from '../../trackers/index.js'
import { type Engagement, engagements as table } from '../../trackers/plan/engagements.js'
import { delayReasons } from '../../trackers/plan/milestones.js'
import { gates } from '../../trackers/team/gates.js'
import { type ClientRow, clientRow } from '../clients/client-rows.js'
import type { Value } from '../commands/gates.js'
import { problemsOf } from '../commands/command.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { type EngagementsRead, readEngagements } from '../plan/read-engagements.js'
import { formatProblem } from '../wording.js'
import { type OwnRow, listOpenRows, valuesFor, type Values } from './closing-rows.js'
import { readClosingDraft } from './drafts.js'

/** A row that is open while its project is closed. */
interface ClosingRow extends ClientRow {
  /** The cells by which it is done or dropped, where it can be. */
  readonly ends: Readonly<Partial<Record<End, Values>>>
  /** Whether it can go on in another project. */
  readonly canMove: boolean
  /** Why it cannot be done, where its tracker has an end that something prevents; else blank. */
  readonly notDone: string
  /** What the cells hold that may be written. */
  readonly seen: Values
}

/** A choice by its key. */
interface Labelled {
  readonly key: string
  readonly label: string
}

/** The project that is closed, with all that is decided about it. */
interface ClosingProject {
  readonly id: string
  readonly name: string
  /** How other rows name it. */
  readonly reference: string
  readonly client: string
  readonly owner: string
  readonly status: string | null
  /** The first of the open rows, and how many there are. */
  readonly rows: readonly ClosingRow[]
  readonly open: number
  /** Other open projects of the client, in which rows may go on, by how rows name them. */
  readonly targets: readonly Labelled[]
  readonly lateness: LateStages
  /** Retrospectives that the project has already. */
  readonly retrospectives: number
  readonly causes: readonly (Labelled & { readonly seen: number })[]
  readonly answers: readonly string[]
  /** What was typed before and not saved. */
  readonly draft: string | null
}

/** What the window about closing a project shows. */
export interface Closing {
  readonly locale: Locale
  readonly today: Day
  readonly people: readonly string[]
  readonly projects: EngagementsRead['engagements']
  readonly flags: readonly Labelled[]
  /** Trackers that the workbook lacks. */
  readonly missing: readonly TrackerKey[]
  /** Null where the workbook has no project. */
  readonly chosen: ClosingProject | null
}

/** The most open rows that are decided at once. */
const maxRows = 150

/** A project to close: the one that is asked for, else the cursor's, else the first that is open. */
export function readClosing(
  ports: Ports,
  { engagement }: { readonly engagement: string | null },
): Result<Closing> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const { contents } = book
  const choiceResult = readEngagements(ports)
  if (!choiceResult.ok) return choiceResult
  const { engagements: projects, selected } = choiceResult.value
  const locale = ports.ui.locale()
  const first = projects.find(({ open }) => open) ?? projects[0]
  const chosen = contents.byName.engagements.find(engagement ?? (selected || first?.id))
  return {
    ok: true,
    value: {
      locale,
      today: contents.situation.today,
      people: contents.rows.people.flatMap(({ name }) => name ?? []),
      projects,
      flags: Object.entries(gates.columns.flag.choices!).map(([key, label]) => ({
        key,
        label: label[locale],
      })),
      missing: trackerKeys.filter((key) => !contents.has.includes(key)),
      chosen: chosen ? describeProject(ports, book, chosen) : null,
    },
  }
}

function describeProject(
  ports: Pick<Ports, 'library' | 'store' | 'ui'>,
  book: OpenBook,
  engagement: Engagement,
): ClosingProject {
  const { contents } = book
  const { rows, byName } = contents
  const locale = ports.ui.locale()
  const openRows = listOpenRows(contents, engagement)
  const { causes, answers } = findSeenCauses(contents, engagement)
  const client = byName.clients.find(engagement.client)
  return {
    id: engagement.id,
    name: engagement.name ?? '',
    reference: referenceName(byName.engagements, engagement),
    client: engagement.client ?? '',
    owner: engagement.owner ?? '',
    status: engagement.status,
    rows: openRows.slice(0, maxRows).map((own) => describeRow(ports, book, own)),
    open: openRows.length,
    targets: rows.engagements
      .filter((row) => row !== engagement && row.id !== '' && isOpen(table, row))
      .filter((row) => client !== undefined && byName.clients.find(row.client) === client)
      .map((row) => ({ key: referenceName(byName.engagements, row), label: row.name ?? '' })),
    lateness: findLateStages(contents, engagement),
    retrospectives: rows.retrospectives.filter(
      (row) => byName.engagements.find(row.engagement) === engagement,
    ).length,
    causes: causes.map(({ key, seen }) => ({ key, seen, label: delayReasons[key][locale] })),
    answers,
    draft: readClosingDraft(ports, engagement.id),
  }
}

type End = 'done' | 'dropped'

/** Where a row belongs: it moves to another project by its first cell, and leaves its stage by the second. */
const placeColumns = ['engagement', 'milestone'] as const

function describeRow(ports: Pick<Ports, 'library' | 'ui'>, book: OpenBook, own: OwnRow): ClosingRow {
  const locale = ports.ui.locale()
  const { tracker, row } = own
  const { contents } = book
  const problems = (set: Values) => problemsOf(book, [{ tracker, id: row.id, set }], confirmed)
  const values = { done: valuesFor(own, 'done', contents), dropped: valuesFor(own, 'dropped', contents) }
  const isPossible = ([, set]: [string, Values | null]): boolean => set !== null && problems(set).length === 0
  const ends = Object.fromEntries(Object.entries(values).filter(isPossible)) as ClosingRow['ends']
  const [prevented] = values.done === null ? [] : problems(values.done)
  const { columns } = trackerOf(tracker)
  const writable = [
    ...placeColumns.filter((column) => columns[column]),
    ...Object.keys({ ...values.done, ...values.dropped }),
  ]
  return {
    ...clientRow({ table: tracker, row, engagement: '' }, contents, locale),
    ends,
    // Any name is one of a project: which one it is, is chosen only later.
    canMove: problems({ engagement: '–' }).length === 0,
    notDone: prevented ? formatProblem(ports, prevented, locale) : '',
    seen: Object.fromEntries(writable.map((column) => [column, (row[column] ?? null) as Value])),
  }
}

/** What is open is what is decided here. */
const confirmed = true
