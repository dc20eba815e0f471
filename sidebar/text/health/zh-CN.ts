import type { HealthWords } from './en.js'

/** What the page about health and setup says, in Simplified Chinese. */
export const zhCN: HealthWords = {
  title: '检查与设置',
  back: '返回列表',
  asOf: (moment) => `截至 ${moment}`,
  refresh: '重新检查',
  checks: '检查结果',
  states: { good: '正常', amber: '请留意', red: '需要处理', unknown: '未知' },
  problems: (count) => `数据问题（${count}）`,
  noneListed: '没有发现无法识别的单元格。',
  problemsCapped: (count) => `仅列出前 ${count} 个。`,
  showCell: '定位',
  showCellOf: (problem) => `定位单元格：${problem}`,
  fix: { days: '改为日期' },
  undo: '撤销',
  undoNote: '离开此页前可以撤销。',
  explainWords: '说明未知用词的含义…',
  wordsOf: (table, column) => `${table} · ${column}`,
  runs: '最近运行',
  noRuns: '还没有运行记录。',
  sent: (count) => `${count} 封邮件`,
  tools: '工具',
  repair: '修复工作表',
  repairNote: '补回缺失的表头、下拉列表、颜色和公式，不会改动你填写的内容。',
  repaired: (sheets, columns, changes) =>
    sheets + columns + changes === 0
      ? '没有需要修复的内容。'
      : `修复完成：${changes} 处更改，新增 ${sheets} 个工作表、${columns} 列。`,
  selfCheck: '自检',
  selfCheckNote: '向 Google 核实客户进度所依赖的行为。',
  selfChecked: (fine, asked) => `${asked} 项回答中有 ${fine} 项符合预期。`,
  release: '停止跟踪某个表…',
  removeDemo: (rows) => `移除 ${rows} 行示例数据`,
  demoRemoved: (rows) => `已移除 ${rows} 行示例数据。`,
}
