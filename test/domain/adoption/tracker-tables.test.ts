import { describe, expect, test } from 'vitest'
import { evaluateLines, describeAdoption, type WrittenCell } from './evaluate-lines.js'

/** Sheets by what they hold, and what Milepost makes of each: tracker, lines, columns, late rows, doubts, problems. */
const sheets: readonly [claim: string, lines: readonly (readonly WrittenCell[])[], made: string][] = [
  [
    'issues',
    [
      [
        'Issue ID',
        'Issue Description',
        'Severity',
        'Reported On',
        'Assigned To',
        'Target Resolution Date',
        'Status',
        'Resolution',
      ],
      ['I-1', 'Login fails', 'High', '@2026-02-01', 'Ann', '@2026-02-10', 'Open', ''],
      ['I-2', 'Slow', 'Low', '@2026-02-02', 'Bob', '@2026-02-12', 'Resolved', 'Cache'],
    ],
    'table: issues, header 1, 2 from 2 to 3 | description=B due=F id=A owner=E raisedOn=D severity=C solution=H status=G | late: Login fails',
  ],
  [
    'issues, in Chinese',
    [
      ['编号', '问题描述', '严重程度', '提出人', '提出日期', '责任人', '计划解决日期', '状态'],
      ['Q1', '登录失败', '高', '甲', '@2026-02-01', '乙', '@2026-02-10', '处理中'],
    ],
    'table: issues, header 1, 1 from 2 to 2 | description=B due=G id=A owner=F raisedOn=E severity=C status=H | late: 登录失败',
  ],
  [
    'issues of another tool',
    [
      [
        'Issue key',
        'Summary',
        'Issue Type',
        'Status',
        'Priority',
        'Assignee',
        'Reporter',
        'Created',
        'Due date',
      ],
      ['A-1', 'Fix it', 'Bug', 'In Progress', 'High', 'Ann', 'Bob', '@2026-01-01', '@2026-03-01'],
    ],
    'table: issues, header 1, 1 from 2 to 2 | description=B due=I id=A owner=F raisedOn=H severity=E status=D | late: Fix it',
  ],
  [
    'risks',
    [
      [
        'Risk ID',
        'Risk Description',
        'Category',
        'Likelihood',
        'Impact',
        'Risk Score',
        'Mitigation Plan',
        'Risk Owner',
        'Status',
      ],
      ['R1', 'Vendor late', 'Supplier', 3, 4, 12, 'Buffer', 'Ann', 'Open'],
    ],
    'table: risks, header 1, 1 from 2 to 2 | category=C description=B id=A impact=E owner=H probability=D response=G status=I | late: ',
  ],
  [
    'risks, in Chinese',
    [
      ['序号', '风险描述', '风险类型', '发生概率', '影响程度', '应对措施', '责任人', '状态'],
      [1, '人手不足', '管理', 3, 4, '招人', '李四', '跟踪中'],
    ],
    'table: risks, header 1, 1 from 2 to 2 | category=C description=B impact=E owner=G probability=D response=F status=H | late: ',
  ],
  [
    'risks with days due',
    [
      ['Risk', 'Likelihood', 'Impact', 'Mitigation', 'Owner', 'Due Date', 'Status'],
      ['Rain', 'High', 'High', 'Tent', 'Ann', '@2026-03-01', 'Open'],
    ],
    'table: risks, header 1, 1 from 2 to 2 | description=A owner=E response=D reviewOn=F status=G | late: Rain | reviewOn? F unusualHeader',
  ],
  [
    'change requests',
    [
      [
        'CR No',
        'Change Description',
        'Requested By',
        'Date Requested',
        'Reason',
        'Impact',
        'Approved By',
        'Status',
      ],
      ['CR1', 'New logo', 'Ann', '@2026-02-01', 'Brand', '2 days', 'Bob', 'Approved'],
    ],
    'table: changes, header 1, 1 from 2 to 2 | content=B decidedBy=G raisedOn=D reason=E requester=C status=H | late: ',
  ],
  [
    'clients',
    [
      ['Client Name', 'Contact Person', 'Email', 'Phone', 'Account Manager', 'Contract End', 'Status'],
      ['Acme', 'Ann', 'a@x.com', '123', 'Bob', '@2026-05-01', 'Active'],
      ['Beta', 'Cy', 'c@x.com', '456', 'Bob', '@2026-06-01', 'Active'],
    ],
    'table: clients, header 1, 2 from 2 to 3 | accountManager=E contact=B contractEnd=F email=C name=A phone=D | late: ',
  ],
  [
    'clients, in Chinese',
    [
      ['客户名称', '联系人', '联系电话', '邮箱', '客户经理', '合同到期日'],
      ['甲公司', '张三', '13800000000', 'z@x.cn', '李四', '@2026-05-01'],
    ],
    'table: clients, header 1, 1 from 2 to 2 | accountManager=E contact=B contractEnd=F email=D name=A phone=C | late: ',
  ],
  [
    'clients on their way to an order',
    [
      ['Company', 'Contact', 'Email', 'Stage', 'Owner', 'Next Step', 'Next step date', 'Value'],
      ['Acme', 'Ann', 'a@x.com', 'Proposal', 'Bob', 'Call', '@2026-03-01', 1000],
    ],
    'table: clients, header 1, 1 from 2 to 2 | accountManager=E contact=B email=C name=A nextStep=F nextStepDay=G | late: Acme',
  ],
  [
    'milestones',
    [
      ['Milestone', 'Owner', 'Planned Date', 'Actual Date', 'Status'],
      ['Kick-off', 'Ann', '@2026-01-10', '@2026-01-10', 'Complete'],
      ['Beta', 'Bob', '@2026-03-01', '', 'On track'],
    ],
    'table: milestones, header 1, 2 from 2 to 3 | doneOn=D due=C name=A owner=B status=E | late: Beta',
  ],
  [
    'milestones, in Chinese',
    [
      ['里程碑', '交付物', '负责人', '计划日期', '实际完成日期', '状态'],
      ['启动', '章程', '张三', '@2026-01-01', '@2026-01-02', '已完成'],
      ['验收', '报告', '李四', '@2026-03-01', '', '进行中'],
    ],
    'table: milestones, header 1, 2 from 2 to 3 | deliverable=B doneOn=E due=D name=A owner=C status=F | late: 验收',
  ],
  [
    'projects',
    [
      ['Project Name', 'Client', 'Project Manager', 'Start Date', 'End Date', 'Budget', 'Status'],
      ['Web', 'Acme', 'Ann', '@2026-01-01', '@2026-03-01', 1000, 'Active'],
    ],
    'table: engagements, header 1, 1 from 2 to 2 | budget=F client=B delivery=E name=A owner=C start=D status=G | late: Web',
  ],
  [
    'projects, in Chinese',
    [
      ['项目名称', '客户名称', '项目经理', '开始日期', '交付日期', '合同金额', '项目状态', '进度'],
      ['官网', '甲', '张三', '@2026-01-01', '@2026-03-01', 10000, '进行中', 0.5],
    ],
    'table: engagements, header 1, 1 from 2 to 2 | client=B delivery=E name=A owner=C start=D status=G | late: 官网',
  ],
  [
    'requirements, in Chinese',
    [
      ['需求编号', '需求描述', '需求来源', '优先级', '验收标准', '状态', '负责人'],
      ['R1', '登录', '访谈', '高', '能登录', '开发中', '张三'],
    ],
    'table: requirements, header 1, 1 from 2 to 2 | acceptanceCriteria=E description=B id=A priority=D source=C status=F | late: ',
  ],
  [
    'feedback, in Chinese',
    [
      ['反馈日期', '客户名称', '反馈内容', '反馈渠道', '紧急程度', '处理人', '处理状态', '答复期限'],
      ['@2026-03-01', '甲', '慢', '电话', '紧急', '张三', '处理中', '@2026-03-05'],
    ],
    'table: feedback, header 1, 1 from 2 to 2 | answerBy=H channel=D client=B content=C owner=F receivedOn=A status=G urgency=E | late: 慢',
  ],
  [
    'talks with clients, in Chinese',
    [
      ['日期', '客户', '沟通方式', '沟通内容', '跟进人', '下次跟进日期'],
      ['@2026-03-01', '甲', '电话', '谈价', '张三', '@2026-03-10'],
    ],
    'table: contacts, header 1, 1 from 2 to 2 | channel=C client=B day=A followUpOn=F owner=E summary=D | late: 谈价',
  ],
  [
    'issues above one of risks',
    [
      ['Issue', 'Severity', 'Owner', 'Due', 'Status'],
      ['Crash', 'High', 'Ann', '@2026-03-01', 'Open'],
      [],
      ['Risk', 'Probability', 'Impact', 'Owner', 'Mitigation'],
      ['Rain', 3, 4, 'Bob', 'Umbrella'],
    ],
    'table: issues, header 1, 1 from 2 to 2 | description=A due=D owner=C severity=B status=E | late: Crash',
  ],
]

describe('a sheet of', () => {
  test.each(sheets)('%s', (_claim, lines, made) => {
    expect(describeAdoption(evaluateLines(lines))).toBe(made)
  })
})
