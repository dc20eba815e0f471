import type { AnswerAct, LinkKind } from '../../core/answers/published-page.js'

/** What a kind of link may change by one act. */
interface Permission {
  /** Whether it is carried out at once, or only within what the plan allows: else a person of the team decides. */
  readonly handling: 'atOnce' | 'withinStage'
  /** Whether the row must be that person's own work. */
  readonly rows: 'own' | 'any'
}

const ownWork = { handling: 'atOnce', rows: 'own' } as const
const anyRow = { handling: 'atOnce', rows: 'any' } as const

const ownActs = {
  done: ownWork,
  move: { handling: 'withinStage', rows: 'own' },
  wait: ownWork,
  notMine: ownWork,
  note: ownWork,
  pause: ownWork,
  stop: ownWork,
  resume: ownWork,
} as const

/** Who may answer what, by the kind of link. What is not here is refused. */
export const permissions: Readonly<Record<LinkKind, Readonly<Partial<Record<AnswerAct, Permission>>>>> = {
  member: ownActs,
  manager: { ...ownActs, note: anyRow, assign: anyRow, approve: anyRow, decline: anyRow },
  client: {},
  calendar: {},
}

/** For how many days a link works after the email that renewed it. */
export const linkDays: Readonly<Record<LinkKind, number>> = {
  member: 30,
  manager: 7,
  client: 90,
  calendar: 90,
}
