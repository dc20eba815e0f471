import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
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
]

const days = ['', '2026-03-01', '2026-03-30', '2026-03-31', '2026-04-01', '2026-05-20', 'next week']
const rowOf = ({ statuses, shares, day }: Writing) =>
  fc.record({
    owner: fc.constantFrom('', 'Ann', 'Bo, Ann'),
    due: fc.constantFrom(...days).map((each) => (/\d/.test(each) ? day(each) : each)),
    status: fc.constantFrom(...statuses),
    share: fc.constantFrom(...shares),
    doneOn: fc.constantFrom('', '', '', day('2026-03-20')),
    notes: fc.constantFrom('', 'x, y'),
  })
const exportOf = fc.constantFrom(...writings).chain((writing) =>
  fc.record({
    writing: fc.constant(writing),
    rows: fc.array(rowOf(writing), { minLength: 12, maxLength: 30 }),
    columns: fc.subarray([3, 4, 5, 6]),
  }),
)

/** A file with the columns that a team has of those a tool knows. */
function write({ writing, rows, columns }: Parameters<Parameters<typeof exportOf.map>[0]>[0]): string {
  const kept = [0, 1, 2, ...columns, ...writing.headers.map((_, at) => at).slice(7)]
  const lines = rows.map(({ owner, due, status, share, doneOn, notes }, index) => [
    `Piece ${index + 1}`,
    owner,
    due,
    status,
    share,
    doneOn,
    notes,
    '2026-03-01',
    String(index + 1),
  ])
  const table = [writing.headers, ...lines].map((line) => kept.flatMap((at) => line[at] ?? []))
  return Papa.unparse([...(writing.above ?? []), ...table, ...(writing.below ?? [])] as string[][])
}

test(
  'what an import calls late is what the saved workbook calls overdue on that day',
  { timeout: 600_000 },
  async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(exportOf, async (each) => {
        const file = await fileOf(`${each.writing.name}.csv`, write(each))
        const [saved, ran] = [await pathOf(`saved-${seen}.xlsx`), await pathOf(`ran-${seen}.xlsx`)]
        const { sheets, imported, notices } = await importFile(file, '--on', on, '--save', saved)
        expect((await host('run', 'refresh', saved, '--on', on, '--save', ran, '--json')).exit).toBe(0)
        const flagged = (await readTracker(ran, 'tasks')).filter(({ flag }) => /overdue|逾期/i.test(flag!))
        expect(sheets[0]!.late.map(({ title }) => title)).toEqual(flagged.map(({ title }) => title))
        const left = notices.flatMap(({ code, rows }) => (code === 'rowsLeftOut' ? rows : []))
        expect(imported!.copied + left.length).toBeGreaterThanOrEqual(each.rows.length)
        seen += flagged.length
      }),
      { numRuns: isWholeSweep ? 200 : 10 },
    )
    expect(seen).toBeGreaterThan(0)
  },
)
