import { choice, date, identity, longText, number, reference } from '../../core/column.js'
import { all, atLeast, atMost, blank, dated, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { evidenceOf } from '../evidence.js'
import { clientColumn, engagementColumn, notesColumn } from '../shared-columns.js'

/** 满意度: how satisfied clients, and the team itself, say they are. */
export const satisfaction = tracker({
  key: 'satisfaction',
  name: { en: 'Satisfaction', 'zh-CN': '满意度' },
  aliases: ['CSAT', 'Survey', 'Survey results', '满意度调查', '客户满意度', '满意度记录'],
  title: 'comment',
  prefix: 'SA',
  listing: {
    group: 'clients',
    purpose: { en: 'Satisfaction scores from clients and the team', 'zh-CN': '客户与团队的满意度评分' },
  },
  work: null,
  log: {
    name: { en: 'Score', 'zh-CN': '满意度' },
    rank: 8,
    asks: ['client', 'engagement', 'who', 'score', 'comment'],
    needs: ['score'],
    today: ['day'],
    begins: { who: 'client' },
  },
  adoption: 'proposed',
  titleWords: [[0.6, 'comment|comments|remark|remarks|notes|意见|评语|说明|备注']],
  columns: {
    id: identity(),
    day: date(
      { en: 'Date', 'zh-CN': '日期', formerly: ['Day'] },
      { required: true, aliases: ['Surveyed on', 'Timestamp', '调查日期', '评价日期', '时间戳'] },
    ),
    client: clientColumn(),
    engagement: engagementColumn(),
    who: choice(
      { en: 'Who', 'zh-CN': '调查对象' },
      {
        client: { en: 'Client', 'zh-CN': '客户', aliases: ['Customer', '甲方'] },
        team: { en: 'Team', 'zh-CN': '团队', aliases: ['Employee', 'Staff', '员工', '内部'] },
      },
      { aliases: ['Respondent', 'Group', '对象', '评价人', '受访者'] },
    ),
    score: number(
      { en: 'Score', 'zh-CN': '评分' },
      {
        range: [1, 5],
        aliases: ['Rating', 'CSAT', 'Satisfaction', '分数', '得分', '满意度', '打分'],
        help: { en: '1 (very unhappy) to 5 (very happy).', 'zh-CN': '1（很不满意）到 5（非常满意）。' },
      },
    ),
    comment: longText(
      { en: 'Comment', 'zh-CN': '评语' },
      { width: 320, aliases: ['Comments', 'Why', 'In their words', '意见', '评价', '原话', '评价内容'] },
    ),
    milestone: reference({ en: 'Milestone', 'zh-CN': '里程碑' }, 'milestones', {
      help: {
        en: 'Only if the score is about one stage.',
        'zh-CN': '只针对某个阶段评分时才填。',
      },
    }),
    surveyBy: reference({ en: 'Survey approved by', 'zh-CN': '调查批准人' }, 'people', {
      width: 130,
      help: {
        en: 'A name puts this question on the client’s page. The score then comes into this row.',
        'zh-CN': '填入姓名后，客户页面会请客户评分，评分会填入此行。',
      },
    }),
    notes: notesColumn({ aliases: ['Note', 'Remarks', '说明', '备注说明', '注释'] }),
  },
  flags: ({ day, who, score, surveyBy }) => [
    {
      key: 'unhappy',
      name: { en: 'Score below 3', 'zh-CN': '评分低于 3' },
      rag: 'amber',
      column: 'score',
      when: all(dated(day), atLeast(score, 1), not(atLeast(score, 3))),
    },
    {
      key: 'surveyWaits',
      name: { en: 'Survey not approved yet', 'zh-CN': '调查待批准' },
      rag: 'amber',
      column: 'surveyBy',
      when: all(dated(day), oneOf(who, 'client'), blank(score), blank(surveyBy)),
    },
  ],
  evidence: ({ day, score, who }) => [
    evidenceOf(
      'lowScore',
      'score',
      all(dated(day), atLeast(score, 1), atMost(score, { setting: 'lowScore' })),
      {
        // A survey that waits for its answer says nothing yet.
        among: all(not(oneOf(who, 'team')), atLeast(score, 1)),
        latest: 'day',
        said: 'score',
      },
    ),
  ],
})
export type Satisfaction = Row<typeof satisfaction>
