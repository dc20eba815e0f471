import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

type Lines = readonly (readonly WrittenCell[])[]

/** Sheets of which another tracker has most columns as well, and what each is. */
const sheets: readonly [claim: string, tracker: string, title: number, lines: Lines][] = [
  [
    'problems without a cause are issues, no retrospective',
    'issues',
    1,
    [
      ['问题描述', '主办人', '截止日期', '状态'],
      ['电梯门感应失灵', '范冰', '@2026-04-10', '已解决'],
      ['浇口附近缩痕', '邹平', '@2026-04-27', '处理中'],
    ],
  ],
  [
    'projects beside tasks are what the tasks belong to',
    'tasks',
    3,
    [
      ['客户', '项目名称', '任务内容', '执行人', '完成时间', '当前状态'],
      ['康宁医院', '老旧小区改造', '店铺信息截图', '王丽', '@2026-03-31', '未办'],
      ['澜沧咖啡', '新校区开学筹备', '整理权利证书', '唐力', '@2026-04-17', '办结'],
      ['启明中学', '滨江花园装修', '缴纳诉讼费', '郭浩', '@2026-05-01', '在办'],
    ],
  ],
  [
    'projects beside questions are what the questions belong to',
    'decisions',
    2,
    [
      ['项目', '需决策内容', '提出时间', '截止日期', '确认日期'],
      ['医院信息系统', '空运还是海运？', '@2026-01-09', '@2026-01-28', ''],
      ['三级医院评审', '一辆大巴还是两辆？', '@2026-01-16', '@2026-02-15', ''],
    ],
  ],
  [
    'clients beside feedback are those who gave it',
    'feedback',
    2,
    [
      ['甲方', '反馈内容', '负责人', '答复期限', '解决日期'],
      ['锦程服饰', '开箱有胶味', '万里', '@2026-08-20', '@2026-08-16'],
      ['盛泰机电', '快递淋雨', '陆瑶', '@2026-09-03', ''],
    ],
  ],
  [
    'a word for an item after that for milestones names milestones',
    'milestones',
    1,
    [
      ['里程碑事项', '负责人', '截止日期', '状态'],
      ['侵权比对表', '老周', '@2026-07-31', '未开始'],
      ['领取判决', '大刘', '@2026-08-11', '进行中'],
    ],
  ],
  [
    'the details of a change name changes',
    'changes',
    1,
    [
      ['Change Details', 'Reason for Change', 'Requester', 'Status'],
      ['Replace tiles', 'New law', 'Nina Kay', 'Approved'],
      ['Add second lamp', 'Cheaper', 'Ann Lee', 'Submitted'],
    ],
  ],
  [
    'requirements with the word for an explanation name requirements',
    'requirements',
    1,
    [
      ['需求说明', '完成情况', '验收标准'],
      ['客户可以刷卡付款', '已完成', '三种卡都可用'],
      ['导出报表', '进行中', '五秒内完成'],
    ],
  ],
]

describe('a sheet that two trackers could be', () => {
  test.each(sheets)('%s', (_, tracker, title, lines) => {
    const found = evaluateLines(lines)
    expect([found.verdict, found.tracker]).toEqual(['table', tracker])
    expect(Object.values(found.columns)).toContain(title)
  })
})

describe('the question which tracker a list is', () => {
  const rows: Lines = [
    ['Drawing wrong', 'Ann Lee', 'Closed'],
    ['Door jams', 'Rob Hall', 'Open'],
  ]
  const askedOf = (header: readonly WrittenCell[]): readonly string[] => {
    const { tracker, otherTrackers } = evaluateLines([header, ...rows])
    return [tracker!, ...otherTrackers]
  }

  test('is asked where the header names the rows of both', () => {
    expect(askedOf(['Punch Item', 'PIC', 'Status'])).toEqual(['tasks', 'issues'])
  })
  test('is not asked where it names those of one, or where any list may have it', () => {
    expect(askedOf(['Issue', 'PIC', 'Status'])).toEqual(['issues'])
    expect(askedOf(['Task', 'PIC', 'Status'])).toEqual(['tasks'])
    expect(askedOf(['Description', 'PIC', 'Status'])).toEqual(['tasks'])
  })
})

describe('lines around the header', () => {
  test('hints on how to fill in the columns are no header', () => {
    const { tracker, headerRow } = evaluateLines([
      ['Issue', 'Severity', 'Owner', 'Due Date', 'Status'],
      ['what has to be done', '', 'one name', 'dd-mmm-yy', 'choose from list'],
      ['Carton seal open', 'Major', 'Rob Hall', '@2026-06-04', 'Closed'],
      ['App freezes', 'Minor', 'Ann Lee', '@2026-06-12', 'Open'],
    ])
    expect([tracker, headerRow]).toEqual(['issues', 1])
  })

  test('a fact above the table is the header of no column', () => {
    const { columns } = evaluateLines([
      ['开始日期', '@2026-05-08'],
      ['项目负责人', '胡军'],
      ['', '风险描述', '可能性', '影响程度', '当前状态'],
      ['', '供应商破产', 3, 5, '开放'],
      ['', '汇率波动', 2, 4, '已关闭'],
    ])
    expect(columns['owner']).toBe(undefined)
  })
})
