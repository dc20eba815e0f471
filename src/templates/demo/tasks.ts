import { both } from '../template.js'
import { iteration, task as after, workday } from './value.js'
import { ahead, doing, done, doneOn, high, onClient, sized, type TaskCells } from './task-cells.js'

const brandTasks: Readonly<Record<string, TaskCells>> = {
  brandInterviews: done(
    ['brandResearch', 'account', -40, -36],
    both('Interview five tea drinkers', '访谈五位茶客'),
  ),
  brandPhotos: done(['brandResearch', 'designer', -39, -34], both('Photograph ten shops', '实拍十家门店')),
  brandBrief: done(['brandResearch', 'account', -34, -32], both('Get the brief signed', '简报签字确认')),
  brandDirections: done(
    ['brandProposal', 'designer', -31, -25],
    both('Work out two directions', '深化两个方向'),
  ),
  brandPitch: done(['brandProposal', 'designer', -24, -22], both('Present to the founder', '向创始人提案')),
  brandLogo: done(['brandManual', 'designer', -21, -14], both('Draw the logo files', '制作标志文件')),
  brandLayout: done(['brandManual', 'designer', -16, -10], both('Lay out the brand manual', '编排品牌手册')),
  brandSigned: done(['brandManual', 'account', -10, -9], both('Get the manual signed', '手册签字')),
  brandPrinters: done(['brandShops', 'account', -8, -7], both('Compare three printers', '三家印厂比价')),
  brandFiles: done(['brandShops', 'designer', -8, -5], both('Prepare files for print', '制作印刷文件')),
  brandFirst: done(['brandShops', 'account', -6, -2], both('Refit the first 16 shops', '前 16 家门店换新')),
  brandRest: doing(
    ['brandShops', 'account', -1, 7],
    0.1,
    both('Refit the other 24 shops', '其余 24 家门店换新'),
    {
      ballInCourt: 'thirdParty',
      waitingSince: workday(-1),
      predecessors: after('brandFirst'),
    },
  ),
  brandLabels: ahead(['brandShops', 'designer', 2, 5], both('Design the shelf labels', '设计货架标签'), {
    predecessors: after('brandPrinters'),
  }),
  brandWalk: ahead(
    ['brandShops', 'account', 8, 10],
    both('Sign off the shops with photographs', '门店凭照片签收'),
    {
      predecessors: after('brandRest'),
    },
  ),
}

const dispatchTasks: Readonly<Record<string, TaskCells>> = {
  dispatchShadow: done(
    ['dispatchScope', 'project', -50, -46],
    both('Shadow two dispatchers', '跟班两位调度员'),
  ),
  dispatchTests: done(['dispatchScope', 'project', -46, -43], both('Write acceptance tests', '编写验收用例')),
  dispatchMap: done(
    ['dispatchPrototype', 'designer', -42, -36],
    both('Prototype of the map view', '地图视图原型'),
  ),
  dispatchTrial: done(
    ['dispatchPrototype', 'tester', -35, -31],
    both('Test with five dispatchers', '五位调度员试用'),
  ),
  dispatchRework: done(
    ['dispatchPrototype', 'designer', -31, -30],
    both('Simplify the map after the trial', '按试用意见简化地图'),
    doneOn(-29),
  ),
  dispatchImport: done(
    ['dispatchBuild', 'developer', -28, -19],
    both('Import of orders', '订单导入'),
    sized('dispatch1', 8),
  ),
  dispatchSplit: done(
    ['dispatchBuild', 'developer', -18, -12],
    both('Split orders by vehicle size', '按车型拆分订单'),
    sized('dispatch2', 8),
  ),
  dispatchSplitTest: done(
    ['dispatchBuild', 'tester', -11, -9],
    both('Test the splitting of orders', '测试订单拆分'),
    {
      ...sized('dispatch2', 3),
      predecessors: after('dispatchSplit'),
    },
  ),
  dispatchRoutes: doing(['dispatchBuild', 'developer', -11, 3], 0.9, both('Route calculation', '线路计算'), {
    ...high,
    ...sized('dispatch2', 8),
  }),
  dispatchDepots: done(
    ['dispatchBuild', 'developer', -8, -6],
    both('Sign-in for each depot', '各站点登录'),
    sized('dispatch3', 3),
  ),
  dispatchMapTest: done(
    ['dispatchBuild', 'tester', -5, -3],
    both('Test the map with real addresses', '用真实地址测试地图'),
    sized('dispatch3', 3),
  ),
  dispatchDrag: doing(
    ['dispatchBuild', 'developer', -4, 6],
    0.7,
    both('Drag orders on the map', '地图拖拽排单'),
    sized('dispatch3', 8),
  ),
  dispatchIcons: doing(
    ['dispatchBuild', 'designer', -2, 3],
    0.7,
    both('Icons for vehicle sizes', '车型图标'),
    sized('dispatch3', 2),
  ),
  dispatchOrders: doing(
    ['dispatchBuild', 'tester', -2, 2],
    0.8,
    both('Prepare 200 test orders', '准备 200 单测试数据'),
    sized('dispatch3', 3),
  ),
  dispatchLoad: ahead(
    ['dispatchBuild', 'tester', 5, 8],
    both('Load test with 200 orders', '200 单压力测试'),
    {
      ...sized('dispatch4', 5),
      predecessors: after('dispatchRoutes'),
    },
  ),
  dispatchDemo: ahead(['dispatchBuild', 'project', 1, 2], both('Demo to the client', '向客户演示'), high),
  dispatchSheets: ahead(['dispatchBuild', null, 7, 9], both('Print driver sheets', '打印司机派单'), {
    iteration: iteration('dispatch4'),
  }),
  dispatchPlan: ahead(
    ['dispatchGoLive', 'project', 10, 18],
    both('Training plan for depots', '站点培训计划'),
  ),
  dispatchAccept: ahead(
    ['dispatchGoLive', 'tester', 19, 28],
    both('Acceptance test at the depot', '站点验收测试'),
    {
      predecessors: after('dispatchPlan'),
    },
  ),
  dispatchSwitch: ahead(
    ['dispatchGoLive', 'developer', 29, 36],
    both('Switch over both depots', '两个站点切换'),
    {
      predecessors: after('dispatchAccept'),
    },
  ),
}

const linkCheck = both('Check links and forms', '检查链接和表单')
const websiteTasks: Readonly<Record<string, TaskCells>> = {
  websiteHome: done(
    ['websiteDesign', 'designer', -36, -30],
    both('Home page and product page', '首页和产品页设计'),
  ),
  websiteTypes: done(
    ['websiteDesign', 'designer', -30, -26],
    both('Ten further page types', '其余十类页面设计'),
    doneOn(-24),
  ),
  websiteTemplates: done(
    ['websitePages', 'developer', -23, -15],
    both('Templates and editor', '模板与编辑器'),
  ),
  websitePhones: done(['websitePages', 'tester', -15, -13], both('Check pages on phones', '手机端检查')),
  websiteRelease: doing(
    ['websiteTexts', 'project', -20, -5],
    0.6,
    both('Get 300 product texts released', '300 份产品资料送审放行'),
    { ...onClient, status: 'blocked', waitingSince: workday(-8) },
  ),
  websiteMove: doing(
    ['websiteTexts', 'developer', -12, -4],
    0.85,
    both('Move the released texts to the site', '已放行资料上站'),
    high,
  ),
  websiteMeeting: ahead(
    ['websiteTexts', 'director', 1, 2],
    both('Meet the head of medical affairs', '拜访医学部负责人'),
    high,
  ),
  websiteRedirects: doing(
    ['websiteLive', 'developer', -3, -1],
    0.3,
    both('Redirects of old addresses', '旧链接跳转'),
  ),
  websiteForms: ahead(['websiteLive', 'tester', 6, 7], linkCheck),
  websiteFormsAgain: ahead(['websiteLive', 'developer', 6, 7], linkCheck),
  websiteNotice: ahead(['websiteLive', 'project', 8, 9], both('Announce the relaunch', '发布改版通知'), {
    predecessors: after('websiteRedirects'),
  }),
}

const courseTasks: Readonly<Record<string, TaskCells>> = {
  courseList: done(['courseScope', 'project', -118, -110], both('List all course pages', '盘点全部课程页面')),
  courseSketches: done(
    ['courseDesign', 'designer', -109, -101],
    both('Sketch four page types', '四类页面草图'),
  ),
  courseTrial: done(
    ['courseDesign', 'tester', -100, -95],
    both('Try the sketches with teachers', '请老师试用草图'),
    doneOn(-93),
  ),
  courseTool: done(
    ['courseEditor', 'developer', -92, -82],
    both('Build the page editor', '开发页面编辑器'),
    doneOn(-80),
  ),
  courseToolTest: done(
    ['courseEditor', 'tester', -81, -78],
    both('Test the editor', '测试编辑器'),
    doneOn(-76),
  ),
  courseFirst: done(
    ['courseMove', 'developer', -75, -60],
    both('Move the first 60 pages', '迁移前 60 个页面'),
  ),
  courseSecond: done(
    ['courseMove', 'developer', -59, -50],
    both('Move the other 60 pages', '迁移其余 60 个页面'),
  ),
  courseCheck: done(['courseMove', 'tester', -52, -48], both('Check pictures and links', '检查图片和链接')),
  courseHandout: done(['courseTraining', 'designer', -47, -38], both('Write the handout', '编写操作手册')),
  courseSessions: done(
    ['courseTraining', 'account', -30, -26],
    both('Hold two training sessions', '举办两场培训'),
    doneOn(-24),
  ),
}

const giftTasks: Readonly<Record<string, TaskCells>> = {
  giftsCustomers: ahead(
    ['giftsConcept', 'account', 12, 16],
    both('Interview ten regular customers', '访谈十位老顾客'),
  ),
  giftsSketches: ahead(['giftsConcept', 'designer', 17, 21], both('Sketch the shop pages', '商城页面草图'), {
    predecessors: after('giftsCustomers'),
  }),
}

export const demoTasks: Readonly<Record<string, TaskCells>> = {
  ...websiteTasks,
  ...dispatchTasks,
  ...brandTasks,
  ...courseTasks,
  ...giftTasks,
}
