/** What a client is asked for, one item a question, with the ways to answer it. */
import { type AskedRow, type ClientAsks, pulseColumns } from '../../../domain/answers/client/client-asks.js'
import {
  combineSentences,
  createFact,
  createOwnSentence,
  createPageFact,
  describeFact,
  quoteFact,
} from '../../../domain/report/sentence.js'
import type { ClientPageContext, DraftItem } from './client-draft.js'
import { answerBy, createItem, dayFact, fact, maySay, press, projectOf, say } from './draft-item.js'

function decisionItem(
  { row, engagement }: ClientAsks['decisions'][number],
  context: ClientPageContext,
): DraftItem {
  const { page } = context
  const options = (['optionA', 'optionB'] as const).flatMap((column, index) => {
    const text = quoteFact(createFact('decisions', row, column))
    return text.text === '' ? [] : [{ value: 'ab'[index]!, label: 'AB'[index]!, text }]
  })
  return createItem('decisions', row, ['question', 'optionA', 'optionB', 'chosen', 'decidedOn'], {
    title: quoteFact(createFact('decisions', row, 'question')),
    badge: page.kinds.decision,
    details: [projectOf(engagement), ...answerBy(createFact('decisions', row, 'answerBy'), context)],
    quoted: options.map(({ text }) => text),
    offers: [
      {
        act: 'choose',
        input: {
          kind: 'choice',
          text: 'optional',
          choices: [
            ...options.map(({ value, label, text }) => ({ value, label, detail: text.text })),
            { value: 'neither', label: page.neither, detail: page.neitherDetail },
          ],
        },
      },
      say('ask'),
    ],
  })
}

const acceptanceItem = (
  { row, engagement }: ClientAsks['acceptances'][number],
  { page }: ClientPageContext,
): DraftItem =>
  createItem(
    'milestones',
    row,
    ['name', 'deliverable', 'acceptanceCriteria', 'version', 'result', 'acceptedOn'],
    {
      title: quoteFact(createFact('milestones', row, 'name')),
      badge: page.kinds.acceptance,
      details: [projectOf(engagement)],
      facts: [
        ...fact(page.deliverable, quoteFact(createFact('milestones', row, 'deliverable'))),
        ...fact(page.version, quoteFact(createPageFact('milestones', row, 'version'))),
        ...fact(page.criteria, quoteFact(createPageFact('milestones', row, 'acceptanceCriteria'))),
      ],
      offers: [press('accept'), say('object'), say('ask')],
    },
  )

const dateItem = (
  { row, engagement }: ClientAsks['dates'][number],
  context: ClientPageContext,
): DraftItem => {
  const { page } = context
  const forecast = row.forecast!
  return createItem('milestones', row, ['name', 'due', 'forecast'], {
    title: quoteFact(createFact('milestones', row, 'name')),
    badge: page.kinds.date,
    details: [projectOf(engagement)],
    facts: [
      ...dayFact(page.planned, createFact('milestones', row, 'due'), context),
      ...dayFact(page.newDate, createFact('milestones', row, 'forecast'), context),
    ],
    offers: [
      { act: 'agree', input: { kind: 'day', from: forecast, to: forecast, suggested: [forecast] } },
      say('object'),
      say('ask'),
    ],
  })
}

const requirementItem = (
  { row, engagement }: ClientAsks['requirements'][number],
  { page }: ClientPageContext,
): DraftItem =>
  createItem('requirements', row, ['description', 'acceptanceCriteria', 'confirmedOn'], {
    title: quoteFact(createPageFact('requirements', row, 'description')),
    badge: page.kinds.requirement,
    details: [projectOf(engagement)],
    facts: fact(page.criteria, quoteFact(createPageFact('requirements', row, 'acceptanceCriteria'))),
    offers: [press('confirm'), say('object'), say('ask')],
  })

const statementItem = (
  { row, engagement }: ClientAsks['statements'][number],
  { page }: ClientPageContext,
): DraftItem =>
  createItem('engagements', row, ['sowVersion', 'sowLink', 'sowConfirmedOn'], {
    title: describeFact(createPageFact('engagements', row, 'sowVersion')!, page.statement),
    badge: page.kinds.requirement,
    details: [projectOf(engagement)],
    facts: fact(page.document, quoteFact(createPageFact('engagements', row, 'sowLink'))),
    offers: [press('confirm'), say('object'), say('ask')],
  })

const documentItem = (
  { row, engagement }: ClientAsks['documents'][number],
  context: ClientPageContext,
): DraftItem =>
  createItem('documents', row, ['document', 'receivedOn', 'link'], {
    title: quoteFact(createFact('documents', row, 'document')),
    badge: context.page.kinds.document,
    details: [projectOf(engagement), ...answerBy(createFact('documents', row, 'due'), context)],
    offers: [{ act: 'send', input: { kind: 'link' } }, maySay('notAvailable'), say('ask')],
  })

/** Each question that was not answered yet is an item of its own. */
const pulseItems = (
  { row, engagement }: ClientAsks['pulses'][number],
  { page, pulse }: ClientPageContext,
): DraftItem[] =>
  pulseColumns
    .filter((column) => row[column] === null && !row.at.unread.includes(column))
    .map((column) => {
      const { question, choices } = pulse[column]
      const text = column === 'asExpected' ? {} : ({ text: 'optional' } as const)
      return createItem('pulses', row, [column], {
        title: createOwnSentence(question),
        badge: page.kinds.pulse,
        tone: 'plain',
        details: [projectOf(engagement)],
        offers: [{ act: 'choose', input: { kind: 'choice', ...text, choices } }],
      })
    })

const scoreItem = (
  { row, engagement, milestone }: ClientAsks['scores'][number],
  { page }: ClientPageContext,
): DraftItem =>
  createItem('satisfaction', row, ['score', 'engagement', 'milestone'], {
    title:
      milestone === null
        ? describeFact(createFact('engagements', engagement, 'name')!, page.score)
        : combineSentences(
            page.scoreStage,
            quoteFact(createFact('milestones', milestone, 'name')),
            projectOf(engagement),
          ),
    badge: page.kinds.score,
    tone: 'plain',
    offers: [
      {
        act: 'rate',
        input: {
          kind: 'number',
          from: 1,
          to: 5,
          low: page.veryUnhappy,
          high: page.veryHappy,
          text: 'optional',
        },
      },
    ],
  })

/** All that a client is asked for: what holds up the work first. */
export function createAskedItems(asks: ClientAsks, context: ClientPageContext): readonly DraftItem[] {
  const each = <R>(
    all: readonly AskedRow<R>[],
    item: (row: AskedRow<R>, context: ClientPageContext) => DraftItem,
  ) => all.map((row) => item(row, context))
  return [
    ...each(asks.decisions, decisionItem),
    ...each(asks.acceptances, acceptanceItem),
    ...each(asks.dates, dateItem),
    ...each(asks.statements, statementItem),
    ...each(asks.requirements, requirementItem),
    ...each(asks.documents, documentItem),
    ...asks.pulses.flatMap((row) => pulseItems(row, context)),
    ...asks.scores.map((row) => scoreItem(row, context)),
  ]
}
