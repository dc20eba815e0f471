import type { Localised } from '../../core/locale.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { say } from '../template.js'
import type { DemoPersonKey } from './cast.js'
import type { DemoMilestoneKey } from './milestones.js'

/** A made-up task. Days are working days from today; null leaves the cell blank. */
export interface DemoTask {
  readonly of: DemoMilestoneKey
  readonly owner: DemoPersonKey | null
  readonly start: number
  readonly due: number | null
  readonly title: Localised
  readonly status: NonNullable<Task['status']>
  readonly share: number
  readonly doneOn?: number
  readonly priority?: NonNullable<Task['priority']>
  readonly waitsFor?: NonNullable<Task['ballInCourt']>
}

type Place = readonly [of: DemoMilestoneKey, owner: DemoPersonKey | null, start: number, due: number | null]
type More = Partial<Pick<DemoTask, 'status' | 'priority' | 'waitsFor' | 'doneOn'>>

const task = ([of, owner, start, due]: Place, share: number, title: Localised, more: More): DemoTask => ({
  of,
  owner,
  start,
  due,
  share,
  title,
  status: share === 1 ? 'done' : share > 0 ? 'inProgress' : 'notStarted',
  ...(share === 1 && due !== null ? { doneOn: due } : {}),
  ...more,
})
const done = (place: Place, title: Localised, more: More = {}): DemoTask => task(place, 1, title, more)
const doing = (place: Place, share: number, title: Localised, more: More = {}): DemoTask =>
  task(place, share, title, more)
const ahead = (place: Place, title: Localised, more: More = {}): DemoTask => task(place, 0, title, more)

const urgent: More = { priority: 'urgent' }
const high: More = { priority: 'high' }
const onClient: More = { waitsFor: 'client', priority: 'high' }
const onSupplier: More = { waitsFor: 'thirdParty' }
const parked: More = { status: 'onHold' }

export const demoTasks: readonly DemoTask[] = [
  done(['brandResearch', 'account', -34, -30], say('Interview five tea drinkers', '访谈五位茶客')),
  done(['brandResearch', 'designer', -33, -28], say('Photograph ten shops', '实拍十家门店')),
  done(['brandResearch', 'account', -28, -25], say('Get the brief signed', '简报签字确认')),
  done(['brandProposal', 'designer', -24, -16], say('Work out two directions', '深化两个方向')),
  done(['brandProposal', 'account', -20, -15], say('Pre-check the trademark', '商标近似查询'), {
    doneOn: -14,
  }),
  done(['brandProposal', 'designer', -14, -13], say('Present to the founder', '向创始人提案'), {
    doneOn: -12,
  }),
  done(['brandFinal', 'designer', -11, -7], say('First round of changes', '第一轮修改')),
  doing(['brandFinal', 'designer', -6, -3], 0.8, say('Second round of changes', '第二轮修改'), urgent),
  doing(['brandFinal', 'designer', -5, -2], 0.5, say('Layout of the brand manual', '编排品牌手册'), high),
  ahead(['brandFinal', 'account', -1, 0], say('Get the manual signed', '手册签字'), onClient),
  ahead(['brandPrint', 'account', 1, 3], say('Compare three printers', '三家印厂比价'), high),
  ahead(['brandPrint', 'designer', 1, 5], say('Files for print', '制作印刷文件')),
  ahead(['brandPrint', null, 5, 8], say('Check proofs on site', '印厂看样')),
  ahead(['brandPrint', 'account', 8, 13], say('Deliver to 40 shops', '配送 40 家门店'), onSupplier),
  done(['dispatchScope', 'project', -48, -42], say('Shadow two dispatchers', '跟班两位调度员')),
  done(['dispatchScope', 'project', -42, -39], say('Write acceptance tests', '编写验收用例'), {
    doneOn: -38,
  }),
  done(['dispatchPrototype', 'designer', -38, -31], say('Prototype of the map view', '地图视图原型')),
  done(['dispatchPrototype', 'designer', -30, -26], say('Rework after the change request', '按变更单返工'), {
    doneOn: -25,
  }),
  done(['dispatchPrototype', 'tester', -26, -24], say('Test with five dispatchers', '五位调度员试用')),
  done(['dispatchBuild', 'developer', -23, -12], say('Import of orders', '订单导入')),
  doing(['dispatchBuild', 'developer', -12, -1], 0.9, say('Route calculation', '线路计算'), urgent),
  doing(['dispatchBuild', 'developer', -4, 6], 0.3, say('Drag orders on the map', '地图拖拽排单')),
  doing(['dispatchBuild', 'tester', -3, 4], 0.4, say('Load test with 200 orders', '200 单压力测试')),
  ahead(['dispatchBuild', 'project', 1, 2], say('Demo to the client', '向客户演示'), high),
  ahead(['dispatchBuild', 'developer', 2, 7], say('Map service contract', '地图服务合同'), onSupplier),
  ahead(['dispatchBuild', 'developer', 6, 10], say('Print driver sheets', '打印司机派单')),
  ahead(['dispatchGoLive', 'project', 11, 14], say('Training plan for depots', '站点培训计划')),
  ahead(['dispatchGoLive', 'tester', 11, 18], say('Acceptance test at the depot', '站点验收测试')),
  ahead(['dispatchGoLive', null, 19, 20], say('Switch over the first depot', '首个站点切换')),
  done(['websiteDesign', 'designer', -28, -20], say('Home page and product page', '首页和产品页设计')),
  done(['websiteDesign', 'designer', -20, -15], say('Ten further page types', '其余十类页面')),
  done(['websiteBuild', 'developer', -14, -6], say('Templates and editor', '模板与编辑器')),
  doing(
    ['websiteBuild', 'developer', -6, 1],
    0.7,
    say('Move 300 product sheets', '迁移 300 份产品资料'),
    high,
  ),
  ahead(['websiteBuild', 'project', -8, -4], say('Texts from medical affairs', '医学部文案'), onClient),
  doing(['websiteBuild', 'tester', -4, -2], 0.2, say('Check pages on phones', '手机端检查')),
  ahead(['websiteBuild', null, -2, -1], say('Redirects of old addresses', '旧链接跳转')),
  ahead(['websiteLive', 'developer', 3, 5], say('Plan for the way back', '回退方案')),
  ahead(['websiteLive', 'project', 4, 6], say('Announce the relaunch', '发布改版通知')),
  done(['shopAudit', 'account', -18, -13], say('Pull 90 days of figures', '导出近 90 天数据')),
  done(['shopAudit', 'account', -12, -10], say('Agree on targets', '确认目标'), { doneOn: -9 }),
  ahead(['shopPages', 'account', -8, 2], say('Price list of the season', '当季价格表'), onClient),
  doing(['shopPages', 'designer', -6, 3], 0.4, say('Photographs of 30 products', '拍摄 30 款商品')),
  ahead(['shopPages', 'designer', 2, null], say('Texts for product pages', '商品页文案')),
  done(['openingPlan', 'account', -12, -7], say('Ask neighbours what they miss', '走访周边居民')),
  done(['openingPlan', 'account', -7, -4], say('Agree on channels and costs', '确认渠道和预算')),
  doing(['openingRun', 'designer', -3, 6], 0.4, say('Design posters and invitations', '设计海报和邀请函')),
  ahead(['openingRun', 'account', 4, 10], say('Invite by text and neighbourhood groups', '短信和社群邀约')),
  ahead(['openingRun', 'project', 10, 18], say('Plan staff and stock for the weekend', '安排开业人手和备货')),
  doing(['membersConcept', 'project', -18, -10], 0.3, say('Compare loyalty schemes', '对比会员方案'), parked),
  ahead(
    ['membersConcept', 'project', -10, -6],
    say('Calculate the cost of benefits', '测算权益成本'),
    parked,
  ),
]
