/** Columns and choices that several trackers share, so that each is worded once. */
import { type Choices } from '../core/choices.js'
import { choice, date, longText, reference, type ColumnOptions } from '../core/column.js'

export const workStatuses = {
  notStarted: {
    en: 'Not started',
    'zh-CN': '未开始',
    aliases: ['To do', 'Todo', 'Open', 'Pending', 'Backlog', '待办', '待开始', '待处理'],
    tone: 'quiet',
  },
  inProgress: {
    en: 'In progress',
    'zh-CN': '进行中',
    aliases: ['Doing', 'WIP', 'Ongoing', 'Started', 'Active', '处理中', '进行'],
    tone: 'busy',
  },
  blocked: { en: 'Blocked', 'zh-CN': '受阻', aliases: ['Stuck', '阻塞', '卡住'], tone: 'bad' },
  onHold: {
    en: 'On hold',
    'zh-CN': '已搁置',
    aliases: ['Paused', 'Parked', 'Someday', '暂停', '搁置', '挂起'],
    tone: 'quiet',
  },
  done: {
    en: 'Done',
    'zh-CN': '已完成',
    aliases: ['Completed', 'Complete', 'Closed', 'Finished', '完成', '已结束', '结束'],
    tone: 'good',
  },
  cancelled: {
    en: 'Cancelled',
    'zh-CN': '已取消',
    aliases: ['Canceled', 'Dropped', '取消', '作废'],
    tone: 'quiet',
  },
} as const satisfies Choices

export const priorities = {
  urgent: { en: 'Urgent', 'zh-CN': '紧急', aliases: ['P0', 'Critical', '非常紧急'], tone: 'bad' },
  high: { en: 'High', 'zh-CN': '高', aliases: ['P1', '重要'], tone: 'warn' },
  medium: { en: 'Medium', 'zh-CN': '中', aliases: ['P2', 'Normal', '普通', '一般'] },
  low: { en: 'Low', 'zh-CN': '低', aliases: ['P3', '较低'], tone: 'quiet' },
} as const satisfies Choices

export const ragChoices = {
  red: { en: 'Red', 'zh-CN': '红', aliases: ['红灯'], tone: 'bad' },
  amber: { en: 'Amber', 'zh-CN': '黄', aliases: ['Yellow', '黄灯'], tone: 'warn' },
  green: { en: 'Green', 'zh-CN': '绿', aliases: ['绿灯'], tone: 'good' },
  unknown: { en: 'Not known', 'zh-CN': '未知', tone: 'quiet' },
  none: { en: 'No evidence', 'zh-CN': '无依据', tone: 'quiet' },
} as const satisfies Choices

export const cadences = {
  weekly: { en: 'Weekly', 'zh-CN': '每周', aliases: ['Every week', '周'] },
  fortnightly: { en: 'Every two weeks', 'zh-CN': '每两周', aliases: ['Biweekly', 'Fortnightly', '双周'] },
  monthly: { en: 'Monthly', 'zh-CN': '每月', aliases: ['Every month', '月'] },
  quarterly: { en: 'Quarterly', 'zh-CN': '每季度', aliases: ['季度'] },
  off: { en: 'Off', 'zh-CN': '不发送', aliases: ['None', 'Never', '关闭', '无'] },
} as const satisfies Choices

export const languages = {
  'zh-CN': {
    en: 'Chinese (Simplified)',
    'zh-CN': '简体中文',
    aliases: ['Chinese', '中文', 'zh', 'zh-CN', 'zh_CN', '汉语'],
  },
  en: { en: 'English', 'zh-CN': '英文', aliases: ['英语', 'en', 'en-US', 'en_US'] },
} as const satisfies Choices

const ownerAliases = [
  '责任人',
  '跟进人',
  '经办人',
  '执行人',
  '负责',
  'Assignee',
  'Assigned to',
  'Assigned',
  'Lead',
  'Responsible',
  'Person',
  'PIC',
  'DRI',
]
/** Who does it: a name from People, or an e-mail address. */
export const ownerColumn = (options: ColumnOptions = {}) =>
  reference({ en: 'Owner', 'zh-CN': '负责人' }, 'people', { aliases: ownerAliases, width: 110, ...options })

/** The day it must be finished. */
export const dueColumn = (options: ColumnOptions = {}) =>
  date(
    { en: 'Due', 'zh-CN': '截止日期' },
    {
      aliases: [
        'Due date',
        'Deadline',
        'End date',
        'End',
        'Finish',
        'Finish date',
        'Target date',
        'Due by',
        '到期日',
        '到期日期',
        '完成时间',
        '截止时间',
        '截止',
        '期限',
        '计划完成',
        '计划完成日期',
        '计划完成时间',
        '交付日期',
        '结束日期',
        '要求完成时间',
      ],
      ...options,
    },
  )

/** The day work begins. */
export const startColumn = (options: ColumnOptions = {}) =>
  date(
    { en: 'Start', 'zh-CN': '开始日期' },
    {
      aliases: [
        'Start date',
        'Begin',
        'Begin date',
        'Planned start',
        '开始时间',
        '启动日期',
        '计划开始',
        '计划开始日期',
        '计划开始时间',
        '起始日期',
      ],
      ...options,
    },
  )

/** The day it was really finished. */
export const doneOnColumn = (options: ColumnOptions = {}) =>
  date(
    { en: 'Done on', 'zh-CN': '完成日期' },
    {
      aliases: [
        'Completed on',
        'Completion date',
        'Actual end',
        'Actual finish',
        'Finished on',
        'Date completed',
        '实际完成',
        '实际完成日期',
        '实际完成时间',
        '完工日期',
      ],
      ...options,
    },
  )

/** Since when runs have seen it blocked. */
export const blockedSinceColumn = () =>
  date({ en: 'Blocked since', 'zh-CN': '受阻起始' }, { derived: true, width: 110 })

export const workStatusColumn = (options: ColumnOptions = {}) =>
  choice({ en: 'Status', 'zh-CN': '状态' }, workStatuses, {
    aliases: ['State', 'Progress status', '进度状态', '任务状态', '当前状态', '完成状态'],
    ...options,
  })

export const priorityColumn = (options: ColumnOptions = {}) =>
  choice({ en: 'Priority', 'zh-CN': '优先级' }, priorities, {
    aliases: ['Prio', 'Urgency', '重要程度', '紧急程度'],
    width: 84,
    ...options,
  })

export const clientColumn = (options: ColumnOptions = {}) =>
  reference({ en: 'Client', 'zh-CN': '客户' }, 'clients', {
    aliases: ['Customer', 'Account', '客户名称', '客户名', '甲方'],
    ...options,
  })

export const engagementColumn = (options: ColumnOptions = {}) =>
  reference({ en: 'Project', 'zh-CN': '客户项目', formerly: ['Engagement'] }, 'engagements', {
    aliases: ['Project name', '项目', '项目名称', '所属项目'],
    width: 180,
    ...options,
  })

export const notesColumn = (options: ColumnOptions = {}) =>
  longText(
    { en: 'Notes', 'zh-CN': '备注' },
    { aliases: ['Note', 'Comment', 'Comments', 'Remarks', '说明', '备注说明', '注释'], ...options },
  )

/** A plain yes or no, as people tick it. */
export const yesOrNo = {
  yes: { en: 'Yes', 'zh-CN': '是', aliases: ['Y', 'TRUE', '有', '对', '已', '√', '✓'] },
  no: { en: 'No', 'zh-CN': '否', aliases: ['N', 'FALSE', '无', '没有', '未', '×', '✗'] },
} as const satisfies Choices

/** Ways in which a team and its clients reach each other. */
export const channels = {
  meeting: { en: 'Meeting', 'zh-CN': '会议', aliases: ['Face to face', '面谈', '当面', '见面'] },
  videoCall: {
    en: 'Video call',
    'zh-CN': '视频会议',
    aliases: ['Video', 'Teams', 'Zoom', '腾讯会议', '视频'],
  },
  call: { en: 'Phone', 'zh-CN': '电话', aliases: ['Call', 'Phone call', 'Tel', '电话沟通', '通话'] },
  email: { en: 'Email', 'zh-CN': '邮件', aliases: ['Mail', '电子邮件'], formerly: ['E-mail'] },
  chat: {
    en: 'Chat',
    'zh-CN': '即时消息',
    aliases: ['IM', 'Message', 'Slack', 'WeChat', 'WhatsApp', '微信', '企业微信', '微信群', '钉钉', '飞书'],
  },
  form: { en: 'Form', 'zh-CN': '在线表单', aliases: ['Survey', '表单', '问卷', '反馈表'] },
  socialMedia: { en: 'Social media', 'zh-CN': '社交媒体', aliases: ['Social', '微博', '小红书', '公众号'] },
  visit: { en: 'Visit', 'zh-CN': '上门拜访', aliases: ['Site visit', 'On site', '拜访', '现场'] },
} as const satisfies Choices

/** How far something that was reported has been dealt with. */
export const caseStatuses = {
  open: {
    en: 'Open',
    'zh-CN': '待处理',
    aliases: ['New', 'To do', '未处理', '新建', '未开始'],
    tone: 'quiet',
  },
  inProgress: {
    en: 'In progress',
    'zh-CN': '处理中',
    aliases: ['Ongoing', 'Doing', 'Working on it', '进行中', '跟进中'],
    tone: 'busy',
  },
  resolved: { en: 'Resolved', 'zh-CN': '已解决', aliases: ['Fixed', 'Solved', '已处理'], tone: 'good' },
  closed: { en: 'Closed', 'zh-CN': '已关闭', aliases: ['Done', '关闭', '已完成', '完成'], tone: 'good' },
  cancelled: {
    en: 'Cancelled',
    'zh-CN': '已取消',
    aliases: ['Canceled', 'Rejected', 'Duplicate', '取消', '无需处理', '重复'],
    tone: 'quiet',
  },
} as const satisfies Choices
