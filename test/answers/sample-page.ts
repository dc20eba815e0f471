import type { Offer, PublishedItem, PublishedPage } from '../../src/core/answers/published-page.js'
import type { AnswerInput, AnswersData, ShownItem } from '../../src/core/answers/shown-page.js'
import type { Day } from '../../src/core/day.js'
import { secretText } from './answers-session.js'

const day = (text: string): Day => text as Day

/** One offer of each input. */
const offers: readonly Offer[] = [
  { act: 'done', input: null },
  {
    act: 'move',
    input: {
      kind: 'day',
      from: day('2026-03-31'),
      to: day('2026-06-30'),
      suggested: [day('2026-04-01'), day('2026-04-02')],
    },
  },
  {
    act: 'wait',
    input: {
      kind: 'choice',
      choices: [
        { value: 'client', label: 'Client', detail: '' },
        { value: 'thirdParty', label: 'Third party', detail: 'Such as a supplier' },
      ],
    },
  },
  { act: 'note', input: { kind: 'text', isRequired: true } },
  { act: 'send', input: { kind: 'link' } },
  { act: 'rate', input: { kind: 'number', from: 1, to: 5, low: 'Poor', high: 'Very good' } },
]

export const createItem = (key: string, more: Partial<PublishedItem> = {}): PublishedItem => ({
  key,
  title: `Task ${key}`,
  detail: 'Acme · Website',
  badge: '2 working days overdue',
  tone: 'red',
  facts: [],
  offers,
  target: {
    tracker: 'tasks',
    id: `T-${secretText}-${key}`,
    expect: { status: `open ${secretText}`, due: '2026-03-27' },
  },
  answered: '',
  ...more,
})

export const createPage = (more: Partial<PublishedPage> = {}): PublishedPage => ({
  format: 1,
  kind: 'member',
  locale: 'en',
  made: '2026-03-31 08:00',
  today: day('2026-03-31'),
  sender: 'anna@example.com',
  heading: 'Your work this week',
  summary: '2 tasks are overdue.',
  notices: [],
  stages: [],
  sections: [{ heading: 'Overdue', note: '', items: [createItem('i1'), createItem('i2')], more: '' }],
  ...more,
})

export const itemsOf = ({ page }: AnswersData): readonly ShownItem[] =>
  page!.sections.flatMap((section) => section.items)

/** An answer about the item of that key. */
export const answerTo = (
  data: AnswersData,
  key: string,
  answer: Partial<AnswerInput> & Pick<AnswerInput, 'act'>,
): AnswerInput => ({
  check: itemsOf(data).find((item) => item.key === key)!.check,
  value: null,
  text: '',
  ...answer,
})
