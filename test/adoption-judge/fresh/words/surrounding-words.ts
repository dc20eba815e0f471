/** What people write around tables. */
export const freshSurroundingWords = {
  facts: {
    en: ['Contractor', 'Status date', 'Checked by', 'Issue'],
    'zh-CN': ['填报单位：', '填报日期：', '填报人：', '版次：'],
  },
  figures: {
    en: ['Tasks', 'Closed', 'Late', 'On track %'],
    'zh-CN': ['事项总数', '按期完成', '延期', '按期率'],
  },
  key: {
    en: ['Colours:', 'waiting', 'being done', 'finished'],
    'zh-CN': ['颜色说明：', '待办', '在办', '办结'],
  },
  instructions: {
    en: 'Please update your lines every Friday before noon.|Yellow cells only! The rest is calculated.|Sort by date after each change.',
    'zh-CN': '请各部门于每周五下班前更新。|填表要求：一事一行，不得合并单元格。|红色字体为本周新增事项。',
  },
  legendHeads: { en: 'Options', 'zh-CN': '状态说明' },
  notes: {
    en: 'NB: bank holidays are not working days|Scope excludes electrical works|Times are approximate until the permit is here|TBC = to be confirmed',
    'zh-CN': '注：1.请各责任单位按时报送|2.遇雨天工期顺延|3.未尽事宜另行协商|本表一式两份，双方各执一份',
  },
  prices: {
    en: 'Extras (not in price)|Skip hire 180|Night work +25%',
    'zh-CN': '增项说明|垃圾清运 300/车|夜间施工另计',
  },
  signatures: {
    en: 'For the client:|For the contractor:|Date:',
    'zh-CN': '甲方签字（盖章）：|乙方签字（盖章）：|   年   月   日',
  },
  totals: { en: 'Sum', 'zh-CN': '小计' },
  templateTitles: {
    en: 'Copy this line for a new entry|(title of task)',
    'zh-CN': '请在上一行处插入|（填写工作内容）',
  },
  marks: { en: ['x', '--', 'n.a.'], 'zh-CN': ['--', '\\', '无'] },
  dates: { en: ['open', 'w/c TBA', 'see contract'], 'zh-CN': ['另行通知', '持续推进', '待甲方确定'] },
  examples: {
    en: ['Sample: order the signage', 'Example – write the brief'],
    'zh-CN': ['（示例）完成初稿', '如：完成现场踏勘'],
  },
} as const
