import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, number, reference, text } from '../../core/column.js'
import { all, any, atLeast, beforeToday, blank, dated, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { byFlag, evidenceOf } from '../evidence.js'
import {
  blockedLong,
  dateWithoutDone,
  doneWithoutDate,
  dueSoon,
  noCriteria,
  noOwner,
  overdue,
  notFinished,
} from '../flags.js'
import {
  blockedSinceColumn,
  doneOnColumn,
  dueColumn,
  engagementColumn,
  notesColumn,
  ownerColumn,
  startColumn,
  workStatuses,
  yesOrNo,
} from '../shared-columns.js'
import { acceptanceColumns, baselineColumns } from './milestone-columns.js'
import { gapFlags } from './milestone-flags.js'

/** Why a stage took longer than planned. */
export const delayReasons = {
  requirementChange: { en: 'Requirement change', 'zh-CN': '需求变更' },
  shortOfResources: { en: 'Short of resources', 'zh-CN': '资源不足' },
  technicalProblem: { en: 'Technical problem', 'zh-CN': '技术问题' },
  waitingForClient: { en: 'Waiting for the client', 'zh-CN': '等待客户' },
  supplier: { en: 'Supplier', 'zh-CN': '供应商' },
  estimate: { en: 'Estimated too short', 'zh-CN': '估算偏短' },
  other: { en: 'Other', 'zh-CN': '其他' },
} as const

/** 里程碑: a stage's delivery, a day that matters. */
export const milestones = tracker({
  key: 'milestones',
  name: { en: 'Milestones', 'zh-CN': '里程碑' },
  aliases: ['Milestone', 'Stages', 'Phases', '阶段', '阶段计划', '里程碑计划', '里程碑表'],
  title: 'name',
  kindWords: 'milestone|里程碑',
  prefix: 'M',
  listing: {
    group: 'plan',
    purpose: {
      en: 'The stages of a project: deliverable, due date, acceptance',
      'zh-CN': '项目的各个阶段：交付物、截止日期、验收',
    },
  },
  work: { assignee: 'owner', rank: 2 },
  clientPage: { day: 'due', rank: 3 },
  exported: { rank: 1, kind: { en: 'Milestone', 'zh-CN': '里程碑' }, issueType: 'Epic' },
  closing: { done: { status: 'done' }, dropped: { status: 'cancelled' } },
  adoption: 'proposed',
  titleWords: [
    [
      1,
      'milestone|milestones|milestone name|key milestone|key milestones|milestone description|gate|project milestone',
    ],
    [0.9, 'phase|phase name|stage|stage name|checkpoint'],
    [0.7, 'deliverable|deliverables|name|description'],
    [1, '里程碑|里程碑名称|里程碑节点|关键里程碑|关键节点|节点|节点名称|项目节点|里程碑事件'],
    [0.9, '阶段|阶段名称|项目阶段|交付阶段|工作阶段'],
    [0.7, '名称|描述'],
  ],
  priorWeight: 0.2,
  mustShow: ['owner', 'status', 'start', 'due', 'doneOn'],
  doneDates: ['doneOn', 'acceptedOn'],
  madeFrom: {
    deviation: ['due', 'doneOn', 'forecast', 'status'],
    latestStart: ['due', 'start', 'durationDays'],
    confirmedFirst: ['start', 'status'],
    blockedSince: ['status'],
  },
  isCore: true,
  stampsDone: true,
  columns: {
    id: identity(),
    name: clientFacing(
      text(
        { en: 'Milestone', 'zh-CN': '里程碑' },
        {
          required: true,
          width: 200,
          aliases: ['Milestone name', 'Stage', 'Phase', 'Name', '阶段', '阶段名称', '里程碑名称', '名称'],
        },
      ),
    ),
    engagement: engagementColumn({ required: true }),
    order: clientFacing(
      number({ en: 'Order', 'zh-CN': '顺序' }, { width: 64, aliases: ['No.', 'Sequence', '#', '序号'] }),
    ),
    owner: ownerColumn(),
    start: clientFacing(startColumn()),
    due: clientFacing(dueColumn()),
    flag: text({ en: 'Flag', 'zh-CN': '预警', formerly: ['提示'] }, { derived: true, width: 180 }),
    latestStart: date({ en: 'Latest start', 'zh-CN': '最晚开始' }, { derived: true }),
    confirmedFirst: choice({ en: 'SOW confirmed first', 'zh-CN': '先确认后开工' }, yesOrNo, {
      derived: true,
      width: 100,
      help: {
        en: 'Whether the SOW was confirmed before this stage started.',
        'zh-CN': '本阶段开工时，工作说明书是否已确认。',
      },
    }),
    gate: text({ en: 'Gate not held', 'zh-CN': '未满足的准入条件' }, { derived: true, width: 180 }),
    blockedSince: blockedSinceColumn(),
    status: clientFacing(
      choice(
        { en: 'Status', 'zh-CN': '状态' },
        {
          ...workStatuses,
          accepted: {
            en: 'Accepted',
            'zh-CN': '已验收',
            aliases: ['Signed off', '验收通过', '已签收'],
            tone: 'good',
          },
        },
        { aliases: ['State', '阶段状态', '当前状态'] },
      ),
    ),
    doneOn: clientFacing(doneOnColumn()),
    version: text(
      { en: 'Version', 'zh-CN': '版本' },
      {
        width: 80,
        aliases: ['Deliverable version', 'Ver.', '成果版本', '交付物版本', '版本号'],
        help: { en: 'Version of the deliverable, such as v2.', 'zh-CN': '可交付成果的版本，如 v2。' },
      },
    ),
    ...acceptanceColumns,
    ...baselineColumns,
    durationDays: number(
      { en: 'Duration (working days)', 'zh-CN': '工期（工作日）' },
      { range: [0, 2000], width: 110, aliases: ['Duration', '工期', '工期天数'] },
    ),
    predecessors: reference({ en: 'After', 'zh-CN': '紧前阶段' }, 'milestones', {
      aliases: ['Predecessors', 'Depends on', '前置阶段', '依赖'],
    }),
    forecast: clientFacing(
      date(
        { en: 'Forecast', 'zh-CN': '预测完成' },
        { aliases: ['Forecast date', 'Expected', '预计完成', '预计完成日期'] },
      ),
    ),
    delayReason: choice({ en: 'Delay reason', 'zh-CN': '延误原因' }, delayReasons, {
      width: 130,
      aliases: ['Reason', '原因', '延期原因'],
    }),
    coCreation: choice({ en: 'Co-creation', 'zh-CN': '共建节点' }, yesOrNo, {
      width: 90,
      aliases: ['Client takes part'],
    }),
    notes: notesColumn(),
  },
  over: ({ status, doneOn, result }) =>
    any(oneOf(status, 'done', 'accepted', 'cancelled', 'onHold'), dated(doneOn), oneOf(result, 'pass')),
  flags: (row, over) => {
    const { name, owner, status, due, doneOn, acceptanceCriteria, acceptedBy, acceptedOn } = row
    const { latestStart, deviation, blockedSince, gate } = row
    const open = notFinished(over)
    return [
      overdue(open, due),
      {
        key: 'gateNotHeld',
        name: { en: 'Gate not held', 'zh-CN': '准入条件未满足' },
        rag: 'red',
        column: 'gate',
        when: all(open, not(blank(gate))),
      },
      {
        key: 'deviation',
        name: { en: 'Deviates from the baseline', 'zh-CN': '偏离基准' },
        rag: 'red',
        column: 'deviation',
        when: all(not(oneOf(status, 'cancelled')), atLeast(deviation, { setting: 'deviationAlert' })),
      },
      {
        key: 'acceptedWithoutProof',
        name: { en: 'Accepted without sign-off details', 'zh-CN': '验收信息不全' },
        rag: 'red',
        column: 'status',
        when: all(
          oneOf(status, 'accepted'),
          any(blank(acceptanceCriteria), blank(acceptedBy), blank(acceptedOn)),
        ),
      },
      dueSoon(open, due),
      {
        key: 'startsTooLate',
        name: { en: 'Should have started', 'zh-CN': '应已开始' },
        rag: 'amber',
        column: 'latestStart',
        when: all(open, not(oneOf(status, 'inProgress')), beforeToday(latestStart, 1)),
      },
      noOwner(all(open, not(blank(name))), owner),
      noCriteria(all(open, not(blank(name))), acceptanceCriteria),
      ...gapFlags(row, all(open, not(blank(name)))),
      blockedLong(all(open, oneOf(status, 'blocked')), blockedSince, 'status'),
      doneWithoutDate(oneOf(status, 'done'), doneOn),
      dateWithoutDone(all(not(blank(status)), not(oneOf(status, 'done', 'accepted', 'cancelled'))), doneOn),
    ]
  },
  evidence: ({ status }, flag) => [
    byFlag('milestoneOverdue', flag('overdue')),
    byFlag('blocked', flag('blockedLong')),
    byFlag('deviation', flag('deviation'), { said: 'deviation' }),
    byFlag('unproven', flag('acceptedWithoutProof')),
    evidenceOf('soonBehind', 'due', all(flag('dueSoon').when, oneOf(status, 'notStarted', 'blocked'))),
    byFlag('startsTooLate', flag('startsTooLate')),
    byFlag('noOwner', flag('noOwner')),
    byFlag('unconfirmedStart', flag('unconfirmedStart')),
    byFlag('planGap', flag('noCriteria')),
    byFlag('planGap', flag('noDeliverable')),
    byFlag('planGap', flag('noDue')),
  ],
})
export type Milestone = Row<typeof milestones>
