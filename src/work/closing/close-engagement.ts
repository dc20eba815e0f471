import type { Day } from '../../core/day.js'
import { isEmail } from '../../core/column.js'
import { referenceName } from '../../domain/names.js'
import { nameProblem } from '../../domain/references.js'
import { removeStored, stored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { planTexts } from '../../text/plan/index.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { AnyCommand } from '../commands/command-list.js'
import { changeRows, type RowsChanged } from '../commands/change-rows.js'
import { findRow } from '../commands/command.js'
import type { Value } from '../commands/gates.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { refuse } from '../refuse.js'
import { createTable } from '../set-up/ensure-table.js'
import { sheetsOf } from '../tables.js'
import { type Outcome, valuesFor } from './closing-rows.js'

/** What a person decided about one open row, with what its cells held then. */
interface Decision {
  readonly tracker: TrackerKey
  readonly id: string
  readonly outcome: Outcome
  readonly seen: Readonly<Record<string, Value>>
}

/** What was late, why, and what prevents it. */
interface Review {
  readonly late: string
  readonly whys: readonly string[]
  readonly cause: string | null
  readonly prevention: string
  readonly owner: string
  readonly due: Day | null
  /** What must hold before a stage of every project that begins from a template; null where nothing must. */
  readonly gate: {
    readonly gate: string
    readonly stage: string
    readonly template: string
    readonly flag: string | null
  } | null
}

/** A project that begins with what another one left. */
interface NewProject {
  readonly name: string
  readonly delivery: Day
}

/** How a project is closed. */
export interface ClosingRequest {
  readonly engagement: string
  /** Its status as the person saw it. */
  readonly status: string | null
  readonly decisions: readonly Decision[]
  /** The project in which rows go on: one that is there, or a new one. */
  readonly target: { readonly id: string } | NewProject | null
  /** Null where the project is closed without a retrospective. */
  readonly review: Review | null
}

/**
 * Closes a project: every decision about its open rows, its status, its retrospective and the gate that follows
 * from it, all or nothing, as commands like any other. Trackers that are missing are made first; what was typed
 * meanwhile is forgotten.
 */
export function closeEngagement(ports: Ports, request: ClosingRequest): Result<RowsChanged> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const found = findRow(book, 'engagements', request.engagement)
  if (!found.ok) return found
  const engagement = found.value as unknown as Engagement
  const targetResult = findTarget(book, request)
  if (!targetResult.ok) return targetResult
  const target = targetResult.value
  const decided = decisionCommands(book, request, target)
  if (!decided.ok) return decided
  const commands = [
    ...decided.value,
    ...statusCommands(engagement, request),
    ...(request.target !== null && 'name' in request.target ? [newProject(engagement, request.target)] : []),
    ...reviewCommands(ports, book, engagement, request.review),
  ]
  let sheets = sheetsOf(book.tables)
  for (const key of new Set(commands.map(({ tracker }) => tracker)))
    if (!book.tables.has(key)) sheets = [...sheets, createTable(ports, key, sheets)]
  const changed = changeRows(ports, { commands, confirmed: true })
  if (changed.ok) removeStored(ports.store, stored.closing, engagement.id)
  return changed
}

/** The name of the project in which rows go on; '' where none does. */
function findTarget({ contents }: OpenBook, { target }: ClosingRequest): Result<string> {
  const { engagements } = contents.byName
  if (target === null) return { ok: true, value: '' }
  if ('name' in target)
    return engagements.findAll(target.name).length > 0
      ? refuse('nameTaken', 'engagements', 'name', target.name)
      : { ok: true, value: target.name }
  const row = engagements.find(target.id)
  return row
    ? { ok: true, value: referenceName(engagements, row) }
    : { ok: false, problems: [nameProblem(contents.byName, 'engagements', target.id)] }
}

function decisionCommands(
  book: OpenBook,
  { decisions }: ClosingRequest,
  target: string,
): Result<AnyCommand[]> {
  const { today } = book.contents.situation
  const moved = decisions.filter(({ outcome }) => outcome === 'nextCycle')
  if (moved.length > 0 && target === '') return refuse('required', 'engagements', 'name', '')
  const movedStages = new Set(
    moved.flatMap(({ tracker, id }) =>
      tracker === 'milestones' ? [id, book.contents.byName.milestones.find(id)?.name] : [],
    ),
  )
  const commands: AnyCommand[] = []
  for (const { tracker, id, outcome, seen } of decisions) {
    const found = findRow(book, tracker, id)
    if (!found.ok) return found
    const row = found.value as never
    const values = valuesFor({ tracker, row }, outcome, { today, target })
    if (values === null) return refuse('required', tracker, 'status', '')
    // A task whose stage goes on with it keeps it.
    const { milestone, ...others } = values
    const set = milestone === null && !movedStages.has(seen['milestone'] as string) ? values : others
    const expect = Object.fromEntries(Object.entries(seen).filter(([column]) => column in set))
    commands.push({ tracker, id, set, expect })
  }
  return { ok: true, value: commands }
}

const statusCommands = ({ id }: Engagement, { status }: ClosingRequest): AnyCommand[] =>
  status === 'delivered' || status === 'cancelled'
    ? []
    : [{ tracker: 'engagements', id, set: { status: 'delivered' }, expect: { status } }]

const newProject = ({ client, owner }: Engagement, { name, delivery }: NewProject): AnyCommand => ({
  tracker: 'engagements',
  add: { name, client, owner, status: 'planned', delivery },
})

/** The retrospective, the person who prevents it next time where People has none, and the gate. */
function reviewCommands(
  ports: Ports,
  { contents }: OpenBook,
  engagement: Engagement,
  review: Review | null,
): AnyCommand[] {
  if (review === null) return []
  const { late, whys, cause, prevention, owner, due, gate } = review
  const name = referenceName(contents.byName.engagements, engagement)
  const isKnown = owner === '' || contents.byName.people.findAll(owner).length > 0
  const answers = Object.fromEntries(whys.map((why, index) => [`why${index + 1}`, why || null]))
  const text = loadText(ports, planTexts, ports.spreadsheet.locale())
  return [
    ...(isKnown
      ? []
      : [
          {
            tracker: 'people' as const,
            add: isEmail(owner) ? { name: owner, email: owner } : { name: owner },
          },
        ]),
    {
      tracker: 'retrospectives',
      add: {
        whatWasLate: late,
        engagement: name,
        ...answers,
        cause,
        prevention: prevention || null,
        owner: owner || null,
        due,
        status: 'notStarted',
        notes: gate === null ? null : text.gateBefore(gate.stage, gate.template),
      },
    },
    ...(gate === null ? [] : [{ tracker: 'gates' as const, add: { ...gate, cause, learntFrom: name } }]),
  ]
}
