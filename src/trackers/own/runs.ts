import { choice, identity, longText, number, text } from '../../core/column.js'
import { type Row, defineTable } from '../../core/table.js'

/** 运行记录: what each run did, said and left for the next. Nothing rebuilds it; the runs themselves prune it. */
export const runs = defineTable({
  key: 'runs',
  name: { en: 'Run log', 'zh-CN': '运行记录' },
  aliases: ['Log'],
  title: 'when',
  prefix: 'R',
  startsHidden: true,
  isLog: true,
  isReadOnDemand: true,
  columns: {
    id: identity(),
    when: text({ en: 'At', 'zh-CN': '时间' }, { width: 150 }),
    run: text({ en: 'Run', 'zh-CN': '运行' }, { width: 160 }),
    outcome: choice(
      { en: 'Outcome', 'zh-CN': '结果' },
      {
        done: { en: 'Done', 'zh-CN': '完成', tone: 'good' },
        partly: { en: 'Partly', 'zh-CN': '部分完成', tone: 'warn' },
        failed: { en: 'Failed', 'zh-CN': '失败', tone: 'bad' },
      },
      { width: 100 },
    ),
    sent: number({ en: 'Emails sent', 'zh-CN': '已发邮件', formerly: ['Letters sent'] }),
    carriedOver: number({ en: 'Carried over', 'zh-CN': '顺延' }),
    quotaLeft: number({ en: 'Quota left', 'zh-CN': '剩余额度' }),
    problems: number({ en: 'Problems', 'zh-CN': '数据问题' }),
    seconds: number({ en: 'Seconds', 'zh-CN': '用时（秒）' }, { width: 100 }),
    note: longText({ en: 'Note', 'zh-CN': '说明' }, { width: 420 }),
  },
})
export type Run = Row<typeof runs>
