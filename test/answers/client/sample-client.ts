/** A client's page and calendar, with one of everything that they may hold. */
import type {
  ClientFacts,
  PublishedCalendar,
  PublishedItem,
  PublishedPage,
  PublishedSection,
} from '../../../src/core/answers/published-page.js'
import type { Day } from '../../../src/core/day.js'
import { secretText } from '../answers-session.js'
import { createPage } from '../sample-page.js'
import { type ClientWords, clientWords } from './client-words.js'

const day = (text: string): Day => text as Day

export const createCalendar = (more: Partial<PublishedCalendar> = {}): PublishedCalendar => ({
  format: 1,
  kind: 'calendar',
  locale: 'en',
  made: '2026-03-31 08:00',
  name: 'Acme · Website',
  entries: [
    { id: 'M-1', title: 'Design; signed off', day: day('2026-04-10') },
    { id: 'M-2', title: '上线，全部', day: day('2026-06-30') },
  ],
  ...more,
})

/** Something to answer, about a row that only the add-on knows. */
const createNeeded = (
  key: string,
  {
    title,
    detail,
    offers,
    facts = [],
    ...more
  }: Partial<PublishedItem> & Pick<PublishedItem, 'title' | 'detail' | 'offers'>,
): PublishedItem => ({
  key,
  title,
  detail,
  badge: '',
  tone: 'plain',
  facts,
  offers,
  target: { tracker: 'decisions', id: `${secretText} ${key}`, expect: { internal: secretText } },
  answered: '',
  ...more,
})

const objection = { act: 'object', input: { kind: 'text', isRequired: true } } as const

function createNeededItems(words: ClientWords): readonly PublishedItem[] {
  const ask = { act: 'ask', input: { kind: 'text', isRequired: true } } as const
  const options = [
    { value: 'A', label: words.optionA, detail: words.meansA },
    { value: 'B', label: words.optionB, detail: words.meansB },
  ]
  return [
    createNeeded('decision', {
      title: words.decision,
      detail: words.decisionDetail,
      tone: 'amber',
      offers: [{ act: 'choose', input: { kind: 'choice', choices: options, text: 'optional' } }, ask],
    }),
    createNeeded('requirement', {
      title: words.requirement,
      detail: words.requirementDetail,
      facts: [{ label: words.file, value: 'https://example.com/scope.pdf' }],
      offers: [{ act: 'confirm', input: null }, objection],
    }),
    createNeeded('milestone', {
      title: words.milestone,
      detail: words.milestoneDetail,
      facts: [{ label: words.criterion, value: words.criteria }],
      offers: [{ act: 'accept', input: null }, objection],
    }),
    createNeeded('date', {
      title: words.date,
      detail: words.dateDetail,
      offers: [{ act: 'agree', input: null }, objection, ask],
    }),
    createNeeded('document', {
      title: words.document,
      detail: words.documentDetail,
      offers: [
        { act: 'send', input: { kind: 'link' } },
        { act: 'notAvailable', input: { kind: 'text', isRequired: false } },
      ],
    }),
    createNeeded('score', {
      title: words.score,
      detail: '',
      offers: [
        {
          act: 'rate',
          input: { kind: 'number', from: 1, to: 5, low: words.low, high: words.high, text: 'optional' },
        },
      ],
    }),
    createNeeded('expectations', {
      title: words.expectations,
      detail: '',
      offers: [{ act: 'confirm', input: null }, objection],
    }),
  ]
}

/** All that a client's page may show, in its roles. */
function createClientSections(words: ClientWords): readonly PublishedSection[] {
  const kinds = [
    { value: 'question', label: words.question2, detail: '' },
    { value: 'complaint', label: words.complaint, detail: '' },
    { value: 'praise', label: words.praise, detail: '' },
    { value: 'need', label: words.need, detail: '' },
  ]
  const scale = { kind: 'number', from: 1, to: 5, low: words.low, high: words.high } as const
  return [
    {
      role: 'earlier',
      heading: words.earlier,
      note: '',
      more: '',
      items: [
        createNeeded('earlier', {
          title: words.question,
          detail: '',
          offers: [],
          target: null,
          answered: words.outcome,
        }),
      ],
    },
    {
      role: 'write',
      heading: words.write,
      note: '',
      more: '',
      items: [
        createNeeded('write', {
          title: words.message,
          detail: '',
          offers: [{ act: 'write', input: { kind: 'choice', choices: kinds, text: 'required' } }],
        }),
      ],
    },
    {
      role: 'changes',
      heading: words.changes,
      note: '',
      more: '',
      items: [createNeeded('change', { title: words.change, detail: '', offers: [], target: null })],
    },
    { role: 'needed', heading: words.needed, note: '', more: '', items: createNeededItems(words) },
    {
      role: 'needed',
      heading: words.pulse,
      note: '',
      more: '',
      items: ['clear', 'heard', 'trust'].map((key) =>
        createNeeded(key, {
          title: `${words.clear} (${key})`,
          detail: '',
          offers: [{ act: 'rate', input: scale }],
        }),
      ),
    },
  ]
}

/** A client's page with everything on it. */
export function createClientPage(
  more: Partial<PublishedPage> = {},
  facts: Partial<ClientFacts> = {},
): PublishedPage {
  const words = clientWords[more.locale ?? 'en']
  return createPage({
    kind: 'client',
    heading: words.heading,
    summary: words.summary,
    stages: [
      { label: words.stage, day: day('2026-03-27'), state: 'done', text: words.stageText },
      { label: words.ahead, day: day('2026-06-15'), state: 'ahead', text: words.aheadText },
    ],
    sections: createClientSections(words),
    client: {
      stagesFrom: { by: 'Anna', on: day('2026-03-30') },
      reports: [
        {
          title: words.report,
          sentOn: day('2026-03-28'),
          parts: [{ heading: words.reportHeading, lines: [words.reportLine] }],
          note: words.note,
        },
      ],
      moreReports: 2,
      contact: { name: 'Anna', email: 'anna@example.com', phone: '+49 30 1234567' },
      calendar: { serial: 0 },
      ...facts,
    },
    ...more,
  })
}
