import type { EvidenceScope } from '../../coverage.js'
import {
  listFinished,
  measureGateEffect,
  splitByGate,
  measureOnTime,
  measureScopeCreep,
} from '../delivery.js'
import { listPostponements, measureNotice } from '../history.js'
import { figure, type FigureRecord, asRows, countsOf } from './figure-record.js'
import { plural } from '../../../text/english.js'

const milestoneScope: EvidenceScope = {
  table: 'milestones',
  columns: ['status', 'due', 'doneOn', 'engagement'],
}
const milestoneCounts = countsOf('milestone', '个里程碑')
const gateDefinition = {
  en: 'Done or past their baseline date (else due date): how many missed it. Projects without a start and open stages on hold: left out.',
  'zh-CN':
    '已完成或已过基准截止日（没有基准则按截止日期）的里程碑中，错过该日的比例。没有开始日期的项目、已搁置的未完成里程碑不计。',
}

/** What the gate's effect is on one side of it. */
const gateFigure = (side: 'passed' | 'missed', name: FigureRecord['name']): FigureRecord =>
  figure({
    key: side === 'passed' ? 'gatePassed' : 'gateMissed',
    group: 'delivery',
    name,
    definition: gateDefinition,
    unit: 'share',
    counts: milestoneCounts,
    of: ({ bookContents }) => measureGateEffect(bookContents)[side],
    rows: ({ bookContents }) => asRows(splitByGate(bookContents)[side].map(({ row }) => row)),
    looks: [milestoneScope, { table: 'engagements', columns: ['start', 'sowConfirmedOn'] }],
  })

export const deliveryFigures: readonly FigureRecord[] = [
  figure({
    key: 'onTime',
    group: 'delivery',
    name: { en: 'On-time delivery rate', 'zh-CN': '准时交付率' },
    definition: {
      en: 'Milestones done in the last 3 months by their baseline date (else due date). Without both dates: left out. Trend: 3 months before.',
      'zh-CN':
        '近三个月完成的里程碑中，不晚于基准截止日（没有基准则按截止日期）的比例，缺日期的不计。趋势与再前三个月相比。',
    },
    unit: 'share',
    counts: milestoneCounts,
    of: ({ bookContents, periods }) => measureOnTime(bookContents.rows.milestones, periods).now,
    before: ({ bookContents, periods }) => measureOnTime(bookContents.rows.milestones, periods).before,
    rows: ({ bookContents, periods }) => asRows(listFinished(bookContents.rows.milestones, periods.quarter)),
    looks: [milestoneScope],
  }),
  gateFigure('passed', {
    en: 'Missed date, SOW confirmed by the start',
    'zh-CN': '错过日期：开工前已确认说明书',
  }),
  gateFigure('missed', {
    en: 'Missed date, SOW not confirmed by then',
    'zh-CN': '错过日期：开工前未确认说明书',
  }),
  figure({
    key: 'notice',
    group: 'delivery',
    name: { en: 'Delays flagged by the due date', 'zh-CN': '到期前预警的延误' },
    definition: {
      en: 'Due and delivery dates moved later within a year, as Change history saw them (it looks once a day): moved by the old date.',
      'zh-CN': '一年内推迟的截止日期和交付日期中，不晚于原日期改期的比例，以“变动历史”为准（每天查看一次）。',
    },
    unit: 'share',
    counts: countsOf('move', '次改期'),
    of: ({ bookContents, periods, history }) => measureNotice(history, bookContents.calendar, periods).ahead,
    rows: ({ periods, history }) => listPostponements(history, periods).map(({ row }) => row),
    looks: [],
  }),
  figure({
    key: 'noticeDays',
    group: 'delivery',
    name: { en: 'How early delays are flagged', 'zh-CN': '延误提前多久预警' },
    definition: {
      en: 'Working days from when a date was moved later to the old date, of those moved by then: the median. 0 is the same day.',
      'zh-CN': '不晚于原日期改期的，从改期到原日期的工作日数，取中位数；当天改期为 0。',
    },
    unit: 'workdays',
    counts: {
      en: (_, total) => plural(total, 'move'),
      'zh-CN': (_, total) => `${total} 次改期`,
    },
    of: ({ bookContents, periods, history }) =>
      measureNotice(history, bookContents.calendar, periods).workdays,
    rows: ({ periods, history }) =>
      listPostponements(history, periods)
        .filter(({ seen, given }) => seen <= given)
        .map(({ row }) => row),
    looks: [],
  }),
  figure({
    key: 'creep',
    group: 'delivery',
    name: { en: 'Scope creep', 'zh-CN': '范围蔓延' },
    definition: {
      en: 'Requirements marked as added after the baseline, as a share of the others (a blank mark counts there). Rejected: left out.',
      'zh-CN': '标为“基准后新增”的需求占其余需求的比例，未填的算作原有，不采纳的不计。',
    },
    unit: 'share',
    counts: {
      en: (added, agreed) => `${added} added to ${agreed}`,
      'zh-CN': (added, agreed) => `原有 ${agreed} 条，新增 ${added} 条`,
    },
    of: ({ bookContents }) => measureScopeCreep(bookContents).all,
    rows: ({ bookContents }) =>
      asRows(
        bookContents.rows.requirements.filter(
          ({ status, addedAfterBaseline }) => status !== 'rejected' && addedAfterBaseline !== 'yes',
        ),
      ),
    looks: [{ table: 'requirements', columns: ['status', 'addedAfterBaseline'] }],
  }),
]
