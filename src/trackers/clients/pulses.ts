import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, longText } from '../../core/column.js'
import { all, beforeHorizon, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { byFlag, evidenceOf } from '../evidence.js'
import { engagementColumn, notesColumn } from '../shared-columns.js'

/** 脉冲沟通: the weekly five minutes with a client, with exactly three questions. */
export const pulses = tracker({
  key: 'pulses',
  name: { en: 'Pulse', 'zh-CN': '脉冲沟通' },
  aliases: ['Pulses', 'Weekly pulse', 'Check-in', 'Check-ins', '脉冲', '脉冲三问', '每周同步', '周同步'],
  title: 'engagement',
  prefix: 'PU',
  listing: {
    group: 'clients',
    purpose: { en: 'Three questions a week that show trouble early', 'zh-CN': '每周三个问题，及早发现苗头' },
  },
  work: null,
  clientPage: { list: 'talks', rank: 11 },
  log: {
    name: { en: 'Pulse', 'zh-CN': '脉冲' },
    rank: 7,
    asks: ['engagement', 'asExpected', 'newNeed', 'need', 'blocker', 'blockedBy'],
    needs: ['asExpected', 'newNeed', 'blocker'],
    today: ['day'],
    onlyWith: { need: ['newNeed', 'yes'], blockedBy: ['blocker', 'yes'] },
  },
  adoption: 'proposed',
  mustShow: ['asExpected', 'newNeed', 'blocker'],
  columns: {
    id: identity(),
    day: date(
      { en: 'Date', 'zh-CN': '日期', formerly: ['Day'] },
      { required: true, aliases: ['Asked on', '沟通日期', '同步日期', '时间戳', 'Timestamp'] },
    ),
    engagement: engagementColumn({ required: true }),
    asExpected: choice(
      { en: 'Is progress as you expected?', 'zh-CN': '当前进展是否符合预期？' },
      {
        yes: { en: 'Yes', 'zh-CN': '符合', aliases: ['Y', 'As expected', '是', '符合预期'], tone: 'good' },
        partly: { en: 'Partly', 'zh-CN': '部分符合', aliases: ['Mostly', '基本符合', '一般'], tone: 'warn' },
        no: { en: 'No', 'zh-CN': '不符合', aliases: ['N', '否', '不符合预期'], tone: 'bad' },
      },
      {
        width: 180,
        aliases: ['As expected', '当前进展是否符合预期', '当前进展是否符合预期?', '是否符合预期'],
      },
    ),
    newNeed: choice(
      { en: 'Are there any new needs?', 'zh-CN': '是否有新增需求？' },
      {
        yes: { en: 'Yes', 'zh-CN': '有', aliases: ['Y', '是'], tone: 'warn' },
        no: { en: 'No', 'zh-CN': '没有', aliases: ['N', 'None', '否', '无'] },
      },
      {
        width: 150,
        aliases: ['New need', 'New needs', '是否有新增需求', '是否有新增需求?', '新增需求'],
        help: { en: 'If yes, say which under “What is needed”.', 'zh-CN': '如有，请在“新需求内容”里写明。' },
      },
    ),
    blocker: choice(
      { en: 'Is anything blocking the work?', 'zh-CN': '是否存在阻塞点？' },
      {
        yes: { en: 'Yes', 'zh-CN': '存在', aliases: ['Y', 'Blocked', '是', '有'], tone: 'bad' },
        no: { en: 'No', 'zh-CN': '不存在', aliases: ['N', 'None', '否', '无', '没有'] },
      },
      {
        width: 180,
        aliases: ['Blocker', 'Blockers', 'Blocked', '是否存在阻塞点', '是否存在阻塞点?', '阻塞点', '卡点'],
        help: {
          en: 'If yes, say what under “What blocks the work”, and who has the next move.',
          'zh-CN': '如有，请在“阻塞内容”里写明是什么、等谁处理。',
        },
      },
    ),
    need: clientFacing(
      longText(
        { en: 'What is needed', 'zh-CN': '新需求内容' },
        {
          width: 200,
          help: {
            en: 'Written for the client: it opens a change request.',
            'zh-CN': '面向客户填写：会据此登记一条需求变更。',
          },
        },
      ),
    ),
    blockedBy: clientFacing(
      longText(
        { en: 'What blocks the work', 'zh-CN': '阻塞内容' },
        {
          width: 200,
          help: {
            en: 'Written for the client: it opens an issue.',
            'zh-CN': '面向客户填写：会据此登记一个问题。',
          },
        },
      ),
    ),
    notes: notesColumn(),
  },
  flags: ({ asExpected, blocker }) => [
    {
      key: 'notAsExpected',
      name: { en: 'Progress isn’t as expected', 'zh-CN': '进展不符合预期' },
      rag: 'amber',
      column: 'asExpected',
      when: oneOf(asExpected, 'no'),
    },
    {
      key: 'blocked',
      name: { en: 'Client reports a blocker', 'zh-CN': '客户反映存在阻塞' },
      rag: 'amber',
      column: 'blocker',
      when: oneOf(blocker, 'yes'),
    },
  ],
  evidence: ({ day, blocker }, flag) => [
    byFlag('notAsExpected', flag('notAsExpected'), { latest: 'day' }),
    byFlag('notAsExpected', flag('blocked'), { latest: 'day' }),
    // Blocked since the first of the answers that said so without a break up to the newest.
    evidenceOf('blocked', 'blocker', all(oneOf(blocker, 'yes'), beforeHorizon(day, 'stuckSince')), {
      latest: 'day',
      since: oneOf(blocker, 'yes'),
    }),
  ],
})
export type Pulse = Row<typeof pulses>
