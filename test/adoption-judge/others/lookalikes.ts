/** Lists with headers that trackers use too, though nobody follows anything in them. */
import { plusDays, plusMonths } from '../../../src/core/day.js'
import { clientNames } from '../words/people.js'
import { list, nameOf } from './list-sheet.js'
import type { OtherSheet } from './other-sheet.js'

const cities = { en: ['Leeds', 'York', 'Bath', 'Derby'], 'zh-CN': ['苏州', '宁波', '无锡', '常州'] } as const

export const lookalikes: readonly OtherSheet[] = [
  list(
    'mileage log',
    ['Date|From|To|Distance|Purpose'],
    ['日期|出发地|目的地|公里数|事由'],
    ({ random, locale, today }, at) => [
      { day: plusDays(today, -60 + at * 3) },
      random.pick(cities[locale]),
      random.pick(cities[locale]),
      random.between(5, 300),
      locale === 'en' ? 'Visit' : '拜访',
    ],
  ),
  list(
    'loan schedule',
    ['No.|Due Date|Principal|Interest|Balance'],
    ['期次|还款日|本金|利息|余额'],
    ({ random, today }, at) => [
      at + 1,
      { day: plusMonths(today, at - 6) },
      random.between(400, 500),
      random.between(10, 90),
      9000 - at * 450,
    ],
  ),
  list(
    'league table',
    ['Team|Played|Won|Lost|Points'],
    ['队伍|场次|胜|负|积分'],
    ({ random, locale }, at) => [
      `${cities[locale][at % 4]!} ${at + 1}`,
      20,
      random.between(0, 20),
      random.between(0, 20),
      random.between(0, 60),
    ],
  ),
  list(
    'key figures',
    ['Metric|Target|Actual|Month', 'KPI|Goal|Result|Quarter'],
    ['指标|目标值|实际值|月份'],
    ({ random, locale }, at) => [
      locale === 'en' ? `Visits ${at + 1}` : `访问量${at + 1}`,
      random.between(100, 200),
      random.between(80, 220),
      (at % 12) + 1,
    ],
  ),
  list(
    'stock portfolio',
    ['Company|Shares|Bought on|Cost|Value'],
    ['公司|股数|买入日期|成本|市值'],
    ({ random, locale, today }, at) => [
      clientNames[locale][at % 8]!,
      random.between(1, 90),
      { day: plusDays(today, -900 + at * 30) },
      random.between(100, 900),
      random.between(100, 900),
    ],
  ),
  {
    ...list('address list', ['Name|Street|Postcode|City'], ['姓名|地址|邮编|城市'], (context, at) => [
      nameOf(context),
      context.locale === 'en' ? `${at + 1} High Street` : `人民路${at + 1}号`,
      10000 + at,
      context.random.pick(cities[context.locale]),
    ]),
    mayBeUnsure: true,
  },
  {
    ...list(
      'rate card',
      ['Role|Level|Rate per hour|Rate per day|Currency', 'Position|Grade|Hourly rate|Daily rate|Currency'],
      ['岗位|级别|时薪|日薪|币种'],
      (context, at) => [
        context.locale === 'en' ? `Consultant ${at + 1}` : `顾问${at + 1}级`,
        `L${(at % 4) + 1}`,
        context.random.between(20, 90) * 5,
        context.random.between(20, 90) * 40,
        context.random.pick(['USD', 'EUR', 'CNY']),
      ],
    ),
    mayBeUnsure: true,
  },
]
