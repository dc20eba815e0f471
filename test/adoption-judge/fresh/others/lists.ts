/** Lists of many trades that nobody follows: packing, pay, measurements, advertising, bookings. */
import { plusDays } from '../../../../src/core/day.js'
import type { Cell } from '../../../../src/core/cell.js'
import { list } from '../../others/list-sheet.js'
import type { MakeContext } from '../../make/context.js'
import type { OtherSheet } from '../../others/other-sheet.js'
import { vocabularyOf } from '../../words/vocabulary.js'

const goods = {
  en: ['Mugs', 'Lids', 'Filters', 'Hoses', 'Gaskets', 'Labels', 'Bolts M8', 'Gloves'],
  'zh-CN': ['马克杯', '瓶盖', '滤芯', '软管', '密封圈', '标签', 'M8螺栓', '手套'],
} as const

/** The name of somebody, of goods, a client or a department. */
const nameOf = (context: MakeContext): string =>
  context.random.pick(
    context.random.pick(vocabularyOf(context).teams.filter((team) => !team[0]!.includes('@'))),
  )
const goodOf = ({ locale }: MakeContext, at: number): string => goods[locale][at % 8]!
const clientOf = (context: MakeContext): string => context.random.pick(vocabularyOf(context).clients)
const daysAgo = ({ today }: MakeContext, days: number): Cell => ({ day: plusDays(today, -days) })
const say = ({ locale }: MakeContext, en: string, zh: string): string => (locale === 'en' ? en : zh)

/** Lists with the same columns in each line. */
export const freshLists: readonly OtherSheet[] = [
  list(
    'packing list',
    ['Carton No.|Description of goods|Qty|Gross kg|CBM'],
    ['箱号|品名|件数|毛重(kg)|体积'],
    (context, at) => [
      `C${at + 1}`,
      goodOf(context, at),
      context.random.between(4, 60),
      context.random.between(3, 25),
      0.08,
    ],
  ),
  list(
    'bill of quantities',
    ['Ref|Description|Unit|Qty|Rate|Amount'],
    ['序号|项目名称|单位|工程量|综合单价|合价'],
    (context, at) => [
      `1.${at + 1}`,
      goodOf(context, at),
      'm2',
      context.random.between(2, 300),
      context.random.between(10, 90),
      context.random.between(100, 9000),
    ],
  ),
  list(
    'payroll',
    ['Employee|Basic|Overtime|Deductions|Net Pay'],
    ['姓名|基本工资|加班费|扣款|实发工资'],
    (context) => [
      nameOf(context),
      ...[4000, 300, 500, 3800].map((sum) => sum + context.random.between(0, 900)),
    ],
  ),
  list(
    'fee notes',
    ['Date|Fee earner|Narrative|Units|Rate|Value'],
    ['日期|律师|工作记录|小时|费率|金额'],
    (context, at) => [
      daysAgo(context, 50 - at * 2),
      nameOf(context),
      say(context, 'Call with client', '与客户通话'),
      context.random.between(1, 12),
      220,
      context.random.between(220, 2400),
    ],
  ),
  list(
    'ad results',
    ['Campaign|Impressions|Clicks|CTR|Spend|Conversions'],
    ['推广计划|展现量|点击量|点击率|花费|成交笔数'],
    (context, at) => [
      `${goodOf(context, at)} ${at + 1}`,
      context.random.between(1000, 90000),
      context.random.between(10, 900),
      0.012,
      context.random.between(10, 700),
      context.random.between(0, 40),
    ],
  ),
  list(
    'measurements',
    ['Sample|Nominal|Measured|Deviation|OK'],
    ['样件|标准值|实测值|偏差|判定'],
    (context, at) => [`S${at + 1}`, 12.5, 12.5 + context.random.between(-4, 4) / 100, 0.02, 'OK'],
  ),
  list(
    'room bookings',
    ['Date|From|Until|Room|Booked by'],
    ['日期|开始|结束|会议室|预订人'],
    (context, at) => [
      daysAgo(context, at - 4),
      '09:00',
      '10:30',
      `R${context.random.between(1, 4)}`,
      nameOf(context),
    ],
  ),
  list(
    'visitors',
    ['Date|Visitor|Company|Time in|Time out|Badge'],
    ['日期|来访人|单位|进厂时间|离厂时间|证号'],
    (context, at) => [
      daysAgo(context, 20 - at),
      nameOf(context),
      clientOf(context),
      '09:12',
      '11:40',
      context.random.between(100, 199),
    ],
  ),
  list(
    'meter readings',
    ['Date|Meter|Reading|Used|Read by'],
    ['抄表日期|表号|读数|用量|抄表人'],
    (context, at) => [daysAgo(context, 300 - at * 15), 'E-1', 1000 + at * 37, 37, nameOf(context)],
  ),
  list(
    'donations',
    ['Donor|Amount|Gift Aid|Received|Method'],
    ['捐赠人|金额|票据号|到账日期|方式'],
    (context, at) => [
      nameOf(context),
      context.random.between(1, 40) * 10,
      say(context, 'Y', `P${at}`),
      daysAgo(context, 90 - at * 3),
      say(context, 'Card', '转账'),
    ],
  ),
  list(
    'choices of dropdowns',
    ['Status|Priority|Department|Owner'],
    ['状态|优先级|部门|负责人'],
    (context, at) => [
      say(context, 'Not started|In progress|Done', '未开始|进行中|已完成').split('|')[at] ?? null,
      say(context, 'High|Medium|Low', '高|中|低').split('|')[at] ?? null,
      vocabularyOf(context).departments[at] ?? null,
      vocabularyOf(context).teams[0]![at] ?? null,
    ],
  ),
  {
    ...list(
      'suppliers',
      ['Supplier|Product group|Contact|Phone|Payment terms'],
      ['供应商|供货类别|联系人|电话|付款条件'],
      (context, at) => [
        `${clientOf(context)}`,
        goodOf(context, at),
        nameOf(context),
        '0161 496 0021',
        say(context, '30 days', '月结30天'),
      ],
    ),
    mayBeUnsure: true,
  },
  {
    ...list(
      'members',
      ['Member No.|Name|Joined|Subscription|Email'],
      ['会员号|姓名|入会日期|会费|邮箱'],
      (context, at) => [
        500 + at,
        nameOf(context),
        daysAgo(context, 2000 - at * 70),
        context.random.between(2, 9) * 10,
        'member@northmill.example',
      ],
    ),
    mayBeUnsure: true,
  },
]
