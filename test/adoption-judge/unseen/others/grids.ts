/** Grids and papers: menus, rights, zones, questionnaires, covers, estimates, seeds, stages of a tour. */
import type { Cell } from '../../../../src/core/cell.js'
import { mondayOf, plusDays } from '../../../../src/core/day.js'
import type { MakeContext } from '../../make/context.js'
import { makeLines, type OtherSheet, split, writeLines } from '../../others/other-sheet.js'
import { vocabularyOf } from '../../words/vocabulary.js'

const grid = (name: string, make: (context: MakeContext) => readonly (readonly Cell[])[]): OtherSheet => ({
  name,
  write: (context, canvas) => writeLines(canvas, make(context), context.random.chance(0.6) ? 1 : 3),
})
const say = ({ locale }: MakeContext, en: string, zh: string): string[] => split(locale === 'en' ? en : zh)
const teamOf = (context: MakeContext): readonly string[] =>
  context.random.pick(vocabularyOf(context).teams.filter((team) => !team[0]!.includes('@')))
const numbers = ({ random }: MakeContext, count: number): number[] =>
  Array.from({ length: count }, () => random.between(0, 90))

/** Sheets with figures, names or marks across, and papers. */
export const unseenGrids: readonly OtherSheet[] = [
  grid('menu of the week', (context) => [
    say(context, 'Day|Starter|Main|Sweet', '日期|汤|主菜|水果'),
    ...makeLines(5, (at) => [
      { day: plusDays(mondayOf(context.today), at) },
      context.random.pick(say(context, 'Leek soup|Salad', '冬瓜汤|番茄汤')),
      context.random.pick(say(context, 'Fish pie|Beans', '红烧鱼|豆腐')),
      context.random.pick(say(context, 'Apple|Rice pudding', '苹果|香蕉')),
    ]),
  ]),
  grid('rights of roles', (context) => {
    const roles = say(context, 'Reader|Clerk|Head|Guest', '读者|职员|馆长|访客')
    return [
      [say(context, 'Right', '权限')[0]!, ...roles],
      ...say(context, 'View|Lend|Delete|Export|Invite', '查看|出借|删除|导出|邀请').map((name): Cell[] => [
        name,
        ...roles.map(() => context.random.pick(['✓', '–'])),
      ]),
    ]
  }),
  grid('rates by zone', (context) => [
    say(context, 'Up to kg|Zone 1|Zone 2|Zone 3|Zone 4', '重量(kg)|一区|二区|三区|四区'),
    ...makeLines(8, (at) => [(at + 1) * 5, ...numbers(context, 4)]),
  ]),
  grid('self assessment', (context) => [
    say(context, 'Criterion|Weight|Self|Manager|Comment', '考核指标|权重|自评|上级评分|评语'),
    ...say(context, 'Teamwork|Reliability|Knowledge|Safety', '协作|可靠|专业|安全').map((name): Cell[] => [
      name,
      0.25,
      context.random.between(1, 5),
      context.random.between(1, 5),
      null,
    ]),
  ]),
  grid('cover of a paper', (context) => [
    [say(context, 'QUALITY PLAN', '质量计划书')[0]!],
    [vocabularyOf(context).clients[0]!],
    [],
    [say(context, 'Version', '版本')[0]!, '2.1'],
    [say(context, 'Date', '日期')[0]!, { day: context.today }],
    [say(context, 'Author', '编写')[0]!, teamOf(context)[0]!],
    [say(context, 'Status', '状态')[0]!, say(context, 'Draft', '草稿')[0]!],
  ]),
  grid('estimate of hours', (context) => [
    say(context, 'Work|Junior|Senior|Partner|Sum', '工作项|初级|高级|合伙人|合计'),
    ...Object.keys(context.trade.stages).map((name): Cell[] => [name, ...numbers(context, 4)]),
    [say(context, 'Sum', '合计')[0]!, ...numbers(context, 4)],
  ]),
  grid('sowing by month', (context) => {
    const months = say(context, 'Mar|Apr|May|Jun|Jul', '3月|4月|5月|6月|7月')
    return [
      [say(context, 'Plant', '作物')[0]!, ...months],
      ...say(context, 'Leek|Bean|Carrot|Chard', '韭葱|豆角|胡萝卜|甜菜').map((name): Cell[] => [
        name,
        ...months.map(() => context.random.pick<Cell>(['S', 'H', null])),
      ]),
    ]
  }),
  grid('answers of a questionnaire', (context) => [
    [say(context, 'Respondent', '受访者')[0]!, ...makeLines(6, (at) => [`Q${at + 1}`]).flat()],
    ...makeLines(9, (at) => [at + 1, ...numbers(context, 6).map((number) => number % 5)]),
  ]),
  grid('figures by quarter', (context) => [
    say(context, 'Indicator|Q1|Q2|Q3|Q4', '指标|一季度|二季度|三季度|四季度'),
    ...say(context, 'Visitors|Loans|Complaints|Staff', '访客|借阅|投诉|员工').map((name): Cell[] => [
      name,
      ...numbers(context, 4),
    ]),
  ]),
  grid('tables and hosts', (context) => [
    say(context, 'Table|Host|Seats taken|Diet', '桌号|主陪|已坐|忌口'),
    ...makeLines(8, (at) => [
      at + 1,
      context.random.pick(teamOf(context)),
      context.random.between(4, 10),
      context.random.pick<Cell>([...say(context, 'vegan|none', '素食|无')]),
    ]),
  ]),
]
