import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 软件交付: from confirmed requirements to acceptance and a handed-over operation. */
export const softwareDelivery: Template = {
  key: 'softwareDelivery',
  name: both('Software delivery', '软件交付'),
  summary: both(
    'Requirements, prototype, build in iterations, testing, go-live and acceptance.',
    '需求确认、原型、迭代开发、测试、上线、验收移交。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'raci', 'rhythm', 'risks'],
  bufferDays: 8,
  stages: [
    {
      key: 'requirements',
      name: both('Requirements', '需求确认'),
      durationDays: 10,
      after: [],
      ownerRole: 'productManager',
      coCreation: true,
      deliverable: both(
        'Requirements list with priorities and acceptance criteria, and the statement of work',
        '需求清单（含优先级和验收标准）及工作说明书',
      ),
      acceptanceCriteria: both(
        'Every must-have has a test the client can run; the SOW is signed with its version number',
        '每条必做需求都有客户可执行的验证方法；工作说明书签字并注明版本号',
      ),
      tasks: [
        task('Interview users of every role', '按角色访谈使用人员', 'productManager', 0, 4),
        task('List interfaces to existing systems', '梳理与现有系统的接口', 'architect', 2, 3),
        task('Write requirements and criteria', '编写需求和验收标准', 'productManager', 4, 4),
        task('Sign the statement of work', '签署工作说明书', 'accountManager', 8, 2),
      ],
    },
    {
      key: 'prototype',
      name: both('Prototype and design', '原型与设计'),
      durationDays: 10,
      after: after('requirements'),
      ownerRole: 'designer',
      coCreation: true,
      deliverable: both(
        'Clickable prototype of the main flows, and the technical design',
        '主流程可点击原型，以及技术方案',
      ),
      acceptanceCriteria: both(
        '5 client users finish the 3 main tasks unaided; data model and interfaces reviewed',
        '5 名客户用户可独立完成 3 项主要操作；数据模型和接口已评审',
      ),
      tasks: [
        task('Build the clickable prototype', '制作可点击原型', 'designer', 0, 5),
        task('Usability test with client users', '邀请客户用户做可用性测试', 'designer', 5, 2),
        task('Technical design and review', '技术方案设计与评审', 'architect', 0, 6),
        task('Revise and get the prototype signed', '修改原型并签字确认', 'productManager', 7, 3),
      ],
    },
    {
      key: 'build',
      name: both('Build', '迭代开发'),
      durationDays: 30,
      after: after('prototype'),
      ownerRole: 'developer',
      coCreation: false,
      deliverable: both('All must-haves running on the test system', '全部必做需求在测试环境可用'),
      acceptanceCriteria: both(
        'Every fortnight’s demo accepted; all automated tests green; no must-have left out',
        '每两周演示均获认可；自动化测试全部通过；必做需求无遗漏',
      ),
      tasks: [
        task('Set up environments and pipeline', '搭建环境和流水线', 'developer', 0, 3),
        task('First iteration and demo', '第一轮迭代与演示', 'developer', 3, 9),
        task('Second iteration and demo', '第二轮迭代与演示', 'developer', 12, 9),
        task('Third iteration and demo', '第三轮迭代与演示', 'developer', 21, 9),
      ],
    },
    {
      key: 'data',
      name: both('Data migration', '数据迁移'),
      durationDays: 12,
      after: [{ stage: 'prototype', lag: 10 }],
      ownerRole: 'architect',
      coCreation: true,
      deliverable: both(
        'Migrated data in a rehearsal, with a protocol of differences',
        '迁移演练数据及差异记录',
      ),
      acceptanceCriteria: both(
        'Row counts and totals match the old system; 50 sampled records agreed by the client',
        '条数和合计与旧系统一致；抽查 50 条经客户核对无误',
      ),
      tasks: [
        task('Map fields of the old system', '旧系统字段映射', 'architect', 0, 4),
        task('Write and rehearse the migration', '编写脚本并演练', 'developer', 4, 6),
        task('Client checks samples', '客户抽样核对', 'clientIt', 10, 2),
      ],
    },
    {
      key: 'test',
      name: both('Testing', '测试'),
      durationDays: 10,
      after: after('build', 'data'),
      ownerRole: 'tester',
      coCreation: true,
      deliverable: both('Test report, user acceptance test included', '测试报告（含用户验收测试）'),
      acceptanceCriteria: both(
        'No critical or major defect open; the client’s test cases 100% run, 95% passed',
        '致命和严重缺陷为零；客户用例执行率 100%、通过率不低于 95%',
      ),
      tasks: [
        task('System and load test', '系统测试和压力测试', 'tester', 0, 5),
        task('User acceptance test', '用户验收测试', 'clientUsers', 4, 4),
        task('Fix and retest', '修复与回归', 'developer', 3, 7),
      ],
    },
    {
      key: 'goLive',
      name: both('Go-live and acceptance', '上线与验收'),
      durationDays: 10,
      after: after('test'),
      ownerRole: 'projectManager',
      coCreation: false,
      deliverable: both(
        'Running system, operation manual, trained users, acceptance certificate',
        '正式运行的系统、运维手册、培训记录、验收报告',
      ),
      acceptanceCriteria: both(
        '5 working days without a critical incident; the client signed the certificate',
        '连续 5 个工作日无致命故障；客户签署验收报告',
      ),
      tasks: [
        task('Train users and administrators', '培训用户和管理员', 'trainer', 0, 3),
        task('Go live with a rollback plan', '上线（含回退方案）', 'developer', 3, 1),
        task('Watch the first days', '上线值守', 'support', 4, 5),
        task('Sign the acceptance certificate', '签署验收报告', 'accountManager', 9, 1),
      ],
    },
  ],
  raci: [
    line(
      both('Requirements list', '需求清单'),
      ['productManager'],
      'clientSponsor',
      ['clientUsers', 'architect'],
      ['tester'],
    ),
    line(both('Prototype', '原型'), ['designer'], 'productManager', ['clientUsers'], ['developer']),
    line(
      both('Technical design', '技术方案'),
      ['architect'],
      'architect',
      ['developer', 'clientIt'],
      ['projectManager'],
    ),
    line(
      both('Change requests', '需求变更'),
      ['productManager'],
      'projectManager',
      ['architect'],
      ['clientContact'],
    ),
    line(
      both('User acceptance test', '用户验收测试'),
      ['clientUsers', 'tester'],
      'clientSponsor',
      ['productManager'],
      ['developer'],
    ),
    line(
      both('Go-live decision', '上线决定'),
      ['projectManager'],
      'clientSponsor',
      ['architect', 'clientIt'],
      ['support'],
    ),
  ],
  rhythm: [
    talk(both('Three-question pulse', '脉冲三问'), 'weekly', 'projectManager', 'clientContact'),
    talk(
      both('Demo of the iteration', '迭代演示'),
      'fortnightly',
      'productManager',
      'clientUsers',
      'developer',
    ),
    talk(
      both('Steering meeting', '项目指导会'),
      'monthly',
      'projectManager',
      'clientSponsor',
      'accountManager',
    ),
  ],
  risks: [
    risk(
      'management',
      4,
      4,
      both('Scope grows with every demo', '每次演示都冒出新需求，范围蔓延'),
      both(
        'Every wish becomes a change request with its days, before anyone builds it',
        '新想法一律走变更单，先算工期再动手',
      ),
    ),
    risk(
      'technical',
      3,
      4,
      both('An interface of an existing system does not behave as documented', '对接系统的接口与文档不符'),
      both('Call every interface with real data during the design stage', '设计阶段就用真实数据逐个调通接口'),
    ),
    risk(
      'client',
      3,
      4,
      both('Client users have no time for the acceptance test', '客户用户抽不出时间做验收测试'),
      both(
        'Book names and dates in the SOW, remind two weeks ahead',
        '在工作说明书里写明人员和日期，提前两周提醒',
      ),
    ),
    risk(
      'technical',
      3,
      5,
      both('Old data is worse than expected', '旧数据质量远低于预期'),
      both(
        'Look at real data in the first month, rehearse the migration twice',
        '首月就抽查真实数据，迁移至少演练两次',
      ),
    ),
  ],
}
