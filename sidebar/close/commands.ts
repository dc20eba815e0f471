import {
  type Closing,
  type CloseText,
  type ClosingRow,
  type Command,
  type Draft,
  movedRows,
  newTarget,
  type Project,
  rowKey,
} from './close-data.js'

/** What is decided about a project, with what the window knows. */
export interface Decided {
  readonly data: Pick<Closing, 'people' | 'missing'>
  readonly project: Project
  readonly draft: Draft
  readonly text: CloseText
}

/** The commands by which a project is closed as decided: all of them are carried out, or none. */
export const commandsFor = (decided: Decided): readonly Command[] => [
  ...rowCommands(decided),
  ...statusCommands(decided.project),
  ...targetCommands(decided),
  ...(decided.draft.isSkipped ? [] : reviewCommands(decided)),
]

/** The trackers that these commands need and the workbook lacks. */
export const missingTrackers = (
  { missing }: Pick<Closing, 'missing'>,
  commands: readonly Command[],
): Command['tracker'][] => missing.filter((key) => commands.some(({ tracker }) => tracker === key))

/** The project in which rows go on, as rows name it. */
export const targetName = ({ target, targetName: typed }: Draft): string =>
  target === newTarget ? typed.trim() : target

function rowCommands({ project, draft }: Decided): Command[] {
  const moved = movedRows(project, draft)
  const movedStages = moved.filter(({ table }) => table === 'milestones').map(({ title }) => title)
  return project.rows.flatMap((row): Command[] => {
    const outcome = draft.decisions[rowKey(row)]
    if (outcome === undefined) return []
    const set = outcome === 'nextCycle' ? placeIn(targetName(draft), row, movedStages) : row.ends[outcome]!
    const expect = Object.fromEntries(Object.keys(set).map((column) => [column, row.seen[column] ?? null]))
    return [{ tracker: row.table, id: row.id, set, expect }]
  })
}

/** The cells that say where a row goes on: a task leaves its stage, unless that goes on with it. */
function placeIn(
  engagement: string,
  { seen }: ClosingRow,
  movedStages: readonly string[],
): Readonly<Record<string, string | null>> {
  const stage = seen['milestone'] ?? null
  const leaves = stage !== null && !movedStages.includes(String(stage))
  return { engagement, ...(leaves && { milestone: null }) }
}

/** Whether a project has ended already, so that its status stays. */
export const hasEnded = ({ status }: Project): boolean => status === 'delivered' || status === 'cancelled'

const statusCommands = (project: Project): Command[] =>
  hasEnded(project)
    ? []
    : [
        {
          tracker: 'engagements',
          id: project.id,
          set: { status: 'delivered' },
          expect: { status: project.status },
        },
      ]

const targetCommands = ({ project, draft }: Decided): Command[] =>
  movedRows(project, draft).length === 0 || draft.target !== newTarget
    ? []
    : [
        {
          tracker: 'engagements',
          add: {
            name: targetName(draft),
            client: blankAsNull(project.client),
            owner: blankAsNull(project.owner),
            status: 'planned',
            delivery: draft.targetDelivery,
          },
        },
      ]

/** Whether the person who is typed is none of the team yet. */
export const isNewPerson = ({ people }: Pick<Closing, 'people'>, { owner }: Draft): boolean =>
  owner.trim() !== '' && !people.some((name) => name.trim() === owner.trim())

/** The retrospective, who is new in the team, and the gate. */
function reviewCommands({ data, project, draft, text }: Decided): Command[] {
  const { whys, late, prevention, cause, hasGate } = draft
  const owner = draft.owner.trim()
  const [gate, stage, template] = [draft.gate.trim(), draft.stage, draft.template]
  const answers = whys.map((why, index) => [`why${index + 1}`, blankAsNull(why)] as const)
  const retrospective = {
    whatWasLate: late.trim(),
    engagement: project.reference,
    ...Object.fromEntries(answers),
    cause: blankAsNull(cause),
    prevention: blankAsNull(prevention),
    owner: blankAsNull(owner),
    due: blankAsNull(draft.due),
    status: 'notStarted',
    notes: hasGate ? text.gateBefore(stage, template) : null,
  }
  const flag = blankAsNull(draft.flag)
  const entryGate = { gate, stage, template, flag, cause: blankAsNull(cause), learntFrom: project.reference }
  return [
    ...(isNewPerson(data, draft) ? [{ tracker: 'people' as const, add: { name: owner } }] : []),
    { tracker: 'retrospectives', add: retrospective },
    ...(hasGate ? [{ tracker: 'gates' as const, add: entryGate }] : []),
  ]
}

const blankAsNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())
