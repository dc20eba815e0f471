import {
  listAnsweredPulses,
  measureCoCreation,
  splitByCoCreation,
  measureComplaintRate,
  listFinishedMilestones,
  measurePulseAnswers,
  measureSatisfaction,
  listScores,
} from '../clients.js'
import { createShare } from '../figure.js'
import { measureRenewals } from '../history.js'
import { measureRetention, listRunningClients } from '../retention.js'
import { figure, type FigureContext, type FigureRecord, asRows, countsOf } from './figure-record.js'
import { plural } from '../../../text/english.js'

const clientCounts = countsOf('client', '位客户')
const feedbackScope = { table: 'feedback', columns: ['category', 'receivedOn', 'engagement'] } as const

/** The mean score of clients or of the team. */
export const scoreFigure = (who: 'client' | 'team', name: FigureRecord['name']): FigureRecord =>
  figure({
    key: `${who}Score`,
    group: who === 'client' ? 'clients' : 'learning',
    name,
    definition:
      who === 'client'
        ? {
            en: 'Mean of scores (1 to 5) of the last 3 months in Satisfaction, by clients; a blank “Who” is a client. Trend: 3 months before.',
            'zh-CN':
              '近三个月“满意度”表中客户评分（1 到 5）的平均值，未填评分人的算客户。趋势与再前三个月相比。',
          }
        : {
            en: 'Mean of the scores (1 to 5) of the last 3 months in Satisfaction, by the team. Trend: the 3 months before.',
            'zh-CN': '近三个月“满意度”表中团队评分（1 到 5）的平均值。趋势与再前三个月相比。',
          },
    unit: 'mean',
    counts: { en: (_, total) => plural(total, 'answer'), 'zh-CN': (_, total) => `${total} 份评分` },
    of: ({ bookContents, periods }) => measureSatisfaction(bookContents, who, periods).now,
    before: ({ bookContents, periods }) => measureSatisfaction(bookContents, who, periods).before,
    rows: ({ bookContents, periods }) =>
      asRows(listScores(bookContents.rows.satisfaction, who, periods.quarter)),
    looks: [{ table: 'satisfaction', columns: ['who', 'score', 'day'] }],
  })

/** Complaints of engagements with or without co-creation. */
const complaintFigure = (side: 'together' | 'alone', name: FigureRecord['name']): FigureRecord =>
  figure({
    key: side,
    group: 'clients',
    name,
    definition: {
      en: 'All complaints that name a project ÷ such projects, by whether it has a co-creation milestone. Planned or cancelled: left out.',
      'zh-CN':
        '写明项目的全部投诉 ÷ 该类项目数，按是否有共建节点分开；尚未开始、已取消或没有里程碑的项目不计。',
    },
    unit: 'mean',
    counts: {
      en: (complaints, projects) => `${plural(complaints, 'complaint')} in ${plural(projects, 'project')}`,
      'zh-CN': (complaints, projects) => `${projects} 个项目，投诉 ${complaints} 条`,
    },
    of: ({ bookContents }) => measureCoCreation(bookContents)[side],
    rows: ({ bookContents }) => asRows(splitByCoCreation(bookContents)[side].map(({ row }) => row)),
    looks: [
      feedbackScope,
      { table: 'milestones', columns: ['coCreation', 'engagement'] },
      { table: 'engagements', columns: ['status'] },
    ],
  })

const renewalsIn = ({ bookContents, periods, history }: FigureContext) =>
  measureRenewals(history, bookContents.rows.clients, periods)
const namedClients = ({ bookContents }: FigureContext) =>
  bookContents.rows.clients.filter(({ name }) => name !== null)

export const clientFigures: readonly FigureRecord[] = [
  scoreFigure('client', { en: 'Client satisfaction', 'zh-CN': '客户满意度' }),
  figure({
    key: 'pulses',
    group: 'clients',
    name: { en: 'Progress as expected', 'zh-CN': '进展符合预期' },
    definition: {
      en: 'Pulses of the last 3 months answered “yes” to “as expected?”, of those in which that question was answered.',
      'zh-CN': '近三个月的脉冲沟通中，已回答“是否符合预期”的，回答“符合”的比例。',
    },
    unit: 'share',
    counts: countsOf('answer', '个回答'),
    of: ({ bookContents, periods }) => measurePulseAnswers(bookContents, periods),
    rows: ({ bookContents, periods }) =>
      asRows(listAnsweredPulses(bookContents.rows.pulses, periods.quarter)),
    looks: [{ table: 'pulses', columns: ['asExpected', 'day'] }],
  }),
  figure({
    key: 'complaints',
    group: 'clients',
    name: { en: 'Complaints per 10 milestones', 'zh-CN': '每 10 个里程碑的投诉' },
    definition: {
      en: 'A year’s feedback sorted as quality, schedule, communication, scope or price, for every 10 milestones done or accepted in it.',
      'zh-CN':
        '一年内归类为质量、进度、沟通、需求范围或费用的反馈，按同期每完成 10 个里程碑折算；未分类的不计。',
    },
    unit: 'perTen',
    counts: {
      en: (part, total) => `${plural(part, 'complaint')}, ${plural(total, 'milestone')} done`,
      'zh-CN': (part, total) => `投诉 ${part} 条，完成里程碑 ${total} 个`,
    },
    of: ({ bookContents, periods }) => measureComplaintRate(bookContents, periods),
    rows: ({ bookContents, periods }) =>
      asRows(listFinishedMilestones(bookContents.rows.milestones, periods.year)),
    looks: [feedbackScope, { table: 'milestones', columns: ['status', 'doneOn', 'acceptedOn'] }],
  }),
  complaintFigure('together', {
    en: 'Complaints per co-created project',
    'zh-CN': '每个项目的投诉：有共建节点',
  }),
  complaintFigure('alone', { en: 'Complaints per other project', 'zh-CN': '每个项目的投诉：无共建节点' }),
  figure({
    key: 'kept',
    group: 'clients',
    name: { en: 'Client retention', 'zh-CN': '客户留存率' },
    definition: {
      en: 'Clients with a contract or project running a year ago who have one running today. Without a start date: not known to run.',
      'zh-CN': '一年前有合同或项目在进行的客户中，今天仍有的比例。没有开始日期的合同和项目不计。',
    },
    unit: 'share',
    counts: clientCounts,
    of: ({ bookContents }) => measureRetention(bookContents),
    rows: ({ bookContents }) => asRows(listRunningClients(bookContents).yearAgo),
    looks: [
      { table: 'clients', columns: ['contractStart', 'contractEnd'] },
      { table: 'engagements', columns: ['client', 'start', 'delivery', 'status'] },
    ],
  }),
  figure({
    key: 'renewed',
    group: 'clients',
    name: { en: 'Renewal rate', 'zh-CN': '年续约率' },
    definition: {
      en: 'Contracts moved to a later end within a year, of those and the ones that ended, as Change history saw it.',
      'zh-CN': '一年内到期日后延的合同，占这些合同与已到期合同之和的比例，以“变动历史”为准。',
    },
    unit: 'share',
    counts: countsOf('contract', '份合同'),
    of: (book) => renewalsIn(book).renewed,
    rows: (book) => renewalsIn(book).ids.counted.map((id) => ({ id })),
    since: (book) => renewalsIn(book).since,
    looks: [{ table: 'clients', columns: ['contractEnd'] }],
  }),
  figure({
    key: 'converted',
    group: 'clients',
    name: { en: 'One-off clients now subscribers', 'zh-CN': '单次转订阅的客户' },
    definition: {
      en: 'Clients whose kind changed from one-off to subscription within a year, as Change history saw it, beside all clients.',
      'zh-CN': '一年内合作类型由“单次”改为“订阅”的客户数，以“变动历史”为准；旁边是全部客户数。',
    },
    unit: 'count',
    counts: clientCounts,
    of: (book) => ({
      ...createShare(renewalsIn(book).converted, namedClients(book).length),
      value: renewalsIn(book).since === null ? null : renewalsIn(book).converted,
    }),
    rows: (book) => asRows(namedClients(book)),
    since: (book) => renewalsIn(book).since,
    looks: [{ table: 'clients', columns: ['kind'] }],
  }),
]
