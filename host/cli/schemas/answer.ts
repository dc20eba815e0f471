/** What `answer` takes and prints as JSON. */
import * as v from 'valibot'
import { answerActs } from '../../../src/core/answers/published-page.js'
import { answerRefusals } from '../../../src/core/answers/shown-page.js'
import { count, counts, described, type Output, text } from './values.js'

const answer = v.strictObject({
  item: described(text, 'The key of the item on the page, such as i1.'),
  act: described(v.picklist(answerActs), 'One that the item offers: its offers say which.'),
  value: v.exactOptional(
    described(
      v.union([text, v.number()]),
      'A date, a choice’s value, an address or a number, where the offer asks for one.',
    ),
  ),
  text: v.exactOptional(described(text, 'Words, where the offer asks for them.')),
})

export const answerCommandInput = v.strictObject({
  answers: described(v.pipe(v.array(answer), v.minLength(1)), 'What one press of “Send” sends.'),
})

const offer = v.strictObject({ act: v.picklist(answerActs), input: v.unknown() })

export const answerOutput = v.strictObject({
  heading: described(text, 'Of the page that the link shows.'),
  made: described(text, 'When the facts on the page were read.'),
  items: v.array(
    v.strictObject({
      item: text,
      title: text,
      offers: v.array(offer),
      answered: described(text, 'What was answered before and what became of it; blank where nothing was.'),
    }),
  ),
  feed: described(text, 'The address of the calendar that belongs to the link; blank where there is none.'),
  saved: described(
    v.nullable(text),
    'When the answers were saved; null where none were sent or none were saved.',
  ),
  why: v.exactOptional(described(v.picklist(answerRefusals), 'Why nothing was saved; absent otherwise.')),
  calls: v.strictObject({ total: count, byMember: counts }),
})

/** What is printed for the address of a calendar. */
export const calendarOutput = v.strictObject({
  calendar: described(text, 'As calendar programs get it: iCalendar.'),
  calls: v.strictObject({ total: count, byMember: counts }),
})

export type AnswerOutput = Output<typeof answerOutput>
export type CalendarOutput = Output<typeof calendarOutput>
export type AnswerCommandInput = v.InferOutput<typeof answerCommandInput>
