/** Words that layouts write beside headers: groups of dates, titles of blocks, stages and weeks, bars. */
export const freshFormWords = {
  groups: {
    en: [
      { planned: 'Baseline', actual: 'As built', start: 'From', end: 'To' },
      { planned: 'Target dates', actual: 'Actual dates', start: 'Begin', end: 'Complete' },
      { planned: 'Planned', actual: 'Actual', start: 'Start', end: 'Finish' },
    ],
    'zh-CN': [
      { planned: '计划安排', actual: '实际执行', start: '起始日', end: '完成日' },
      { planned: '计划进度', actual: '实际进度', start: '开工时间', end: '竣工时间' },
      { planned: '计划时间', actual: '实际时间', start: '开始时间', end: '结束时间' },
    ],
  },
  pairs: { en: ['Target', 'Actual'], 'zh-CN': ['计划完成', '实际完成'] },
  pairHead: { en: 'Plan / actual', 'zh-CN': '计划/实际' },
  days: { en: 'Week {week} – {day}', 'zh-CN': '{month}月{date}日工作安排' },
  stages: {
    en: ['Phase {n}: {stage}', '{letter}. {stage}', '>> {stage}'],
    'zh-CN': ['{han}、{stage}', '【{stage}】', '第{han}阶段 {stage}'],
  },
  weeks: { en: 'CW{n}', 'zh-CN': 'WK{n}' },
  marks: ['◆', null, '=', '√'],
  indents: [' – ', '    › ', '   ', '· '],
} as const
