import { choice, date, identity, longText, reference } from '../../core/column.js'
import { all, any, beforeHorizon, beforeToday, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { defectColumns } from '../defect-columns.js'
import { evidenceOf } from '../evidence.js'
import { answerOverdue, answerSoon, noOwner, finishedBy, notFinished } from '../flags.js'
import {
  channels,
  clientColumn,
  engagementColumn,
  notesColumn,
  ownerColumn,
  yesOrNo,
} from '../shared-columns.js'

/** 客户反馈: received, sorted, handled, and confirmed by a call-back before it is closed. */
export const feedback = tracker({
  key: 'feedback',
  name: { en: 'Feedback', 'zh-CN': '客户反馈' },
  aliases: [
    'Client feedback',
    'Customer feedback',
    'Complaints',
    '反馈',
    '反馈表',
    '反馈记录',
    '客户投诉',
    '投诉',
  ],
  title: 'content',
  kindWords: 'feedback|complaint|compliment|suggestion|反馈|投诉|建议',
  prefix: 'FB',
  listing: {
    group: 'clients',
    purpose: {
      en: 'Praise and complaints, until the client is called back',
      'zh-CN': '表扬与投诉，跟进到回访客户为止',
    },
  },
  work: { assignee: 'owner', rank: 4 },
  clientPage: { day: 'answerBy', list: 'open', rank: 9 },
  log: {
    name: { en: 'Feedback', 'zh-CN': '反馈' },
    rank: 2,
    asks: ['client', 'engagement', 'content', 'urgency', 'answerBy'],
    today: ['receivedOn'],
    me: ['receiver'],
    begins: { status: 'received' },
  },
  steps: ({ status, resolvedOn }) => [
    {
      key: 'sort',
      name: { en: 'Sort', 'zh-CN': '分类' },
      when: all(any(blank(status), oneOf(status, 'received')), blank(resolvedOn)),
      asks: ['category', 'owner', 'answerBy'],
      needs: ['category', 'owner'],
      set: { status: 'sorted' },
    },
    {
      key: 'handle',
      name: { en: 'Record what was done', 'zh-CN': '登记处理' },
      when: not(oneOf(status, 'answered', 'closed')),
      asks: ['improvement', 'resolvedOn'],
      needs: ['resolvedOn'],
      today: ['resolvedOn'],
      set: { status: 'answered' },
    },
    {
      key: 'callBack',
      name: { en: 'Record the call-back', 'zh-CN': '登记回访' },
      when: oneOf(status, 'answered'),
      asks: ['solved', 'calledBackOn'],
      needs: ['solved', 'calledBackOn'],
      today: ['calledBackOn'],
      set: { status: 'closed' },
      unless: { column: 'solved', is: 'no', set: { status: 'handling', resolvedOn: null } },
    },
  ],
  closing: { done: { status: 'answered', resolvedOn: 'today' } },
  adoption: 'proposed',
  titleWords: [
    [
      1,
      'feedback|customer feedback|client feedback|complaint|feedback description|client comment|customer comment|client comments|customer comments|what the client said|voice of customer|customer voice|review comment|complaint details|nature of complaint|compliment|反馈|反馈内容|客户反馈|意见|投诉内容|意见建议|客户意见|意见内容|客户声音|客户评价|投诉事项|投诉描述|建议内容|诉求|客户诉求|用户反馈|反馈意见|反馈描述',
    ],
    [0.7, 'comment|内容'],
    [0.69, 'description|描述|问题描述|comments'],
  ],
  doneDates: ['resolvedOn'],
  priorWeight: -0.5,
  columns: {
    id: identity(),
    content: longText(
      { en: 'Feedback', 'zh-CN': '反馈内容' },
      {
        required: true,
        width: 300,
        aliases: [
          'Content',
          'Description',
          'What they said',
          'Complaint',
          '内容',
          '客户反馈',
          '问题描述',
          '意见',
        ],
      },
    ),
    client: clientColumn({ required: true }),
    engagement: engagementColumn(),
    receivedOn: date(
      { en: 'Received on', 'zh-CN': '接收日期' },
      {
        aliases: [
          'Date',
          'Date received',
          'Reported on',
          '反馈日期',
          '反馈时间',
          '接收时间',
          '日期',
          'Timestamp',
        ],
      },
    ),
    channel: choice({ en: 'Channel', 'zh-CN': '渠道' }, channels, {
      aliases: ['Via', 'Source', '反馈渠道', '来源', '反馈方式'],
    }),
    urgency: choice(
      { en: 'Urgency', 'zh-CN': '紧急程度' },
      {
        urgent: {
          en: 'Urgent',
          'zh-CN': '紧急',
          aliases: ['P0', 'Critical', 'High', '高', '非常紧急'],
          tone: 'bad',
        },
        normal: { en: 'Normal', 'zh-CN': '一般', aliases: ['P1', 'P2', 'Medium', '中', '普通'] },
        low: { en: 'Low', 'zh-CN': '不急', aliases: ['P3', '低'], tone: 'quiet' },
      },
      { width: 90, aliases: ['Priority', 'Severity', '优先级', '紧急性'] },
    ),
    receiver: reference({ en: 'Received by', 'zh-CN': '接收人' }, 'people', {
      width: 110,
      aliases: ['Receiver', 'Recorded by', '记录人', '受理人'],
    }),
    category: choice(
      { en: 'Category', 'zh-CN': '分类' },
      {
        quality: { en: 'Quality', 'zh-CN': '质量', aliases: ['Defect', 'Bug', '质量问题', '缺陷'] },
        schedule: { en: 'Schedule', 'zh-CN': '进度', aliases: ['Delay', 'Late', '进度问题', '延期'] },
        communication: { en: 'Communication', 'zh-CN': '沟通', aliases: ['沟通问题', '响应慢'] },
        scope: { en: 'Scope', 'zh-CN': '需求范围', aliases: ['Requirement', '需求', '需求问题'] },
        price: { en: 'Price', 'zh-CN': '费用', aliases: ['Cost', 'Billing', '价格', '账单'] },
        suggestion: { en: 'Suggestion', 'zh-CN': '建议', aliases: ['Idea', 'Feature request', '改进建议'] },
        praise: { en: 'Praise', 'zh-CN': '表扬', aliases: ['Compliment', '好评'], tone: 'good' },
        other: { en: 'Other', 'zh-CN': '其他', aliases: ['Misc'] },
      },
      { aliases: ['Type', 'Topic', '反馈分类', '问题分类', '类型', '反馈类型'] },
    ),
    owner: ownerColumn({ aliases: ['Assignee', 'Assigned to', 'Handled by', '处理人', '责任人', '跟进人'] }),
    answerBy: date(
      { en: 'Answer by', 'zh-CN': '答复期限' },
      { aliases: ['Respond by', 'Due', 'Due date', '答复截止', '要求答复日期', '截止日期', '处理期限'] },
    ),
    status: choice(
      { en: 'Status', 'zh-CN': '状态' },
      {
        received: {
          en: 'Received',
          'zh-CN': '已接收',
          aliases: ['New', 'Open', '待处理', '未处理'],
          tone: 'quiet',
        },
        sorted: { en: 'Sorted', 'zh-CN': '已分类', aliases: ['Triaged', 'Assigned', '已分派'] },
        handling: {
          en: 'In progress',
          'zh-CN': '处理中',
          aliases: ['Handling', 'Doing', '跟进中'],
          tone: 'busy',
        },
        answered: {
          en: 'To call back',
          'zh-CN': '待回访',
          aliases: ['Resolved', '已处理', '已答复'],
          tone: 'warn',
        },
        closed: {
          en: 'Closed',
          'zh-CN': '已关闭',
          aliases: ['Done', '已完成', '关闭', '完成'],
          tone: 'good',
        },
      },
      { aliases: ['State', '处理状态', '反馈状态', '当前状态'] },
    ),
    resolvedOn: date(
      { en: 'Resolved on', 'zh-CN': '解决日期' },
      { aliases: ['Done on', 'Handled on', '处理日期', '解决时间', '处理完成日期'] },
    ),
    improvement: longText(
      { en: 'Improvement', 'zh-CN': '改进措施' },
      { aliases: ['Improvement action', 'Corrective action', 'Action', '改进', '整改措施'] },
    ),
    calledBackOn: date(
      { en: 'Called back on', 'zh-CN': '回访日期' },
      {
        aliases: ['Call-back date', 'Followed up on', '回访时间'],
        help: {
          en: 'The date you asked the client whether it’s solved.',
          'zh-CN': '向客户核实问题是否解决的日期。',
        },
      },
    ),
    solved: choice({ en: 'Client says solved', 'zh-CN': '客户确认解决' }, yesOrNo, {
      width: 120,
      aliases: ['Solved', 'Confirmed solved', '是否解决', '已解决', '回访结果'],
    }),
    ...defectColumns(),
    notes: notesColumn(),
  },
  over: ({ status, resolvedOn }) => finishedBy(status, resolvedOn, 'answered', 'closed'),
  flags: ({ content, owner, status, answerBy, calledBackOn, solved }, over) => {
    const open = notFinished(over)
    return [
      answerOverdue(open, answerBy),
      {
        key: 'closedWithoutCallBack',
        name: { en: 'Closed without a call-back', 'zh-CN': '未回访即关闭' },
        rag: 'red',
        column: 'calledBackOn',
        when: all(oneOf(status, 'closed'), any(blank(calledBackOn), not(oneOf(solved, 'yes')))),
      },
      answerSoon(open, answerBy),
      noOwner(all(open, not(blank(content))), owner),
    ]
  },
  evidence: ({ urgency, answerBy, receivedOn }, _, over) => {
    const open = notFinished(over)
    const urgent = oneOf(urgency, 'urgent')
    // Urgent feedback without an answer date is late once it has waited too long.
    const late = any(beforeToday(answerBy), all(blank(answerBy), beforeHorizon(receivedOn, 'stuckSince')))
    return [
      evidenceOf('urgentFeedback', 'answerBy', all(open, urgent, late)),
      evidenceOf('feedbackOverdue', 'answerBy', all(open, not(urgent), beforeToday(answerBy))),
    ]
  },
})
export type Feedback = Row<typeof feedback>
