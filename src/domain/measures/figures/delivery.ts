import type { EvidenceScope } from '../../coverage.js'
import {
  listFinished,
  measureGateEffect,
  splitByGate,
  measureOnTime,
  measureScopeCreep,
} from '../delivery.js'
import { compareForecasts } from '../../forecast/forecast-record.js'
import { measureShare } from '../figure.js'
import { listPostponements, measureNotice } from '../history.js'
import { listForeseenRisks, measureForesight } from '../quality.js'
import { figure, type FigureRecord, asRows, countsOf } from './figure-record.js'
import { plural } from '../../../text/english.js'

const milestoneScope: EvidenceScope = {
  table: 'milestones',
  columns: ['status', 'due', 'doneOn', 'engagement'],
}
const milestoneCounts = countsOf('milestone', '个里程碑')

/** What the gate's effect is on one side of it. */
const gateFigure = (side: 'passed' | 'missed', name: FigureRecord['name']): FigureRecord =>
  figure({
    key: side === 'passed' ? 'gatePassed' : 'gateMissed',
    group: 'delivery',
    name,
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
    key: 'forecastHeld',
    group: 'delivery',
    name: { en: 'Forecasts that held', 'zh-CN': '预测未超出' },
    unit: 'share',
    counts: countsOf('forecast', '次预测'),
    of: ({ bookContents }) => measureShare(compareForecasts(bookContents), ({ held }) => held),
    rows: ({ bookContents }) => asRows(compareForecasts(bookContents).map(({ stage }) => stage.row)),
    looks: [
      {
        table: 'milestones',
        columns: ['status', 'start', 'doneOn', 'durationDays', 'due', 'baselineStart', 'baselineDue'],
      },
    ],
  }),
  figure({
    key: 'foresight',
    group: 'delivery',
    name: { en: 'How early risks are seen', 'zh-CN': '风险提前多久发现' },
    unit: 'workdays',
    counts: {
      en: (_, total) => `${plural(total, 'risk')} that occurred`,
      'zh-CN': (_, total) => `${total} 项已发生的风险`,
    },
    of: ({ bookContents, periods }) => measureForesight(bookContents, periods),
    rows: ({ bookContents, periods }) => asRows(listForeseenRisks(bookContents, periods)),
    looks: [{ table: 'risks', columns: ['seenOn', 'occurredOn'] }],
  }),
  figure({
    key: 'creep',
    group: 'delivery',
    name: { en: 'Scope creep', 'zh-CN': '范围蔓延' },
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
