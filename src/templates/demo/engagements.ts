import type { Localised } from '../../core/locale.js'
import { say } from '../template.js'
import type { DemoClientKey, DemoPersonKey } from './cast.js'

/** A made-up engagement. Days are working days from today. */
export interface DemoEngagement {
  readonly name: Localised
  readonly client: DemoClientKey
  readonly owner: DemoPersonKey
  readonly status: 'active' | 'onHold'
  readonly start: number
  readonly delivery: number
  readonly baselineDelivery: number
  readonly sowConfirmed: number | null
  readonly bufferDays: number
  readonly budget: number
  readonly spent: number
  readonly goal: Localised
  readonly metric: Localised
  readonly target: number
  readonly current: number
  /** Where the figure stood at the start; with it, which way is better needs no saying. */
  readonly startValue?: number
}

export const demoEngagements = {
  brand: {
    name: say('Brand refresh', '品牌升级'),
    client: 'tea',
    owner: 'account',
    status: 'active',
    start: -34,
    delivery: 16,
    baselineDelivery: 14,
    sowConfirmed: -35,
    bufferDays: 3,
    budget: 180000,
    spent: 112000,
    goal: say('New look in 40 shops', '40 家门店换新形象'),
    metric: say('Shops refitted', '已换新门店数'),
    target: 40,
    current: 6,
  },
  dispatch: {
    name: say('Dispatch system, phase 2', '调度系统二期'),
    client: 'logistics',
    owner: 'project',
    status: 'active',
    start: -48,
    delivery: 38,
    baselineDelivery: 30,
    sowConfirmed: -49,
    bufferDays: 8,
    budget: 620000,
    spent: 395000,
    goal: say('Plan a day’s routes in 30 minutes', '30 分钟排完一天线路'),
    metric: say('Minutes to plan a day', '排线耗时（分钟）'),
    target: 30,
    current: 95,
    startValue: 140,
  },
  website: {
    name: say('Website relaunch', '官网改版'),
    client: 'medical',
    owner: 'project',
    status: 'active',
    start: -28,
    delivery: 9,
    baselineDelivery: 9,
    sowConfirmed: null,
    bufferDays: 3,
    budget: 150000,
    spent: 98000,
    goal: say('Twice the downloads of product sheets', '产品资料下载量翻倍'),
    metric: say('Downloads a month', '月下载量'),
    target: 2400,
    current: 1180,
  },
  shop: {
    name: say('Online shop operation', '网店代运营'),
    client: 'furniture',
    owner: 'account',
    status: 'active',
    start: -18,
    delivery: 45,
    baselineDelivery: 45,
    sowConfirmed: -19,
    bufferDays: 5,
    budget: 96000,
    spent: 21000,
    goal: say('Conversion of 2.5 %', '转化率达到 2.5%'),
    metric: say('Conversion in percent', '转化率（%）'),
    target: 2.5,
    current: 1.4,
  },
  opening: {
    name: say('Store opening campaign', '新店开业活动'),
    client: 'grocery',
    owner: 'account',
    status: 'active',
    start: -12,
    delivery: 24,
    baselineDelivery: 24,
    sowConfirmed: -13,
    bufferDays: 4,
    budget: 88000,
    spent: 26000,
    goal: say('3,000 visitors on the first weekend', '开业首个周末到店 3000 人'),
    metric: say('Visitors signed up', '已预约到店人数'),
    target: 3000,
    current: 740,
  },
  members: {
    name: say('Member app', '会员小程序'),
    client: 'grocery',
    owner: 'project',
    status: 'onHold',
    start: -20,
    delivery: 60,
    baselineDelivery: 40,
    sowConfirmed: -20,
    bufferDays: 5,
    budget: 130000,
    spent: 12000,
    goal: say('5,000 members in the first quarter', '首季度会员 5000 人'),
    metric: say('Members', '会员数'),
    target: 5000,
    current: 0,
  },
} as const satisfies Readonly<Record<string, DemoEngagement>>
export type DemoEngagementKey = keyof typeof demoEngagements
