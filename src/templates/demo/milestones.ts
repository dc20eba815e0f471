import { both } from '../template.js'
import { createStages } from './stages.js'
import { type DemoRow, workday } from './value.js'

const coCreated: DemoRow<'milestones'> = { coCreation: 'yes' }

const brandMilestones = createStages('brand', {
  brandResearch: {
    name: both('Brand research', '品牌调研'),
    deliverable: both('Research report and design brief', '调研报告和设计简报'),
    criteria: both('Brief signed by the client', '客户签字确认简报'),
    owner: 'account',
    start: -40,
    due: -32,
    doneOn: -32,
    more: coCreated,
  },
  brandProposal: {
    name: both('Logo proposals', '标志提案'),
    deliverable: both('Two directions with applications', '两个方向及应用效果图'),
    criteria: both('One direction chosen in writing', '书面选定一个方向'),
    owner: 'designer',
    start: -31,
    due: -22,
    doneOn: -22,
    more: coCreated,
  },
  brandManual: {
    name: both('Brand manual', '品牌手册'),
    deliverable: both('Logo files and brand manual', '标志文件和品牌手册'),
    criteria: both('Manual signed page by page', '手册逐页签字'),
    owner: 'designer',
    start: -21,
    due: -9,
    doneOn: -9,
  },
  brandShops: {
    name: both('Shop roll-out', '门店换新'),
    deliverable: both('Signs, menus and packaging in 40 shops', '40 家门店的招牌、菜单和包装'),
    criteria: both('Every shop signed off with photographs', '每家门店凭照片签收'),
    owner: 'account',
    start: -8,
    due: 10,
    more: { status: 'inProgress' },
  },
})

const dispatchMilestones = createStages('dispatch', {
  dispatchScope: {
    name: both('Requirements signed', '需求签字确认'),
    deliverable: both('Requirements list and statement of work', '需求清单和工作说明书'),
    criteria: both('Every must-have has a test', '每条必做需求都有验证方法'),
    owner: 'project',
    start: -50,
    due: -43,
    doneOn: -43,
    more: coCreated,
  },
  dispatchPrototype: {
    name: both('Planning prototype', '排线原型'),
    deliverable: both('Clickable prototype of route planning', '线路规划可点击原型'),
    criteria: both('Five dispatchers plan a day unaided', '5 名调度员独立排完一天'),
    owner: 'designer',
    start: -42,
    due: -30,
    doneOn: -29,
    more: { ...coCreated, delayReason: 'estimate' },
  },
  dispatchBuild: {
    name: both('Route planning built', '线路规划开发'),
    deliverable: both('Route planning on the test system', '测试环境可用的线路规划'),
    criteria: both('200 orders planned in under 30 minutes', '200 单排线不超过 30 分钟'),
    owner: 'developer',
    start: -28,
    due: 9,
    baseline: [-28, 5],
    more: { status: 'inProgress', delayReason: 'requirementChange' },
  },
  dispatchGoLive: {
    name: both('Go-live at two depots', '两个站点上线'),
    deliverable: both('Running system, trained dispatchers', '系统上线、调度员完成培训'),
    criteria: both('Five days without a critical incident', '连续 5 天无致命故障'),
    owner: 'project',
    start: 10,
    due: 36,
    baseline: [6, 32],
    more: { delayReason: 'requirementChange' },
  },
})

const websiteMilestones = createStages('website', {
  websiteDesign: {
    name: both('Page designs', '页面设计'),
    deliverable: both('Designs of 12 page types', '12 类页面设计稿'),
    criteria: both('Released by medical affairs', '经医学部放行'),
    owner: 'designer',
    start: -36,
    due: -26,
    doneOn: -24,
    more: { delayReason: 'requirementChange' },
  },
  websitePages: {
    name: both('Page templates', '页面模板'),
    deliverable: both('All page types on the staging site', '测试站上的全部页面类型'),
    criteria: both('No broken link; loads within 2 s on a phone', '无失效链接；手机打开不超过 2 秒'),
    owner: 'developer',
    start: -23,
    due: -13,
    doneOn: -13,
  },
  websiteTexts: {
    name: both('Product texts released', '产品资料放行'),
    deliverable: both('300 released product texts', '300 份已放行的产品资料'),
    criteria: both('Each text released in writing by medical affairs', '每份资料经医学部书面放行'),
    owner: 'project',
    start: -20,
    due: -4,
    more: { status: 'inProgress', forecast: workday(6), delayReason: 'waitingForClient' },
  },
  websiteLive: {
    name: both('Relaunch', '正式切换'),
    deliverable: both('The new site under the old address', '新站启用原域名'),
    criteria: both('Old links lead to the new pages', '旧链接全部跳转到新页面'),
    owner: 'project',
    start: -3,
    due: 9,
    baseline: [-3, 3],
    more: { status: 'inProgress', delayReason: 'waitingForClient' },
  },
})

const courseMilestones = createStages('course', {
  courseScope: {
    name: both('Course inventory', '课程盘点'),
    deliverable: both('List of the 120 course pages', '120 个课程页面清单'),
    criteria: both('List signed by the client', '清单经客户签字'),
    owner: 'project',
    start: -118,
    due: -110,
    doneOn: -110,
    more: coCreated,
  },
  courseDesign: {
    name: both('Course page designs', '课程页面设计'),
    deliverable: both('Designs of four page types', '4 类页面设计稿'),
    criteria: both('Three teachers find their way unaided', '3 位老师无需指导即可上手'),
    owner: 'designer',
    start: -109,
    due: -95,
    doneOn: -93,
    more: { ...coCreated, delayReason: 'shortOfResources' },
  },
  courseEditor: {
    name: both('Page editor', '页面编辑器'),
    deliverable: both('Editor for teachers', '供老师使用的编辑器'),
    criteria: both('A page is changed in under five minutes', '改一个页面不超过 5 分钟'),
    owner: 'developer',
    start: -92,
    due: -78,
    doneOn: -76,
    more: { delayReason: 'technicalProblem' },
  },
  courseMove: {
    name: both('Pages moved', '页面迁移'),
    deliverable: both('120 pages in the new system', '120 个页面进入新系统'),
    criteria: both('No picture or link is missing', '图片和链接无缺失'),
    owner: 'developer',
    start: -75,
    due: -48,
    doneOn: -48,
  },
  courseTraining: {
    name: both('Teacher training', '老师培训'),
    deliverable: both('Two training sessions with a handout', '两场培训和操作手册'),
    criteria: both('20 teachers have edited a page', '20 位老师各改完一个页面'),
    owner: 'account',
    start: -47,
    due: -26,
    doneOn: -24,
    more: { ...coCreated, delayReason: 'waitingForClient' },
  },
})

const giftMilestones = createStages('gifts', {
  giftsConcept: {
    name: both('Shop concept', '商城方案'),
    deliverable: both('Range, prices and page sketches', '品类、价格和页面草图'),
    criteria: both('Concept signed by the client', '方案经客户签字'),
    owner: 'account',
    start: 12,
    due: 21,
    more: coCreated,
  },
  giftsBuild: {
    name: both('Shop built', '商城开发'),
    deliverable: both('Shop on the test system', '测试环境可用的商城'),
    criteria: both('20 test orders without an error', '20 笔测试订单无差错'),
    owner: 'developer',
    start: 22,
    due: 39,
  },
  giftsOpen: {
    name: both('Shop opened', '商城上线'),
    deliverable: both('Shop open to customers', '商城对顾客开放'),
    criteria: both('First 20 orders delivered complete', '首批 20 单完整送达'),
    owner: 'account',
    start: 40,
    due: 45,
  },
})

export const demoMilestones: Readonly<Record<string, DemoRow<'milestones'>>> = Object.fromEntries([
  ...websiteMilestones,
  ...dispatchMilestones,
  ...brandMilestones,
  ...courseMilestones,
  ...giftMilestones,
])
