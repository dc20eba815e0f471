import type { Localised } from '../../core/locale.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { say } from '../template.js'
import type { DemoPersonKey } from './cast.js'
import type { DemoEngagementKey } from './engagements.js'

/** A made-up milestone. Days are working days from today; the baseline stands where the plan once stood. */
export interface DemoMilestone {
  readonly of: DemoEngagementKey
  readonly name: Localised
  readonly deliverable: Localised
  /** Blank where the criteria were forgotten. */
  readonly criteria: Localised | null
  readonly owner: DemoPersonKey
  readonly status: NonNullable<Milestone['status']>
  readonly start: number
  readonly due: number
  readonly baselineDue?: number
  readonly doneOn?: number
  readonly reason?: NonNullable<Milestone['delayReason']>
  readonly after?: string
  readonly coCreation?: true
}

export const demoMilestones = {
  brandResearch: {
    of: 'brand',
    name: say('Brand research', '品牌调研'),
    deliverable: say('Research report and design brief', '调研报告和设计简报'),
    criteria: say('Brief signed by the client', '客户签字确认简报'),
    owner: 'account',
    status: 'accepted',
    start: -34,
    due: -25,
    doneOn: -25,
    coCreation: true,
  },
  brandProposal: {
    of: 'brand',
    name: say('Logo proposals', '标志提案'),
    deliverable: say('Two directions with applications', '两个方向及应用效果图'),
    criteria: say('One direction chosen in writing', '书面选定一个方向'),
    owner: 'designer',
    status: 'accepted',
    start: -24,
    due: -13,
    doneOn: -12,
    after: 'brandResearch',
    coCreation: true,
  },
  brandFinal: {
    of: 'brand',
    name: say('Final design', '设计定稿'),
    deliverable: say('Logo files and brand manual', '标志文件和品牌手册'),
    criteria: say('Manual signed page by page', '手册逐页签字'),
    owner: 'designer',
    status: 'inProgress',
    start: -11,
    due: -2,
    after: 'brandProposal',
  },
  brandPrint: {
    of: 'brand',
    name: say('Shop materials', '门店物料'),
    deliverable: say('Signs, menus and packaging for 40 shops', '40 家门店的招牌、菜单和包装'),
    criteria: say('Proofs signed; quantities as on the delivery note', '打样签字；数量与送货单一致'),
    owner: 'account',
    status: 'notStarted',
    start: 1,
    due: 13,
    baselineDue: 11,
    after: 'brandFinal',
  },
  dispatchScope: {
    of: 'dispatch',
    name: say('Requirements signed', '需求确认'),
    deliverable: say('Requirements list and statement of work', '需求清单和工作说明书'),
    criteria: say('Every must-have has a test', '每条必做需求都有验证方法'),
    owner: 'project',
    status: 'accepted',
    start: -48,
    due: -39,
    doneOn: -38,
    coCreation: true,
  },
  dispatchPrototype: {
    of: 'dispatch',
    name: say('Planning prototype', '排线原型'),
    deliverable: say('Clickable prototype of route planning', '线路规划可点击原型'),
    criteria: say('Five dispatchers plan a day unaided', '5 名调度员独立排完一天'),
    owner: 'designer',
    status: 'accepted',
    start: -38,
    due: -24,
    baselineDue: -29,
    doneOn: -24,
    reason: 'requirementChange',
    after: 'dispatchScope',
    coCreation: true,
  },
  dispatchBuild: {
    of: 'dispatch',
    name: say('Route planning built', '线路规划开发'),
    deliverable: say('Route planning on the test system', '测试环境可用的线路规划'),
    criteria: say('200 orders planned in under 30 minutes', '200 单排线不超过 30 分钟'),
    owner: 'developer',
    status: 'inProgress',
    start: -23,
    due: 10,
    baselineDue: 3,
    reason: 'requirementChange',
    after: 'dispatchPrototype',
  },
  dispatchGoLive: {
    of: 'dispatch',
    name: say('Go-live at two depots', '两个站点上线'),
    deliverable: say('Running system, trained dispatchers', '系统上线、调度员完成培训'),
    criteria: say('Five days without a critical incident', '连续 5 天无致命故障'),
    owner: 'project',
    status: 'notStarted',
    start: 11,
    due: 30,
    baselineDue: 22,
    after: 'dispatchBuild',
  },
  websiteDesign: {
    of: 'website',
    name: say('Page designs', '页面设计'),
    deliverable: say('Designs of 12 page types', '12 类页面设计稿'),
    criteria: say('Released by medical affairs', '经医学部门放行'),
    owner: 'designer',
    status: 'accepted',
    start: -28,
    due: -15,
    doneOn: -15,
    coCreation: true,
  },
  websiteBuild: {
    of: 'website',
    name: say('Site on staging', '测试站'),
    deliverable: say('All pages on the staging site', '测试站全部页面'),
    criteria: say('No broken link; loads within 2 s on a phone', '无失效链接；手机打开不超过 2 秒'),
    owner: 'developer',
    status: 'inProgress',
    start: -14,
    due: 2,
    after: 'websiteDesign',
  },
  websiteLive: {
    of: 'website',
    name: say('Relaunch', '正式切换'),
    deliverable: say('The new site under the old address', '新站启用原域名'),
    criteria: null,
    owner: 'project',
    status: 'notStarted',
    start: 3,
    due: 6,
    after: 'websiteBuild',
  },
  shopAudit: {
    of: 'shop',
    name: say('Shop audit', '店铺诊断'),
    deliverable: say('Audit with targets', '诊断报告和目标'),
    criteria: say('Targets confirmed in writing', '目标经书面确认'),
    owner: 'account',
    status: 'done',
    start: -18,
    due: -10,
    doneOn: -9,
    coCreation: true,
  },
  shopPages: {
    of: 'shop',
    name: say('New product pages', '新商品页'),
    deliverable: say('30 product pages with prices', '30 个带价格的商品页'),
    criteria: say('Each price approved by the client', '价格逐一经客户确认'),
    owner: 'designer',
    status: 'blocked',
    start: -8,
    due: 5,
    reason: 'waitingForClient',
    after: 'shopAudit',
  },
  openingPlan: {
    of: 'opening',
    name: say('Campaign plan', '活动方案'),
    deliverable: say('Plan with channels and costs', '含渠道和预算的活动方案'),
    criteria: say('Plan and costs approved in writing', '方案与预算经书面批准'),
    owner: 'account',
    status: 'accepted',
    start: -12,
    due: -4,
    doneOn: -4,
    coCreation: true,
  },
  openingRun: {
    of: 'opening',
    name: say('Opening weekend', '开业周末'),
    deliverable: say('Posters, invitations and the weekend itself', '海报、邀请函和开业活动'),
    criteria: say('Everything on site two days before', '所有物料提前两天到场'),
    owner: 'account',
    status: 'inProgress',
    start: -3,
    due: 20,
    after: 'openingPlan',
  },
  membersConcept: {
    of: 'members',
    name: say('Member concept', '会员方案'),
    deliverable: say('Levels, benefits and cost', '等级、权益和成本'),
    criteria: say('Cost per member below the agreed limit', '单个会员成本不超约定上限'),
    owner: 'project',
    status: 'onHold',
    start: -18,
    due: -6,
  },
} as const satisfies Readonly<Record<string, DemoMilestone>>
export type DemoMilestoneKey = keyof typeof demoMilestones
