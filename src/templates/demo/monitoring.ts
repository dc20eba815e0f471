import type { Localised } from '../../core/locale.js'
import { both } from '../template.js'
import { clientOf } from './engagements.js'
import { client, type DemoRow, calendarDay, engagement, people, workday } from './value.js'
import { type DemoClientKey, type DemoEngagementKey } from './keys.js'

export const demoIssues: readonly DemoRow<'issues'>[] = [
  {
    description: both('120 of 300 product texts are not released', '300 份产品资料中有 120 份未放行'),
    engagement: engagement('website'),
    raisedOn: workday(-8),
    severity: 'critical',
    owner: people('project'),
    due: workday(-2),
    status: 'inProgress',
    solution: both(
      'Relaunch with the released texts; the others follow week by week',
      '先用已放行的资料切换，其余按周补上',
    ),
    escalatedTo: people('director'),
  },
  {
    description: both('Route calculation slows down above 150 orders', '超过 150 单时线路计算变慢'),
    engagement: engagement('dispatch'),
    raisedOn: workday(-4),
    severity: 'major',
    owner: people('developer'),
    due: workday(3),
    status: 'inProgress',
    solution: both('Calculate each depot on its own', '改为分站点计算'),
  },
  {
    description: both('Signs too wide for two shops', '两家门店的招牌偏宽'),
    engagement: engagement('brand'),
    raisedOn: workday(-6),
    severity: 'minor',
    owner: people('designer'),
    due: workday(-3),
    status: 'closed',
    solution: both('A narrow version of the sign', '增加窄版招牌'),
  },
  {
    description: both('Editor loses changes when two teachers edit a page', '两位老师同时改页面时内容丢失'),
    engagement: engagement('course'),
    raisedOn: workday(-80),
    severity: 'major',
    owner: people('developer'),
    due: workday(-76),
    status: 'closed',
    solution: both('A page is locked while it is edited', '编辑时锁定页面'),
  },
]

export const demoRisks: readonly DemoRow<'risks'>[] = [
  {
    description: both('Only one person at the client releases texts', '客户方只有一人能放行资料'),
    engagement: engagement('website'),
    category: 'client',
    probability: 5,
    impact: 4,
    owner: people('project'),
    reviewOn: workday(1),
    status: 'occurred',
    response: both(
      'A second reviewer is named; texts go out in lots of 40',
      '请客户增派一位审核人，每批送审 40 份',
    ),
  },
  {
    description: both('Depots cannot spare dispatchers for the training', '站点抽不出调度员参加培训'),
    engagement: engagement('dispatch'),
    category: 'client',
    probability: 4,
    impact: 4,
    owner: people('project'),
    reviewOn: workday(4),
    status: 'rising',
    response: both('Two short sessions outside the peak hours', '避开高峰，分两次短训'),
  },
  {
    description: both('The map service is slow at peak times', '地图服务高峰期变慢'),
    engagement: engagement('dispatch'),
    category: 'technical',
    probability: 3,
    impact: 4,
    owner: people('developer'),
    reviewOn: workday(8),
    status: 'open',
    response: both('Routes of the day before are stored', '缓存前一天的线路'),
  },
  {
    description: both('The printer delivers late', '印厂交货延误'),
    engagement: engagement('brand'),
    category: 'supplier',
    probability: 2,
    impact: 3,
    owner: people('account'),
    reviewOn: workday(6),
    status: 'open',
    response: both('A second printer has the files', '备选印厂已拿到文件'),
  },
  {
    description: both('Teachers have no time for the training', '老师没有时间参加培训'),
    engagement: engagement('course'),
    category: 'client',
    probability: 3,
    impact: 3,
    owner: people('account'),
    reviewOn: workday(-26),
    status: 'closed',
    response: both('Two dates to choose from', '提供两个可选时间'),
  },
]

/** A score about an engagement, of the client or of the team. */
const score = (
  of: DemoEngagementKey,
  on: number,
  who: 'client' | 'team',
  given: number,
  comment: Localised,
): DemoRow<'satisfaction'> => ({
  day: workday(on),
  client: client(clientOf[of]),
  engagement: engagement(of),
  who,
  score: given,
  comment,
})

export const demoSatisfaction: readonly DemoRow<'satisfaction'>[] = [
  score('course', -109, 'client', 4, both('A careful start', '开局很细致')),
  score('course', -93, 'client', 3, both('Designs came late', '设计稿来得晚')),
  score('course', -76, 'client', 3, both('The editor lost our changes once', '编辑器丢过一次内容')),
  score('course', -109, 'team', 4, both('Clear inventory, easy to plan', '清单清楚，计划好排')),
  score('course', -93, 'team', 3, both('Too few designers for two projects', '两个项目共用设计，人手紧')),
  score('course', -76, 'team', 3, both('Two late evenings for the editor', '为编辑器加了两晚班')),
  score('course', -23, 'client', 5, both('Teachers do it on their own now', '老师现在自己就能改')),
  score('brand', -8, 'client', 5, both('Exactly our taste', '正是我们想要的')),
  score('dispatch', -9, 'client', 4, both('Good work; show us a full day', '做得不错，想看整天的效果')),
  score('website', -4, 'client', 2, both('We learn of delays too late', '延期知道得太晚')),
  score('course', -23, 'team', 4, both('A calm handover', '交付很从容')),
  score('brand', -8, 'team', 5, both('Quick answers from the client', '客户回复很快')),
  score('dispatch', -9, 'team', 4, both('The change was clear and agreed', '变更说得清楚，也谈妥了')),
  score('website', -4, 'team', 3, both('We wait for texts every day', '天天在等资料')),
]

export const demoRetrospectives: readonly DemoRow<'retrospectives'>[] = [
  {
    whatWasLate: both('Course page designs: 2 working days', '课程页面设计：晚 2 个工作日'),
    engagement: engagement('course'),
    why1: both('The trial with teachers began late', '老师试用开始得晚'),
    why2: both('The sketches were not ready', '草图没有画完'),
    why3: both('The designer worked on two projects', '设计同时做两个项目'),
    why4: both('No one saw that the weeks overlapped', '没有人发现两个项目撞期'),
    why5: both('Workload was not looked at when planning', '排期时没有看负荷'),
    cause: 'shortOfResources',
    prevention: both('Workload is read before a start date is promised', '答应开始日期前先看负荷'),
    owner: people('project'),
    due: workday(-80),
    status: 'done',
  },
  {
    whatWasLate: both('Page editor: 2 working days', '页面编辑器：晚 2 个工作日'),
    engagement: engagement('course'),
    why1: both('Changes were lost in the last test', '最后一轮测试发现内容丢失'),
    why2: both('Two teachers edited one page', '两位老师同时改一个页面'),
    why3: both('The case was not in the tests', '用例里没有这种情况'),
    why4: both('Tests were written after the editor', '编辑器做完才写用例'),
    why5: both('No rule says when tests are written', '没有规定何时写用例'),
    cause: 'technicalProblem',
    prevention: both('Acceptance tests are written with the requirements', '验收用例与需求同步编写'),
    owner: people('tester'),
    due: workday(-60),
    status: 'done',
  },
  {
    whatWasLate: both('Teacher training: 2 working days', '老师培训：晚 2 个工作日'),
    engagement: engagement('course'),
    why1: both('The dates were fixed late', '培训时间定得晚'),
    why2: both('The client answered after eight working days', '客户 8 个工作日后才答复'),
    why3: both('The question had no date to answer by', '提问时没写答复期限'),
    why4: both('We asked in a long email', '问题埋在一封长邮件里'),
    why5: both('Questions to clients had no place of their own', '给客户的问题没有专门的地方'),
    cause: 'waitingForClient',
    prevention: both(
      'Each question goes into Decisions with a date to answer by',
      '每个问题登记到“待客户决策”，写明答复期限',
    ),
    owner: people('account'),
    due: workday(-15),
    status: 'done',
  },
  {
    whatWasLate: both('Page designs of the website: 2 working days', '官网页面设计：晚 2 个工作日'),
    engagement: engagement('website'),
    why1: both('Two page types were added', '增加了两类页面'),
    why2: both('The statement of work came after the start', '开工后才签工作说明书'),
    why3: both('The trade fair left no time to wait', '展会在即，没有等签字'),
    cause: 'requirementChange',
    prevention: both('No design begins before the statement of work is signed', '工作说明书签字前不开始设计'),
    owner: people('director'),
    due: workday(10),
    status: 'inProgress',
  },
]

const care = (
  of: DemoClientKey,
  kind: NonNullable<DemoRow<'care'>['kind']>,
  on: NonNullable<DemoRow<'care'>['on']>,
  draft: Localised,
  more: DemoRow<'care'> = {},
): DemoRow<'care'> => ({ client: client(of), kind, on, owner: people('account'), draft, ...more })

export const demoCare: readonly DemoRow<'care'>[] = [
  care(
    'learning',
    'afterDeliveryVisit',
    workday(-14),
    both('Do teachers edit the pages on their own?', '老师能自己改页面吗？'),
    { doneOn: workday(-12) },
  ),
  care(
    'learning',
    'afterDeliveryVisit',
    workday(6),
    both('Ask how many pages were changed; bring the renewal offer', '问问改了多少页面，带上续约方案'),
  ),
  care('learning', 'renewal', workday(3), both('Offer another year of support', '提出再续一年支持服务')),
  care('tea', 'birthday', calendarDay(9), both('Happy birthday from all of us', '祝生日快乐，万事如意')),
  care(
    'logistics',
    'healthCheck',
    workday(12),
    both('What should we keep, what should we change?', '哪些要保持，哪些要改进？'),
  ),
]
