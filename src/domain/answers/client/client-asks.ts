import type { Day } from '../../../core/day.js'
import type { Row } from '../../../core/table.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { Document } from '../../../trackers/clients/documents.js'
import type { Pulse } from '../../../trackers/clients/pulses.js'
import type { decisions } from '../../../trackers/plan/decisions.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { type Milestone, milestones as milestoneTable } from '../../../trackers/plan/milestones.js'
import type { Requirement } from '../../../trackers/plan/requirements.js'
import { getParts } from '../../engagement-parts.js'
import type { BookContents } from '../../book-contents.js'
import { isDocumentAsked } from '../../report/asked-documents.js'
import { rowsOfEngagement } from '../../report/reported-rows.js'
import { listOpenEngagements } from '../../report/reports-due.js'
import { isCancelled, isOpen } from '../../status/openness.js'
import { type AskedScore, listSurveys } from './surveys.js'

/** A row with the project that it belongs to. */
export interface AskedRow<R> {
  readonly row: R
  readonly engagement: Engagement
}

/** What a client is asked for, by the form in which it is answered; rows without an id cannot be named by an answer. */
export interface ClientAsks {
  /** The projects that are open, in the order of the sheet. */
  readonly engagements: readonly Engagement[]
  readonly decisions: readonly AskedRow<Row<typeof decisions>>[]
  /** Stages that are done, with their criteria, and proposed for acceptance. */
  readonly acceptances: readonly AskedRow<Milestone>[]
  /** Stages whose new date is later than the one in the plan. */
  readonly dates: readonly AskedRow<Milestone>[]
  /** Requirements that can be evaluated and that the client did not confirm yet. */
  readonly requirements: readonly AskedRow<Requirement>[]
  /** Projects whose statement of work has a version and a link, and is not confirmed. */
  readonly statements: readonly AskedRow<Engagement>[]
  readonly documents: readonly AskedRow<Document>[]
  /** The last pulse of each project, where a question of it waits for its answer. */
  readonly pulses: readonly AskedRow<Pulse>[]
  /** Scores of projects and stages for which a person approved that the client is asked. */
  readonly scores: readonly AskedScore[]
}

/** What a client is asked for today. Nothing is listed that the team did not put to the client. */
export function listClientAsks(contents: BookContents, client: Client): ClientAsks {
  const engagements = listOpenEngagements(contents, client).filter(({ id }) => id !== '')
  const { rows, situation } = contents
  const rowsOf = <R extends { readonly id: string; readonly engagement: string | null }>(
    all: readonly R[],
    isAsked: (row: R) => boolean,
  ): AskedRow<R>[] =>
    engagements.flatMap((engagement) =>
      rowsOfEngagement(contents, all, engagement)
        .filter((row) => row.id !== '' && isAsked(row))
        .map((row) => ({ row, engagement })),
    )
  const stages = engagements.flatMap((engagement) =>
    getParts(contents)
      .parts.get(engagement)!
      .milestones.filter((row) => row.id !== '' && !isCancelled(row))
      .map((row) => ({ row, engagement })),
  )
  return {
    engagements,
    decisions: rowsOf(rows.decisions, (row) => isDecisionAsked(row, situation.today)),
    acceptances: stages.filter(({ row }) => isProposed(row)),
    dates: stages.filter(({ row }) => hasNewDate(row, situation.today)),
    requirements: rowsOf(rows.requirements, isUnconfirmed),
    statements: engagements.filter(isStatementOpen).map((row) => ({ row, engagement: row })),
    documents: rowsOf(rows.documents, (row) => isDocumentAsked(row, situation.today)),
    pulses: engagements.flatMap((engagement) => {
      const [last] = rowsOfEngagement(contents, rows.pulses, engagement).reverse()
      return last && last.id !== '' && isPulseOpen(last) ? [{ row: last, engagement }] : []
    }),
    scores: listSurveys(contents, client),
  }
}

const isReadable = ({ at }: { readonly at: { readonly unread: readonly string[] } }, ...columns: string[]) =>
  !columns.some((column) => at.unread.includes(column))

const isAsked = (askedOn: Day | null, today: Day): boolean => askedOn !== null && askedOn <= today

const isDecisionAsked = (row: Row<typeof decisions>, today: Day): boolean =>
  row.question !== null &&
  isAsked(row.askedOn, today) &&
  (row.optionA !== null || row.optionB !== null) &&
  row.chosen === null &&
  row.decidedOn === null &&
  isReadable(row, 'chosen', 'decidedOn')

/** A stage is proposed by its result “Pending”, which a person or a rule of theirs gives it. */
const isProposed = (row: Milestone): boolean =>
  row.result === 'pending' &&
  row.name !== null &&
  row.acceptanceCriteria !== null &&
  row.status !== 'accepted' &&
  row.acceptedOn === null &&
  isReadable(row, 'acceptedOn', 'status')

const hasNewDate = (row: Milestone, today: Day): boolean =>
  row.name !== null &&
  isOpen(milestoneTable, row) &&
  row.due !== null &&
  row.forecast !== null &&
  row.forecast > row.due &&
  row.forecast >= today

const isUnconfirmed = (row: Requirement): boolean =>
  row.description !== null &&
  row.acceptanceCriteria !== null &&
  row.status === 'draft' &&
  row.confirmedOn === null &&
  isReadable(row, 'confirmedOn')

const isStatementOpen = (row: Engagement): boolean =>
  row.sowVersion !== null &&
  row.sowLink !== null &&
  row.sowConfirmedOn === null &&
  isReadable(row, 'sowConfirmedOn')

/** The questions of a pulse. */
export const pulseColumns = ['asExpected', 'newNeed', 'blocker'] as const
export type PulseColumn = (typeof pulseColumns)[number]

const isPulseOpen = (row: Pulse): boolean =>
  pulseColumns.some((column) => row[column] === null && isReadable(row, column))
