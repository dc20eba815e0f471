import { listAgreedPreventions, analyseCauses, findDelays, measurePreventions } from '../causes.js'
import { isComplaint } from '../clients.js'
import {
  listClosed,
  listDefects,
  measureImproved,
  measureRepeatedDefects,
  measureConfirmedSolved,
} from '../feedback.js'
import { measureShare } from '../figure.js'
import { splitByHeldGate } from '../gate-effect.js'
import { scoreFigure } from './clients.js'
import { figure, type FigureRecord, asRows, countsOf } from './figure-record.js'

const closedCounts = {
  en: (part: number, total: number): string => `${part} of ${total} closed`,
  'zh-CN': (part: number, total: number): string => `已关闭 ${total} 条中 ${part} 条`,
}

const causeScopes: FigureRecord['looks'] = [
  { table: 'milestones', columns: ['status', 'due', 'doneOn', 'delayReason', 'engagement'] },
  { table: 'retrospectives', columns: ['cause', 'status', 'engagement'] },
  { table: 'gates', columns: ['cause', 'engagement', 'heldOn', 'flag'] },
]

/** How often a known cause made stages late again, with and without a gate. */
const causeFigure = (key: 'withGate' | 'withoutGate', name: FigureRecord['name']): FigureRecord =>
  figure({
    key,
    group: 'learning',
    name,
    unit: 'share',
    counts: countsOf('stage', '个阶段'),
    of: ({ bookContents }) => measureShare(splitByHeldGate(bookContents)[key], ({ again }) => again),
    rows: ({ bookContents }) => asRows(splitByHeldGate(bookContents)[key].map(({ row }) => row)),
    looks: causeScopes,
  })

export const learningFigures: readonly FigureRecord[] = [
  figure({
    key: 'solved',
    group: 'learning',
    name: { en: 'Closed with the client’s confirmation', 'zh-CN': '经客户确认后关闭' },
    unit: 'share',
    counts: closedCounts,
    of: ({ bookContents, periods }) => measureConfirmedSolved(bookContents, periods),
    rows: ({ bookContents, periods }) => asRows(listClosed(bookContents.rows.feedback, periods.year)),
    looks: [{ table: 'feedback', columns: ['status', 'receivedOn', 'calledBackOn', 'solved'] }],
  }),
  figure({
    key: 'improved',
    group: 'learning',
    name: { en: 'Complaints that led to a change', 'zh-CN': '投诉带来改进' },
    unit: 'share',
    counts: closedCounts,
    of: ({ bookContents, periods }) => measureImproved(bookContents, periods),
    rows: ({ bookContents, periods }) =>
      asRows(listClosed(bookContents.rows.feedback, periods.year).filter(isComplaint)),
    looks: [{ table: 'feedback', columns: ['status', 'receivedOn', 'category', 'improvement'] }],
  }),
  figure({
    key: 'defects',
    group: 'learning',
    name: { en: 'Repeat quality complaints', 'zh-CN': '质量问题重复出现' },
    unit: 'share',
    counts: countsOf('complaint', '条投诉'),
    of: ({ bookContents, periods }) => measureRepeatedDefects(bookContents, periods),
    rows: ({ bookContents, periods }) => asRows(listDefects(bookContents, periods)),
    looks: [{ table: 'feedback', columns: ['category', 'receivedOn', 'engagement'] }],
  }),
  figure({
    key: 'explained',
    group: 'learning',
    name: { en: 'Delays with a reason', 'zh-CN': '延误写明原因' },
    unit: 'share',
    counts: countsOf('delay', '次延误'),
    of: ({ bookContents, periods }) => analyseCauses(bookContents, periods).explained,
    rows: ({ bookContents, periods }) => asRows(findDelays(bookContents, periods.year).map(({ row }) => row)),
    looks: [{ table: 'milestones', columns: ['status', 'due', 'doneOn', 'forecast', 'delayReason'] }],
  }),
  figure({
    key: 'preventions',
    group: 'learning',
    name: { en: 'Preventions done', 'zh-CN': '预防措施落实率' },
    unit: 'share',
    counts: {
      en: (part, total) => `${part} of ${total} agreed`,
      'zh-CN': (part, total) => `${total} 项中 ${part} 项`,
    },
    of: ({ bookContents }) => measurePreventions(bookContents),
    rows: ({ bookContents }) => asRows(listAgreedPreventions(bookContents)),
    looks: [{ table: 'retrospectives', columns: ['status', 'due', 'prevention'] }],
  }),
  causeFigure('withGate', { en: 'Same cause again, with a gate', 'zh-CN': '同因再次延误：有准入条件' }),
  causeFigure('withoutGate', { en: 'Same cause again, without a gate', 'zh-CN': '同因再次延误：无准入条件' }),
  scoreFigure('team', { en: 'Team satisfaction', 'zh-CN': '团队满意度' }),
]
