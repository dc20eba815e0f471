/** Papers that happen to be in a sheet: forms, invoices, cards, minutes, letters. */
import type { Cell } from '../../../src/core/cell.js'
import type { MakeContext } from '../make/context.js'
import { clientNames, teams } from '../words/people.js'
import { type OtherSheet, split, writeLines } from './other-sheet.js'

const paper = (name: string, make: (context: MakeContext) => readonly (readonly Cell[])[]): OtherSheet => ({
  name,
  write: (context, canvas) => writeLines(canvas, make(context)),
})
const personOf = ({ random, locale }: MakeContext): string => random.pick(random.pick(teams[locale]))

export const papers: readonly OtherSheet[] = [
  paper('form', (context) => {
    const en = context.locale === 'en'
    return [
      [en ? 'LEAVE REQUEST' : '请假申请单'],
      [],
      [en ? 'Name' : '姓名', personOf(context), en ? 'Department' : '部门', null],
      [en ? 'From' : '开始日期', { day: context.today }, en ? 'To' : '结束日期', { day: context.today }],
      [en ? 'Reason' : '事由', en ? 'Family' : '探亲'],
      [en ? 'Approved by' : '审批人', null],
    ]
  }),
  paper('invoice', (context) => {
    const en = context.locale === 'en'
    return [
      [en ? 'INVOICE' : '结算单'],
      [en ? 'Bill to' : '付款单位', context.random.pick(clientNames[context.locale])],
      [en ? 'Invoice date' : '开票日期', { day: context.today }],
      [],
      en ? ['Description', 'Qty', 'Unit price', 'Amount'] : ['项目', '数量', '单价', '金额'],
      [en ? 'Consulting' : '咨询服务', 3, 800, 2400],
      [en ? 'Travel' : '差旅费', 1, 240, 240],
      [null, null, en ? 'Total' : '合计', 2640],
    ]
  }),
  paper('contact cards', (context) => {
    const en = context.locale === 'en'
    const card = (at: number): Cell[][] => [
      [en ? 'Company' : '单位', clientNames[context.locale][at]!],
      [en ? 'Contact' : '联系人', personOf(context)],
      [en ? 'Phone' : '电话', '020 7946 0555'],
      [],
    ]
    return [0, 1, 2, 3].flatMap(card)
  }),
  paper('minutes', (context) => {
    const en = context.locale === 'en'
    return [
      [en ? 'Minutes of the weekly meeting' : '周例会纪要'],
      [en ? 'Present:' : '参会人：', personOf(context)],
      [],
      [en ? '1. The budget was discussed. No decision yet.' : '1. 讨论预算，暂无结论。'],
      [en ? '2. The move takes place in summer.' : '2. 搬迁定于夏季。'],
      [en ? '3. Any other business: none.' : '3. 其他：无。'],
    ]
  }),
  paper('recipe', (context) => {
    const en = context.locale === 'en'
    return [
      [en ? 'Pancakes' : '葱油饼'],
      en ? ['Ingredient', 'Amount', 'Unit'] : ['配料', '用量', '单位'],
      ...split(en ? 'Flour|Milk|Eggs|Salt' : '面粉|水|葱|盐').map((name): Cell[] => [
        name,
        context.random.between(1, 500),
        'g',
      ]),
    ]
  }),
]
