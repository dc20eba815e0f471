import type { LookAt } from '../../evidence.js'
import { finishedIn, gateEffect, gateSides, onTime, scopeCreep } from '../delivery.js'
import { movesLater, notice } from '../history.js'
import { figure, type FigureRecord, listed, partOf, plural } from './record.js'

const milestones: LookAt = {
  table: 'milestones',
  columns: ['status', 'due', 'doneOn', 'engagement'],
}
const ofMilestones = partOf('milestone', '个里程碑')
const gateDefinition = {
  en: 'Done or past their baseline date (else due date): how many missed it. Projects without a start and open stages on hold: left out.',
  'zh-CN':
    '已完成或已过基准截止日（没有基准则按截止日期）的里程碑中，错过该日的比例。没有开始日期的项目、已搁置的未完成里程碑不计。',
}

/** What the gate's effect is on one side of it. */
const gate = (side: 'passed' | 'missed', name: FigureRecord['name']): FigureRecord =>
  figure({
    key: side === 'passed' ? 'gatePassed' : 'gateMissed',
    group: 'delivery',
    name,
    definition: gateDefinition,
    unit: 'share',
    counts: ofMilestones,
    of: ({ portfolio }) => gateEffect(portfolio)[side],
    rows: ({ portfolio }) => listed(gateSides(portfolio)[side].map(({ row }) => row)),
    looks: [milestones, { table: 'engagements', columns: ['start', 'sowConfirmedOn'] }],
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
    counts: ofMilestones,
    of: ({ portfolio, periods }) => onTime(portfolio.rows.milestones, periods, portfolio.situation.today).now,
    before: ({ portfolio, periods }) =>
      onTime(portfolio.rows.milestones, periods, portfolio.situation.today).before,
    rows: ({ portfolio, periods }) => listed(finishedIn(portfolio.rows.milestones, periods.quarter)),
    looks: [milestones],
  }),
  gate('passed', { en: 'Missed date, SOW confirmed by the start', 'zh-CN': '错过日期：开工前已确认说明书' }),
  gate('missed', { en: 'Missed date, SOW not confirmed by then', 'zh-CN': '错过日期：开工前未确认说明书' }),
  figure({
    key: 'notice',
    group: 'delivery',
    name: { en: 'Delays flagged by the due date', 'zh-CN': '到期前预警的延误' },
    definition: {
      en: 'Due and delivery dates moved later within a year, as Change history saw them (it looks once a day): moved by the old date.',
      'zh-CN': '一年内推迟的截止日期和交付日期中，不晚于原日期改期的比例，以“变动历史”为准（每天查看一次）。',
    },
    unit: 'share',
    counts: partOf('move', '次改期'),
    of: ({ portfolio, periods, history }) => notice(history, portfolio.calendar, periods).ahead,
    rows: ({ periods, history }) => movesLater(history, periods).map(({ row }) => row),
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
      en: (_, whole) => plural(whole, 'move'),
      'zh-CN': (_, whole) => `${whole} 次改期`,
    },
    of: ({ portfolio, periods, history }) => notice(history, portfolio.calendar, periods).workdays,
    rows: ({ periods, history }) =>
      movesLater(history, periods)
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
    of: ({ portfolio }) => scopeCreep(portfolio).all,
    rows: ({ portfolio }) =>
      listed(
        portfolio.rows.requirements.filter(
          ({ status, addedAfterBaseline }) => status !== 'rejected' && addedAfterBaseline !== 'yes',
        ),
      ),
    looks: [{ table: 'requirements', columns: ['status', 'addedAfterBaseline'] }],
  }),
]
