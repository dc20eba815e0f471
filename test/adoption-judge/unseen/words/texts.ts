import type { PartVocabulary } from '../../words/part-words.js'

/** What is written in the cells of columns that decide nothing, by what the column contains. */
export const unseenTexts: PartVocabulary['texts'] = {
  notes: {
    en: 'chased 12/3|quote in folder B|Frances has the keys|do after the vote|costs shared with registry|ok for now|two samples came back|needs ladder',
    'zh-CN': '已电话催办|报价在B文件夹|等待会签|需市局协调|费用分摊|基本可行|样品退回两次|须借梯子',
  },
  priority: { en: 'Must|Should|Could', 'zh-CN': 'A|B|C' },
  channel: { en: 'Leaflet|Local radio|Mastodon|Poster', 'zh-CN': '公交站牌|电台|海报|视频号直播' },
  severity: { en: 'A|B|C', 'zh-CN': '重大隐患|一般隐患|轻微' },
  solution: {
    en: 'New door closer fitted|Restore tested on Monday|Ledgers reconciled|Ramp coated|Form reissued',
    'zh-CN': '已清理并张贴标识|补齐归档|重新登记|更换水管|补签附件',
  },
  response: {
    en: 'Bridge loan agreed|Dehumidifiers hired|Second translator briefed|Charter boat on call|Early talk with the board',
    'zh-CN': '预拨资金|加快补偿谈判|制定汛期方案|安排代课|国产替代',
  },
  acceptanceCriteria: {
    en: 'Works on the oldest phone in use|Clerk can do it alone|No clash in a full week|Read by a screen reader',
    'zh-CN': '老旧手机可用|一人可独立操作|连续一周无冲突|读屏软件可读',
  },
  reason: {
    en: 'Council resolution|Visitors asked|Grant condition|Supplier stopped making it|Lower print cost',
    'zh-CN': '常务会决定|群众要求|资助条件|厂家停产|节约印刷费',
  },
  phone: { en: '01632 960 044|+47 900 00 111|x 3310', 'zh-CN': '18600003579|025-83330000|内线 3310' },
  nextStep: {
    en: 'Lunch with director|Send case study|Pilot in one branch|Wait for tender|Introduce new lead',
    'zh-CN': '约访局领导|发送案例|试点一家|等待招标|介绍新对接人',
  },
  role: {
    en: 'Research nurse|Traffic manager|Reviser|Clerk of works|Stage manager',
    'zh-CN': '联络员|审校|资料员|舞台监督|科研秘书',
  },
  link: {
    en: 'https://docs.example/p/31|S:\\projects\\31|see folder 7',
    'zh-CN': 'https://docs.example/p/31|附件2|共享盘/31',
  },
  rag: { en: 'G|A|R', 'zh-CN': '绿|黄|红' },
  pair: { en: 'EN>FR|DE>EN|EN>PL', 'zh-CN': '中>英|英>中|日>中' },
  support: { en: 'Studio|Registry|Volunteers|Contractor', 'zh-CN': '办公室|设备科|志愿者|施工方' },
  court: { en: 'County Court|Tribunal|High Court', 'zh-CN': '江北区法院|仲裁委|中院' },
  issueType: { en: 'Task|Story|Sub-task', 'zh-CN': '任务|需求|子任务' },
  tags: { en: 'print|web|site', 'zh-CN': '线下|线上|现场' },
  recommendation: {
    en: 'Test restores every quarter|Reconcile monthly|Train the night team|Replace the valve',
    'zh-CN': '每季度演练|按月核对|加强夜班培训|更换阀门',
  },
}

/** Titles of whole sheets; `{work}` is what the work is about. */
export const unseenSheetTitles: PartVocabulary['sheetTitles'] = {
  tasks: {
    en: '{work}|{work}: who does what|Workplan {year} – {work}|{work} delivery plan (draft)|Action log',
    'zh-CN': '{work}任务分解及责任清单|{work}督办台账|{year}年重点工作推进表|{work}交付清单|{work}实施计划',
  },
  milestones: {
    en: 'Key stages – {work}|{work} timeline {year}',
    'zh-CN': '{work}关键节点控制表|{year}年节点计划表',
  },
  engagements: { en: 'Live jobs {year}|Work on the books', 'zh-CN': '{year}年在办项目一览|重点项目调度表' },
  issues: {
    en: 'Audit follow-up – {work}|Snag sheet {work}',
    'zh-CN': '{work}问题整改台账|隐患排查整改清单',
  },
  risks: { en: '{work} risk sheet|What might go wrong', 'zh-CN': '{work}风险排查表|风险管控清单' },
  changes: { en: 'Scope changes {work}|Amendments', 'zh-CN': '{work}签证变更台账|调整事项记录' },
  feedback: { en: 'What visitors said {year}|Complaints', 'zh-CN': '群众意见登记|{year}年投诉处理表' },
  clients: { en: 'Our clients|Account plan {year}', 'zh-CN': '合作单位名单|{year}年客户维护表' },
  decisions: {
    en: 'RFI log – {work}|Open points with client',
    'zh-CN': '{work}待客户答复清单|提请决策事项表',
  },
  requirements: { en: 'Scope list – {work}|What users need', 'zh-CN': '{work}需求条目表|功能清单' },
  people: { en: 'Team sheet – {work}|Crew', 'zh-CN': '{work}工作专班名单|人员分工表' },
}

/** Names of sheets. */
export const unseenSheetNames: PartVocabulary['sheetNames'] = {
  en: ['Sheet1', 'Sheet3', 'Actions', 'Jobs', 'export', 'Data', 'v5 FINAL', 'Team plan', 'May'],
  'zh-CN': ['Sheet1', 'Sheet3', '清单', '督办', '导出数据', '最终版', '任务分解', '第二季度', '进展'],
}
