import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Lists as trades keep them, and what a careful person says of each. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'of a building site, plan and actual over two merged groups',
    [
      ['XX花园二期施工进度计划'],
      ['项目：XX花园'],
      ['', '', '计划', '', '实际', '', ''],
      ['序号', '分项工程', '开始', '完成', '开始', '完成', '责任人'],
      [1, '土方开挖', '@2026-01-05', '@2026-01-20', '@2026-01-06', '@2026-01-22', '张工'],
      [2, '二层模板', '@2026-03-01', '@2026-03-15', '@2026-03-03', '', '李工'],
      [3, '三层模板', '@2026-03-25', '@2026-04-10', '', '', '李工'],
    ],
    'table: tasks, header 4, 3 from 5 to 7 | doneOn=F due=D owner=G start=C title=B | late: 二层模板',
  ],
  [
    'of a training school, in which clients are followed up',
    [
      ['学员跟进表'],
      ['客户姓名', '联系电话', '意向课程', '课程顾问', '跟进状态', '下次跟进日期', '备注'],
      ['张三', '13800000001', '雅思', 'Lily', '跟进中', '@2026-04-01', ''],
      ['李四', '13800000002', '托福', 'Lily', '已报名', '@2026-03-01', ''],
    ],
    'table: clients, header 2, 2 from 3 to 4 | accountManager=D name=A nextStepDay=F notes=G phone=B | late: 李四',
  ],
  [
    'of a law firm, its attorneys the owners',
    [
      ['Matter', 'Action', 'Attorney', 'Deadline', 'Status'],
      ['Smith v Jones', 'File defence', 'HB', '@2026-03-20', 'Pending'],
      ['Estate Brown', 'Probate', 'KT', 'TBD', 'Not started'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=D engagement=A owner=C status=E title=B | late: File defence | notADay D3 TBD ×1',
  ],
  [
    'in which a stroke under its own word says done',
    [
      ['工作内容', '责任人', '完成时限', '完成打√'],
      ['一', '王', '@2026-03-01', '√'],
      ['二', '王', '@2026-03-01', ''],
      ['三', '李', '@2026-05-01', ''],
    ],
    'table: tasks, header 1, 3 from 2 to 4 | due=C owner=B status=D title=A | late: 二',
  ],
  [
    'with both languages in every cell',
    [
      ['任务 Task', '负责人 Owner', '截止日期 Due Date', '状态 Status'],
      ['签合同 Sign', '王 Wang', '@2026-03-10', '进行中 In Progress'],
      ['启动会 Kick off', '李 Li', '@2026-03-20', '已完成 Done'],
    ],
    'table: tasks, header 1, 2 from 2 to 3 | due=C owner=B status=D title=A | late: 签合同 Sign',
  ],
  [
    'in two blocks under the same header, each with its title',
    [
      ['进行中项目'],
      ['任务', '负责人', '截止日期', '状态'],
      ['甲', '王', '@2026-03-01', '进行中'],
      [],
      ['已完成项目'],
      ['任务', '负责人', '截止日期', '状态'],
      ['乙', '王', '@2026-02-01', '已完成'],
    ],
    'table: tasks, header 2, 2 from 3 to 7 | due=C owner=B status=D title=A | late: 甲',
  ],
]

describe('a list', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
