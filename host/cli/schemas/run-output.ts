/** The JSON of `run`. Its keys do not change, because other tools use them. */
import * as v from 'valibot'
import {
  carried,
  count,
  counts,
  date,
  described,
  left,
  leftOut,
  type Output,
  problem,
  text,
  texts,
} from './values.js'

const letter = v.strictObject({
  to: text,
  cc: text,
  subject: text,
  bytes: described(count, 'Size of the whole message as it is sent.'),
  kind: described(
    v.nullable(text),
    'personalDigest, managerDigest or clientReport; null where the run ended before it said so.',
  ),
})

const raisedFlag = v.strictObject({
  table: text,
  id: text,
  column: text,
  flag: text,
  rag: v.picklist(['red', 'amber', 'green']),
})

const undelivered = v.strictObject({
  to: text,
  subject: text,
  is: v.picklist(['waiting', 'refused', 'expired', 'unsure']),
  why: described(text, 'The words of the mail server; empty where it is not known whether it has the email.'),
})

export const runOutput = v.strictObject({
  entry: text,
  on: described(date, 'The date in the time zone of the spreadsheet.'),
  ms: described(count, 'CPU time of the run itself.'),
  calls: described(
    v.strictObject({
      total: count,
      byMember: counts,
      cells: v.strictObject({ read: count, written: count, byMember: counts }),
    }),
    'Calls of Google’s services, and the cells that they read and wrote.',
  ),
  letters: described(v.array(letter), 'Emails that the run sent.'),
  flags: described(v.array(raisedFlag), 'Flags on rows after the run.'),
  problems: described(v.array(problem), 'Cells, rows and tables with something to put right.'),
  reply: described(v.unknown(), 'What an endpoint answered; null for everything else.'),
  said: described(texts, 'What the user was shown, in order.'),
  undelivered: v.exactOptional(
    described(
      v.array(undelivered),
      'Emails that the server of --smtp did not take, of this run and earlier ones; absent without --smtp.',
    ),
  ),
  error: v.exactOptional(
    described(text, 'Why the run was refused or ended early; absent when it went well.'),
  ),
  leftOut: v.exactOptional(leftOut),
  saved: v.exactOptional(
    described(
      v.strictObject({ path: text, carried, left }),
      'What --save wrote; absent where nothing was saved.',
    ),
  ),
})

export type Report = Output<typeof runOutput>
