import { createFingerprint } from '../../../core/fingerprint.js'
import type { Day } from '../../../core/day.js'
import { contacts } from '../../../trackers/clients/contacts.js'

/**
 * The id of a row that an answer adds: the same however often a run takes the answer in, so that it is added once.
 *
 * @param nonce of the submission
 * @param place of the answer in it
 */
export const addedRowId = (prefix: string, nonce: string, place: number): string =>
  `${prefix}-${createFingerprint(nonce)}${place}`

/** The row of the communication log that says that a client confirmed a report. */
export const confirmationId = (client: string, reportedOn: Day): string =>
  `${contacts.prefix}-ok-${client}-${reportedOn}`

/** The row of the communication log that says that a report was sent. */
export const reportLogId = (client: string, sentOn: Day): string =>
  `${contacts.prefix}-report-${client}-${sentOn}`
