import type { LedgerRow } from '../../trackers/own/letters.js'
import { staleClaims } from '../letters/ledger/ledger.js'

/** The result of an approval. */
export interface ApprovalReply {
  readonly state: 'sent' | 'waiting' | 'withdrawn' | 'changed' | 'blocked' | 'inDoubt' | 'failed'
  readonly why: string
  readonly to: string
}

/** Reports to an address that were about to be sent when a run stopped. */
export const reportsInDoubt = (ledger: readonly LedgerRow[], to: string): LedgerRow[] =>
  staleClaims(ledger).filter(({ kind, reader }) => kind === 'clientReport' && reader === to)

export interface ApprovalOutcome extends Pick<ApprovalReply, 'state' | 'why'> {
  /** It could not go for now: today's quota is spent, or emails are on hold. */
  readonly spent?: true
}
