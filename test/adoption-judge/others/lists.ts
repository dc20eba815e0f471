/** Lists of things that nobody follows: prices, stock, books, payments, guests, answers. */
import { plusDays } from '../../../src/core/day.js'
import { departments } from '../words/people.js'
import { list, nameOf, thingOf } from './list-sheet.js'
import type { OtherSheet } from './other-sheet.js'

export const lists: readonly OtherSheet[] = [
  list(
    'price list',
    ['Item|Unit|Price|VAT|Total', 'Product|Size|Unit Price|Bulk Price|Margin'],
    ['品名|单位|单价|税率|含税价', '产品名称|规格|零售价|批发价|毛利'],
    (context, at) => [
      thingOf(context, at),
      context.locale === 'en' ? 'pcs' : '个',
      context.random.between(3, 99),
      0.19,
      context.random.between(100, 999),
    ],
  ),
  list(
    'inventory',
    ['SKU|Item|In stock|Reorder level|Shelf', 'Part No.|Part|Qty|Min|Location'],
    ['编码|物料名称|库存数量|安全库存|货位', '物品编号|物品|数量|最低库存|存放地点'],
    (context, at) => [
      `P-${100 + at}`,
      thingOf(context, at),
      context.random.between(0, 80),
      10,
      `R${context.random.between(1, 6)}`,
    ],
  ),
  list(
    'expenses',
    ['Date|Category|Amount|Paid by|Receipt', 'Date|Merchant|Net|VAT|Gross'],
    ['日期|类别|金额|付款方式|发票号', '日期|商户|不含税|税额|价税合计'],
    (context, at) => [
      { day: plusDays(context.today, -40 + at * 2) },
      context.locale === 'en' ? 'Travel' : '差旅',
      context.random.between(10, 400),
      context.locale === 'en' ? 'Card' : '刷卡',
      at + 1,
    ],
  ),
  list(
    'bank statement',
    ['Booking date|Text|Debit|Credit|Balance'],
    ['交易日期|摘要|支出|收入|余额'],
    (context, at) => [
      { day: plusDays(context.today, -60 + at * 3) },
      thingOf(context, at),
      at % 2 === 0 ? context.random.between(10, 900) : null,
      at % 2 === 0 ? null : context.random.between(10, 900),
      context.random.between(1000, 9000),
    ],
  ),
  list(
    'survey answers',
    ['Timestamp|How satisfied are you?|What did you like?|Any other comments?'],
    ['时间戳|您的满意度|您最喜欢什么？|其他建议'],
    (context, at) => [
      { day: plusDays(context.today, -at), time: '14:20' },
      context.random.between(1, 5),
      context.locale === 'en' ? 'the food' : '服务',
      context.locale === 'en' ? 'no' : '没有',
    ],
  ),
  list('exam scores', ['Name|Maths|English|Science|Average'], ['姓名|语文|数学|英语|平均分'], (context) => [
    nameOf(context),
    ...Array.from({ length: 4 }, () => context.random.between(50, 100)),
  ]),
  list(
    'bookshelf',
    ['Title|Author|Year|Publisher|Pages'],
    ['书名|作者|出版年|出版社|页数'],
    (context, at) => [
      context.locale === 'en' ? `The ${thingOf(context, at)}` : `论${thingOf(context, at)}`,
      nameOf(context),
      1980 + at * 2,
      context.locale === 'en' ? 'Harbour Press' : '海港出版社',
      context.random.between(90, 600),
    ],
  ),
  list(
    'timesheet',
    ['Date|Start|End|Break|Hours', 'Employee|Mon|Tue|Wed|Thu|Fri|Total'],
    ['日期|上班|下班|休息|工时', '姓名|周一|周二|周三|周四|周五|合计'],
    (context, at) => [{ day: plusDays(context.today, at - 20) }, 0.375, 0.73, 0.02, 8, 8, 40],
  ),
  list(
    'version history',
    ['Version|Date|Author|Changes', 'Rev|Date|Changed by|Description'],
    ['版本号|修订日期|修订人|修订内容', '版本|日期|作者|修改说明'],
    (context, at) => [
      `V1.${at}`,
      { day: plusDays(context.today, -200 + at * 15) },
      nameOf(context),
      context.locale === 'en' ? 'Chapter 2 revised' : '修订第二章',
    ],
  ),
  list(
    'guest list',
    ['Guest|Table|Menu|Children', 'Name|Seats|Vegetarian|Hotel'],
    ['来宾|桌号|菜单|儿童', '姓名|座位数|素食|酒店'],
    (context) => [
      nameOf(context),
      context.random.between(1, 9),
      context.locale === 'en' ? 'Fish' : '鱼',
      context.random.between(0, 3),
    ],
  ),
  list('glossary', ['Term|Meaning|Source'], ['术语|释义|来源'], (context, at) => [
    thingOf(context, at),
    context.locale === 'en' ? 'What is used in the office' : '办公室使用的物品',
    context.locale === 'en' ? 'Handbook' : '手册',
  ]),
  list(
    'asset register',
    ['Asset|Serial|Bought|Value|Room'],
    ['资产名称|序列号|购入日期|原值|房间'],
    (context, at) => [
      thingOf(context, at),
      `SN${9000 + at}`,
      { day: plusDays(context.today, -900 + at * 40) },
      context.random.between(50, 2000),
      `${context.random.pick(departments[context.locale])}`,
    ],
  ),
]
