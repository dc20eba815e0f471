/** Grids and papers of many trades: programmes, cash, loads, seats, strengths, guides, quotations. */
import type { Cell } from '../../../../src/core/cell.js'
import type { MakeContext } from '../../make/context.js'
import { makeLines, type OtherSheet, split, writeLines } from '../../others/other-sheet.js'
import { vocabularyOf } from '../../words/vocabulary.js'

const grid = (name: string, make: (context: MakeContext) => readonly (readonly Cell[])[]): OtherSheet => ({
  name,
  write: (context, canvas) => writeLines(canvas, make(context), context.random.chance(0.6) ? 1 : 3),
})
const say = ({ locale }: MakeContext, en: string, zh: string): string[] => split(locale === 'en' ? en : zh)
const namesOf = (context: MakeContext): readonly string[] =>
  context.random.pick(vocabularyOf(context).teams.filter((team) => !team[0]!.includes('@')))
const numbers = ({ random }: MakeContext, count: number): number[] =>
  Array.from({ length: count }, () => random.between(0, 90))

/** Sheets with figures or names across, and papers. */
export const freshGrids: readonly OtherSheet[] = [
  {
    ...grid('conference programme', (context) => [
      say(context, 'Time|Session|Speaker|Room', '时间|环节|嘉宾|会场'),
      ...makeLines(7, (at) => [
        `${9 + at}:00`,
        `${say(context, 'Session', '专题')[0]} ${at + 1}`,
        context.random.pick(namesOf(context)),
        'A',
      ]),
    ]),
    mayBeUnsure: true,
  },
  grid('cash flow', (context) => [
    say(context, 'GBP k|Q1|Q2|Q3|Q4|Year', '万元|一季度|二季度|三季度|四季度|全年'),
    ...say(
      context,
      'Receipts|Wages|Materials|Rent|Tax|Closing balance',
      '销售回款|工资|材料款|租金|税费|期末余额',
    ).map((name): Cell[] => [name, ...numbers(context, 5)]),
  ]),
  grid('counts by person', (context) => [
    say(context, 'Name|Open|Done|Overdue', '姓名|未完成|已完成|逾期'),
    ...namesOf(context).map((name): Cell[] => [name, ...numbers(context, 3)]),
    [say(context, 'All', '合计')[0]!, ...numbers(context, 3)],
  ]),
  grid('seating plan', (context) => [
    [null, ...makeLines(6, (at) => [at + 1]).flat()],
    ...makeLines(5, (at) => [
      String.fromCharCode(65 + at),
      ...Array.from({ length: 6 }, () => context.random.pick(namesOf(context))),
    ]),
  ]),
  grid('strengths and weaknesses', (context) => [
    say(context, 'Strengths|Weaknesses', '优势|劣势'),
    ...makeLines(3, () =>
      say(context, 'Loyal customers|Old machines', '客户忠诚|设备老旧').map((text): Cell => text),
    ),
    say(context, 'Opportunities|Threats', '机会|威胁'),
    ...makeLines(3, () => say(context, 'Export|Energy price', '出口|能源价格').map((text): Cell => text)),
  ]),
  grid('guide', (context) =>
    say(
      context,
      'How this workbook works|1. Fill in the tab Live only|2. Never delete a line|3. Call Kathleen with questions|Colours: red is late, green is done',
      '使用说明|1. 只填写“总表”|2. 请勿删除行|3. 有问题请联系办公室|颜色：红色为逾期，绿色为完成',
    ).map((line): Cell[] => [line]),
  ),
  grid('supplier comparison', (context) => {
    const [one, other, third] = context.random.shuffle(vocabularyOf(context).clients)
    return [
      [say(context, 'Offer', '比价项目')[0]!, one!, other!, third!],
      ...say(
        context,
        'Unit price|Delivery weeks|Warranty months|Payment days|Score',
        '单价|交货周期(周)|质保(月)|账期(天)|得分',
      ).map((name): Cell[] => [name, ...numbers(context, 3)]),
    ]
  }),
  grid('quotation', (context) => [
    say(context, 'QUOTATION', '报价单'),
    [say(context, 'To', '致')[0]!, context.random.pick(vocabularyOf(context).clients)],
    [say(context, 'Valid until', '有效期至')[0]!, { day: context.today }],
    [],
    say(context, 'Pos.|Service|Days|Rate|Sum', '序号|服务内容|人天|单价|小计'),
    ...say(context, 'Workshop|Design|Travel', '调研|设计|差旅').map((name, at): Cell[] => [
      at + 1,
      name,
      ...numbers(context, 3),
    ]),
    [null, null, null, say(context, 'Total', '合计')[0]!, 9120],
  ]),
  grid('sales by shop', (context) => [
    say(context, 'Shop|Mon|Tue|Wed|Thu|Fri|Sat', '门店|周一|周二|周三|周四|周五|周六'),
    ...vocabularyOf(context).clients.map((name): Cell[] => [name, ...numbers(context, 6)]),
  ]),
  grid('duty rota', (context) => [
    say(context, 'Week|Early|Late|Weekend', '周次|早班|晚班|周末值班'),
    ...makeLines(10, (at) => [
      at + 20,
      ...Array.from({ length: 3 }, () => context.random.pick(namesOf(context))),
    ]),
  ]),
]
