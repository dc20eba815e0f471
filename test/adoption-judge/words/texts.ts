import type { Locale } from '../../../src/core/locale.js'

/** What people write in the cells of columns that decide nothing, by the role of the column. */
export const texts: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  notes: {
    en: 'ask for order no.|waiting for quote|see mail of Monday|ok|call again after Easter|two options possible|was 12k before|tbc with Paul',
    'zh-CN': '等客户确认|见周一邮件|已电话沟通|需两天|资料不齐|下周再看|材料已到场|同上',
  },
  priority: { en: 'High|Medium|Low', 'zh-CN': '高|中|低' },
  channel: { en: 'Blog|Instagram|Newsletter|LinkedIn', 'zh-CN': '公众号|微博|视频号|官网' },
  severity: { en: 'High|Medium|Low|Critical', 'zh-CN': '严重|一般|轻微' },
  solution: {
    en: 'Patch in next release|Replaced the part|Explained to user|Fitter will come again|Reset the cache',
    'zh-CN': '下个版本修复|更换配件|已向用户说明|师傅再上门|清理缓存',
  },
  response: {
    en: 'Weekly call with supplier|Second source agreed|Plan two weeks of buffer|Train a deputy|Accept',
    'zh-CN': '每周与供应商对接|准备备选供应商|预留两周缓冲|培养后备人员|接受',
  },
  acceptanceCriteria: {
    en: 'Ten orders without a mistake|Shown to the client once|Under two seconds|Client has tried it',
    'zh-CN': '连续十单无误|向客户演示一次|两秒内打开|客户试用通过',
  },
  reason: {
    en: 'Wish of the board|New law|Wrong in first plan|Cheaper in the long run|Marketing asked',
    'zh-CN': '领导要求|法规变化|原方案有误|长期更省|市场部提出',
  },
  phone: {
    en: '+44 20 7946 0018|020 7946 0555|07700 900123',
    'zh-CN': '13800001234|010-65550101|13900005678',
  },
  nextStep: {
    en: 'Send new offer|Call about renewal|Visit in person|Prepare demo|Ask for feedback',
    'zh-CN': '发新报价|电话沟通续约|上门拜访|准备演示|征求意见',
  },
  role: {
    en: 'Project manager|Designer|Developer|Site manager|Analyst',
    'zh-CN': '项目经理|设计师|开发工程师|施工员|测试',
  },
  link: {
    en: 'https://files.example/1|https://files.example/a2|plan_v2.pdf',
    'zh-CN': 'https://files.example/1|方案v2.pdf|https://files.example/a2',
  },
}

/** Titles of whole sheets; `{work}` is what the work is about. */
export const sheetTitles: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  tasks: {
    en: 'Project Plan – {work}|{work}: Task List|SIMPLE GANTT CHART by Wolfram Office|Action tracker|{work} work plan {year}',
    'zh-CN': '{work}工作计划表|项目进度计划|任务分解表（{work}）|{year}年工作计划|{work}甘特图',
  },
  milestones: { en: '{work} – Milestones|Milestone plan', 'zh-CN': '{work}里程碑计划|项目里程碑' },
  engagements: { en: 'Project portfolio|All projects {year}', 'zh-CN': '项目总表|{year}年项目一览表' },
  issues: {
    en: 'Issue log|Punch list – {work}|Defect tracker',
    'zh-CN': '问题跟踪表|{work}问题清单|整改问题汇总',
  },
  risks: { en: 'Risk register|{work} – risks', 'zh-CN': '风险登记册|{work}风险清单' },
  changes: { en: 'Change request log|{work} – variations', 'zh-CN': '需求变更记录表|变更登记表' },
  feedback: { en: 'Customer feedback|Complaints {year}', 'zh-CN': '客户反馈表|投诉处理登记' },
  clients: { en: 'Client tracker|Customer list', 'zh-CN': '客户跟进表|客户信息表' },
  decisions: { en: 'Open decisions|Questions for the client', 'zh-CN': '待客户决策事项|待确认问题' },
  requirements: { en: 'Requirements – {work}|Requirement list', 'zh-CN': '{work}需求清单|需求跟踪表' },
  people: { en: 'Project team|Team list', 'zh-CN': '项目组成员|人员名单' },
}

/** Names of sheets. The last ones are those that Milepost gives sheets of its own. */
export const sheetNames: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Sheet1',
    'Plan',
    'Tracker',
    'Project schedule',
    '2026',
    'Copy of plan',
    'Main',
    'Dashboard',
    'Board',
    'Gantt',
    'Meeting',
  ],
  'zh-CN': ['Sheet1', '工作表1', '计划', '进度表', '2026', '汇总', '副本', '看板', '甘特图', '仪表盘'],
}
