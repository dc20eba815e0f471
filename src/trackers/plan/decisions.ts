import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, longText } from '../../core/column.js'
import { all, any, blank, dated, not } from '../../core/rule.js'
import { tracker } from '../../core/table.js'
import { linkColumn } from '../link-column.js'
import { byFlag } from '../evidence.js'
import { answerOverdue, answerSoon } from '../flags.js'
import { engagementColumn, notesColumn } from '../shared-columns.js'

/** 待客户决策: a question with two prepared answers, and the day by which the client must choose. */
export const decisions = tracker({
  key: 'decisions',
  name: { en: 'Decisions', 'zh-CN': '待客户决策' },
  aliases: ['Client decisions', 'Decision log', 'Open questions', '决策', '决策记录', '待决策', '待客户确认'],
  title: 'question',
  prefix: 'DE',
  listing: {
    group: 'plan',
    purpose: { en: 'Questions waiting for the client’s answer', 'zh-CN': '等待客户拍板的问题' },
  },
  work: { assignee: null, clientAskedOn: 'askedOn', rank: 7 },
  clientPage: { day: 'answerBy', list: 'open', rank: 7 },
  log: {
    name: { en: 'Decision to make', 'zh-CN': '待决策' },
    rank: 4,
    asks: ['engagement', 'question', 'optionA', 'optionB', 'answerBy'],
    today: ['askedOn'],
  },
  steps: (_, over) => [
    {
      key: 'answer',
      name: { en: 'Record the answer', 'zh-CN': '登记答复' },
      when: not(over),
      asks: ['chosen', 'decidedOn'],
      needs: ['chosen', 'decidedOn'],
      today: ['decidedOn'],
    },
  ],
  closing: { dropped: { chosen: 'neither', decidedOn: 'today' } },
  adoption: 'proposed',
  titleWords: [
    [
      1,
      'decision|decision needed|decisions|question|open question|decision required|决策事项|待决策事项|待确认事项|决策',
    ],
    [0.7, 'description|topic|title|item|议题|问题'],
  ],
  doneDates: ['decidedOn'],
  columns: {
    id: identity(),
    question: clientFacing(
      longText(
        { en: 'Question', 'zh-CN': '决策事项' },
        {
          required: true,
          width: 280,
          aliases: ['Decision', 'Decision needed', 'Topic', '问题', '待决策事项', '待确认事项', '议题'],
          help: {
            en: 'One question the client can answer with A or B.',
            'zh-CN': '一个客户能用 A 或 B 回答的问题。',
          },
        },
      ),
    ),
    engagement: engagementColumn({ required: true }),
    optionA: clientFacing(
      longText(
        { en: 'Option A', 'zh-CN': 'A 方案' },
        { width: 200, aliases: ['A', 'A方案', '方案A', '方案一'] },
      ),
    ),
    optionB: clientFacing(
      longText(
        { en: 'Option B', 'zh-CN': 'B 方案' },
        { width: 200, aliases: ['B', 'B方案', '方案B', '方案二'] },
      ),
    ),
    askedOn: date(
      { en: 'Asked on', 'zh-CN': '提出日期' },
      { aliases: ['Date asked', 'Question date', 'Sent on', '提出时间', '发送日期', '日期'] },
    ),
    answerBy: clientFacing(
      date(
        { en: 'Answer by', 'zh-CN': '答复期限' },
        {
          aliases: [
            'Decide by',
            'Needed by',
            'Due',
            'Due date',
            'Deadline',
            '决策期限',
            '截止日期',
            '最晚答复',
          ],
        },
      ),
    ),
    chosen: choice(
      { en: 'Chosen', 'zh-CN': '选择结果' },
      {
        a: { en: 'A', 'zh-CN': 'A', aliases: ['Option A', 'A方案', 'A 方案', '方案A'] },
        b: { en: 'B', 'zh-CN': 'B', aliases: ['Option B', 'B方案', 'B 方案', '方案B'] },
        neither: {
          en: 'Neither',
          'zh-CN': '都不选',
          aliases: ['None', 'Other', '其他', '另议'],
          tone: 'warn',
        },
      },
      { width: 90, aliases: ['Choice', 'Answer', 'Outcome', '结果', '决策结果', '客户选择'] },
    ),
    decidedOn: date(
      { en: 'Decided on', 'zh-CN': '决策日期' },
      {
        aliases: [
          'Answered on',
          'Decision date',
          'Date decided',
          'Date of decision',
          'Decision made on',
          'Settled on',
          'Agreed on',
          'Date answered',
          '答复日期',
          '决定日期',
          '确认日期',
          '确认时间',
          '决策时间',
          '拍板日期',
          '定稿日期',
        ],
      },
    ),
    link: linkColumn(),
    notes: notesColumn(),
  },
  flags: ({ question, chosen, answerBy, decidedOn }) => {
    const open = all(not(blank(question)), blank(decidedOn), blank(chosen))
    return [
      answerOverdue(open, answerBy),
      answerSoon(open, answerBy),
      {
        key: 'noAnswerBy',
        name: { en: 'No answer-by date', 'zh-CN': '没有答复期限' },
        rag: 'amber',
        column: 'answerBy',
        when: all(open, blank(answerBy)),
      },
      {
        key: 'decidedWithoutChoice',
        name: { en: 'Decided, but the choice is missing', 'zh-CN': '已决策但未记录结果' },
        rag: 'amber',
        column: 'chosen',
        when: all(dated(decidedOn), blank(chosen)),
      },
    ]
  },
  over: ({ chosen, decidedOn }) => any(dated(decidedOn), not(blank(chosen))),
  evidence: (_, flag) => [byFlag('decisionOverdue', flag('answerOverdue'))],
})
