import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'with start and end in one cell',
    [
      ['任务', '负责人', '起止时间', '完成情况'],
      ['甲', '张三', '3.1-3.15', '进行中'],
      ['乙', '李四', '3.16-3.30', '未开始'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late:  | noYear C2 3.1-3.15 ×2',
  ],
  [
    'with days that lack their year',
    [
      ['任务', '负责人', '截止日期', '状态'],
      ['甲', '张三', '3月1日', '进行中'],
      ['乙', '李四', '5月6日', '未开始'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late:  | noYear C2 3月1日 ×2',
  ],
  [
    'of nothing but text',
    [
      ['ID', 'Task Name', 'Assigned To', 'Start Date', 'Due Date', '% Complete', 'Status'],
      ['1', 'Draft', 'Ann', '01/02/2026', '02/13/2026', '50%', 'In Progress'],
      ['2', 'Print', 'Bob', '01/15/2026', '03/20/2026', '100%', 'In Progress'],
      ['3', 'Send', 'Cy', '02/01/2026', '04/30/2026', '0%', 'Not Started'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=E owner=C percentComplete=F start=D status=G title=B | late: Draft | dayAsText D2 01/02/2026 ×3 | dayAsText E2 02/13/2026 ×3',
  ],
  [
    'whose status is a share of one',
    [
      ['Task', 'Owner', 'Due', 'Status'],
      ['a', 'Ann', '@2026-03-01', 0.5],
      ['b', 'Bob', '@2026-03-01', 1],
      ['c', 'Cy', '@2026-03-01', 0],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B percentComplete=D title=A | late: a, c | percentComplete? D unusualHeader',
  ],
  [
    'whose progress is a word',
    [
      ['Task', 'PIC', 'Deadline', 'Progress'],
      ['a', 'Ann', '@2026-03-01', 'Completed'],
      ['b', 'Bob', '@2026-03-01', 'Ongoing'],
      ['c', 'Bob', '@2026-03-01', 'Not Started'],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: b, c',
  ],
  [
    'of defects, in Chinese',
    [
      [
        '缺陷编号',
        '缺陷标题',
        '缺陷描述',
        '严重程度',
        '优先级',
        '提交人',
        '处理人',
        '状态',
        '创建时间',
        '解决时间',
      ],
      ['B1', '崩溃', '点击崩溃', '严重', '高', '甲', '乙', '已解决', '@2026-02-01', '@2026-02-02'],
      ['B2', '错位', '按钮错位', '一般', '低', '甲', '丙', '打开', '@2026-02-01', ''],
    ],
    'table: issues, header 1, 2 from 2 to 3 | description=B owner=G raisedOn=I resolvedOn=J severity=D status=H | late: ',
  ],
  [
    'of key results, in Chinese',
    [
      ['目标', '关键结果', '负责人', '完成度', '截止日期'],
      ['增长', '新增10家', '张三', 0.5, '@2026-03-01'],
      ['', '续约5家', '李四', 1, '@2026-03-01'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=E owner=C percentComplete=D title=B | late: 新增10家',
  ],
  [
    'that a meeting agreed on, in Chinese',
    [
      ['会议纪要'],
      ['会议时间', '2026年3月1日', '地点', '一号会议室'],
      ['序号', '议题', '决议', '责任人', '完成时间'],
      [1, '预算', '控制在10万', '张三', '2026年3月10日'],
      [2, '招聘', '招2人', '李四', '2026年4月10日'],
    ],
    'table: tasks, header 3, 2 from 4 to 5 | due=E owner=D title=C | late: 控制在10万 | dayAsText E4 2026年3月10日 ×2',
  ],
  [
    'of what is bought, in Chinese',
    [
      ['采购物品', '数量', '供应商', '下单日期', '预计到货日期', '状态', '负责人'],
      ['服务器', 2, '戴尔', '@2026-02-01', '@2026-03-01', '运输中', '张三'],
      ['交换机', 5, '华为', '@2026-02-01', '@2026-04-01', '已到货', '李四'],
    ],
    'unsure: tasks, header 1, 2 from 2 to 3 | due=E owner=G status=F title=A | late:  | title? A contentsOnly | unknownStatus F2 运输中 ×1 | unknownStatus F3 已到货 ×1',
  ],
  [
    'that is a list of expenses',
    [
      ['Date', 'Description', 'Category', 'Amount', 'Paid by', 'Status'],
      ['@2026-03-01', 'Taxi', 'Travel', 20, 'Ann', 'Paid'],
      ['@2026-03-02', 'Lunch', 'Food', 30, 'Bob', 'Pending'],
      ['@2026-03-03', 'Hotel', 'Travel', 300, 'Bob', 'Pending'],
      ['@2026-03-04', 'Hotel', 'Travel', 300, 'Bob', 'Pending'],
    ],
    'unsure: risks, header 1, 4 from 2 to 5 | category=C description=B status=F | late: ',
  ],
  [
    'that is a matrix of months',
    [
      ['项目', '1月', '2月', '3月', '4月'],
      ['官网', '设计', '开发', '测试', '上线'],
      ['小程序', '', '设计', '开发', ''],
    ],
    'notATable: noHeader',
  ],
  [
    'that is a tracker of habits',
    [
      ['Habit', 1, 2, 3, 4, 5, 6, 7],
      ['Run', 'x', '', 'x', '', 'x', '', ''],
      ['Read', 'x', 'x', 'x', 'x', 'x', 'x', 'x'],
    ],
    'notATable: matrix',
  ],
  [
    'whose rows run across',
    [
      ['Task', 'Draft', 'Print'],
      ['Owner', 'Ann', 'Bob'],
      ['Due', '@2026-03-01', '@2026-04-01'],
      ['Status', 'Open', 'Done'],
    ],
    'notATable: noHeader',
  ],
]

describe('a plan', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
