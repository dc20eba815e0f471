import { all, beforeToday, blank, dated, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { dueSoon, noOwner, overdue } from '../flags.js'
import { dealColumns } from './deal-columns.js'

/** 商机: what a client may buy, how far the sale is, and what comes next. */
export const deals = tracker({
  key: 'deals',
  name: { en: 'Deals', 'zh-CN': '商机' },
  aliases: [
    'Deal list',
    'Opportunities',
    'Sales pipeline',
    'Pipeline',
    '商机表',
    '商机列表',
    '销售机会',
    '销售漏斗',
  ],
  title: 'name',
  prefix: 'DL',
  listing: {
    group: 'clients',
    purpose: {
      en: 'What clients may buy: stage, amount, next step',
      'zh-CN': '客户可能购买什么：销售阶段、金额、下一步',
    },
  },
  work: { assignee: 'owner', rank: 10 },
  clientPage: { day: 'closing', list: 'open', rank: 10 },
  log: {
    name: { en: 'Deal', 'zh-CN': '商机' },
    rank: 10,
    asks: ['client', 'name', 'amount', 'closing', 'owner'],
    me: ['owner'],
    begins: { status: 'lead' },
  },
  steps: ({ status, closedOn, engagement }, over) => [
    {
      key: 'lose',
      name: { en: 'Say why it was lost', 'zh-CN': '登记丢单原因' },
      when: all(oneOf(status, 'lost'), blank(closedOn)),
      asks: ['closedOn', 'lostReason'],
      needs: ['closedOn'],
      today: ['closedOn'],
    },
    {
      key: 'win',
      name: { en: 'Record the day it was won', 'zh-CN': '登记成交日期' },
      when: all(oneOf(status, 'won'), blank(closedOn)),
      asks: ['closedOn', 'amount'],
      needs: ['closedOn'],
      today: ['closedOn'],
    },
    {
      key: 'begin',
      name: { en: 'Name its project', 'zh-CN': '关联客户项目' },
      when: all(oneOf(status, 'won'), blank(engagement)),
      asks: ['engagement'],
      needs: ['engagement'],
    },
    {
      key: 'advance',
      name: { en: 'Record progress', 'zh-CN': '登记进展' },
      when: not(over),
      asks: ['status', 'nextStep', 'nextStepOn', 'closing'],
      needs: ['status'],
    },
  ],
  adoption: 'proposed',
  priorWeight: -0.5,
  mustShow: ['status', 'amount', 'probability'],
  titleWords: [
    [
      1,
      'deal|deal name|deal title|opportunity|opportunity name|potential name|sales opportunity|商机|商机名称|商机主题|机会名称|销售机会|销售机会名称',
    ],
  ],
  doneDates: ['closedOn'],
  columns: dealColumns,
  over: ({ status }) => oneOf(status, 'won', 'lost'),
  flags: ({ name, status, closing, nextStep, nextStepOn, owner, engagement }, over) => {
    const open = not(over)
    return [
      overdue(open, closing),
      {
        key: 'nextStepOverdue',
        name: { en: 'Next step overdue', 'zh-CN': '下一步已逾期' },
        rag: 'red',
        means: 'stepOverdue',
        column: 'nextStepOn',
        when: all(open, beforeToday(nextStepOn)),
      },
      dueSoon(open, closing),
      {
        key: 'noNextStep',
        name: { en: 'No next step', 'zh-CN': '没有下一步' },
        rag: 'amber',
        column: 'nextStep',
        when: all(open, not(blank(name)), blank(nextStep), not(dated(nextStepOn))),
      },
      noOwner(all(open, not(blank(name))), owner),
      {
        key: 'wonWithoutProject',
        name: { en: 'Won, no project yet', 'zh-CN': '已赢单，尚未立项' },
        rag: 'amber',
        column: 'engagement',
        when: all(oneOf(status, 'won'), blank(engagement)),
      },
    ]
  },
})
export type Deal = Row<typeof deals>
