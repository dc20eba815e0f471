import { choice, date, identity, link, money, text } from '../../../src/core/column.js'
import { all, blank, not, oneOf } from '../../../src/core/rule.js'
import { type Row, tracker } from '../../../src/core/table.js'
import { dueSoon, noOwner, finishedBy, overdue, notFinished } from '../../../src/trackers/flags.js'
import {
  clientColumn,
  dueColumn,
  engagementColumn,
  notesColumn,
  ownerColumn,
} from '../../../src/trackers/shared-columns.js'

/** 发票: what a client was billed, and whether it was paid. */
export const invoices = tracker({
  key: 'invoices',
  name: { en: 'Invoices', 'zh-CN': '发票' },
  aliases: ['Invoice list', 'Billing', '开票记录'],
  title: 'number',
  prefix: 'IN',
  listing: {
    group: 'clients',
    purpose: { en: 'What was billed, and what is still to be paid', 'zh-CN': '开了哪些发票，还有哪些没付' },
  },
  work: { assignee: 'owner' },
  adoption: 'chosen',
  titleWords: [[1, 'invoice|invoice number|invoice no|发票号|发票号码']],
  doneDates: ['paidOn'],
  columns: {
    id: identity(),
    number: text({ en: 'Invoice number', 'zh-CN': '发票号码' }, { required: true }),
    client: clientColumn(),
    engagement: engagementColumn(),
    amount: money({ en: 'Invoice amount', 'zh-CN': '开票金额' }, { aliases: ['Invoice total', '价税合计'] }),
    owner: ownerColumn(),
    due: dueColumn(),
    status: choice(
      { en: 'Payment', 'zh-CN': '付款状态' },
      {
        sent: { en: 'Invoice sent', 'zh-CN': '已开票', tone: 'busy' },
        paid: { en: 'Paid', 'zh-CN': '已付款', tone: 'good' },
      },
    ),
    paidOn: date({ en: 'Paid on', 'zh-CN': '付款日期' }),
    document: link({ en: 'Invoice document', 'zh-CN': '发票文件' }),
    notes: notesColumn(),
  },
  over: ({ status, paidOn }) => finishedBy(status, paidOn, 'paid'),
  flags: ({ number, owner, due, status, paidOn }, over) => {
    const open = notFinished(over)
    return [
      overdue(open, due),
      dueSoon(open, due),
      noOwner(all(open, not(blank(number))), owner),
      {
        key: 'paidWithoutDate',
        name: { en: 'Paid, but no payment date', 'zh-CN': '已付款，但没有付款日期' },
        rag: 'amber',
        column: 'paidOn',
        when: all(oneOf(status, 'paid'), blank(paidOn)),
      },
    ]
  },
})
export type Invoice = Row<typeof invoices>
