import { choice, date, identity, link, reference, text } from '../../core/column.js'
import { all, blank, not, oneOf } from '../../core/rule.js'
import { tracker } from '../../core/table.js'
import { dueSoon, overdue } from '../flags.js'
import { notesColumn } from '../shared-columns.js'

/** 培训计划: who learns what by when, and where its effect is seen in the work. */
export const training = tracker({
  key: 'training',
  name: { en: 'Training', 'zh-CN': '培训计划' },
  aliases: ['Training plan', 'Trainings', 'Learning', '培训', '培训记录', '培训表', '学习计划'],
  title: 'topic',
  prefix: 'TR',
  listing: { group: 'team', purpose: { en: 'Who learns what by when', 'zh-CN': '谁在什么时候之前学会什么' } },
  work: { assignee: 'person' },
  adoption: 'proposed',
  titleWords: [
    // A topic can be that of a meeting, a text or a question.
    [0.6, 'topic|subject|主题'],
    [
      1,
      'training|training topic|course|course name|course title|培训|培训主题|培训内容|课程|课程名称|培训课程',
    ],
  ],
  columns: {
    id: identity(),
    topic: text(
      { en: 'Topic', 'zh-CN': '培训主题' },
      {
        required: true,
        width: 240,
        help: {
          en: 'For example: the project tools, talking with clients, analysing data.',
          'zh-CN': '例如：项目管理工具的使用、客户沟通技巧、数据分析方法。',
        },
        aliases: ['Course', 'Training', 'Subject', '主题', '培训内容', '课程', '课程名称'],
      },
    ),
    person: reference({ en: 'Person', 'zh-CN': '参训人' }, 'people', {
      width: 110,
      aliases: ['Trainee', 'Participant', 'Who', 'Name', '参加人', '学员', '人员', '姓名'],
    }),
    on: date(
      { en: 'On', 'zh-CN': '培训日期' },
      { aliases: ['Date', 'Day', 'Planned on', 'Due', '日期', '计划日期', '培训时间'] },
    ),
    status: choice(
      { en: 'Status', 'zh-CN': '状态' },
      {
        planned: {
          en: 'Planned',
          'zh-CN': '已计划',
          aliases: ['Not started', '未开始', '计划中'],
          tone: 'quiet',
        },
        attended: { en: 'Attended', 'zh-CN': '已参加', aliases: ['Done', 'Completed', '已完成', '完成'] },
        applied: {
          en: 'Applied at work',
          'zh-CN': '已用于工作',
          aliases: ['Applied', '已应用'],
          tone: 'good',
        },
        cancelled: { en: 'Cancelled', 'zh-CN': '已取消', aliases: ['Canceled', '取消'], tone: 'quiet' },
      },
      { width: 120, aliases: ['State', '培训状态', '完成状态', '完成情况'] },
    ),
    evidence: link(
      { en: 'Evidence', 'zh-CN': '应用证明' },
      {
        width: 200,
        aliases: ['Proof', 'Applied in', '证明', '应用成果', '实践链接'],
        help: {
          en: 'Where the new skill shows: a link to a report, an email, a board.',
          'zh-CN': '用在了哪里：报告、邮件或看板的链接。',
        },
      },
    ),
    notes: notesColumn(),
  },
  flags: ({ topic, person, on, status, evidence }) => {
    const open = not(oneOf(status, 'attended', 'applied', 'cancelled'))
    return [
      overdue(open, on),
      dueSoon(open, on),
      {
        key: 'nobody',
        name: { en: 'No one named', 'zh-CN': '没有参训人' },
        rag: 'amber',
        column: 'person',
        when: all(open, not(blank(topic)), blank(person)),
      },
      {
        key: 'noEvidence',
        name: { en: 'Applied, but no evidence', 'zh-CN': '缺少应用证明' },
        rag: 'amber',
        column: 'evidence',
        when: all(oneOf(status, 'applied'), blank(evidence)),
      },
    ]
  },
})
