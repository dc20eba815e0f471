import type { NewDelivery, ReportPart } from '../project/report/client-report.js'
import { around, saying, type Sentence } from '../project/report/sentence.js'
import { moreTextIn } from '../text/letters/more.js'
import { type LetterContext, sayDay } from './context.js'

/** "New delivery 28 Jan (was 20 Jan): a search page". */
export function newDelivery(
  { now, was, why }: NonNullable<ReportPart['moved']>,
  context: LetterContext,
): Sentence {
  const more = moreTextIn(context.locale)
  const says = movedDay({ now, was }, context, more.newDelivery)
  return why === null ? says : around(more.becauseOf, says, why)
}

/** A sentence of ours about both days of a delivery that moved. */
export const movedDay = (
  { now, was }: NewDelivery,
  context: LetterContext,
  words: (now: string, was: string) => string,
): Sentence =>
  around(
    words,
    saying(now, (day) => sayDay(context, day)),
    saying(was, (day) => sayDay(context, day)),
  )
