import { zhCN as beside } from '../beside/zh-CN.js'
import type { TodayWords } from './en.js'

/** Every sentence of the sidebar, in Simplified Chinese. */
export const zhCN: TodayWords = {
  title: '各跟踪表的预警',
  ...beside,
  whySelected: '选中的行：为什么？',
  whyOf: (table, title, line) => `“${table}”第 ${line} 行：${title}`,
  trackerIs: '跟踪表：',
  counts: (red, amber) => `紧急 ${red} 项，预警 ${amber} 项`,
  noneListed: '未列出任何行',
  all: (count) => `全部（${count}）`,
  redOnly: (count) => `仅紧急（${count}）`,
  moreOwners: (count) => `另有 ${count} 位负责人，全部工作见工作表。`,
  jump: '点击任意一项，即可在表格中定位。',
  noIdYet: '有些行暂时无法点击，请在“客户进度”菜单中选择“更多 → 更新预警”。',
  warningsHidden: (count) => `另有 ${count} 项预警未显示。`,
  showWarnings: '显示预警',
  redElsewhere: (table, count) => `查看“${table}”：紧急 ${count} 项`,
  explainWords: '说明未知用词的含义…',
  wordsOf: (table, column) => `${table} · ${column}`,
  problems: '数据问题',
  problemsNote: '以下单元格无法识别，与之相关的情况也就无法判断。',
  problemsCapped: (count) => `仅列出前 ${count} 个，修正后刷新即可看到其余。`,
  preview: '预览',
  setup: '检查与设置',
  whyThis: (title) => `为什么：${title}`,
}
