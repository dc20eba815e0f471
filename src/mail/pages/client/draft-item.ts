/** What items of a client's page are made of. */
import type { AnswerAct, Offer } from '../../../core/answers/published-page.js'
import { maxAnswerText } from '../../../core/answers/submission.js'
import type { Day } from '../../../core/day.js'
import { expectedCells } from '../../../domain/answers/work-offers.js'
import type { AnyRow } from '../../../domain/coverage.js'
import { toSource } from '../../../domain/report/report-line.js'
import {
  createFact,
  describeFact,
  type Fact,
  quoteFact,
  type Sentence,
} from '../../../domain/report/sentence.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { Engagement } from '../../../trackers/plan/engagements.js'
import { formatDay } from '../../context.js'
import type { ClientPageContext, DraftItem } from './client-draft.js'

export const say = (act: AnswerAct): Offer => ({ act, input: { kind: 'text', isRequired: true } })
/** The same, where the words may be left out. */
export const maySay = (act: AnswerAct): Offer => ({ act, input: { kind: 'text', isRequired: false } })
export const press = (act: AnswerAct): Offer => ({ act, input: null })

type ItemParts = Partial<DraftItem> & Pick<DraftItem, 'title' | 'badge'>

/** An item about a row; it can be answered only while all that was shown of it can be compared later. */
export function createItem(
  table: TrackerKey,
  row: object,
  columns: readonly string[],
  { offers = [], ...parts }: ItemParts,
): DraftItem {
  const cells = row as AnyRow & { readonly id: string }
  const expect = expectedCells(cells, columns, maxAnswerText)
  const isWhole = columns.every((column) => column in expect)
  return {
    row: toSource(table, cells),
    details: [],
    tone: 'amber',
    facts: [],
    quoted: [],
    offers: isWhole ? offers : [],
    target: isWhole ? { tracker: table, id: cells.id, expect } : null,
    ...parts,
  }
}

export const fact = (label: string, value: Sentence): DraftItem['facts'] =>
  value.text === '' ? [] : [{ label, value }]

export const dayFact = (
  label: string,
  day: Fact<Day> | null,
  context: ClientPageContext,
): DraftItem['facts'] =>
  day === null
    ? []
    : fact(
        label,
        describeFact(day, (value) => formatDay(context, value)),
      )

export const projectOf = (engagement: Engagement): Sentence =>
  quoteFact(createFact('engagements', engagement, 'name'))

export const answerBy = (day: Fact<Day> | null, context: ClientPageContext): Sentence[] =>
  day === null
    ? []
    : [
        describeFact(day, (value) =>
          value < context.today
            ? context.report.wasDue(formatDay(context, value))
            : context.report.answerBy(formatDay(context, value)),
        ),
      ]
