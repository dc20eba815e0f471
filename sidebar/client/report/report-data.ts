import type { Answer } from '../../client.js'

export type Preview = Answer<'previewClientReport'>
export type ApprovalOutcome = Answer<'approveClientReport'>
