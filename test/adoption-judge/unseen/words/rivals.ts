/** Two headers of one sheet that could both name who has the work, or when it is due: only the team knows which. */
export const unseenRivals = {
  owner: {
    en: [
      ['Design Lead', 'Build Lead'],
      ['Owner (day)', 'Owner (night)'],
      ['Site Owner', 'Office Owner'],
    ],
    'zh-CN': [
      ['技术负责人', '商务负责人'],
      ['白班负责人', '夜班负责人'],
      ['设计负责人', '施工负责人'],
    ],
  },
  due: {
    en: [
      ['Translator Deadline', 'Customer Deadline'],
      ['Contract Date', 'Programme Date'],
      ['Due (us)', 'Due (client)'],
    ],
    'zh-CN': [
      ['合同要求完成日期', '内控完成日期'],
      ['上级要求时限', '本单位计划时限'],
      ['自定时限', '考核时限'],
    ],
  },
} as const
