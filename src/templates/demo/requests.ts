import type { Localised } from '../../core/locale.js'
import { both } from '../template.js'
import { clientOf } from './engagements.js'
import { client, contactName, type DemoRow, engagement, people, workday } from './value.js'
import type { DemoEngagementKey } from './keys.js'

/** One was approved and moved the delivery, one goes into the next project, and one waits for its impact analysis. */
export const demoChanges: readonly DemoRow<'changes'>[] = [
  {
    content: both('Split orders by vehicle size', '订单按车型拆分'),
    engagement: engagement('dispatch'),
    reason: both('The fleet has small vans since this year', '今年车队增加了小型车'),
    requester: contactName('logistics'),
    raisedOn: workday(-34),
    importance: 5,
    urgency: 4,
    impactDays: 4,
    impactCost: 18000,
    impactResource: both('Developer, 7 working days', '开发 7 个工作日'),
    assessedBy: people('developer'),
    status: 'implemented',
    decision: 'approved',
    decidedBy: contactName('logistics'),
    decidedOn: workday(-29),
    implementedOn: workday(-9),
    notes: both('Delivery moved by 4 working days', '交付日期顺延 4 个工作日'),
  },
  {
    content: both('Timetable on each course page', '课程页面显示课表'),
    engagement: engagement('course'),
    reason: both('Parents ask the office for it every day', '家长每天向教务询问'),
    requester: contactName('learning'),
    raisedOn: workday(-91),
    importance: 3,
    urgency: 3,
    impactDays: 0,
    impactCost: 3000,
    impactResource: both('Developer, 2 working days', '开发 2 个工作日'),
    assessedBy: people('project'),
    status: 'implemented',
    decision: 'approved',
    decidedBy: contactName('learning'),
    decidedOn: workday(-88),
    implementedOn: workday(-60),
  },
  {
    content: both('Sell gift boxes online', '线上销售礼盒'),
    engagement: engagement('brand'),
    reason: both('Customers ask for gift boxes in the refitted shops', '换新门店的顾客想买礼盒'),
    requester: contactName('tea'),
    raisedOn: workday(-20),
    importance: 4,
    urgency: 2,
    impactDays: 30,
    impactCost: 160000,
    impactResource: both('Designer and developer', '设计和开发'),
    assessedBy: people('account'),
    status: 'reviewed',
    decision: 'nextCycle',
    decidedBy: contactName('tea'),
    decidedOn: workday(-14),
    notes: both('Becomes a project of its own', '单独立项'),
  },
  {
    content: both('French version of the pages', '增加英文版页面'),
    engagement: engagement('website'),
    reason: both('A partner abroad opens this year', '今年新增海外合作方'),
    requester: contactName('medical'),
    raisedOn: workday(-2),
    importance: 3,
    urgency: 2,
    status: 'raised',
  },
]

export const demoDecisions: readonly DemoRow<'decisions'>[] = [
  {
    question: both(
      'Relaunch with 180 product texts or wait for all 300?',
      '先用 180 份资料切换，还是等齐 300 份？',
    ),
    engagement: engagement('website'),
    optionA: both('Relaunch now; the other 120 texts follow', '现在切换，其余 120 份陆续补上'),
    optionB: both('Wait until all 300 are released', '等 300 份全部放行'),
    askedOn: workday(-6),
    answerBy: workday(-2),
  },
  {
    question: both('Train on a Saturday or on two evenings?', '培训放在周六，还是两个晚上？'),
    engagement: engagement('dispatch'),
    optionA: both('One Saturday', '一个周六'),
    optionB: both('Two evenings', '两个晚上'),
    askedOn: workday(-1),
    answerBy: workday(4),
  },
  {
    question: both('Which depot goes live first?', '哪个站点先上线？'),
    engagement: engagement('dispatch'),
    optionA: both('North depot', '城北站'),
    optionB: both('Harbour depot', '港口站'),
    askedOn: workday(-10),
    answerBy: workday(-6),
    chosen: 'a',
    decidedOn: workday(-7),
  },
  {
    question: both('Which paper for the price lists?', '价目表用哪种纸？'),
    engagement: engagement('brand'),
    optionA: both('Glossy', '铜版纸'),
    optionB: both('Matt', '哑粉纸'),
    askedOn: workday(-12),
    answerBy: workday(-9),
    chosen: 'b',
    decidedOn: workday(-11),
  },
]

const feedback = (
  of: DemoEngagementKey,
  on: number,
  category: NonNullable<DemoRow<'feedback'>['category']>,
  content: Localised,
  more: DemoRow<'feedback'>,
): DemoRow<'feedback'> => ({
  content,
  client: client(clientOf[of]),
  engagement: engagement(of),
  receivedOn: workday(on),
  channel: 'email',
  category,
  urgency: 'normal',
  receiver: people('account'),
  owner: people('account'),
  answerBy: workday(on + 3),
  ...more,
})
/** Closed after the client said that it is solved. */
const closed = (resolved: number, calledBack: number, improvement?: Localised): DemoRow<'feedback'> => ({
  status: 'closed',
  resolvedOn: workday(resolved),
  calledBackOn: workday(calledBack),
  solved: 'yes',
  ...(improvement ? { improvement } : {}),
})

export const demoFeedback: readonly DemoRow<'feedback'>[] = [
  feedback('course', -74, 'quality', both('Two course pages lost their pictures', '两个课程页面的图片丢了'), {
    ...closed(-72, -70, both('Pictures are counted before and after each move', '迁移前后核对图片数量')),
    owner: people('developer'),
  }),
  feedback('course', -40, 'quality', both('Links in the timetable lead nowhere', '课表里的链接打不开'), {
    ...closed(-38, -35, both('Every link is checked before handover', '交付前逐一检查链接')),
    owner: people('tester'),
  }),
  feedback(
    'brand',
    -14,
    'quality',
    both('The green on the first proof is too yellow', '首版打样的绿色偏黄'),
    {
      ...closed(-12, -10, both('Proofs are judged under a daylight lamp', '打样统一在标准光源下看色')),
      owner: people('designer'),
    },
  ),
  feedback(
    'dispatch',
    -22,
    'communication',
    both('Depot managers heard of the trial from their dispatchers', '站长是从调度员那里听说试用的'),
    {
      ...closed(-21, -18, both('Depot managers are invited to every weekly meeting', '每周进度会都邀请站长')),
      owner: people('project'),
      channel: 'call',
    },
  ),
  feedback('brand', -3, 'praise', both('Customers like the new shops', '顾客喜欢新门店'), {
    status: 'answered',
    resolvedOn: workday(-2),
    channel: 'visit',
  }),
  feedback(
    'website',
    -5,
    'schedule',
    both('We only hear about delays afterwards', '延期总是事后才告诉我们'),
    {
      status: 'handling',
      urgency: 'urgent',
    },
  ),
]
