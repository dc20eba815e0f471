import type { Locale } from '../../../../src/core/locale.js'

type Texts = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** What is written in the cells of columns that decide nothing, by what the column contains. */
export const freshTexts: Texts = {
  notes: {
    en: 'supplier away until 12th|invoice 4471 paid|done with Kathleen|needs scaffold|2nd reminder sent|see drawing 14-C|awaiting signature|OK per phone call',
    'zh-CN': '厂家放假|发票已寄|需加急|与甲方沟通中|图纸见群文件|缺一份盖章件|已催两次|领导已知悉',
  },
  priority: { en: 'P1|P2|P3', 'zh-CN': '紧急|普通|一般' },
  channel: { en: 'YouTube|Podcast|TikTok|Website', 'zh-CN': '抖音|小红书|B站|知乎' },
  severity: { en: 'Major|Minor|Cosmetic', 'zh-CN': '重大|较大|轻微' },
  solution: {
    en: 'Swapped the pump|Refund sent|New gasket ordered|Retrained the night shift|Joint filled and repainted',
    'zh-CN': '更换密封圈|全额退款|重新喷涂|夜班再培训|调整参数后复测',
  },
  response: {
    en: 'Order two weeks earlier|Daily weather check|Bond from contractor|Backup crew on call|Insure',
    'zh-CN': '提前两周下单|每日关注天气|备用班组待命|购买保险|签订补充协议',
  },
  acceptanceCriteria: {
    en: 'Passes leak test|All fields filled|Signed by ward sister|Error rate below 1%',
    'zh-CN': '闭水试验合格|字段完整|护士长签字|错误率低于1%',
  },
  reason: {
    en: 'Fire officer asked for it|Ground worse than survey|Brand change|Saves a week|Tenant request',
    'zh-CN': '消防要求|地质与勘察不符|品牌升级|节省一周|租户要求',
  },
  phone: { en: '0161 496 0021|+1 555 0134|ext. 212', 'zh-CN': '13700002468|0571-85550110|分机 8021' },
  nextStep: {
    en: 'Site visit with director|Revise the proposal|Send samples|Agree terms|Ring the buyer',
    'zh-CN': '寄样品|约总监看现场|修改方案|谈付款条件|回访采购',
  },
  role: {
    en: 'Quantity surveyor|Paralegal|Tester|Nurse|Copywriter',
    'zh-CN': '造价员|律师助理|测试工程师|护士|文案策划',
  },
  link: {
    en: 'https://share.example/d/7|drawing-14C.pdf|Folder 3',
    'zh-CN': 'https://share.example/d/7|图纸14C.pdf|群文件',
  },
}

/** Titles of whole sheets; `{work}` is what the work is about. */
export const freshSheetTitles: Texts = {
  tasks: {
    en: '{work}|{work} – programme of works|TO-DO {work}|Work schedule {year}: {work}|Task tracker',
    'zh-CN': '{work}推进计划|{work}任务清单|{year}年{work}进度安排表|{work}倒排工期表|工作台账',
  },
  milestones: { en: '{work} key dates|Milestones {year}', 'zh-CN': '{work}节点计划|{year}年里程碑一览' },
  engagements: { en: 'Jobs in hand {year}|Project list', 'zh-CN': '在建项目台账|{year}年项目清单' },
  issues: { en: 'Defects list {work}|Issues register', 'zh-CN': '{work}问题台账|质量问题清单' },
  risks: { en: 'Risk log {work}|Risks {year}', 'zh-CN': '{work}风险台账|风险评估表' },
  changes: { en: 'Variations register|Change log {work}', 'zh-CN': '{work}变更台账|设计变更汇总表' },
  feedback: { en: 'Complaints register {year}|Guest feedback', 'zh-CN': '客诉登记表|{year}年意见汇总' },
  clients: { en: 'Accounts {year}|Clients', 'zh-CN': '客户台账|{year}年客户跟进' },
  decisions: {
    en: 'Decisions outstanding – {work}|Client queries',
    'zh-CN': '{work}待决事项|需甲方确认清单',
  },
  requirements: {
    en: 'Requirements catalogue|{work}: what is asked for',
    'zh-CN': '{work}需求台账|需求汇总',
  },
  people: { en: 'Who is who – {work}|Contacts of the team', 'zh-CN': '{work}组织架构|通讯录' },
}

/** Names of sheets. */
export const freshSheetNames: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Sheet1', 'Sheet2', 'Programme', 'To do', 'Tracker v3', 'Live', 'Current', 'Working copy', 'Q2'],
  'zh-CN': ['Sheet1', 'Sheet2', '工作表2', '总表', '台账', '任务清单', '新版', '5月', '进度'],
}
