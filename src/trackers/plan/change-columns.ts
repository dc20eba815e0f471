import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, longText, money, number, reference, text } from '../../core/column.js'
import { wordingColumns } from '../wording-columns.js'
import { engagementColumn, notesColumn } from '../shared-columns.js'
import { linkColumn } from '../link-column.js'

const oneToFive = {
  en: '1 (low) to 5 (high).',
  'zh-CN': '1（低）到 5（高）。',
} as const

/** The columns of a change request. */
export const changeColumns = {
  id: identity(),
  content: clientFacing(
    longText(
      { en: 'Change', 'zh-CN': '变更内容' },
      {
        required: true,
        width: 280,
        aliases: [
          'Change request',
          'Content',
          'Description',
          'Change description',
          '变更描述',
          '变更事项',
          '内容',
        ],
      },
    ),
  ),
  engagement: engagementColumn({ required: true }),
  reason: longText(
    { en: 'Reason', 'zh-CN': '变更原因' },
    { width: 200, aliases: ['Why', 'Change reason', '原因', '变更理由'] },
  ),
  requester: text(
    { en: 'Requested by', 'zh-CN': '申请人' },
    { width: 110, aliases: ['Requester', 'Raised by', '提出人', '变更申请人', '发起人'] },
  ),
  raisedOn: clientFacing(
    date(
      { en: 'Raised on', 'zh-CN': '申请日期' },
      { aliases: ['Requested on', 'Date raised', 'Date', '提出日期', '提出时间', '申请时间', '日期'] },
    ),
  ),
  importance: number(
    { en: 'Importance', 'zh-CN': '重要性' },
    { range: [1, 5], format: '0', aliases: ['重要程度'], help: oneToFive },
  ),
  urgency: number(
    { en: 'Urgency', 'zh-CN': '紧急性' },
    { range: [1, 5], format: '0', aliases: ['紧急程度'], help: oneToFive },
  ),
  priority: number(
    { en: 'Priority', 'zh-CN': '优先级' },
    {
      derived: true,
      format: '0',
      help: { en: 'Importance × urgency, 1 to 25.', 'zh-CN': '重要性 × 紧急性，1 到 25。' },
    },
  ),
  impactDays: number(
    { en: 'Impact (working days)', 'zh-CN': '进度影响（工作日）' },
    {
      width: 130,
      format: '+0;-0;0',
      aliases: ['Schedule impact', 'Impact days', 'Days', '进度影响', '工期影响', '影响天数'],
      help: {
        en: 'Working days that delivery moves; 0 if it stays.',
        'zh-CN': '交付日期因此推迟几个工作日；不影响填 0。',
      },
    },
  ),
  impactCost: money(
    { en: 'Impact on cost', 'zh-CN': '成本影响' },
    { aliases: ['Cost impact', 'Impact cost', 'Extra cost', '费用影响', '增加费用'] },
  ),
  impactResource: text(
    { en: 'Impact on resources', 'zh-CN': '资源影响' },
    { width: 160, aliases: ['Resource impact', 'Impact resource', '人力影响', '所需资源'] },
  ),
  assessedBy: reference({ en: 'Assessed by', 'zh-CN': '影响分析人' }, 'people', {
    width: 110,
    aliases: ['Impact analysis by', 'Assessor', '分析人', '评估人'],
  }),
  status: clientFacing(
    choice(
      { en: 'Status', 'zh-CN': '状态' },
      {
        raised: { en: 'Raised', 'zh-CN': '已申请', aliases: ['New', 'Open', '变更申请', '申请', '待处理'] },
        assessed: {
          en: 'Assessed',
          'zh-CN': '已分析',
          aliases: ['影响分析', '分析中', '待评审'],
          tone: 'busy',
        },
        reviewed: {
          en: 'Reviewed',
          'zh-CN': '已评审',
          aliases: ['变更评审', '评审', 'Approved'],
          tone: 'busy',
        },
        implemented: {
          en: 'Implemented',
          'zh-CN': '已实施',
          aliases: ['Done', 'Closed', '变更实施', '已完成', '完成', '已关闭'],
          tone: 'good',
        },
        dropped: {
          en: 'Dropped',
          'zh-CN': '已终止',
          aliases: ['Cancelled', 'Canceled', 'Withdrawn', 'Rejected', '取消', '撤回', '已驳回'],
          tone: 'quiet',
        },
      },
      { aliases: ['State', 'Step', '变更状态', '当前状态', '环节'] },
    ),
  ),
  decision: clientFacing(
    choice(
      { en: 'Decision', 'zh-CN': '评审结论' },
      {
        approved: {
          en: 'Approved',
          'zh-CN': '批准',
          aliases: ['Yes', 'Accepted', '同意', '通过'],
          tone: 'good',
        },
        rejected: {
          en: 'Rejected',
          'zh-CN': '不批准',
          aliases: ['No', 'Declined', '驳回', '拒绝'],
          tone: 'bad',
        },
        nextCycle: { en: 'Next cycle', 'zh-CN': '纳入下一周期', aliases: ['Deferred', '延后', '暂缓'] },
      },
      { width: 120, aliases: ['Outcome', '审批结果', '处理结果', '结论'] },
    ),
  ),
  decidedBy: text(
    { en: 'Decided by', 'zh-CN': '审批人' },
    { width: 110, aliases: ['Approved by', 'Approver', '批准人', '评审人', '决定人'] },
  ),
  decidedOn: clientFacing(
    date(
      { en: 'Decided on', 'zh-CN': '审批日期' },
      { aliases: ['Approved on', 'Decision date', '批准日期', '评审日期', '审批时间'] },
    ),
  ),
  implementedOn: clientFacing(
    date(
      { en: 'Implemented on', 'zh-CN': '实施日期' },
      { aliases: ['Done on', 'Completed on', '完成日期', '实施时间', '变更实施日期'] },
    ),
  ),
  deliveredOn: clientFacing(
    date(
      { en: 'Delivered on', 'zh-CN': '变更交付日期' },
      {
        help: {
          en: 'When the client got the change. The client report then says it’s delivered.',
          'zh-CN': '变更内容交付给客户的日期。填写后，客户进度报告会说明已交付。',
        },
      },
    ),
  ),
  deliveryWas: clientFacing(date({ en: 'Delivery was', 'zh-CN': '原定交付' }, { derived: true, width: 110 })),
  newDelivery: clientFacing(
    date({ en: 'New delivery', 'zh-CN': '调整后交付' }, { derived: true, width: 110 }),
  ),
  ...wordingColumns(),
  link: linkColumn(),
  notes: notesColumn(),
}
