/** Columns of an engagement that belong together. */
import { clientFacing } from '../../core/client-facing.js'
import { choice, date, link, longText, number, percent, text } from '../../core/column.js'
import { ragChoices } from '../shared-columns.js'

/** What an engagement is to reach, by a figure with a start, a target and where it is now. */
export const goalColumns = {
  goal: longText({ en: 'Goal', 'zh-CN': '目标' }, { aliases: ['Objective', '项目目标'] }),
  metric: text({ en: 'Metric', 'zh-CN': '衡量指标' }, { aliases: ['KPI', '指标'] }),
  target: number({ en: 'Target', 'zh-CN': '目标值' }),
  current: number({ en: 'Current', 'zh-CN': '当前值' }),
  startValue: number(
    { en: 'Start value', 'zh-CN': '起始值' },
    {
      aliases: ['Baseline value', 'Starting value', '初始值', '基线值'],
      help: {
        en: 'The figure at the start. It shows whether higher or lower is better.',
        'zh-CN': '指标开始时的数值，用来判断越高越好还是越低越好。',
      },
    },
  ),
}

/** The statement of work, when its versions were confirmed, and why delivery moved since. */
export const workStatementColumns = {
  sowLink: link(
    { en: 'SOW link', 'zh-CN': '工作说明书' },
    { aliases: ['Statement of work', 'SOW', '合同链接'] },
  ),
  sowVersion: text({ en: 'SOW version', 'zh-CN': '工作说明书版本' }, { width: 110 }),
  sowConfirmations: text(
    { en: 'SOW confirmations', 'zh-CN': '工作说明书确认记录' },
    {
      width: 110,
      help: {
        en: 'Earlier versions and when each was confirmed.',
        'zh-CN': '以前的版本及各自的确认日期。',
      },
    },
  ),
  sowConfirmedOn: date(
    { en: 'SOW confirmed on', 'zh-CN': '工作说明书确认日期' },
    {
      width: 140,
      aliases: ['SOW signed on', '确认日期'],
      help: {
        en: 'When the client confirmed this version. An implemented change makes a new version to confirm.',
        'zh-CN': '客户确认当前版本的日期。变更实施后产生新版本，需要重新确认。',
      },
    },
  ),
  sowFirstConfirmedOn: date(
    { en: 'SOW first confirmed on', 'zh-CN': '工作说明书首次确认日期' },
    {
      width: 140,
      help: {
        en: 'When the first version was confirmed. Filled in when a change makes a new one.',
        'zh-CN': '首个版本的确认日期：因变更产生新版本时自动填写。',
      },
    },
  ),
}

/** Why its delivery is another date; beside the notes, which are as wide. */
export const deliveryReasonColumn = clientFacing(
  longText(
    { en: 'Why delivery moved', 'zh-CN': '交付调整原因' },
    {
      width: 200,
      aliases: ['Delivery reason', '交付日期调整原因'],
      help: {
        en: 'Written for the client: the client report shows it with a new delivery date.',
        'zh-CN': '面向客户填写：交付日期调整时，客户进度报告会一并说明。',
      },
    },
  ),
)

/** Where it is now, as runs find it. */
export const progressColumns = {
  stage: text({ en: 'Stage', 'zh-CN': '当前阶段' }, { derived: true, width: 150 }),
  percentComplete: percent({ en: 'Complete', 'zh-CN': '完成度' }, { derived: true }),
  reached: percent(
    { en: 'Target reached', 'zh-CN': '目标达成率' },
    {
      derived: true,
      help: {
        en: 'How far the figure has come from start value to target. Without a start value: current ÷ target, up to 100%.',
        'zh-CN': '指标从起始值到目标值完成了多少。没有起始值时：当前值 ÷ 目标值（不超过 100% 时）。',
      },
    },
  ),
  behind: percent(
    { en: 'Behind schedule', 'zh-CN': '进度落后', formerly: ['Behind time', '落后于时间'] },
    {
      derived: true,
      help: {
        en: 'Share of work that should be done by now, minus the share that is. Overdue work counts in full; other work by the working days passed from its start (or the project’s) to its due date. Work without a percentage counts once it’s due.',
        'zh-CN':
          '目前应完成的比例，减去实际完成的比例。已逾期的工作应全部完成；其余按开始日期（没有则用项目开始日期）到截止日期已过的工作日计算；没有填写完成度的，到期才计。',
      },
    },
  ),
  rag: choice({ en: 'RAG', 'zh-CN': '红黄绿' }, ragChoices, {
    derived: true,
    width: 76,
  }),
  reason: text({ en: 'Why', 'zh-CN': '原因' }, { derived: true, width: 280 }),
  missing: text(
    { en: 'Still missing', 'zh-CN': '尚缺' },
    {
      derived: true,
      width: 220,
      help: {
        en: 'Before work begins: confirmed requirements, a confirmed SOW, stages, an owner. After delivery: a retrospective.',
        'zh-CN': '开工前：需求确认、工作说明书确认、阶段划分、负责人。交付后：复盘。',
      },
    },
  ),
}
