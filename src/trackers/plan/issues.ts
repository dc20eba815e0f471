import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, longText, reference } from '../../core/column.js'
import { all, beforeToday, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { evidenceOf } from '../evidence.js'
import { dueSoon, finishedBy, noOwner, notFinished, overdue } from '../flags.js'
import { iterationColumn, pointsColumn } from '../iteration-columns.js'
import { wordingColumns } from '../wording-columns.js'
import {
  caseStatuses,
  dueColumn,
  engagementColumn,
  notesColumn,
  ownerColumn,
  yesOrNo,
} from '../shared-columns.js'
import { defectColumns } from '../defect-columns.js'
import { linkColumn } from '../link-column.js'

/** 问题: what blocks work now, who resolves it, and to which person it was escalated. */
export const issues = tracker({
  key: 'issues',
  name: { en: 'Issues', 'zh-CN': '问题' },
  aliases: [
    'Issue log',
    'Issue list',
    'Problems',
    'Blockers',
    '问题清单',
    '问题表',
    '问题记录',
    '问题跟踪',
    '阻塞',
  ],
  title: 'description',
  kindWords: 'bug|issue|defect|problem|incident|问题|缺陷|故障',
  prefix: 'IS',
  listing: {
    group: 'plan',
    purpose: { en: 'What blocks the work now, and who solves it', 'zh-CN': '眼下的阻碍，以及由谁解决' },
  },
  work: { assignee: 'owner', rank: 3 },
  clientPage: { day: 'due', list: 'open', rank: 8 },
  log: {
    name: { en: 'Issue', 'zh-CN': '问题' },
    rank: 5,
    asks: ['engagement', 'description', 'severity', 'due'],
    today: ['raisedOn'],
    me: ['owner'],
    begins: { status: 'open' },
  },
  steps: ({ escalatedTo }, over) => [
    {
      key: 'escalate',
      name: { en: 'Escalate', 'zh-CN': '上报' },
      when: all(not(over), blank(escalatedTo)),
      asks: ['escalatedTo', 'due'],
      needs: ['escalatedTo'],
    },
    {
      key: 'resolve',
      name: { en: 'Record the solution', 'zh-CN': '登记解决' },
      when: not(over),
      asks: ['solution', 'resolvedOn'],
      needs: ['solution'],
      today: ['resolvedOn'],
      set: { status: 'resolved' },
    },
  ],
  exported: {
    rank: 3,
    kind: { en: 'Issue', 'zh-CN': '问题' },
    issueType: 'Bug',
    columns: { priority: 'severity', start: 'raisedOn' },
  },
  closing: { done: { status: 'resolved', resolvedOn: 'today' }, dropped: { status: 'cancelled' } },
  adoption: 'proposed',
  doneDates: ['resolvedOn'],
  titleWords: [
    [
      0.88,
      'issue description|problem description|bug description|defect description|incident description|description of issue',
    ],
    [0.88, '问题描述|问题内容|缺陷描述|故障描述|bug描述|异常描述'],
    [1, 'issue|issues|issue title|issue name|problem|bug|bug title'],
    [1, 'defect|incident|blocker|issue summary|defect title'],
    [
      1,
      'issue or problem|finding|findings|observation|snag|snag description|nonconformance|non conformance|fault|error|concern|issue statement|what went wrong|problem statement|ticket summary|support request',
    ],
    [
      1,
      '隐患|隐患描述|不合格项|异常|异常情况|存在问题|发现问题|缺陷名称|问题简述|问题说明|问题概述|问题情况|故障现象|整改问题|问题事项|bug',
    ],
    [0.8, 'summary|title|name|标题'],
    [0.7, 'description|details'],
    [1, '问题|问题标题|问题名称|问题点|缺陷|缺陷标题|故障|问题现象|bug标题'],
    [0.7, '描述|内容|标题|现象'],
  ],
  columns: {
    id: identity(),
    description: clientFacing(
      longText(
        { en: 'Issue', 'zh-CN': '问题描述' },
        {
          required: true,
          width: 300,
          aliases: ['Description', 'Problem', 'Blocker', 'Summary', '问题', '描述', '问题内容', '阻塞点'],
          help: {
            en: 'Written for the client: open issues appear in the client report unless “Client report” is No.',
            'zh-CN': '面向客户填写：未解决的问题会出现在客户进度报告中，除非“客户报告”为“否”。',
          },
        },
      ),
    ),
    engagement: engagementColumn(),
    raisedOn: clientFacing(
      date(
        { en: 'Raised on', 'zh-CN': '提出日期' },
        {
          aliases: [
            'Date',
            'Date raised',
            'Reported on',
            'Opened',
            '提出时间',
            '发现日期',
            '日期',
            '登记日期',
          ],
        },
      ),
    ),
    severity: choice(
      { en: 'Severity', 'zh-CN': '严重程度' },
      {
        critical: { en: 'Critical', 'zh-CN': '致命', aliases: ['Blocker', 'S1', 'P0', '紧急'], tone: 'bad' },
        major: { en: 'Major', 'zh-CN': '严重', aliases: ['High', 'S2', 'P1', '高'], tone: 'warn' },
        minor: { en: 'Minor', 'zh-CN': '一般', aliases: ['Medium', 'S3', 'P2', '中'] },
        trivial: { en: 'Trivial', 'zh-CN': '轻微', aliases: ['Low', 'S4', 'P3', '低'], tone: 'quiet' },
      },
      { width: 90, aliases: ['Priority', 'Impact', '优先级', '级别', '严重级别', '影响程度'] },
    ),
    owner: ownerColumn(),
    escalatedTo: reference({ en: 'Escalated to', 'zh-CN': '上报给' }, 'people', {
      width: 110,
      aliases: ['Escalation', '升级至', '上报人', '升级对象'],
    }),
    due: clientFacing(
      dueColumn({
        aliases: [
          'Due date',
          'Deadline',
          'Fix by',
          'Target date',
          '解决期限',
          '要求解决日期',
          '计划解决日期',
          '期限',
        ],
      }),
    ),
    status: clientFacing(
      choice({ en: 'Status', 'zh-CN': '状态' }, caseStatuses, {
        aliases: ['State', '问题状态', '处理状态', '当前状态'],
      }),
    ),
    solution: clientFacing(
      longText(
        { en: 'Solution', 'zh-CN': '解决方案' },
        {
          aliases: ['Resolution', 'Fix', 'Countermeasure', '解决措施', '处理方案', '应对措施'],
          help: {
            en: 'Written for the client: the client report shows it with the issue.',
            'zh-CN': '面向客户填写：会与问题一起出现在客户进度报告中。',
          },
        },
      ),
    ),
    resolvedOn: date(
      { en: 'Resolved on', 'zh-CN': '解决日期' },
      { aliases: ['Date of resolution', 'Closed on', 'Date closed', '解决时间', '关闭日期'] },
    ),
    inReport: choice({ en: 'Client report', 'zh-CN': '客户报告' }, yesOrNo, {
      width: 100,
      help: {
        en: 'No leaves the issue out of the client report.',
        'zh-CN': '填“否”时，该问题不会出现在客户进度报告中。',
      },
    }),
    ...wordingColumns(),
    ...defectColumns(),
    link: linkColumn(),
    iteration: iterationColumn(),
    points: pointsColumn(),
    notes: notesColumn(),
  },
  flags: ({ description, owner, due, severity, escalatedTo }, over) => {
    const open = notFinished(over)
    return [
      overdue(open, due),
      dueSoon(open, due),
      noOwner(all(open, not(blank(description))), owner),
      {
        key: 'notEscalated',
        name: { en: 'Critical, overdue and not escalated', 'zh-CN': '致命问题逾期未上报' },
        rag: 'amber',
        column: 'escalatedTo',
        when: all(open, oneOf(severity, 'critical'), beforeToday(due), blank(escalatedTo)),
      },
    ]
  },
  over: ({ status, resolvedOn }) => finishedBy(status, resolvedOn, 'resolved', 'closed', 'cancelled'),
  evidence: ({ severity }, flag) => [
    evidenceOf('criticalIssue', 'due', all(flag('overdue').when, oneOf(severity, 'critical'))),
    evidenceOf('highIssue', 'due', all(flag('overdue').when, oneOf(severity, 'major'))),
  ],
})
export type Issue = Row<typeof issues>
