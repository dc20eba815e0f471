/** The public entry for emails that leave the emulator: as files in a folder, or given to a mail server. */
export type { Letter } from './letter.js'
export { toMime } from './mime.js'
export { writeOutbox } from './outbox.js'
export type { RejectedRecipient } from './send-letters.js'
export { Spool, type DeliveryMarks, type SpoolContent, type Undelivered } from './spool.js'
