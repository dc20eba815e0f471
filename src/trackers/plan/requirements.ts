import { choice, date, identity, longText, text } from '../../core/column.js'
import { all, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { noCriteria } from '../flags.js'
import { engagementColumn, notesColumn, priorityColumn, yesOrNo } from '../shared-columns.js'
import { linkColumn } from '../link-column.js'

/** 需求: what the client wants, how it will be evaluated, and whether that was confirmed in writing. */
export const requirements = tracker({
  key: 'requirements',
  name: { en: 'Requirements', 'zh-CN': '需求' },
  aliases: ['Requirement list', 'Scope', 'Backlog', '需求清单', '需求表', '需求池', '功能清单', '需求列表'],
  title: 'description',
  kindWords: 'requirement|user story|story|需求',
  prefix: 'RQ',
  listing: {
    group: 'plan',
    purpose: {
      en: 'What the client asked for, and whether it was confirmed',
      'zh-CN': '客户提出的需求，以及是否已书面确认',
    },
  },
  work: null,
  clientPage: { list: 'open', rank: 5 },
  closing: { done: { status: 'delivered' }, dropped: { status: 'rejected' } },
  adoption: 'proposed',
  titleWords: [
    [0.88, 'requirement description|需求描述|需求内容'],
    [1, 'requirement|requirements|user story|requirement name|business requirement|user requirement'],
    [1, '需求|需求名称|需求标题|用户故事|用户需求|业务需求|功能需求'],
    [0.7, 'description|feature|story|title|summary|描述|内容|名称|功能'],
  ],
  columns: {
    id: identity(),
    description: longText(
      { en: 'Requirement', 'zh-CN': '需求描述' },
      {
        required: true,
        width: 300,
        aliases: [
          'Description',
          'Requirement description',
          'Feature',
          'User story',
          'Story',
          '需求',
          '需求内容',
          '需求名称',
          '功能',
          '功能点',
          '描述',
        ],
      },
    ),
    engagement: engagementColumn(),
    source: choice(
      { en: 'Source', 'zh-CN': '来源' },
      {
        interview: { en: 'Interview', 'zh-CN': '访谈', aliases: ['1:1', '一对一访谈', '客户访谈'] },
        workshop: { en: 'Workshop', 'zh-CN': '座谈会', aliases: ['研讨会', '工作坊', 'Focus group'] },
        survey: { en: 'Survey', 'zh-CN': '问卷', aliases: ['Questionnaire', '问卷调查'] },
        userStory: { en: 'User story', 'zh-CN': '用户故事', aliases: ['Story'] },
        brainstorm: { en: 'Brainstorm', 'zh-CN': '头脑风暴', aliases: ['Brainstorming'] },
        pulse: { en: 'Pulse', 'zh-CN': '脉冲沟通', aliases: ['Weekly pulse', '周沟通'] },
        changeRequest: { en: 'Change request', 'zh-CN': '需求变更', aliases: ['Change', '变更'] },
        contract: { en: 'Contract', 'zh-CN': '合同', aliases: ['SOW', 'RFP', '招标文件', '合同附件'] },
      },
      { aliases: ['Origin', '需求来源', '来源渠道'] },
    ),
    priority: priorityColumn({ aliases: ['Prio', 'MoSCoW', '重要程度', '需求优先级'] }),
    acceptanceCriteria: longText(
      { en: 'Acceptance criteria', 'zh-CN': '验收标准' },
      {
        aliases: ['Criteria', 'Definition of done', '验收条件', '完成标准'],
        help: {
          en: 'What the client can check: a number, a test, a sample. Not “works well”.',
          'zh-CN': '写客户能核对的内容：数字、测试、样品，不要只写“好用”。',
        },
      },
    ),
    status: choice(
      { en: 'Status', 'zh-CN': '状态' },
      {
        draft: { en: 'Draft', 'zh-CN': '草稿', aliases: ['New', '新建', '待确认'], tone: 'quiet' },
        confirmed: { en: 'Confirmed', 'zh-CN': '已确认', aliases: ['Approved', 'Agreed', '确认'] },
        inProgress: { en: 'In progress', 'zh-CN': '开发中', aliases: ['Doing', '进行中'], tone: 'busy' },
        delivered: { en: 'Delivered', 'zh-CN': '已交付', aliases: ['Done', '已完成', '完成'], tone: 'good' },
        nextCycle: {
          en: 'Next cycle',
          'zh-CN': '纳入下一周期',
          aliases: ['Deferred', 'Later', '下一周期', '延后', '下期'],
          tone: 'quiet',
        },
        rejected: { en: 'Rejected', 'zh-CN': '不采纳', aliases: ['Declined', '拒绝', '驳回'], tone: 'quiet' },
      },
      { width: 120, aliases: ['State', '需求状态', '当前状态'] },
    ),
    confirmedBy: text(
      { en: 'Confirmed by', 'zh-CN': '确认人' },
      { width: 110, aliases: ['Approved by', '客户确认人', '客户确认'] },
    ),
    confirmedOn: date(
      { en: 'Confirmed on', 'zh-CN': '确认日期' },
      {
        aliases: ['Approved on', 'Confirmation date', '确认时间', '客户确认日期'],
        help: {
          en: 'The date the client confirmed it in writing.',
          'zh-CN': '客户书面确认的日期，口头答应不算。',
        },
      },
    ),
    addedAfterBaseline: choice({ en: 'Added after baseline', 'zh-CN': '基准后新增' }, yesOrNo, {
      width: 130,
      aliases: ['Scope creep', 'Added later', '范围外', '新增需求', '范围蔓延'],
    }),
    link: linkColumn(),
    notes: notesColumn(),
  },
  flags: ({ description, acceptanceCriteria, confirmedOn, status }) => {
    const wanted = all(not(blank(description)), not(oneOf(status, 'rejected', 'nextCycle')))
    return [
      noCriteria(all(wanted, not(oneOf(status, 'delivered'))), acceptanceCriteria),
      {
        key: 'unconfirmed',
        name: { en: 'Not confirmed by the client', 'zh-CN': '客户未确认' },
        rag: 'amber',
        column: 'confirmedOn',
        when: all(wanted, blank(confirmedOn)),
      },
    ]
  },
})
export type Requirement = Row<typeof requirements>
