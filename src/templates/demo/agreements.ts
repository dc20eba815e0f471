import type { Localised } from '../../core/locale.js'
import { both } from '../template.js'
import { client, type DemoRow, engagement, people, workday } from './value.js'
import { type DemoEngagementKey, type DemoPersonKey } from './keys.js'

/** Days off of the made-up team, for a calendar that no country fills: its rows would move people's own dates. */
export const demoHolidays: readonly DemoRow<'holidays'>[] = [
  { name: both('Team day', '团队日'), day: workday(21), kind: 'holiday' },
  { name: both('Office closed', '办公室停用'), day: workday(34), kind: 'holiday' },
  { name: both('Company anniversary', '公司周年庆'), day: workday(48), kind: 'holiday' },
]

const raci = (
  of: DemoEngagementKey,
  item: Localised,
  [responsible, accountable, consulted, informed]: readonly (readonly DemoPersonKey[])[],
): DemoRow<'raci'> => ({
  item,
  engagement: engagement(of),
  responsible: people(...responsible!),
  accountable: people(...accountable!),
  consulted: people(...consulted!),
  informed: people(...informed!),
})

/** Two people are accountable for the acceptance at the depot: an error that the matrix should find. */
export const demoRaci: readonly DemoRow<'raci'>[] = [
  raci('brand', both('Brand manual', '品牌手册'), [['designer'], ['account'], ['director'], ['project']]),
  raci('brand', both('Shop roll-out', '门店换新'), [['account'], ['director'], ['designer'], ['project']]),
  raci('dispatch', both('Route planning', '线路规划'), [['developer'], ['project'], ['tester'], ['account']]),
  raci('dispatch', both('Acceptance at the depot', '站点验收'), [
    ['tester'],
    ['project', 'account'],
    ['developer'],
    ['director'],
  ]),
  raci('website', both('Release of product texts', '产品资料放行'), [
    ['account'],
    ['project'],
    ['director'],
    ['developer'],
  ]),
  raci('website', both('Relaunch', '正式切换'), [
    ['developer'],
    ['project'],
    ['tester'],
    ['account', 'director'],
  ]),
  raci('course', both('Teacher training', '老师培训'), [
    ['account'],
    ['project'],
    ['designer'],
    ['director'],
  ]),
  raci('gifts', both('Statement of work', '工作说明书'), [
    ['account'],
    ['director'],
    ['project'],
    ['developer'],
  ]),
]

export const demoRhythm: readonly DemoRow<'rhythm'>[] = [
  {
    form: both('Weekly call', '每周电话'),
    engagement: engagement('brand'),
    client: client('tea'),
    participants: people('account', 'designer'),
    frequency: 'weekly',
    lead: people('account'),
    nextOn: workday(4),
  },
  {
    form: both('Weekly status meeting', '每周进度会'),
    engagement: engagement('dispatch'),
    client: client('logistics'),
    participants: people('project', 'developer', 'tester'),
    frequency: 'weekly',
    lead: people('project'),
    nextOn: workday(3),
  },
  {
    form: both('Monthly steering meeting', '每月决策会'),
    engagement: engagement('dispatch'),
    client: client('logistics'),
    participants: people('director', 'project'),
    frequency: 'monthly',
    lead: people('director'),
    nextOn: workday(9),
  },
  {
    form: both('Weekly call on the texts', '每周资料碰头会'),
    engagement: engagement('website'),
    client: client('medical'),
    participants: people('project', 'account'),
    frequency: 'weekly',
    lead: people('project'),
    nextOn: workday(-1),
  },
  {
    form: both('Quarterly review', '季度回顾'),
    client: client('learning'),
    participants: people('account', 'director'),
    frequency: 'quarterly',
    lead: people('account'),
    nextOn: workday(6),
  },
  {
    form: both('Kick-off', '启动会'),
    engagement: engagement('gifts'),
    client: client('tea'),
    participants: people('account', 'designer', 'developer'),
    frequency: 'atMilestones',
    lead: people('account'),
    nextOn: workday(12),
  },
]

export const demoTraining: readonly DemoRow<'training'>[] = [
  {
    topic: both('Writing acceptance criteria', '怎样写验收标准'),
    person: people('project'),
    on: workday(-70),
    status: 'applied',
    evidence: 'https://example.com/acceptance-criteria',
    notes: both('Used in the requirements of the dispatch system', '已用于调度系统的需求清单'),
  },
  {
    topic: both('Load testing', '压力测试方法'),
    person: people('tester'),
    on: workday(-25),
    status: 'applied',
    evidence: 'https://example.com/load-test-plan',
    notes: both('Plan for the test with 200 orders', '200 单测试方案'),
  },
  {
    topic: both('Talking with clients when work is late', '延期时怎样与客户沟通'),
    person: people('account'),
    on: workday(-15),
    status: 'attended',
  },
  {
    topic: both('Pages that everyone can read', '无障碍页面设计'),
    person: people('developer'),
    on: workday(-3),
    status: 'planned',
    notes: both('Put off because of the relaunch', '因官网切换推迟'),
  },
  {
    topic: both('Reading plan and buffer', '看懂计划与缓冲'),
    person: people('designer'),
    on: workday(7),
    status: 'planned',
  },
]

/** All switched off: a rule that is on would change the user's own rows too. */
export const demoAutomations: readonly DemoRow<'automations'>[] = [
  { trigger: 'taskDone', action: 'stampDay', active: 'no' },
  { trigger: 'milestonePassed', action: 'openNextStage', active: 'no' },
  { trigger: 'changeImplemented', action: 'stampDay', active: 'no' },
  { trigger: 'pulseBlocked', action: 'openIssue', active: 'no' },
]
