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
