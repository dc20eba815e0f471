/** What is answered for each row that is logged, and for each of its steps. */
import { trackerOf, type TrackerKey } from '../../../../src/trackers/index.js'
import { type Locale, people, project } from './log-page.js'

/** An answer by its column: a text that is typed, or a choice by its key. */
export type Answers = Readonly<Record<string, string>>

interface Walk {
  readonly log: Answers
  /** The answers of each step, by its key, in their order. */
  readonly steps: Readonly<Record<string, Answers>>
  /** What the row's cells show in the end, beside what was answered: a choice by its key. */
  readonly ends: Readonly<Record<string, string>>
}

const today = '2026-03-31'

/** The walks of a language: people are called otherwise in the other one. */
export function walksIn(locale: Locale): Readonly<Record<string, Walk>> {
  const [li, maya] = people[locale]
  const engagement = project
  return {
    contacts: {
      log: { summary: 'They like the wireframes' },
      steps: {},
      ends: { client: 'Acme', engagement, owner: maya, day: today },
    },
    feedback: {
      log: { content: 'The form is slow' },
      steps: {
        sort: { category: 'quality', owner: li },
        handle: { improvement: 'Fewer requests' },
        callBack: { solved: 'yes' },
      },
      ends: {
        client: 'Acme',
        engagement,
        receiver: maya,
        receivedOn: today,
        resolvedOn: today,
        calledBackOn: today,
        status: 'closed',
      },
    },
    changes: {
      log: { content: '=A shop' },
      steps: {
        assess: { impactDays: '5' },
        decide: { decision: 'approved', decidedBy: 'Dana' },
        implement: {},
      },
      ends: {
        engagement,
        raisedOn: today,
        assessedBy: maya,
        decidedOn: today,
        implementedOn: today,
        impactDays: '+5',
        status: 'implemented',
      },
    },
    decisions: {
      log: { question: 'Blue or green?' },
      steps: { answer: { chosen: 'a' } },
      ends: { engagement, askedOn: today, decidedOn: today },
    },
    documents: {
      log: { document: 'Logo as SVG' },
      steps: { receive: {}, check: { check: 'complete' } },
      ends: { engagement, askedOn: today, owner: maya, receivedOn: today, checkedBy: maya },
    },
    issues: {
      log: { description: 'The server is down' },
      steps: { escalate: { escalatedTo: li }, resolve: { solution: 'Another server' } },
      ends: { engagement, raisedOn: today, owner: maya, status: 'resolved' },
    },
    risks: {
      log: { description: 'Bo may leave' },
      steps: {},
      ends: { engagement, owner: maya, status: 'open' },
    },
    pulses: {
      log: { asExpected: 'partly', newNeed: 'no', blocker: 'yes' },
      steps: {},
      ends: { engagement, day: today },
    },
    satisfaction: {
      log: { score: '4' },
      steps: {},
      ends: { client: 'Acme', engagement, day: today, who: 'client' },
    },
    iterations: {
      log: { name: 'Sprint 5', capacity: '20' },
      steps: {},
      ends: { engagement, start: today, owner: maya },
    },
    deals: {
      log: { name: 'Second shop' },
      steps: { advance: { status: 'won' }, win: {}, begin: { engagement } },
      ends: { client: 'Acme', owner: maya, closedOn: today, status: 'won' },
    },
    purchases: {
      log: { product: 'Hosting', amount: '1200' },
      steps: {},
      ends: { client: 'Acme', boughtOn: today, amount: '1,200.00' },
    },
  }
}

/** What a cell shows for a value. */
export const shownFor = (tracker: TrackerKey, column: string, value: string, locale: Locale): string =>
  trackerOf(tracker).columns[column]!.choices?.[value]?.[locale] ?? value

/** How often the mouse is clicked for the answers: once for each that is chosen from a list. */
export const choicesIn = (tracker: TrackerKey, answers: Answers): number =>
  Object.keys(answers).filter((column) => {
    const { kind } = trackerOf(tracker).columns[column]!
    return kind === 'choice' || kind === 'reference'
  }).length
