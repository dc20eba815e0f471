import { date, identity, longText, number, text } from '../../core/column.js'
import { all, atLeast, beforeToday, blank, not } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { dueSoon, overdue } from '../flags.js'
import { engagementColumn, notesColumn, ownerColumn, startColumn } from '../shared-columns.js'

/** 迭代: a short time in which a team finishes the work that it planned for it. */
export const iterations = tracker({
  key: 'iterations',
  name: { en: 'Iterations', 'zh-CN': '迭代' },
  aliases: [
    'Sprints',
    'Sprint plan',
    'Sprint list',
    'Iteration plan',
    '迭代计划',
    '迭代列表',
    '冲刺',
    '冲刺计划',
  ],
  title: 'name',
  prefix: 'IT',
  listing: {
    group: 'plan',
    purpose: {
      en: 'Work planned for one or two weeks: goal, capacity, points',
      'zh-CN': '一两周内计划完成的工作：目标、产能、故事点',
    },
  },
  work: { assignee: 'owner', rank: 12 },
  log: {
    name: { en: 'Iteration', 'zh-CN': '迭代' },
    rank: 12,
    asks: ['name', 'engagement', 'goal', 'start', 'end', 'capacity', 'owner'],
    today: ['start'],
    me: ['owner'],
  },
  adoption: 'chosen',
  madeFrom: {
    planned: ['name'],
    done: ['name'],
    open: ['name'],
    unestimated: ['name'],
    beyond: ['capacity'],
  },
  columns: {
    id: identity(),
    name: text(
      { en: 'Iteration', 'zh-CN': '迭代名称' },
      {
        required: true,
        width: 160,
        aliases: ['Sprint', 'Sprint name', 'Iteration name', '迭代', '冲刺', '冲刺名称'],
      },
    ),
    engagement: engagementColumn({
      help: {
        en: 'Blank where the team works on several projects in one iteration.',
        'zh-CN': '同一迭代涉及多个项目时留空。',
      },
    }),
    goal: longText(
      { en: 'Iteration goal', 'zh-CN': '迭代目标' },
      { width: 260, aliases: ['Goal', 'Sprint goal', '目标', '冲刺目标'] },
    ),
    start: startColumn({ width: 104 }),
    end: date(
      { en: 'End', 'zh-CN': '结束日期' },
      { aliases: ['End date', 'Sprint end', 'Finish', '结束时间', '截止日期'] },
    ),
    capacity: number(
      { en: 'Capacity (points)', 'zh-CN': '产能（点）' },
      {
        range: [0, 100_000],
        aliases: ['Capacity', 'Planned velocity', '产能', '容量'],
        help: {
          en: 'The points that the team can finish in this time.',
          'zh-CN': '团队在这段时间内能完成的故事点。',
        },
      },
    ),
    owner: ownerColumn({ aliases: ['Scrum master', 'Iteration lead', '迭代负责人'] }),
    planned: number({ en: 'Points planned', 'zh-CN': '计划点数' }, { derived: true }),
    done: number({ en: 'Points done', 'zh-CN': '完成点数' }, { derived: true }),
    open: number({ en: 'Open items', 'zh-CN': '未完成项' }, { derived: true, format: '0' }),
    unestimated: number({ en: 'Items without points', 'zh-CN': '未估点项' }, { derived: true, format: '0' }),
    beyond: number({ en: 'Points over capacity', 'zh-CN': '超出产能的点数' }, { derived: true }),
    notes: notesColumn(),
  },
  // What is left open is still to be moved or dropped, so an iteration with open work is not over.
  over: ({ end, open }) => all(beforeToday(end), not(atLeast(open, 1))),
  flags: ({ end, open, beyond }, over) => [
    {
      ...overdue(atLeast(open, 1), end),
      key: 'openAtEnd',
      name: { en: 'Over, with open work', 'zh-CN': '已结束，仍有未完成项' },
    },
    { ...dueSoon(atLeast(open, 1), end), key: 'endsSoon', name: { en: 'Ends soon', 'zh-CN': '即将结束' } },
    {
      key: 'overCapacity',
      name: { en: 'More points than capacity', 'zh-CN': '计划点数超出产能' },
      rag: 'amber',
      column: 'beyond',
      when: all(not(over), not(blank(beyond))),
    },
  ],
})
export type Iteration = Row<typeof iterations>
