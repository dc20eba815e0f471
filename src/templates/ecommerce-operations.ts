import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 电商代运营: open or take over a shop, prepare a promotion, run it, hand over the numbers. */
export const ecommerceOperations: Template = {
  key: 'ecommerceOperations',
  name: both('E-commerce operations', '电商代运营'),
  summary: both(
    'Take over a shop, prepare the stock and pages, run a promotion, and settle the month.',
    '店铺接手、商品与页面、大促筹备、活动执行、月度结算。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'raci', 'rhythm', 'risks'],
  bufferDays: 3,
  stages: [
    {
      key: 'takeOver',
      name: both('Shop take-over', '店铺接手'),
      durationDays: 6,
      after: [],
      ownerRole: 'shopManager',
      coCreation: true,
      deliverable: both(
        'Audit of the shop with last 90 days’ numbers, and a target for each',
        '店铺诊断报告：近 90 天数据及各项目标',
      ),
      acceptanceCriteria: both(
        'Sub-accounts work with least rights; targets for sales, conversion and returns confirmed in writing',
        '子账号按最小权限开通；销售额、转化率、退货率目标书面确认',
      ),
      tasks: [
        task('Set up sub-accounts', '开通子账号和权限', 'clientContact', 0, 2),
        task('Pull 90 days of numbers', '导出近 90 天经营数据', 'analyst', 1, 2),
        task('Write the audit and targets', '撰写诊断和目标', 'shopManager', 3, 3),
      ],
    },
    {
      key: 'calendar',
      name: both('Promotion calendar', '促销排期确认'),
      durationDays: 4,
      after: after('takeOver'),
      ownerRole: 'accountManager',
      coCreation: true,
      deliverable: both(
        'Calendar of promotions with prices, stock and budget',
        '促销排期表：价格、备货、预算',
      ),
      acceptanceCriteria: both(
        'Signed by the client before any enrolment; lowest price of each item stated',
        '报名前由客户书面确认；每个商品写明最低价',
      ),
      tasks: [
        task('Propose promotions and prices', '拟定活动和价格', 'shopManager', 0, 2),
        task('Check margin of each item', '核算单品毛利', 'analyst', 1, 1),
        task('Get the calendar signed', '客户签字确认排期', 'accountManager', 2, 2),
      ],
    },
    {
      key: 'listing',
      name: both('Items and pages', '商品与页面'),
      durationDays: 8,
      after: after('calendar'),
      ownerRole: 'designer',
      coCreation: false,
      deliverable: both(
        'Item pages, banners and short videos, uploaded as drafts',
        '商品详情页、主图、短视频，已存草稿',
      ),
      acceptanceCriteria: both(
        'No forbidden word by the platform’s checker; pages load within 2 s on a phone; client approved each price',
        '平台违禁词检测为零；手机打开不超过 2 秒；价格逐一经客户核对',
      ),
      tasks: [
        task('Write selling points and copy', '提炼卖点、撰写文案', 'copywriter', 0, 3),
        task('Shoot and design pages', '拍摄与页面设计', 'designer', 1, 6),
        task('Check advertising wording', '广告用语合规检查', 'shopManager', 6, 2),
      ],
    },
    {
      key: 'stock',
      name: both('Stock in the warehouse', '备货入仓'),
      durationDays: 7,
      after: after('calendar'),
      ownerRole: 'clientContact',
      coCreation: false,
      deliverable: both('Stock counted in the warehouse, linked to the shop', '货品入仓清点，库存已同步'),
      acceptanceCriteria: both(
        'Counted stock at least 110% of the forecast; 20 test parcels ship within 24 h',
        '实盘库存不低于预测的 110%；20 单试发均在 24 小时内出库',
      ),
      tasks: [
        task('Forecast quantities by item', '按单品预测销量', 'analyst', 0, 1),
        task('Ship stock to the warehouse', '发货入仓', 'clientContact', 1, 4),
        task('Test parcels', '试发包裹', 'shopManager', 5, 2),
      ],
    },
    {
      key: 'warmUp',
      name: both('Warm-up', '预热'),
      durationDays: 5,
      after: after('listing', 'stock'),
      ownerRole: 'mediaBuyer',
      coCreation: false,
      deliverable: both(
        'Running campaigns, coupons set, service scripts ready',
        '投放计划上线、优惠券配置、客服话术就绪',
      ),
      acceptanceCriteria: both(
        'Add-to-cart at 60% of target; every coupon tested with a real order; service staff passed the quiz',
        '加购达到目标的 60%；优惠券逐张真实下单验证；客服话术考核通过',
      ),
      tasks: [
        task('Set up coupons and test orders', '配置优惠券并试单', 'shopManager', 0, 2),
        task('Start campaigns', '启动投放', 'mediaBuyer', 0, 5),
        task('Train customer service', '客服话术培训', 'customerService', 1, 2),
      ],
    },
    {
      key: 'promotion',
      name: both('Promotion', '活动执行'),
      durationDays: 3,
      after: after('warmUp'),
      ownerRole: 'shopManager',
      coCreation: false,
      deliverable: both('The promotion, with a report every evening', '活动执行及每晚战报'),
      acceptanceCriteria: both(
        'First answer within 60 s; no overselling; report sent by 22:00 each day',
        '首次响应不超过 60 秒；零超卖；每日 22:00 前发出战报',
      ),
      tasks: [
        task('Watch stock and prices', '盯库存和价格', 'shopManager', 0, 3),
        task('Adjust bids by the hour', '分时调整出价', 'mediaBuyer', 0, 3),
        task('Report every evening', '每晚发战报', 'analyst', 0, 3),
      ],
    },
    {
      key: 'settle',
      name: both('Review and settlement', '复盘与结算'),
      durationDays: 5,
      after: [{ stage: 'promotion', lag: 3 }],
      ownerRole: 'accountManager',
      coCreation: true,
      deliverable: both(
        'Report against targets, settlement statement, plan for the next month',
        '目标达成报告、结算单、下月计划',
      ),
      acceptanceCriteria: both(
        'Figures match the platform’s back end; statement confirmed by the client',
        '数据与平台后台一致；结算单经客户确认',
      ),
      tasks: [
        task('Compare results with targets', '对照目标复盘', 'analyst', 0, 2),
        task('Sort complaints by cause', '按原因归类客诉', 'customerService', 0, 2),
        task('Agree on the statement', '对账并确认结算单', 'accountManager', 2, 3),
      ],
    },
  ],
  raci: [
    line(
      both('Promotion calendar', '促销排期'),
      ['shopManager'],
      'clientSponsor',
      ['analyst'],
      ['customerService'],
    ),
    line(both('Prices', '商品定价'), ['shopManager'], 'clientSponsor', ['analyst']),
    line(
      both('Advertising budget', '投放预算'),
      ['mediaBuyer'],
      'accountManager',
      ['clientSponsor'],
      ['analyst'],
    ),
    line(
      both('Complaints', '客诉处理'),
      ['customerService'],
      'shopManager',
      ['clientContact'],
      ['accountManager'],
    ),
  ],
  rhythm: [
    talk(both('Daily figures', '经营日报'), 'daily', 'analyst', 'clientContact'),
    talk(both('Weekly review', '周复盘会'), 'weekly', 'shopManager', 'clientContact', 'mediaBuyer'),
    talk(both('Monthly settlement', '月度结算会'), 'monthly', 'accountManager', 'clientSponsor'),
  ],
  risks: [
    risk(
      'supplier',
      3,
      5,
      both('Stock arrives after the warm-up', '货品晚于预热期到仓'),
      both('No enrolment before stock has left the factory', '货未出厂不报名活动'),
    ),
    risk(
      'legal',
      3,
      4,
      both('A page is taken down for its wording', '页面因违禁词被下架'),
      both('Check wording before upload, keep a second version', '上架前检查用语，备好替换版本'),
    ),
    risk(
      'market',
      3,
      3,
      both('A competitor undercuts the price', '竞品突然降价'),
      both('Agree on a floor price and gifts beforehand', '事先约定底价和赠品方案'),
    ),
  ],
}
