/** A client's page and calendar, with one of everything that they may hold. */
import type {
  ClientFacts,
  PublishedCalendar,
  PublishedItem,
  PublishedPage,
  PublishedSection,
} from '../../../src/core/answers/published-page.js'
import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import { secretText } from '../answers-session.js'
import { createPage } from '../sample-page.js'

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

type Words = Readonly<Record<keyof typeof english, string>>
const english = {
  heading: 'Acme: your project with us',
  summary: 'We need 8 answers from you.',
  needed: 'What we need from you',
  pulse: 'Three short questions',
  decision: 'Which payment provider?',
  decisionDetail: 'The shop can’t be built before this is chosen.',
  optionA: 'Provider A',
  meansA: 'Cheaper; live two weeks later',
  optionB: 'Provider B',
  meansB: 'Live on 1 May; 0.3% more a payment',
  requirement: 'Confirm the scope, version 1.2',
  requirementDetail: 'Shop, blog and newsletter, in two languages.',
  milestone: 'Accept the design',
  milestoneDetail: 'Delivered on 27 March.',
  criteria: 'All 12 pages are drawn for phones and computers',
  criterion: 'Accepted when',
  date: 'Launch on 30 June instead of 15 June',
  dateDetail: 'Because texts arrived two weeks later.',
  document: 'Logo as a vector file',
  documentDetail: 'For the printed matter.',
  clear: 'Do you know what happens next?',
  low: 'Not at all',
  high: 'Completely',
  score: 'How satisfied are you with the design?',
  expectations: 'Is this what you expect of April?',
  changes: 'Since the last report',
  change: 'The design was delivered',
  earlier: 'Your questions and feedback',
  question: 'When can we see the first pages?',
  outcome: 'Answered on 20 March: from 27 March on, under the link in the report.',
  write: 'Write to us',
  message: 'A question or feedback',
  question2: 'Question',
  complaint: 'Complaint',
  praise: 'Praise',
  need: 'Another need',
  report: 'Progress report, March',
  reportHeading: 'Done',
  reportLine: 'All pages are drawn.',
  note: 'Expectations confirmed on 2 March.',
  stage: 'Design',
  stageText: 'Done on 27 March',
  ahead: 'Launch',
  aheadText: 'Planned for 15 June',
}
const chinese: Words = {
  heading: '华美：合作项目',
  summary: '有 8 项需要您答复。',
  needed: '需要您答复',
  pulse: '三个小问题',
  decision: '选用哪家支付服务商？',
  decisionDetail: '确定之前无法开发商城。',
  optionA: '服务商 A',
  meansA: '费用较低，晚两周上线',
  optionB: '服务商 B',
  meansB: '5月1日上线，每笔费用多 0.3%',
  requirement: '请确认范围 1.2 版',
  requirementDetail: '商城、博客和通讯，两种语言。',
  milestone: '设计验收',
  milestoneDetail: '已于 3月27日 交付。',
  criteria: '12 个页面均有手机版和电脑版设计',
  criterion: '验收标准',
  date: '上线日期由 6月15日 改为 6月30日',
  dateDetail: '文字内容晚到两周。',
  document: '矢量格式的标志',
  documentDetail: '用于印刷品。',
  clear: '您清楚接下来要做什么吗？',
  low: '完全不清楚',
  high: '非常清楚',
  score: '您对设计满意吗？',
  expectations: '这符合您对四月的期望吗？',
  changes: '上次报告之后的变化',
  change: '设计已交付',
  earlier: '您的提问与反馈',
  question: '什么时候能看到首批页面？',
  outcome: '3月20日 答复：3月27日 起，在报告的链接中查看。',
  write: '给我们留言',
  message: '提问或反馈',
  question2: '提问',
  complaint: '投诉',
  praise: '表扬',
  need: '新需求',
  report: '三月进度报告',
  reportHeading: '已完成',
  reportLine: '全部页面已设计完成。',
  note: '期望已于 3月2日 确认。',
  stage: '设计',
  stageText: '3月27日 完成',
  ahead: '上线',
  aheadText: '计划 6月15日',
}
export const clientWords: Readonly<Record<Locale, Words>> = { en: english, 'zh-CN': chinese }

function createNeededItems(words: Words): readonly PublishedItem[] {
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
function createClientSections(words: Words): readonly PublishedSection[] {
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
