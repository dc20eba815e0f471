/** Lists of many places that nobody follows: journeys, samples, repairs, readings, words to be found, policies. */
import type { Cell } from '../../../../src/core/cell.js'
import { plusDays, plusMonths } from '../../../../src/core/day.js'
import type { MakeContext } from '../../make/context.js'
import { list } from '../../others/list-sheet.js'
import type { OtherSheet } from '../../others/other-sheet.js'
import { vocabularyOf } from '../../words/vocabulary.js'

const nameOf = (context: MakeContext): string =>
  context.random.pick(
    context.random.pick(vocabularyOf(context).teams.filter((team) => !team[0]!.includes('@'))),
  )
const clientOf = (context: MakeContext): string => context.random.pick(vocabularyOf(context).clients)
const daysAgo = ({ today }: MakeContext, days: number): Cell => ({ day: plusDays(today, -days) })
const say = ({ locale }: MakeContext, en: string, zh: string): string => (locale === 'en' ? en : zh)
const sayOne = (context: MakeContext, en: string, zh: string): string =>
  context.random.pick(say(context, en, zh).split('|'))
const unsure = (other: OtherSheet): OtherSheet => ({ ...other, mayBeUnsure: true })

/** Lists with the same columns in each line. */
export const unseenLists: readonly OtherSheet[] = [
  list(
    'vehicle repairs',
    ['Date|Van|Mileage|Work done|Garage|Cost'],
    ['日期|车牌|里程|维修内容|修理厂|费用'],
    (context, at) => [
      daysAgo(context, 300 - at * 14),
      `V${(at % 3) + 1}`,
      20000 + at * 910,
      sayOne(context, 'Oil change|Brake pads|Tyres', '换机油|换刹车片|补胎'),
      sayOne(context, 'Quay Motors|Fenwick Tyres', '江北汽修|顺达轮胎'),
      context.random.between(40, 900),
    ],
  ),
  list(
    'laboratory samples',
    ['Sample ID|Taken|Matrix|Result|Unit|Limit'],
    ['样品编号|采样日期|介质|检测结果|单位|限值'],
    (context, at) => [
      `W-${300 + at}`,
      daysAgo(context, 60 - at * 2),
      sayOne(context, 'Water|Soil', '水|土壤'),
      context.random.between(1, 90) / 10,
      'mg/l',
      10,
    ],
  ),
  list(
    'vital signs',
    ['Date|Pulse|Systolic|Diastolic|Temp'],
    ['日期|脉搏|收缩压|舒张压|体温'],
    (context, at) => [
      daysAgo(context, 20 - at),
      context.random.between(55, 110),
      context.random.between(95, 160),
      context.random.between(55, 95),
      36 + context.random.between(0, 20) / 10,
    ],
  ),
  list(
    'sensor readings',
    ['Timestamp|Sensor|Temp °C|Humidity %'],
    ['采集时间|传感器|温度℃|湿度%'],
    (context, at) => [
      { day: plusDays(context.today, -1), time: `${String(at).padStart(2, '0')}:15` },
      `S${(at % 4) + 1}`,
      context.random.between(12, 30),
      context.random.between(30, 80),
    ],
  ),
  list(
    'journeys',
    ['Flight|Date|From|Departs|To|Arrives|Booking code'],
    ['航班|日期|出发|起飞|到达|降落|订座编号'],
    (context, at) => [
      `KF${410 + at}`,
      daysAgo(context, 4 - at * 3),
      sayOne(context, 'Oslo|Leeds', '南京|厦门'),
      '07:10',
      sayOne(context, 'Porto|Gdansk', '昆明|长沙'),
      '10:25',
      `Q${at}ZT${at + 3}`,
    ],
  ),
  list(
    'search words',
    ['Keyword|Volume|Difficulty|CPC|Landing page'],
    ['关键词|搜索量|竞争度|点击单价|落地页'],
    (context, at) => [
      sayOne(context, 'ferry tickets|kite shop|library hours', '船票|风筝店|图书馆开放'),
      context.random.between(10, 9000),
      context.random.between(1, 99),
      context.random.between(10, 300) / 100,
      `/p/${at}`,
    ],
  ),
  list('fixtures', ['Date|Home|Away|Kick-off|Score'], ['日期|主队|客队|开球|比分'], (context, at) => [
    daysAgo(context, 80 - at * 7),
    clientOf(context),
    clientOf(context),
    '15:00',
    `${context.random.between(0, 4)}:${context.random.between(0, 4)}`,
  ]),
  list(
    'commission statement',
    ['Rep|Order|Value|Rate|Commission'],
    ['业务员|订单号|金额|提成比例|提成'],
    (context, at) => [
      nameOf(context),
      `SO-${700 + at}`,
      context.random.between(5, 90) * 100,
      0.03,
      context.random.between(15, 270),
    ],
  ),
  list(
    'release notes',
    ['Release|Module|Kind|What changed'],
    ['发布版本|模块|类型|变更说明'],
    (context, at) => [
      `5.${at}`,
      sayOne(context, 'Search|Login', '检索|登录'),
      sayOne(context, 'Fix|New', '修复|新增'),
      sayOne(context, 'Sorting is faster|Accents are found', '排序更快|支持拼音'),
    ],
  ),
  list('exchange rates', ['Date|EUR/USD|EUR/GBP|EUR/NOK'], ['日期|美元|英镑|挪威克朗'], (context, at) => [
    daysAgo(context, 30 - at),
    1 + context.random.between(50, 150) / 1000,
    0.85,
    11 + context.random.between(0, 90) / 100,
  ]),
  list('shopping list', ['Aisle|Product|How many|Got it'], ['货架|商品|数量|已买'], (context, at) => [
    (at % 6) + 1,
    sayOne(context, 'Rice|Soap|Candles|Tea', '大米|肥皂|蜡烛|茶叶'),
    context.random.between(1, 6),
    null,
  ]),
  list(
    'readers and loans',
    ['Barcode|Book title|Borrower|Out|Back'],
    ['条码|书名|借阅人|借出|归还'],
    (context, at) => [
      `B${9000 + at}`,
      sayOne(context, 'Tides|Winter ferry|Old maps', '潮汐|冬日渡轮|旧地图'),
      nameOf(context),
      daysAgo(context, 90 - at * 4),
      daysAgo(context, 70 - at * 4),
    ],
  ),
  unsure(
    list(
      'questions and answers',
      ['Question|Answer|Topic', 'Q|A|Area'],
      ['常见问题|解答|分类'],
      (context) => [
        sayOne(context, 'Can I bring a dog?|Is there parking?', '可以带宠物吗？|能停车吗？'),
        sayOne(context, 'Yes, on a lead|No', '可以，须牵绳|不能'),
        sayOne(context, 'Visit|Tickets', '参观|票务'),
      ],
    ),
  ),
  unsure(
    list(
      'insurance policies',
      ['Policy|Insurer|Renewal date|Premium|Broker'],
      ['保单|保险公司|续保日期|保费|经纪人'],
      (context, at) => [
        `${sayOne(context, 'Liability|Fleet|Buildings', '责任险|车险|财产险')} ${at + 1}`,
        clientOf(context),
        { day: plusMonths(context.today, at - 3) },
        context.random.between(2, 60) * 100,
        nameOf(context),
      ],
    ),
  ),
  unsure(
    list(
      'instalments of a contract',
      ['Instalment|Condition|Amount|Planned payment|Paid'],
      ['付款期次|付款条件|金额|计划付款日期|已付'],
      (context, at) => [
        at + 1,
        sayOne(context, 'on order|on delivery', '合同签订|到货'),
        context.random.between(2, 60) * 1000,
        { day: plusMonths(context.today, at - 4) },
        at < 4 ? context.random.between(2, 60) * 1000 : null,
      ],
    ),
  ),
  unsure(
    list(
      'class register',
      ['Pupil|Class|Guardian|Emergency phone|Allergies'],
      ['学生|班级|监护人|紧急电话|过敏史'],
      (context, at) => [
        nameOf(context),
        `6${'ABC'[at % 3]!}`,
        nameOf(context),
        '01632 960 018',
        sayOne(context, 'nuts|none', '花生|无'),
      ],
    ),
  ),
  unsure(
    list(
      'warranties',
      ['Device|Serial no.|Bought on|Warranty until|Dealer'],
      ['设备|序列号|购买日期|保修至|经销商'],
      (context, at) => [
        sayOne(context, 'Kettle|Scanner|Pump', '水壶|扫描仪|水泵'),
        `SN${4000 + at}`,
        daysAgo(context, 700 - at * 30),
        { day: plusDays(context.today, at * 30 - 100) },
        clientOf(context),
      ],
    ),
  ),
]
