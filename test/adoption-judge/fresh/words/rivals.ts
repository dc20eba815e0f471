/** Two headers of one sheet that could both name who has the work, or when it is due: only the team knows which. */
export const freshRivals = {
  owner: {
    en: [
      ['Lead', 'Carried out by'],
      ['Client Owner', 'Supplier Owner'],
    ],
    'zh-CN': [
      ['甲方负责人', '乙方负责人'],
      ['项目负责人', '现场负责人'],
    ],
  },
  due: {
    en: [
      ['Agreed Finish', 'Forecast Finish'],
      ['Deadline (internal)', 'Deadline (customer)'],
    ],
    'zh-CN': [
      ['合同交期', '预计交期'],
      ['内部完成日期', '对外承诺日期'],
    ],
  },
} as const
