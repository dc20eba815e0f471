import type { ExportWords } from './en.js'

/** 导出页面的用语，中文。 */
export const zhCN: ExportWords = {
  title: '导出工作',
  back: '返回列表',
  refresh: '重新查看',
  intro: '将里程碑、任务和问题导出为其他工具可用的文件。不会发送任何内容，工作表也不会改变。',
  to: '用于',
  targets: {
    csv: '任意程序（CSV）',
    ics: '日历（.ics）',
  },
  engagement: '项目',
  all: '全部项目',
  openOnly: '仅未完成的工作',
  preview: '文件内容',
  rows: (rows) => `${rows} 行`,
  download: (name) => `下载 ${name}`,
  copy: '复制文本',
  copied: '已复制。',
  notCopied: '浏览器不允许在此处复制。文本已选中：请按 Ctrl+C 或 ⌘C。',
  saved: (name) => `${name} 正在下载。如果没有收到文件，请改用复制文本。`,
  none: '没有符合条件的工作。',
}
