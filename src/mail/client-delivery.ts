import { combineSentences, describeFact, type Sentence } from '../domain/report/sentence.js'
import { type NewDelivery, type ReportPart } from '../domain/report/report-content.js'
import { type LetterContext, formatDay } from './context.js'

/** "New delivery 28 Jan (was 20 Jan): a search page". */
export function describeNewDelivery(
  { now, was, why }: NonNullable<ReportPart['moved']>,
  context: LetterContext,
): Sentence {
  const reportText = context.report
  const sentence = describeMovedDelivery({ now, was }, context, reportText.newDelivery)
  return why === null ? sentence : combineSentences(reportText.becauseOf, sentence, why)
}

/** A sentence of ours about both days of a delivery that moved. */
export const describeMovedDelivery = (
  { now, was }: NewDelivery,
  context: LetterContext,
  words: (now: string, was: string) => string,
): Sentence =>
  combineSentences(
    words,
    describeFact(now, (day) => formatDay(context, day)),
    describeFact(was, (day) => formatDay(context, day)),
  )
