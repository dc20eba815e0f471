import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

/** What is asked about columns: field, column and reason. */
const asked = (lines: Lines): readonly string[] =>
  evaluateLines(lines).unsure.map(({ field, candidates, why }) => `${field} ${candidates.join('/')} ${why}`)

describe('a column that says how far rows are, under a header that does not', () => {
  test('is asked about where a note or a stage is its header', () => {
    const statuses: Lines = [
      ['Task', 'Owner', 'Due', 'Update'],
      ['Unload truck', 'Ann Lee', '@2026-03-03', 'Completed'],
      ['Lay floor', 'Rob Hall', '@2026-03-05', 'In progress'],
      ['Hang rigging', 'Ann Lee', '@2026-03-12', 'Cancelled'],
    ]
    expect(asked(statuses)).toEqual(['status 4 contentsOnly'])
    const checkboxes: Lines = [
      ['Task', 'Owner', 'Due', 'Stage'],
      ['Layout drawing', 'Ann Lee', '@2026-03-03', true],
      ['Purchase', 'Rob Hall', '@2026-03-05', false],
    ]
    expect(asked(checkboxes)).toEqual(['status 4 contentsOnly'])
  })
  test('is asked about where it holds shares of one', () => {
    const shares: Lines = [
      ['任务名称', '负责人', '截止日期', '完成百分率'],
      ['汇总意见', '孙倩', '@2026-03-03', 1],
      ['编制方案', '赵刚', '@2026-03-05', 0],
      ['方案公示', '王丽', '@2026-03-12', 0.5],
    ]
    expect(asked(shares)).toEqual(['percentComplete 4 contentsOnly'])
  })
})

describe('headers of days and people', () => {
  test('the latest day by which something is confirmed is the due date', () => {
    const { columns } = evaluateLines([
      ['待决策事项', '提请日期', '最晚确认日期', '确认日期'],
      ['大门用哪种颜色', '@2026-01-30', '@2026-02-11', ''],
      ['会议室两间还是三间', '@2026-02-08', '@2026-02-20', '@2026-02-18'],
    ])
    expect([columns['answerBy'], columns['decidedOn']]).toEqual([3, 4])
  })
  test('an author may have only written the row, so it is asked whether the work is theirs', () => {
    const lines: Lines = [
      ['Task', 'Author', 'Due', 'Status'],
      ['Guest list', 'Ann Lee', '@2026-05-03', 'Open'],
      ['Name badges', 'Rob Hall', '@2026-05-05', 'Done'],
    ]
    expect(asked(lines).map((each) => each.split(' ')[0])).toEqual(['owner'])
  })
  test('below a header over two columns the finer one names the rows, also where a template repeats', () => {
    const { columns } = evaluateLines([
      ['任务名称', '', '责任人', '完成时限'],
      ['需求', '访谈客户', '李娜', '@2026-05-03'],
      ['需求', '确认地图', '王芳', '@2026-05-06'],
      ['需求', '编写说明', '李娜', '@2026-05-20'],
      ['设计', '风格提案', '王芳', '@2026-05-26'],
      ['设计', '图标绘制', '李娜', '@2026-05-28'],
      ['需求', '（任务名称）', '姓名', '@2026-05-03'],
      ['需求', '（任务名称）', '姓名', '@2026-05-03'],
    ])
    expect(columns['title']).toBe(2)
  })
  test('a header that only ends with the word for projects may be one of tasks', () => {
    const { tracker, otherTrackers } = evaluateLines([
      ['改善项目', '负责人', '截止日期', '完成情况'],
      ['测量节拍', '许诺', '@2026-05-06', '进行中'],
      ['统计换模时间', '丁一', '@2026-05-17', '未开始'],
    ])
    expect([tracker, ...otherTrackers]).toEqual(['engagements', 'tasks'])
  })
})
