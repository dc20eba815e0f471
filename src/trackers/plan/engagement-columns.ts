/** Columns of an engagement that belong together. */
import { clientFacing } from '../../core/client-facing.js'
import { date, link, longText, number, text } from '../../core/column.js'

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
  deliveryReason: clientFacing(
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
  ),
}
