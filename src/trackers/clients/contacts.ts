import { choice, date, identity, longText } from '../../core/column.js'
import { all, beforeToday, blank, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { linkColumn } from '../link-column.js'
import { byFlag } from '../evidence.js'
import { channels, clientColumn, engagementColumn, notesColumn, ownerColumn } from '../shared-columns.js'

/** 沟通记录: what was said to and by a client, and what is still to be answered. */
export const contacts = tracker({
  key: 'contacts',
  name: { en: 'Communication log', 'zh-CN': '沟通记录' },
  aliases: [
    'Contact log',
    'Contacts',
    'Communications',
    'Call log',
    '沟通日志',
    '联系记录',
    '跟进记录',
    '客户跟进记录',
    '拜访记录',
  ],
  title: 'summary',
  prefix: 'CL',
  listing: {
    group: 'clients',
    purpose: { en: 'What was said, and what is still to be answered', 'zh-CN': '沟通了什么，还有什么没答复' },
    rank: 2,
  },
  work: { assignee: 'owner', rank: 5 },
  clientPage: { day: 'followUpOn', list: 'talks', rank: 10 },
  log: {
    name: { en: 'Conversation', 'zh-CN': '沟通' },
    rank: 1,
    asks: ['client', 'engagement', 'summary', 'channel', 'followUpOn'],
    today: ['day'],
    me: ['owner'],
  },
  closing: { done: { followUpOn: null } },
  adoption: 'proposed',
  titleWords: [[0.7, 'summary|content|subject|内容|摘要|主题']],
  columns: {
    id: identity(),
    day: date(
      { en: 'Date', 'zh-CN': '日期', formerly: ['Day'] },
      {
        required: true,
        aliases: ['Contact date', 'When', '沟通日期', '沟通时间', '联系日期', '跟进日期', '时间'],
      },
    ),
    client: clientColumn({ required: true }),
    engagement: engagementColumn(),
    channel: choice({ en: 'Channel', 'zh-CN': '方式' }, channels, {
      aliases: ['Via', 'Medium', 'Type', '沟通方式', '联系方式', '跟进方式', '渠道', '形式'],
    }),
    direction: choice(
      { en: 'Direction', 'zh-CN': '方向' },
      {
        out: {
          en: 'From us',
          'zh-CN': '我方发起',
          aliases: ['Out', 'Outbound', 'Outgoing', '发出', '我方', '主动联系'],
        },
        in: {
          en: 'From the client',
          'zh-CN': '客户发起',
          aliases: ['In', 'Inbound', 'Incoming', '收到', '客户', '客户来访'],
        },
      },
      { aliases: ['In or out', '发起方'] },
    ),
    summary: longText(
      { en: 'Summary', 'zh-CN': '沟通内容' },
      {
        required: true,
        width: 320,
        aliases: [
          'Content',
          'Subject',
          'What was said',
          'Minutes',
          '内容',
          '沟通摘要',
          '沟通纪要',
          '跟进内容',
        ],
      },
    ),
    owner: ownerColumn(),
    askedOn: date(
      { en: 'Asked on', 'zh-CN': '提问日期' },
      {
        aliases: ['Question asked on', '提出日期', '提问时间'],
        help: {
          en: 'Only if a question was asked: the date it was asked.',
          'zh-CN': '有提问时才填：提问的日期。',
        },
      },
    ),
    answeredOn: date(
      { en: 'Answered on', 'zh-CN': '答复日期' },
      { aliases: ['Question answered on', 'Replied on', '回复日期', '答复时间', '回复时间'] },
    ),
    followUpOn: date(
      { en: 'Follow up on', 'zh-CN': '下次跟进' },
      {
        aliases: ['Follow-up date', 'Follow up', 'Next contact', '下次跟进日期', '下次联系', '回访日期'],
        help: {
          en: 'Clear it once you have followed up.',
          'zh-CN': '跟进完成后请清空，否则会一直提醒。',
        },
      },
    ),
    link: linkColumn(),
    notes: notesColumn(),
  },
  flags: ({ direction, askedOn, answeredOn, followUpOn }) => [
    {
      key: 'answerOverdue',
      name: { en: 'Client waits for an answer', 'zh-CN': '客户提问未答复' },
      rag: 'red',
      means: 'overdue',
      column: 'askedOn',
      when: all(oneOf(direction, 'in'), blank(answeredOn), beforeToday(askedOn, -2)),
    },
    {
      key: 'clientOwesAnswer',
      name: { en: 'Client hasn’t answered', 'zh-CN': '客户尚未回复' },
      rag: 'amber',
      column: 'askedOn',
      when: all(oneOf(direction, 'out'), blank(answeredOn), beforeToday(askedOn, -4)),
    },
    {
      key: 'followUpOverdue',
      name: { en: 'Follow-up overdue', 'zh-CN': '跟进已逾期' },
      rag: 'red',
      means: 'stepOverdue',
      column: 'followUpOn',
      when: beforeToday(followUpOn),
    },
  ],
  evidence: (_, flag) => [byFlag('questionOpen', flag('answerOverdue'))],
})
export type Contact = Row<typeof contacts>
