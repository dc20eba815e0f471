import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 客户上线: from a signed contract to people who use the product every day. */
export const customerOnboarding: Template = {
  key: 'customerOnboarding',
  name: both('Customer onboarding', '客户上线'),
  summary: both(
    'Hand-over from sales, set-up, data, training, go-live and the first month of use.',
    '销售交接、配置、数据导入、培训、上线、首月使用。',
  ),
  trackers: [
    'clients',
    'engagements',
    'milestones',
    'tasks',
    'people',
    'documents',
    'raci',
    'rhythm',
    'risks',
  ],
  bufferDays: 3,
  stages: [
    {
      key: 'kickOff',
      name: both('Kick-off', '启动'),
      durationDays: 4,
      after: [],
      ownerRole: 'successManager',
      coCreation: true,
      deliverable: both(
        'Onboarding plan with the client’s goal, names and dates',
        '上线计划：客户目标、人员、日期',
      ),
      acceptanceCriteria: both(
        'The client stated the goal as one figure and named an administrator',
        '客户用一个数字确认目标，并指定管理员',
      ),
      tasks: [
        task('Hand-over from sales', '销售交接', 'accountManager', 0, 1),
        task('Kick-off call', '启动会', 'successManager', 2, 1),
        task('Send the plan for confirmation', '发出计划并取得确认', 'successManager', 3, 1),
      ],
    },
    {
      key: 'setUp',
      name: both('Set-up', '系统配置'),
      durationDays: 6,
      after: after('kickOff'),
      ownerRole: 'support',
      coCreation: false,
      deliverable: both(
        'Configured account: roles, single sign-on, connections',
        '配置完成的账号：角色、单点登录、集成',
      ),
      acceptanceCriteria: both(
        'The administrator signs in without help; each connection passed one real record',
        '管理员可自行登录；每个集成跑通一条真实数据',
      ),
      tasks: [
        task('Roles and rights', '配置角色权限', 'support', 0, 2),
        task('Single sign-on with the client’s IT', '与客户信息部配置单点登录', 'clientIt', 1, 3),
        task('Connect other systems', '对接其他系统', 'support', 2, 4),
      ],
    },
    {
      key: 'data',
      name: both('Data import', '数据导入'),
      durationDays: 6,
      after: after('kickOff'),
      ownerRole: 'support',
      coCreation: true,
      deliverable: both(
        'The client’s data in the product, with a list of what was left out',
        '导入完成的客户数据及未导入清单',
      ),
      acceptanceCriteria: both(
        'Counts match the source; 20 samples checked by the client',
        '条数与来源一致；客户抽查 20 条无误',
      ),
      tasks: [
        task('Client fills the import sheet', '客户填写导入模板', 'clientContact', 0, 3),
        task('Clean and import', '清洗并导入', 'support', 3, 2),
        task('Client checks samples', '客户抽查', 'clientContact', 5, 1),
      ],
    },
    {
      key: 'training',
      name: both('Training', '培训'),
      durationDays: 4,
      after: after('setUp', 'data'),
      ownerRole: 'trainer',
      coCreation: false,
      deliverable: both(
        'Two sessions with the client’s own data, recording, one-page guide',
        '两场用客户真实数据的培训、录像、一页纸指南',
      ),
      acceptanceCriteria: both(
        '80% of the named users attended and finished the exercise',
        '80% 的名单内用户参加并完成练习',
      ),
      tasks: [
        task('Administrator training', '管理员培训', 'trainer', 0, 1),
        task('User training', '用户培训', 'trainer', 1, 2),
        task('Catch up with those who missed it', '为缺席者补训', 'successManager', 3, 1),
      ],
    },
    {
      key: 'goLive',
      name: both('Go-live', '正式启用'),
      durationDays: 3,
      after: after('training'),
      ownerRole: 'successManager',
      coCreation: true,
      deliverable: both(
        'The old way is switched off; the client confirmed the go-live',
        '旧方式停用，客户确认启用',
      ),
      acceptanceCriteria: both(
        'The first real case went through from end to end; sponsor’s confirmation by email',
        '首个真实业务全流程走通；客户负责人邮件确认',
      ),
      tasks: [
        task('Announce the date within the client’s company', '客户内部发布启用通知', 'clientSponsor', 0, 1),
        task('Be on call for the first days', '启用期陪伴支持', 'support', 0, 3),
        task('Get the confirmation', '取得启用确认', 'successManager', 2, 1),
      ],
    },
    {
      key: 'firstMonth',
      name: both('First month', '首月使用'),
      durationDays: 20,
      after: after('goLive'),
      ownerRole: 'successManager',
      coCreation: true,
      deliverable: both('Report on use and on the goal, next steps agreed', '使用与目标达成报告，下一步计划'),
      acceptanceCriteria: both(
        '70% of users active in the fourth week; satisfaction 4 or better; no critical issue open',
        '第四周活跃用户达 70%；满意度不低于 4 分；无未关闭的致命问题',
      ),
      tasks: [
        task('Weekly look at usage', '每周查看使用数据', 'successManager', 0, 20),
        task('Satisfaction survey', '满意度调查', 'successManager', 14, 3),
        task('Review and hand-over to account care', '复盘并转入日常服务', 'successManager', 18, 2),
      ],
    },
  ],
  raci: [
    line(
      both('Onboarding plan', '上线计划'),
      ['successManager'],
      'clientSponsor',
      ['accountManager'],
      ['support'],
    ),
    line(both('Import data', '数据导入'), ['clientContact', 'support'], 'successManager', ['clientIt']),
    line(
      both('User training', '用户培训'),
      ['trainer'],
      'successManager',
      ['clientContact'],
      ['clientUsers'],
    ),
    line(
      both('Go-live decision', '启用决定'),
      ['successManager'],
      'clientSponsor',
      ['clientIt'],
      ['clientUsers'],
    ),
  ],
  rhythm: [
    talk(both('Three-question pulse', '脉冲三问'), 'weekly', 'successManager', 'clientContact'),
    talk(both('Onboarding call', '上线例会'), 'weekly', 'successManager', 'clientContact', 'support'),
    talk(
      both('Talk with the sponsor', '与客户负责人沟通'),
      'atMilestones',
      'accountManager',
      'clientSponsor',
    ),
  ],
  risks: [
    risk(
      'client',
      4,
      4,
      both('The administrator has no time', '客户管理员没有时间'),
      both(
        'Deputy named at kick-off; sponsor told after two missed calls',
        '启动时指定替补；两次缺席即告知客户负责人',
      ),
    ),
    risk(
      'client',
      3,
      4,
      both('Users go on working the old way', '用户继续沿用旧方式'),
      both(
        'Agree on an end date for the old way, announced by the sponsor',
        '约定旧方式停用日，由客户负责人宣布',
      ),
    ),
    risk(
      'technical',
      3,
      3,
      both('Single sign-on waits for the client’s IT', '单点登录卡在客户信息部'),
      both(
        'Invite IT to the kick-off; start with passwords if necessary',
        '启动会邀请信息部；必要时先用密码登录',
      ),
    ),
  ],
}
