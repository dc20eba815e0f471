/** Grids of people, days and things: rosters, calendars, matrices, pivots, budgets, boards. */
import type { Cell } from '../../../src/core/cell.js'
import { mondayOf, plusDays } from '../../../src/core/day.js'
import type { MakeContext } from '../make/context.js'
import { daysFrom } from '../make/day-style.js'
import { departments, teams } from '../words/people.js'
import { ofHalf } from '../words/word-list.js'
import { makeLines, type OtherSheet, split, writeLines } from './other-sheet.js'

const namesOf = ({ random, locale }: MakeContext): readonly string[] =>
  random.pick(teams[locale].filter((team) => !team[0]!.includes('@')))
const monthsOf = ({ locale }: MakeContext): string[] =>
  locale === 'en' ? split('Jan|Feb|Mar|Apr|May|Jun') : split('1月|2月|3月|4月|5月|6月')
const weekdaysOf = ({ locale }: MakeContext): string[] =>
  locale === 'en'
    ? split('Monday|Tuesday|Wednesday|Thursday|Friday')
    : split('星期一|星期二|星期三|星期四|星期五')
const stepsOf = ({ trade }: MakeContext): string[] => Object.values(trade.stages).flatMap(split)

const grid = (name: string, make: (context: MakeContext) => readonly (readonly Cell[])[]): OtherSheet => ({
  name,
  write: (context, canvas) => writeLines(canvas, make(context), context.random.chance(0.7) ? 1 : 2),
})

export const grids: readonly OtherSheet[] = [
  grid('roster', (context) => {
    const days = daysFrom(mondayOf(context.today), 14)
    const shifts = context.locale === 'en' ? ['E', 'L', 'N', ''] : ['早', '中', '晚', '休']
    return [
      [context.locale === 'en' ? 'Name' : '姓名', ...days.map((day): Cell => ({ day }))],
      ...namesOf(context).map((name): Cell[] => [name, ...days.map(() => context.random.pick(shifts))]),
    ]
  }),
  grid('attendance', (context) => [
    [
      context.locale === 'en' ? 'Name' : '姓名',
      ...daysFrom(context.today, 20).map((day): Cell => Number(day.slice(8))),
    ],
    ...namesOf(context).map((name): Cell[] => [
      name,
      ...Array.from({ length: 20 }, () => context.random.pick(['√', '√', '×'])),
    ]),
  ]),
  grid('timetable', (context) => [
    [context.locale === 'en' ? 'Time' : '时间', ...weekdaysOf(context)],
    ...makeLines(6, (at) => [
      `${8 + at}:00-${9 + at}:00`,
      ...weekdaysOf(context).map(() =>
        context.random.pick(
          context.locale === 'en' ? ['Maths', 'Art', 'Sport', ''] : ['语文', '数学', '体育', ''],
        ),
      ),
    ]),
  ]),
  grid('month calendar', (context) => [
    context.locale === 'en' ? split('Sun|Mon|Tue|Wed|Thu|Fri|Sat') : split('日|一|二|三|四|五|六'),
    ...makeLines(5, (week) => Array.from({ length: 7 }, (_, at) => week * 7 + at + 1)),
  ]),
  grid('budget', (context) => [
    [
      context.locale === 'en' ? 'Category' : '科目',
      ...monthsOf(context),
      context.locale === 'en' ? 'Total' : '合计',
    ],
    ...departments[context.locale].map((name): Cell[] => [
      name,
      ...Array.from({ length: 7 }, () => context.random.between(100, 9000)),
    ]),
  ]),
  grid('pivot', (context) => [
    [
      context.locale === 'en' ? 'Row Labels' : '行标签',
      context.locale === 'en' ? 'Sum of Hours' : '求和项:工时',
      context.locale === 'en' ? 'Count of Task' : '计数项:任务',
    ],
    ...namesOf(context).map((name): Cell[] => [
      name,
      context.random.between(10, 90),
      context.random.between(1, 20),
    ]),
    [context.locale === 'en' ? 'Grand Total' : '总计', 210, 44],
  ]),
  grid('skill matrix', (context) => {
    const names = namesOf(context)
    return [
      [context.locale === 'en' ? 'Skill' : '技能', ...names],
      ...departments[context.locale].map((skill): Cell[] => [
        skill,
        ...names.map(() => context.random.pick(['✓', '✓', ''])),
      ]),
    ]
  }),
  grid('board of cards', (context) => {
    const columns = context.locale === 'en' ? ['To Do', 'In Progress', 'Done'] : ['待办', '进行中', '已完成']
    const cards = stepsOf(context)
    return [columns, ...makeLines(5, (at) => columns.map((_, across) => cards[at * 3 + across] ?? null))]
  }),
  grid('decision matrix', (context) => [
    [
      context.locale === 'en' ? 'Criterion' : '评价指标',
      context.locale === 'en' ? 'Weight' : '权重',
      'A',
      'B',
      'C',
    ],
    ...ofHalf(departments[context.locale], context.half === 'held' ? 'held' : 'fit').map((name): Cell[] => [
      name,
      0.3,
      ...Array.from({ length: 3 }, () => context.random.between(1, 5)),
    ]),
  ]),
  grid('diary', (context) => [
    context.locale === 'en' ? ['Date', 'What I did', 'Hours'] : ['日期', '工作内容', '工时'],
    ...makeLines(15, (at) => [
      { day: plusDays(context.today, at - 20) },
      context.random.pick(stepsOf(context)),
      context.random.between(1, 8),
    ]),
  ]),
]
