/** The door to client reports that managers decide over a link: few runs come through it. */
import type { SubmittedAnswer } from '../../../core/answers/submission.js'
import { inChunk } from '../../in-chunk.js'
import { decideReportLine } from './decide-report.js'
import { listReportItems } from './report-offers.js'

/** The reports that wait, as a manager's page shows them. */
export const listReportsToApprove = inChunk('windows', () => listReportItems)

/** What becomes of a manager's answer about a report. */
export const decideReport = inChunk('windows', () => decideReportLine)

/** Whether an answer is about a client's report. */
export const isAboutReport = ({ act, target }: SubmittedAnswer): boolean =>
  target.tracker === 'clients' && (act === 'approve' || act === 'decline')
