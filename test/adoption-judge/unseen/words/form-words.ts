/** Words that layouts write beside headers: groups of dates, titles of blocks, stages and weeks, bars. */
export const unseenFormWords = {
  groups: {
    en: [
      { planned: 'Schedule', actual: 'Actuals', start: 'Start', end: 'End' },
      { planned: 'Plan dates', actual: 'Real dates', start: 'From date', end: 'To date' },
      { planned: 'Forecast', actual: 'Achieved', start: 'Start', end: 'Completion' },
    ],
    'zh-CN': [
      { planned: '计划完成情况', actual: '实际完成情况', start: '开始', end: '结束' },
      { planned: '计划日期', actual: '实际日期', start: '起', end: '讫' },
      { planned: '目标时间', actual: '实施时间', start: '启动', end: '完成' },
    ],
  },
  pairs: { en: ['P', 'A'], 'zh-CN': ['计', '实'] },
  pairHead: { en: 'P/A', 'zh-CN': '计/实' },
  days: { en: 'To do on {day}', 'zh-CN': '{month}.{date} 工作清单' },
  stages: {
    en: ['STAGE {n} – {stage}', '{n}.0 {stage}', '{stage} ({letter})', '▼ {stage}'],
    'zh-CN': ['（{han}）{stage}', '{n}．{stage}', '▼{stage}', '{han}. {stage}阶段'],
  },
  weeks: { en: 'Wk {n}', 'zh-CN': '第{n}周' },
  marks: ['###', null, 'Y', '▬', 1],
  indents: ['      ', '-- ', '↳ ', '○ '],
} as const
