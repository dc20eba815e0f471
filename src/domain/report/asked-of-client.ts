/** What a project waits for from its client. */
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { BookContents } from '../book-contents.js'
import type { ReportDecision, ReportLine } from './report-content.js'
import { toSentenceOrNull, toSource } from './report-line.js'
import { rowsOfEngagement } from './reported-rows.js'
import { createFact, quoteFact } from './sentence.js'

/** The questions that the client was asked, and has not answered. */
export const listAwaitedDecisions = (row: Engagement, bookContents: BookContents): ReportDecision[] =>
  rowsOfEngagement(bookContents, bookContents.rows.decisions, row)
    .filter((each) => each.chosen === null && each.decidedOn === null && each.question !== null)
    .map((each) => ({
      ...toSource('decisions', each),
      title: quoteFact(createFact('decisions', each, 'question')),
      day: createFact('decisions', each, 'answerBy'),
      more: null,
      options: (['optionA', 'optionB'] as const).map((option) =>
        toSentenceOrNull(createFact('decisions', each, option)),
      ),
    }))

/** What the client was asked to provide, and did not yet. */
export const listMissingDocuments = (row: Engagement, bookContents: BookContents): ReportLine[] =>
  rowsOfEngagement(bookContents, bookContents.rows.documents, row)
    .filter(
      ({ document, askedOn, receivedOn, check, at }) =>
        document !== null &&
        askedOn !== null &&
        check === null &&
        receivedOn === null &&
        !at.unread.includes('receivedOn') &&
        !at.unread.includes('check'),
    )
    .map((each) => ({
      ...toSource('documents', each),
      title: quoteFact(createFact('documents', each, 'document')),
      day: createFact('documents', each, 'due'),
      more: null,
    }))
