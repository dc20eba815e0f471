import type { Answer, Remote } from '../client.js'
import type { CloseWords } from '../text/close/index.js'
import type { Text } from '../text/common/index.js'

export type CloseText = Text & CloseWords
export type Closing = Answer<'readClosing'>
export type Project = NonNullable<Closing['chosen']>
export type ClosingRow = Project['rows'][number]
export const outcomes = ['done', 'dropped', 'nextCycle'] as const
export type Outcome = (typeof outcomes)[number]
export type Command = Parameters<Remote['changeRows']>[0]['commands'][number]

export const stepKeys = ['rows', 'late', 'prevent', 'check'] as const
export type StepKey = (typeof stepKeys)[number]

/** The key of a target that does not exist yet. */
export const newTarget = 'new'

/** What a person decided and typed, as it is stored between visits. */
export interface Draft {
  readonly step: StepKey
  /** By tracker and id. */
  readonly decisions: Readonly<Record<string, Outcome>>
  readonly target: string
  readonly targetName: string
  readonly targetDelivery: string
  readonly isSkipped: boolean
  readonly late: string
  readonly whys: readonly string[]
  readonly cause: string
  readonly prevention: string
  readonly owner: string
  readonly due: string
  readonly hasGate: boolean
  readonly gate: string
  readonly template: string
  readonly stage: string
  readonly flag: string
}

/** What may become of a row. */
export const outcomesOf = ({ ends, canMove }: ClosingRow): readonly Outcome[] =>
  outcomes.filter((outcome) => (outcome === 'nextCycle' ? canMove : ends[outcome]))

export const rowKey = ({ table, id }: Pick<ClosingRow, 'table' | 'id'>): string => `${table} ${id}`

/** What the window begins with: what the sheets already say. */
export function createDraft(project: Project, text: CloseText): Draft {
  const { late } = project.lateness
  return {
    step: 'rows',
    decisions: {},
    target: project.targets[0]?.key ?? newTarget,
    targetName: text.defaultTarget(project.name),
    targetDelivery: '',
    isSkipped: false,
    late: text.list(late.map(({ name, days }) => text.lateLine(name, days))),
    whys: ['', '', '', '', ''],
    cause: late.find(({ reason }) => reason !== null)?.reason ?? '',
    prevention: '',
    owner: '',
    due: '',
    hasGate: false,
    gate: '',
    template: '',
    stage: '',
    flag: '',
  }
}

/** A template with the names of its stages. */
export type Template = Answer<'readTemplates'>['templates'][number]

/** The templates, first those that have most of the project's stages. */
export function sortTemplates(templates: readonly Template[], { lateness }: Project): readonly Template[] {
  const shared = ({ stages }: Template): number =>
    stages.filter(({ name }) => lateness.stages.includes(name)).length
  return [...templates].sort((one, other) => shared(other) - shared(one))
}

/** The stage of a template before which a gate helps most: the first of those that were late. */
export const stageFor = ({ stages }: Template, { lateness }: Project): string =>
  (stages.find(({ name }) => lateness.late.some((late) => late.name === name)) ?? stages[0])?.name ?? ''

/** What was stored, over what the sheets say now; null where nothing was that can be read. */
export function restoreDraft(project: Project, text: CloseText): Draft | null {
  if (project.draft === null) return null
  const fresh = createDraft(project, text)
  const found = JSON.parse(project.draft) as Partial<Draft>
  const open = new Map(project.rows.map((row) => [rowKey(row), row]))
  const decisions = Object.entries(found.decisions ?? {}).filter(([key, outcome]) => {
    const row = open.get(key)
    return row !== undefined && outcomesOf(row).includes(outcome)
  })
  const isTarget = found.target === newTarget || project.targets.some(({ key }) => key === found.target)
  return {
    ...fresh,
    ...found,
    target: isTarget ? found.target! : fresh.target,
    decisions: Object.fromEntries(decisions),
  }
}

/** The rows that can be decided and are not. */
export const undecidedRows = (project: Project, { decisions }: Draft): readonly ClosingRow[] =>
  project.rows.filter((row) => outcomesOf(row).length > 0 && decisions[rowKey(row)] === undefined)

/** The rows that go on in another project. */
export const movedRows = (project: Project, { decisions }: Draft): readonly ClosingRow[] =>
  project.rows.filter((row) => decisions[rowKey(row)] === 'nextCycle')

/** Why a step may not be left, field by field. */
export type Wrong = Partial<
  Record<'rows' | 'targetName' | 'targetDelivery' | 'late' | 'gate' | 'stage', string>
>

/** What every step is about. */
export interface StepProps {
  data: Closing
  project: Project
  draft: Draft
  wrong: Wrong
  text: CloseText
  change: (part: Partial<Draft>) => void
}

/** What is missing in a step. */
export function findWrong(step: StepKey, project: Project, draft: Draft, text: CloseText): Wrong {
  if (step === 'rows') {
    const open = undecidedRows(project, draft).length
    const isNew = movedRows(project, draft).length > 0 && draft.target === newTarget
    return {
      ...(open > 0 && { rows: text.undecided(open) }),
      ...(isNew && draft.targetName.trim() === '' && { targetName: text.needTarget }),
      ...(isNew && draft.targetDelivery === '' && { targetDelivery: text.needDelivery }),
    }
  }
  if (step === 'late') return draft.late.trim() === '' ? { late: text.needLate } : {}
  if (step !== 'prevent' || !draft.hasGate) return {}
  return {
    ...(draft.gate.trim() === '' && { gate: text.needGate }),
    ...(draft.stage === '' && { stage: text.needStage }),
  }
}
