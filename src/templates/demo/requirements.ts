import type { Localised } from '../../core/locale.js'
import { both } from '../template.js'
import { clientOf } from './engagements.js'
import { contactName, type DemoRow, engagement, workday } from './value.js'
import type { DemoEngagementKey } from './keys.js'

/** A requirement that the client confirmed. */
const confirmed = (
  of: DemoEngagementKey,
  on: number,
  description: Localised,
  acceptanceCriteria: Localised,
  more: DemoRow<'requirements'> = {},
): DemoRow<'requirements'> => ({
  description,
  engagement: engagement(of),
  source: 'interview',
  priority: 'high',
  acceptanceCriteria,
  status: 'inProgress',
  confirmedBy: contactName(clientOf[of]),
  confirmedOn: workday(on),
  addedAfterBaseline: 'no',
  ...more,
})
const delivered: DemoRow<'requirements'> = { status: 'delivered' }
const urgent: DemoRow<'requirements'> = { priority: 'urgent', source: 'workshop' }

/** A requirement that is not confirmed yet. */
const draft = (
  of: DemoEngagementKey,
  description: Localised,
  acceptanceCriteria: Localised,
  more: DemoRow<'requirements'>,
): DemoRow<'requirements'> => ({
  description,
  engagement: engagement(of),
  priority: 'medium',
  acceptanceCriteria,
  status: 'draft',
  addedAfterBaseline: 'no',
  ...more,
})

export const demoRequirements: readonly DemoRow<'requirements'>[] = [
  confirmed(
    'brand',
    -43,
    both('One logo for shops and packaging', '门店和包装用同一个标志'),
    both('Readable at 15 mm', '缩到 15 毫米仍清晰可辨'),
    delivered,
  ),
  confirmed(
    'brand',
    -43,
    both('A manual the shops can follow', '门店照着就能用的手册'),
    both('Manual signed page by page', '手册逐页签字'),
    delivered,
  ),
  confirmed(
    'brand',
    -43,
    both('40 shops refitted without closing', '40 家门店不停业换新'),
    both('No shop closed for a day', '没有门店停业一天'),
  ),
  confirmed(
    'dispatch',
    -53,
    both('Orders come in without re-typing', '订单进系统不再重复录入'),
    both('Nine of ten orders imported', '十单中九单自动导入'),
    urgent,
  ),
  confirmed(
    'dispatch',
    -53,
    both('A day’s routes planned in 30 minutes', '30 分钟排完一天线路'),
    both('200 orders in under 30 minutes', '200 单不超过 30 分钟'),
    urgent,
  ),
  confirmed(
    'dispatch',
    -53,
    both('Orders can be dragged on the map', '可在地图上拖拽排单'),
    both('A moved order changes both routes', '拖动一单，两条线路同步更新'),
  ),
  confirmed(
    'dispatch',
    -53,
    both('Drivers get printed sheets', '司机拿到纸质派单'),
    both('One page per vehicle', '每车一页'),
    { priority: 'medium' },
  ),
  confirmed(
    'dispatch',
    -29,
    both('Orders split by vehicle size', '订单按车型拆分'),
    both('No order exceeds its vehicle', '任何一单不超过车辆载量'),
    { source: 'changeRequest', addedAfterBaseline: 'yes' },
  ),
  confirmed(
    'website',
    -31,
    both('Every product has a page', '每个产品都有页面'),
    both('300 pages with released texts', '300 个页面，资料均已放行'),
    urgent,
  ),
  confirmed(
    'website',
    -31,
    both('Doctors find a text in three clicks', '医生三次点击内找到资料'),
    both('Eight of ten doctors in a test', '10 位医生测试，8 位做到'),
  ),
  confirmed(
    'website',
    -31,
    both('Old links keep working', '旧链接继续有效'),
    both('No old link ends in an error', '旧链接无一报错'),
  ),
  confirmed(
    'course',
    -121,
    both('Teachers change pages themselves', '老师能自己改页面'),
    both('A page changed in five minutes', '5 分钟改完一个页面'),
    delivered,
  ),
  confirmed(
    'course',
    -121,
    both('120 pages move without loss', '120 个页面完整迁移'),
    both('No picture or link is missing', '图片和链接无缺失'),
    delivered,
  ),
  confirmed(
    'course',
    -121,
    both('Pages work on phones', '页面适配手机'),
    both('Checked on five phones', '在 5 款手机上检查'),
    delivered,
  ),
  confirmed(
    'course',
    -88,
    both('Timetable on each course page', '课程页面显示课表'),
    both('Timetable matches the office’s list', '课表与教务清单一致'),
    { ...delivered, source: 'changeRequest', addedAfterBaseline: 'yes' },
  ),
  draft(
    'gifts',
    both('Customers compose a gift box', '顾客可自选礼盒内容'),
    both('Three sizes, any teas', '三种规格，茶品任选'),
    { source: 'workshop' },
  ),
  draft(
    'gifts',
    both('A card with a personal text', '可附手写贺卡'),
    both('Card text printed as typed', '贺卡内容与填写一致'),
    { source: 'interview' },
  ),
]
