/** Columns of a milestone that belong together. */
import { clientFacing } from '../../core/client-facing.js'
import { choice, date, longText, number, percent, text } from '../../core/column.js'

/** What it delivers, by what that is accepted, and its acceptance. */
export const acceptanceColumns = {
  acceptedBy: text(
    { en: 'Accepted by', 'zh-CN': '验收人' },
    { width: 110, aliases: ['Signed off by', '签收人'] },
  ),
  acceptedOn: clientFacing(
    date({ en: 'Accepted on', 'zh-CN': '验收日期' }, { aliases: ['Sign-off date', '签收日期'] }),
  ),
  result: choice(
    { en: 'Result', 'zh-CN': '验收结果' },
    {
      pass: { en: 'Pass', 'zh-CN': '通过', tone: 'good' },
      fail: { en: 'Fail', 'zh-CN': '不通过', aliases: ['未通过'], tone: 'bad' },
      pending: { en: 'Pending', 'zh-CN': '待定', tone: 'quiet' },
    },
    { width: 90 },
  ),
  deliverable: clientFacing(
    longText(
      { en: 'Deliverable', 'zh-CN': '可交付成果' },
      { aliases: ['Deliverables', '交付物', '交付成果'] },
    ),
  ),
  acceptanceCriteria: longText(
    { en: 'Acceptance criteria', 'zh-CN': '验收标准' },
    { aliases: ['Criteria', '验收条件'] },
  ),
}

/** The plan as it was approved, and how far it is from that. */
export const baselineColumns = {
  variance: number(
    { en: 'Variance (working days)', 'zh-CN': '进度偏差（工作日）' },
    { derived: true, format: '+0;-0;0', width: 120 },
  ),
  deviation: percent({ en: 'Deviation', 'zh-CN': '偏离度' }, { derived: true }),
  baselineStart: date({ en: 'Baseline start', 'zh-CN': '基准开始' }, { derived: true }),
  baselineDue: date({ en: 'Baseline due', 'zh-CN': '基准截止' }, { derived: true }),
}
