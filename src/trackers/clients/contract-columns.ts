/** From when to when a client's contract runs, and by when it can be ended. */
import { date, number } from '../../core/column.js'

export const contractColumns = {
  contractStart: date(
    { en: 'Contract start', 'zh-CN': '合同开始' },
    { aliases: ['合同开始日期', '签约日期', 'Signed on'] },
  ),
  contractEnd: date(
    { en: 'Contract end', 'zh-CN': '合同到期' },
    { aliases: ['Renewal date', 'Contract expiry', '合同到期日', '合同结束日期', '续约日期', '到期日'] },
  ),
  noticeDays: number(
    { en: 'Notice period (days)', 'zh-CN': '提前通知天数' },
    {
      range: [0, 730],
      format: '0',
      width: 110,
      aliases: ['Notice period', 'Notice days', '通知期', '提前通知期', '解约通知期'],
      help: {
        en: 'Notice must be given this many calendar days before the contract ends.',
        'zh-CN': '须在合同到期前多少天（自然日）通知。',
      },
    },
  ),
  noticeBy: date({ en: 'Give notice by', 'zh-CN': '最晚通知日' }, { derived: true, width: 110 }),
}
