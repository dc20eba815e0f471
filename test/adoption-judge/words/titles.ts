import type { Locale } from '../../../src/core/locale.js'

/** A kind of work: its stages, and under each what is done in it, in the order in which it is done. */
export interface Trade {
  readonly name: string
  readonly stages: Readonly<Record<string, string>>
  /** How this trade alone heads columns, by what they contain. */
  readonly heads?: Readonly<Record<string, string>>
}

/** Work of many trades by language; the even ones are of one half, the odd ones of the other. */
export const trades: Readonly<Record<Locale, readonly Trade[]>> = {
  en: [
    {
      name: 'Office fit-out',
      stages: {
        Preparation:
          'Site survey|Confirm lease plans|Apply for building permit|Order long-lead items|Set up site office',
        Structure:
          'Demolish partition walls|Install steel studs|First fix electrical|Run data cabling|Plumbing rough-in',
        Finishes:
          'Plasterboard and tape|Paint meeting rooms|Lay carpet tiles|Hang doors|Install kitchen units',
        Handover: 'Fire alarm test|Snag walk with client|Final clean|Hand over keys and manuals',
      },
    },
    {
      name: 'Website relaunch',
      stages: {
        Discovery: 'Kick-off call|Content audit|Interview three customers|Review analytics|Agree sitemap',
        Design:
          'Wireframes for home page|Moodboards|Design system in Figma|Mobile layouts|Copy for about page',
        Build:
          'Set up staging server|Templates for blog|Contact form with spam filter|Migrate old articles|Redirect map',
        Launch: 'Cross-browser testing|Train editors|DNS switch|Post-launch check',
      },
    },
    {
      name: 'Annual audit',
      stages: {
        Planning:
          'Engagement letter signed|Request trial balance|Set materiality|Plan stock count|Send PBC list',
        Fieldwork:
          'Test revenue cut-off|Bank confirmations|Payroll sample|Fixed asset additions|Related party review',
        Reporting:
          'Draft financial statements|Partner review|Management letter|Board presentation|File archive',
      },
    },
    {
      name: 'Spring campaign',
      stages: {
        Concept: 'Brief from brand team|Audience research|Campaign idea|Budget sign-off|Name the campaign',
        Production:
          'Book photographer|Shoot day|Edit hero film|Resize banners|Proofread landing page|Record radio spot',
        Media:
          'Upload ads to Meta|Send press release|Newsletter to customers|Influencer contracts|Weekly results call',
      },
    },
    {
      name: 'ERP rollout',
      stages: {
        'Phase 0': 'Steering committee set up|Gap analysis|License order|Data owner list|Hardware sizing',
        'Phase 1':
          'Chart of accounts mapping|Configure purchasing|Write interface to warehouse|Clean vendor master|Load opening stock',
        'Phase 2': 'User acceptance test|Train key users|Cutover rehearsal|Freeze old system|Hypercare rota',
      },
    },
    {
      name: 'Product launch event',
      stages: {
        Venue: 'Shortlist three venues|Sign venue contract|Order stage and lights|Fire safety plan',
        Guests: 'Guest list from sales|Print invitations|Follow up on RSVPs|Name badges|Book hotel rooms',
        Programme:
          'Confirm keynote speaker|Write run of show|Rehearsal with moderator|Catering tasting|Thank-you notes',
      },
    },
    {
      name: 'New production line',
      stages: {
        Engineering:
          'Layout drawing rev B|Risk assessment|Purchase spec for conveyor|Approve vendor drawings|PLC program',
        Installation:
          'Anchor base frames|Connect compressed air|Wire control cabinet|Guarding and fences|Commission robot cell',
        'Ramp-up':
          'Trial run 100 pieces|Operator training|Spare parts list|Capability study|Sign acceptance protocol',
      },
    },
    {
      name: 'Hiring and onboarding',
      stages: {
        Sourcing: 'Write job advert|Post on LinkedIn|Screen CVs|Phone interviews',
        Selection: 'Case study round|Panel interview|Reference checks|Offer letter|Negotiate start',
        Onboarding: 'Order laptop|Create accounts|Welcome lunch|Buddy assigned|30-day review',
      },
    },
  ],
  'zh-CN': [
    {
      name: '官网改版',
      stages: {
        需求: '召开启动会|梳理现有栏目|访谈三位客户|确认网站地图|编写需求说明书',
        设计: '首页线框图|视觉风格提案|移动端适配稿|图标绘制|设计稿走查',
        开发: '搭建测试环境|新闻模块开发|表单防刷处理|旧文章迁移|接口联调',
        上线: '兼容性测试|编辑培训|域名切换|上线后巡检',
      },
    },
    {
      name: '办公楼装修',
      stages: {
        前期: '现场测量|报审消防图纸|确定施工队|主材看样|办理进场手续',
        施工: '拆除旧隔墙|水电开槽布管|轻钢龙骨吊顶|墙面批腻子|铺贴地砖|安装灯具',
        收尾: '空气检测|问题整改|保洁开荒|移交钥匙与资料',
      },
    },
    {
      name: '年度审计',
      stages: {
        计划: '签订业务约定书|索取科目余额表|确定重要性水平|制定盘点计划',
        外勤: '收入截止测试|发函询证|抽查工资表|固定资产盘点|关联方核查',
        报告: '编制审计底稿|合伙人复核|出具管理建议书|归档',
      },
    },
    {
      name: '新品发布会',
      stages: {
        场地: '考察三家酒店|签场地合同|舞台灯光报价|消防报备',
        嘉宾: '拟定邀请名单|印制请柬|确认到场人数|预订酒店房间|准备胸卡',
        流程: '敲定主持人|编写流程稿|带机彩排|试菜|寄送感谢信',
      },
    },
    {
      name: 'ERP上线',
      stages: {
        准备: '成立项目组|差异分析|采购许可证|整理物料编码|服务器扩容',
        实施: '科目对照表|采购模块配置|仓库接口开发|清洗供应商数据|导入期初库存',
        切换: '用户验收测试|关键用户培训|切换演练|停用旧系统|驻场支持',
      },
    },
    {
      name: '产线改造',
      stages: {
        设计: '绘制布局图|编写采购规格书|会签厂家图纸|风险评估|电气方案评审',
        安装: '设备基础施工|压缩空气接管|控制柜接线|护栏安装|机器人调试',
        投产: '试生产一百件|操作工培训|备件清单|过程能力分析|签署验收单',
      },
    },
    {
      name: '招聘与入职',
      stages: {
        招募: '撰写岗位说明|发布招聘信息|筛选简历|电话初面',
        甄选: '组织笔试|部门复试|背景调查|薪酬谈判|发放录用通知',
        入职: '采购电脑|开通账号|入职培训|安排导师|转正评估',
      },
    },
    {
      name: '春季推广',
      stages: {
        策划: '撰写推广方案|竞品调研|确定主视觉|预算审批',
        制作: '拍摄产品视频|修改海报文案|剪辑短片|落地页校对|印刷宣传册',
        投放: '朋友圈广告上线|联系达人|社群预热|发送客户短信|数据周报',
      },
    },
  ],
}

/** What is written on lines that are not tasks: defects, risks, changes, opinions. */
export const subjects: Readonly<
  Record<
    'issues' | 'risks' | 'changes' | 'feedback' | 'decisions' | 'requirements',
    Readonly<Record<Locale, string>>
  >
> = {
  issues: {
    en: 'Login fails after password reset|Crack in stair wall, level 2|Export shows wrong totals|Door closer missing in room 114|Supplier invoice not matched|Report takes two minutes to open|Handrail loose at entrance|Search finds no accents|Badge reader offline|Paint runs on window frame|Users get mail twice|Drawing does not match site',
    'zh-CN':
      '重置密码后无法登录|二层楼梯间墙面开裂|导出合计与页面不符|114 室闭门器缺失|供应商发票对不上|报表打开要两分钟|入口扶手松动|搜索不支持拼音|门禁读卡器离线|窗框油漆流挂|客户收到两封邮件|图纸与现场不一致',
  },
  risks: {
    en: 'Key developer leaves before launch|Permit arrives late|Supplier goes bankrupt|Scope grows without approval|Client data incomplete|Exchange rate moves against us|Bad weather during roofing|Hardware lead time doubles|Users reject new process|Test environment unstable',
    'zh-CN':
      '核心开发人员离职|许可证办理延误|供应商破产|范围未经批准扩大|客户资料不全|汇率波动|屋面施工遇连续降雨|硬件交期翻倍|用户抵触新流程|测试环境不稳定',
  },
  changes: {
    en: 'Add second language to the shop|Move reception to the north side|Replace tiles with carpet|Extra export to accounting|Extend guest list to 200|Change logo on all templates|Deliver two weeks earlier|Add single sign-on|Raise budget for photography',
    'zh-CN':
      '商城增加英文版|前台移到北侧|地砖改为地毯|增加财务导出接口|嘉宾名额扩到两百人|所有模板更换标志|提前两周交付|增加单点登录|提高拍摄预算',
  },
  feedback: {
    en: 'Support answers too slowly|Very happy with the training|Invoice was hard to read|Would like a monthly summary|Delivery came damaged|App crashes on old phones|Friendly fitters, thank you|Price list is out of date|Asked twice for the same document',
    'zh-CN':
      '客服回复太慢|培训很满意|发票看不清|希望每月有汇总|送来的货有破损|旧手机上闪退|安装师傅态度好|价目表过期了|同一份资料要了两次',
  },
  decisions: {
    en: 'Which colour for the front door?|One language or two at launch?|Keep the old logo on invoices?|Who signs the acceptance?|Rent or buy the lift?|Two or three meeting rooms?|Move in May or in June?',
    'zh-CN':
      '大门用哪种颜色？|上线时用一种还是两种语言？|发票是否保留旧标志？|验收由谁签字？|升降机租还是买？|会议室两间还是三间？|五月还是六月搬迁？',
  },
  requirements: {
    en: 'Customer can pay by card|Report per branch|Search by order number|Password reset by mail|Two approval levels|Export to accounting|Works on tablets|Show stock in real time',
    'zh-CN':
      '客户可以刷卡支付|按门店出报表|按订单号查询|邮件重置密码|两级审批|导出到财务系统|支持平板|实时显示库存',
  },
}
