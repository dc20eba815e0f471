/** Sheets that a quick look reads as something else, without a sign that it could be. */
import { describe, expect, test } from 'vitest'
import { headerWords } from '../../../host/build/library/library-texts.js'
import { evaluateTables } from '../../../src/domain/adoption/evaluate-sheet.js'
import { createGrid, evaluateLines, today, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

test('rows are not called projects where a project has several, each with a name of its own', () => {
  const { tracker, columns, unsure } = evaluateLines([
    ['项目', '外协跟单', '责任人', '完成时间', '状态'],
    ['打样', '', '', '', ''],
    ['滨江花园', '打头样', '孙倩', '@2026-03-01', '未办'],
    ['医院信息系统', '寄样给客户', '王丽', '@2026-04-04', '未办'],
    ['医院信息系统', '客户批样', '孙倩', '@2026-04-11', '未办'],
    ['生产', '', '', '', ''],
    ['滨江花园', '裁剪排唛架', '王丽', '@2026-04-12', '未办'],
    ['出运', '', '', '', ''],
    ['集团年会', '订舱', '孙倩', '@2026-04-20', '未办'],
    ['集团年会', '装柜', '王丽', '@2026-04-22', '未办'],
  ])
  expect({ tracker, title: columns['title'] }).toEqual({ tracker: 'tasks', title: 2 })
  expect(unsure.map(({ field }) => field)).toContain('title')
})

test('phenomena, defects and deviations name issues', () => {
  for (const header of ['不良现象', '异常现象', '偏差描述'])
    expect(
      evaluateLines([
        [header, '建档人', '提出日期', '计划竣工', '工作状态', '实际结束日期'],
        ['瓷砖空鼓', '邓超群', '@2026-03-01', '@2026-03-12', '处理中', ''],
        ['发票抬头错误', '冯雪', '@2026-03-02', '@2026-04-12', '已结案', '@2026-03-20'],
        ['卷宗缺两页', '许诺', '@2026-03-03', '@2026-04-15', '处理中', ''],
      ]).tracker,
    ).toBe('issues')
})

describe('a short list beside the header', () => {
  test('does not make its blocks two tables', () => {
    const found = evaluateLines([
      ['Ann', '', '', '', '', 'Team', 'Phone'],
      ['No', 'Action', 'End date', 'Status', '', 'Ben', 'ext. 10'],
      [1, 'Stand drawings', '@2026-03-09', 'Open', '', 'Cid', 'ext. 11'],
      [2, 'Stock brochure', '@2026-04-09', 'Open', '', 'Ann', 'ext. 12'],
      ['', '', '', '', '', '', ''],
      ['Ben', '', '', '', '', '', ''],
      ['No', 'Action', 'End date', 'Status', '', '', ''],
      [3, 'Order power', '@2026-04-02', 'Open', '', '', ''],
      [4, 'Hang rigging', '@2026-04-29', 'Open', '', '', ''],
    ])
    expect(found).toMatchObject({ headerRow: 2, rows: [{ line: 3 }, { line: 4 }, { line: 8 }, { line: 9 }] })
  })
  test('does not hide that the header has two lines', () => {
    const found = evaluateLines([
      ['任务名称', '负责人', '计划时间', '', '实际时间', '', '', '人员统计'],
      ['', '', '开始时间', '结束时间', '开始时间', '结束时间', '', 'xu@qinghe.example'],
      [
        '选品定价',
        '钱主任',
        '@2026-02-02',
        '@2026-02-11',
        '@2026-02-03',
        '@2026-02-08',
        '',
        'guo@qinghe.example',
      ],
      ['活动报名', '钱主任', '@2026-02-12', '@2026-02-13', '@2026-02-13', '', '', 'tang@qinghe.example'],
      ['直播排期', '郑科长', '@2026-02-17', '@2026-04-02', '', '', '', ''],
    ])
    expect(found.columns).toEqual({ title: 1, owner: 2, start: 3, due: 4, doneOn: 6 })
    expect(found.rows.map(({ line }) => line)).toEqual([3, 4, 5])
  })
})

test('of lines for plan and actual, the end of the plan is the due date, also where no year is known', () => {
  const pair = (title: string, start: string, end: string): Lines => [
    ['', title, 'Ann', 'Plan', start, end],
    ['', '', '', 'Actual', start, ''],
  ]
  const found = evaluateLines([
    ['No', 'Work package', 'Owner', 'Kind', 'Start date', '完成日期'],
    ...pair('Draw', '12/22', '12/31'),
    ...pair('Build', '12/25', '12/30'),
    ...pair('Test', '12/29', '1/12'),
  ])
  expect(found.columns).toMatchObject({ title: 2, due: 6 })
  expect(found.columns['doneOn']).toBeUndefined()
})

test('a row with its figure below a heading is no heading', () => {
  const found = evaluateLines([
    ['Work', 'Owner', 'Hours', 'Due date'],
    ['1. Design', '', '', ''],
    ['Check drawings', 'Ann', 76, '@2026-03-20'],
    ['Assess risk', 'Ben', 52, '@2026-04-01'],
    ['2. Install', '', '', ''],
    ['Lay the base', '', 32, ''],
    ['Connect air', 'Ben', 68, '@2026-04-11'],
    ['3. Start', '', '', ''],
    ['Make a hundred', 'Ann', 52, '@2026-04-18'],
    ['Train operators', 'Ben', 80, '@2026-05-02'],
  ])
  expect(found.rows.map(({ line }) => line)).toEqual([3, 4, 6, 7, 9, 10])
})

test('the caption of a block is no group over its header', () => {
  const block = (caption: string, ...rows: Lines): Lines => [
    [caption],
    ['序号', '待办事项', '跟进人', '是否完成', '实际完成时间'],
    ...rows,
    [],
  ]
  const found = evaluateLines([
    ...block(
      '计划',
      [1, '签订约定', '王磊', '已完成', '@2026-03-02'],
      [2, '索取余额', '李娜', '已完成', '@2026-03-05'],
    ),
    ...block('外勤', [3, '发函询证', '王磊', '进行中', ''], [4, '抽查工资', '李娜', '未开始', '']),
  ])
  expect(found.columns).toEqual({ title: 2, owner: 3, status: 4, doneOn: 5 })
})

test('of tables side by side, each may repeat its header', () => {
  const task = (title: string, due: string): readonly WrittenCell[] => ['Draft', title, 'Ann', due]
  const header = ['Stage', 'Task', 'Owner', 'Est. End'] as const
  const lines: Lines = [
    [...header, '', ...header],
    [...task('Brief', '@2026-03-02'), '', ...task('Hall', '@2026-04-02')],
    [...task('Layout', '@2026-04-03'), '', ...task('Stage', '@2026-04-03')],
    [...header, '', ...task('Guests', '@2026-04-04')],
    [...task('Print', '@2026-04-05'), '', ...task('Hotel', '@2026-04-05')],
    [...task('Post', '@2026-04-06'), '', ...task('Flights', '@2026-04-06')],
  ]
  const tables = evaluateTables({ name: 'Main', grid: createGrid(lines) }, today, headerWords)
  expect(tables.map(({ rows }) => rows.map(({ line }) => line))).toEqual([
    [2, 3, 4, 5, 6],
    [2, 3, 5, 6],
  ])
})

test('sums under a caption are asked about below rows that have much more', () => {
  const risk = (title: string, owner: string): readonly WrittenCell[] => [title, 3, 4, owner, 'Active']
  const found = evaluateLines([
    ['Risk', 'Likelihood', 'Impact', 'Assignee', 'Status'],
    risk('Bad weather', 'Ann'),
    risk('Late permit', 'Ben'),
    risk('No crane', 'Ann'),
    [],
    ['Other costs', '', '', '', ''],
    ['Server per year', 1500, '', '', ''],
    ['Domain', 200, '', '', ''],
  ])
  expect(found.rows.map(({ line }) => line)).toEqual([2, 3, 4])
  expect(found.doubtfulLines).toMatchObject([{ from: 7, to: 8 }])
})

test('two dates by when are asked about in any tracker', () => {
  const lines = (title: string): Lines => [
    [title, '要求完成日期', '承诺完成日期', '应对措施', '责任人', '状态'],
    ['硬件交期翻倍', '@2026-04-11', '@2026-04-16', '备选供应商', '何雨', '打开'],
    ['资料不齐', '@2026-04-14', '@2026-04-20', '预留缓冲', '马超', '打开'],
    ['供应商破产', '@2026-05-14', '@2026-05-16', '接受', '何雨', '打开'],
  ]
  for (const title of ['潜在风险', '问题描述', '任务名称'])
    expect(evaluateLines(lines(title)).unsure).toMatchObject([{ why: 'similarHeaders' }])
})

test('an actual end that is still blank is the date of completion, and no state', () => {
  for (const header of ['实际完成', '实际完成 Completed', 'Actual completed'])
    expect(
      evaluateLines([
        ['任务名称', '部门', '承办人', '截止日期', header],
        ['刷墙', '工程部', '李娜', '@2026-04-12', ''],
        ['换扶手', '工程部', '王磊', '@2026-04-22', ''],
      ]).columns,
    ).toMatchObject({ doneOn: 5 })
})

test('a list of choices beside a table of as many rows is none of its columns', () => {
  expect(
    evaluateLines([
      ['Key milestone', 'Assigned to', 'Due date', 'Notes', '', '', 'Lists'],
      ['Check covenants', 'Ann', '@2026-04-11', '', '', '', 'High'],
      ['Signatures', 'Ben', '@2026-04-18', '', '', '', 'Medium'],
      ['Register', 'Ann', '@2026-04-20', '', '', '', 'Low'],
    ]).columns,
  ).not.toHaveProperty('status')
})

test('what is below the header of another table says nothing of the columns above it', () => {
  const lines: Lines = [
    ['节点名称', '执行人', '截止日期', '审核时间', '完成情况'],
    ['编写需求', '高明', '@2026-03-24', '@2026-03-13', '完成'],
    ['图标绘制', '高明', '@2026-04-14', '@2026-03-14', '待办'],
    ['上线', ''],
    ['编号', '工作内容', '天数', '负责人', '工时', '附件', '完成时间'],
    ...Array.from({ length: 12 }, (_, at) => [
      at,
      `任务${'甲乙丙丁戊己庚辛壬癸子丑'[at]!}班组`,
      15,
      '赵敏',
      72,
      '',
      '@2026-04-20',
    ]),
  ]
  const tables = evaluateTables({ name: '计划', grid: createGrid(lines) }, today, headerWords)
  const milestones = tables.find(({ headerRow }) => headerRow === 1)
  expect(milestones?.columns).toMatchObject({ name: 1, owner: 2, due: 3, status: 5 })
  expect(milestones?.late).toEqual([])
})

test('an issue whose date of resolution is filled is not late, in a log without a state', () => {
  for (const header of ['Date of Resolution', 'Closed on', '解决时间', '实际解决日期']) {
    const found = evaluateLines([
      ['Issue', 'Raised on', 'Owner', 'Due', header],
      ['Gate jammed', '@2026-02-02', 'Ann', '@2026-02-12', '@2026-02-20'],
      ['Lamp flickers', '@2026-02-03', 'Ben', '@2026-02-14', ''],
    ])
    expect(found.columns).toMatchObject({ resolvedOn: 5, due: 4 })
    expect(found.late.map(({ line }) => line)).toEqual([3])
  }
})
