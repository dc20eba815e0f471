import { date, identity, money, number, reference, text } from '../../core/column.js'
import { all, blank, dated, not, present } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { clientColumn, engagementColumn, notesColumn } from '../shared-columns.js'

/** 交易记录: what each client bought, when, and for how much. */
export const purchases = tracker({
  key: 'purchases',
  name: { en: 'Purchases', 'zh-CN': '交易记录' },
  aliases: ['Orders', 'Sales records', 'Sales', '订单', '订单记录', '购买记录', '销售记录', '成交记录'],
  title: 'product',
  prefix: 'PC',
  listing: {
    group: 'clients',
    purpose: {
      en: 'What each client bought, when, and for how much',
      'zh-CN': '每位客户何时买了什么、多少钱',
    },
  },
  work: null,
  clientPage: { day: 'boughtOn', rank: 11 },
  log: {
    name: { en: 'Purchase', 'zh-CN': '交易' },
    rank: 11,
    asks: ['client', 'product', 'amount', 'boughtOn'],
    needs: ['amount'],
    today: ['boughtOn'],
  },
  adoption: 'chosen',
  columns: {
    id: identity(),
    product: text(
      { en: 'Product or service', 'zh-CN': '产品或服务' },
      {
        required: true,
        width: 220,
        aliases: ['Product', 'Service', 'Item', '产品', '产品名称', '商品', '商品名称', '服务'],
      },
    ),
    client: clientColumn({ required: true }),
    amount: money(
      { en: 'Amount', 'zh-CN': '金额' },
      { aliases: ['Total', 'Order amount', 'Price', '总额', '订单金额', '成交金额', '实付金额'] },
    ),
    quantity: number({ en: 'Quantity', 'zh-CN': '数量' }, { aliases: ['Qty', 'Units', '件数'] }),
    boughtOn: date(
      { en: 'Bought on', 'zh-CN': '交易日期' },
      {
        required: true,
        aliases: [
          'Date',
          'Order date',
          'Purchase date',
          'Sold on',
          '日期',
          '下单日期',
          '购买日期',
          '成交日期',
        ],
      },
    ),
    seller: reference({ en: 'Sold by', 'zh-CN': '销售人' }, 'people', {
      width: 110,
      aliases: ['Seller', 'Sales rep', '销售', '业务员'],
    }),
    engagement: engagementColumn(),
    number: text(
      { en: 'Order number', 'zh-CN': '订单号' },
      { aliases: ['Order no', 'Invoice number', '订单编号', '单号'] },
    ),
    notes: notesColumn(),
  },
  flags: ({ product, boughtOn, amount }) => [
    {
      key: 'noAmount',
      name: { en: 'No amount', 'zh-CN': '没有金额' },
      rag: 'amber',
      column: 'amount',
      when: all(not(blank(product)), dated(boughtOn), present(amount), blank(amount)),
    },
  ],
})
export type Purchase = Row<typeof purchases>
