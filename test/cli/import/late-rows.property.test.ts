import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { trackers } from '../../../src/trackers/index.js'
import { isWholeSweep } from '../../patience.js'
import { createFolder, host, importFile, readTracker } from './import-host.js'

const { fileOf, pathOf } = createFolder()
const on = '2026-03-31'

/** What a row of an export may say, in the words of its tool. */
interface Writing {
  readonly name: string
  readonly headers: readonly string[]
  readonly statuses: readonly string[]
  readonly shares: readonly string[]
  readonly day: (day: string) => string
  /** Lines above and below the rows. */
  readonly above?: readonly (readonly string[])[]
  readonly below?: readonly (readonly string[])[]
}

const [iso, western] = [
  (day: string): string => day,
  (day: string): string => day.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'),
]
const names = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May']
const writings: readonly Writing[] = [
  {
    name: 'any',
    headers: ['Task', 'Owner', 'Due date', 'Status', '% done', 'Done on', 'Comment'],
    statuses: [
      '',
      'Open',
      'Done',
      'In progress',
      'Waiting',
      'Cancelled',
      'On hold',
      'Odd word',
      'done - 3 March',
    ],
    shares: ['', '0%', '50%', '100%'],
    day: iso,
  },
  {
    name: 'twoStatuses',
    headers: ['Task', 'Owner', 'Due date', 'Status', 'State', 'Done on', 'Notes'],
    statuses: ['Open', 'Done', 'In progress'],
    shares: ['Open', 'Done', 'In progress'],
    day: iso,
  },
  {
    name: 'wholePercents',
    headers: ['Task', 'Who', 'Deadline', 'State', 'Progress', 'Finished', 'Notes'],
    statuses: ['', 'to do', 'complete', 'WIP', 'blocked'],
    shares: ['', '0', '50', '99', '100'],
    day: western,
    above: [['Plan of the year'], []],
  },
  {
    name: '中文',
    headers: ['任务名称', '负责人', '截止日期', '状态', '进度', '完成日期', '备注'],
    statuses: ['', '未开始', '进行中', '已完成', '已取消', '暂停', '待确认'],
    shares: ['', '0%', '60%', '100%'],
    day: iso,
    below: [['合计', '', '', '', '', '', '']],
  },
  {
    name: 'ganttproject',
    headers: ['Name', 'Resources', 'End date', 'Status', 'Completion', 'Done', 'Notes', 'Begin date', 'ID'],
    statuses: ['', 'open'],
    shares: ['', '0', '40', '100'],
    day: iso,
    below: [[''], ['ID', 'Name', 'e-mail'], ['1', 'Ann', 'ann@example.com']],
  },
  {
    name: 'openproject',
    headers: [
      'Subject',
      'Assignee',
      'Finish date',
      'Status',
      '% Complete',
      'Closed',
      'Description',
      'Type',
      'ID',
    ],
    statuses: ['New', 'In progress', 'Closed', 'Rejected', 'On hold', 'Test failed'],
    shares: ['', '0', '40', '100'],
    day: iso,
  },
  {
    name: 'smartsheet',
    headers: ['Task Name', 'Assigned To', 'Finish', 'Status', '% Complete', 'Done', 'Comments', 'Start'],
    statuses: ['', 'Not Started', 'In Progress', 'Complete'],
    shares: ['', '50%', '100%'],
    day: iso,
  },
  {
    name: 'tapd',
    headers: ['标题', '处理人', '预计结束', '状态', '进度', '完成时间', '详细描述', '预计开始'],
    statuses: ['规划中', '实现中', '已实现', '已拒绝', '测试中'],
    shares: ['', '0', '50', '100'],
    day: iso,
  },
  {
    name: 'jira',
    headers: [
      'Summary',
      'Assignee',
      'Due date',
      'Status',
      'Progress',
      'Resolved',
      'Description',
      'Created',
      'Issue key',
    ],
    statuses: ['To Do', 'In Review', 'Resolved', "Won't do", 'Selected for Development'],
    shares: ['', '50%'],
    day: (day) =>
      day.replace(
        /(\d+)-(\d+)-(\d+)/,
        (_, year, month, date) => `${date}/${names[Number(month)]}/${year} 12:00 AM`,
      ),
  },
  {
    name: 'milestones',
    headers: ['Milestone', 'Owner', 'Due', 'Status', 'Progress', 'Completed on', 'Notes'],
    statuses: ['', 'Planned', 'In progress', 'Delivered', 'Accepted'],
    shares: ['', '0%', '100%'],
    day: iso,
  },
]

const days = ['', '2026-03-01', '2026-03-30', '2026-03-31', '2026-04-01', '2026-05-20', 'next week']
const exportOf = ({ statuses, shares, day }: Writing) =>
  fc.record({
    rows: fc.array(
      fc.record({
        owner: fc.constantFrom('', 'Ann', 'Bo, Ann'),
        due: fc.constantFrom(...days).map((each) => (/\d/.test(each) ? day(each) : each)),
        status: fc.constantFrom(...statuses),
        share: fc.constantFrom(...shares),
        doneOn: fc.constantFrom('', '', '', day('2026-03-20')),
        notes: fc.constantFrom('', 'x, y'),
      }),
      { minLength: 20, maxLength: 40 },
    ),
    columns: isWholeSweep ? fc.subarray([3, 4, 5, 6], { minLength: 1 }) : fc.constant([3, 4, 5, 6]),
  })
type Export = typeof exportOf extends (writing: Writing) => fc.Arbitrary<infer Value> ? Value : never

/** A file with the columns that a team has of those a tool knows. */
function write(writing: Writing, { rows, columns }: Export): string {
  const kept = [0, 1, 2, ...columns, ...writing.headers.map((_, at) => at).slice(7)]
  const lines = rows.map(({ owner, due, status, share, doneOn, notes }, index) => {
    const number = String(index + 1)
    return [`Piece ${number}`, owner, due, status, share, doneOn, notes, '2026-03-01', number]
  })
  const table = [writing.headers, ...lines].map((line) => kept.flatMap((at) => line[at] ?? []))
  return Papa.unparse([...(writing.above ?? []), ...table, ...(writing.below ?? [])] as string[][])
}

test.each(writings)(
  'what an import calls late is what the saved workbook calls overdue on that day: $name',
  async (writing) => {
    let seen = 0
    const check = async (each: Export): Promise<void> => {
      const file = await fileOf(`${writing.name}.csv`, write(writing, each))
      const [saved, ran] = [await pathOf('saved.xlsx'), await pathOf('ran.xlsx')]
      const { sheets, imported, notices } = await importFile(file, '--on', on, '--save', saved, '--overwrite')
      const run = await host('run', 'refresh', saved, '--on', on, '--save', ran, '--overwrite', '--json')
      expect(run.exit).toBe(0)
      const { tracker, late } = sheets[0]!
      const flagged = (await readTracker(ran, tracker!)).filter(({ flag }) => /overdue|逾期/i.test(flag!))
      const title = trackers[tracker!].title
      expect(late.map((row) => row.title)).toEqual(flagged.map((row) => row[title]))
      const left = notices.flatMap(({ code, rows }) => (code === 'rowsLeftOut' ? rows : []))
      expect(imported!.copied + left.length).toBeGreaterThanOrEqual(each.rows.length)
      seen += flagged.length
    }
    await fc.assert(fc.asyncProperty(exportOf(writing), check), {
      numRuns: isWholeSweep ? 12 : 1,
      // Each example is a run of the script: a smaller one costs minutes.
      endOnFailure: true,
    })
    expect(seen).toBeGreaterThan(0)
  },
)
