/** What people write around tables. */
export const unseenSurroundingWords = {
  facts: {
    en: ['Sponsor organisation', 'Last saved', 'Coordinator', 'Revision'],
    'zh-CN': ['责任单位（盖章）：', '统计时间：', '联络员：', '修订号：'],
  },
  figures: {
    en: ['Number of items', 'Finished', 'At risk', '% finished'],
    'zh-CN': ['任务总数', '已销号', '超期数', '销号率'],
  },
  key: {
    en: ['Legend', 'on schedule', 'slipping', 'late'],
    'zh-CN': ['状态说明：', '正常', '滞后', '严重滞后'],
  },
  instructions: {
    en: 'Edit only white cells. Dates as dd mmm yyyy.|Weekly call on Tuesdays: please update before.|Newest items at the bottom; ask Petra before deleting anything.',
    'zh-CN':
      '每周一上午报送上周进展，逾期未报视为未完成。|请勿调整列顺序，新增事项填在末尾。|完成一项销号一项，佐证材料另附。',
  },
  legendHeads: { en: 'Codes', 'zh-CN': '填写选项' },
  notes: {
    en: 'All times subject to weather window.|Items in italics are out of our hands.|See also the minutes of 4 May.|¹ provisional',
    'zh-CN':
      '备注：以上时间节点遇节假日顺延一天|填表人须对内容真实性负责|联系人及电话见附件2|注：带*号为市级重点任务',
  },
  prices: {
    en: 'Not included|Parking 12/day|Overtime at cost',
    'zh-CN': '另行计费|专家评审费 800/人次|差旅实报实销',
  },
  signatures: {
    en: 'Drawn up by|Verified by|Authorised by',
    'zh-CN': '填表人：|部门负责人（签字）：|分管领导（签字）：',
  },
  totals: { en: 'Totals', 'zh-CN': '共计' },
  templateTitles: {
    en: 'Copy the row above to add more|[describe the task here]',
    'zh-CN': '请在此行以上添加|【此处填写任务】',
  },
  marks: { en: ['none', '…', '/'], 'zh-CN': ['——', '无', '暂无'] },
  dates: { en: ['rolling', 'see notes', 'TBA'], 'zh-CN': ['常态化', '按需', '待明确'] },
  examples: {
    en: ['Ex.: book the hall', '>> example: send out invitations'],
    'zh-CN': ['【示例】报送方案', '样例：组织一次培训'],
  },
} as const
