import { after, risk, both, talk, task, type Template } from './template.js'

/** 订阅服务: one contract year, with a health check every quarter and the renewal begun three months ahead. */
export const subscriptionService: Template = {
  key: 'subscriptionService',
  name: both('Subscription service', '订阅服务'),
  summary: both(
    'A contract year: start, quarterly health checks, renewal begun three months before the end.',
    '一个合同年：启动、季度健康检查、到期前三个月启动续约。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'care', 'rhythm', 'risks'],
  bufferDays: 10,
  raci: [],
  stages: [
    {
      key: 'start',
      name: both('Start of the year', '年度启动'),
      durationDays: 10,
      after: [],
      ownerRole: 'successManager',
      coCreation: true,
      deliverable: both(
        'Success plan: 3 goals with figures, names, review dates',
        '年度成功计划：3 个量化目标、人员、检查日期',
      ),
      acceptanceCriteria: both(
        'The sponsor confirmed goals and review dates in writing',
        '客户负责人书面确认目标和检查日期',
      ),
      tasks: [
        task('Look back at the last year or the sale', '回顾上一年度或售前承诺', 'accountManager', 0, 2),
        task('Goal workshop with the client', '与客户开目标工作坊', 'successManager', 3, 1),
        task('Write the plan, get it confirmed', '编写计划并取得确认', 'successManager', 4, 6),
      ],
    },
    {
      key: 'firstQuarter',
      name: both('First health check', '第一季度健康检查'),
      durationDays: 8,
      after: [{ stage: 'start', lag: 50 }],
      ownerRole: 'successManager',
      coCreation: true,
      deliverable: both(
        'Health score with its parts, and actions for each weak one',
        '健康度评分及各分项，弱项附改进措施',
      ),
      acceptanceCriteria: both(
        'Use, response time, satisfaction and open complaints scored; actions have owners and dates',
        '使用率、响应时长、满意度、未结投诉均已评分；措施有负责人和日期',
      ),
      tasks: [
        task('Collect use and feedback', '汇总使用与反馈数据', 'analyst', 0, 3),
        task('Satisfaction survey', '满意度调查', 'successManager', 1, 4),
        task('Health check meeting', '健康检查会', 'successManager', 6, 2),
      ],
    },
    {
      key: 'halfYear',
      name: both('Half-year review', '半年回顾'),
      durationDays: 8,
      after: [{ stage: 'firstQuarter', lag: 52 }],
      ownerRole: 'accountManager',
      coCreation: true,
      deliverable: both(
        'Goals against results, new needs put into the next cycle',
        '目标与结果对照，新需求纳入下一周期',
      ),
      acceptanceCriteria: both(
        'Each goal has its figure of today; the sponsor took part in person',
        '每个目标都有当前数字；客户负责人本人参加',
      ),
      tasks: [
        task('Prepare figures and stories', '准备数据和案例', 'successManager', 0, 5),
        task('Review with the sponsor', '与客户负责人回顾', 'accountManager', 6, 1),
        task('Put new needs into the next cycle', '新需求纳入下一周期', 'successManager', 7, 1),
      ],
    },
    {
      key: 'thirdQuarter',
      name: both('Third health check', '第三季度健康检查'),
      durationDays: 8,
      after: [{ stage: 'halfYear', lag: 45 }],
      ownerRole: 'successManager',
      coCreation: true,
      deliverable: both(
        'Health score, list of reasons to stay and to leave',
        '健康度评分，续约理由与流失风险清单',
      ),
      acceptanceCriteria: both(
        'Every risk of leaving has a measure with a date before the renewal talk',
        '每个流失风险都有在续约谈判前完成的措施',
      ),
      tasks: [
        task('Collect use and feedback', '汇总使用与反馈数据', 'analyst', 0, 3),
        task('Talk with users, not only the sponsor', '访谈一线用户，不只找负责人', 'successManager', 2, 4),
        task('Health check meeting', '健康检查会', 'successManager', 6, 2),
      ],
    },
    {
      key: 'renewal',
      name: both('Renewal', '续约'),
      durationDays: 40,
      after: after('thirdQuarter'),
      ownerRole: 'accountManager',
      coCreation: false,
      deliverable: both(
        'Signed renewal, or a written reason and an orderly end',
        '签署的续约合同，或书面原因与有序退出',
      ),
      acceptanceCriteria: both(
        'Signed at least 10 working days before the contract ends, price and scope stated',
        '合同到期前至少 10 个工作日签署，写明价格和范围',
      ),
      tasks: [
        task('Value report: what the year brought', '年度价值报告', 'successManager', 0, 8),
        task('Offer with two options', '提供两档续约方案', 'accountManager', 8, 5),
        task('Negotiate', '商务谈判', 'accountManager', 13, 20),
        task('Sign, and plan the next year', '签约并规划下一年', 'accountManager', 33, 7),
      ],
    },
  ],
  rhythm: [
    talk(both('Three-question pulse', '脉冲三问'), 'weekly', 'successManager', 'clientContact'),
    talk(both('Monthly report', '服务月报'), 'monthly', 'successManager', 'clientContact', 'clientSponsor'),
    talk(
      both('Quarterly health check', '季度健康检查'),
      'quarterly',
      'successManager',
      'clientSponsor',
      'analyst',
    ),
  ],
  risks: [
    risk(
      'client',
      3,
      5,
      both('The person who bought leaves the client', '当初拍板购买的人离职'),
      both(
        'Know three people at each client; meet the successor within 2 weeks',
        '每个客户至少认识三个人；两周内拜访继任者',
      ),
    ),
    risk(
      'market',
      3,
      4,
      both('A competitor offers the same for less', '竞品低价抢单'),
      both(
        'Value report with the client’s own figures before the offer',
        '报价前先出价值报告，用客户自己的数据说话',
      ),
    ),
    risk(
      'management',
      4,
      4,
      both('Use falls for weeks and no one notices', '使用率连续下滑无人察觉'),
      both('Look at use weekly; call when it falls by a fifth', '每周看使用率，下降五分之一即致电'),
    ),
    risk(
      'client',
      3,
      3,
      both('The client’s budget round closes before our offer', '客户预算窗口早于我方报价关闭'),
      both('Ask for the budget calendar at the start of the year', '年初就问清客户的预算时间表'),
    ),
  ],
}
