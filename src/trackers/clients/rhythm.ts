import { choice, date, identity, reference, text } from '../../core/column.js'
import { all, beforeHorizon, beforeToday, blank, not } from '../../core/rule.js'
import { tracker } from '../../core/table.js'
import { clientColumn, engagementColumn, notesColumn } from '../shared-columns.js'

/** How often a meeting, call or report is repeated. */
export const frequencies = {
  daily: { en: 'Every workday', 'zh-CN': '每个工作日', aliases: ['Daily', '每日', '每天'] },
  weekly: { en: 'Weekly', 'zh-CN': '每周', aliases: ['Every week', '周', '一周一次'] },
  fortnightly: { en: 'Every two weeks', 'zh-CN': '每两周', aliases: ['Biweekly', 'Fortnightly', '双周'] },
  monthly: { en: 'Monthly', 'zh-CN': '每月', aliases: ['Every month', '月', '一月一次'] },
  quarterly: { en: 'Quarterly', 'zh-CN': '每季度', aliases: ['Every quarter', '季度'] },
  atMilestones: { en: 'At each milestone', 'zh-CN': '每个里程碑', aliases: ['Per milestone', '按里程碑'] },
} as const

/** 沟通计划: which talks and reports are due how often, in what form, with which people. */
export const rhythm = tracker({
  key: 'rhythm',
  name: { en: 'Communication plan', 'zh-CN': '沟通计划' },
  aliases: ['Meeting plan', 'Comms plan', 'Cadence', '沟通机制', '会议计划', '例会安排', '沟通安排'],
  title: 'form',
  prefix: 'RH',
  listing: {
    group: 'clients',
    purpose: { en: 'Regular meetings and reports, and how often', 'zh-CN': '例会和汇报多久一次、谁来主持' },
  },
  work: { assignee: 'lead', rank: 9 },
  closing: { done: { nextOn: null } },
  adoption: 'proposed',
  titleWords: [[0.7, 'form|type|kind|形式|类型|方式']],
  columns: {
    id: identity(),
    form: text(
      { en: 'Form', 'zh-CN': '沟通形式' },
      {
        required: true,
        width: 220,
        aliases: ['Meeting', 'Type', 'Format', 'What', '形式', '会议名称', '会议', '沟通方式'],
      },
    ),
    engagement: engagementColumn(),
    participants: text(
      { en: 'Participants', 'zh-CN': '参与人员' },
      { width: 240, aliases: ['Attendees', 'Who', 'With', '参与人', '参会人', '参会人员', '参加人员'] },
    ),
    client: clientColumn(),
    frequency: choice({ en: 'Frequency', 'zh-CN': '频率' }, frequencies, {
      width: 130,
      aliases: ['How often', 'Interval', '沟通频率', '周期', '频次'],
    }),
    lead: reference({ en: 'Lead', 'zh-CN': '主持人' }, 'people', {
      width: 110,
      aliases: ['Host', 'Chair', 'Owner', '组织者', '召集人', '负责人', '牵头人'],
    }),
    nextOn: date(
      { en: 'Next on', 'zh-CN': '下次日期' },
      { aliases: ['Next', 'Next date', 'Next meeting', '下次时间', '下次会议', '下次沟通'] },
    ),
    notes: notesColumn(),
  },
  flags: ({ form, lead, nextOn }) => [
    {
      key: 'missed',
      name: { en: 'Missed: set the next date', 'zh-CN': '已过期，请定下次日期' },
      rag: 'amber',
      means: 'missed',
      column: 'nextOn',
      when: beforeToday(nextOn),
    },
    {
      key: 'dueSoon',
      name: { en: 'Coming up', 'zh-CN': '即将到来' },
      rag: 'amber',
      means: 'soon',
      column: 'nextOn',
      when: all(not(beforeToday(nextOn)), beforeHorizon(nextOn, 'dueSoonBy')),
    },
    {
      key: 'nobodyLeads',
      name: { en: 'No lead', 'zh-CN': '没有主持人' },
      rag: 'amber',
      column: 'lead',
      when: all(not(blank(form)), blank(lead)),
    },
  ],
})
