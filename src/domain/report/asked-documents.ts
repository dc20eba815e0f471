import type { Day } from '../../core/day.js'
import type { Document } from '../../trackers/clients/documents.js'

/** Whether a client was asked for a document that did not come yet. */
export const isDocumentAsked = (row: Document, today: Day): boolean =>
  row.document !== null &&
  row.askedOn !== null &&
  row.askedOn <= today &&
  row.check === null &&
  row.receivedOn === null &&
  !row.at.unread.includes('check') &&
  !row.at.unread.includes('receivedOn')
