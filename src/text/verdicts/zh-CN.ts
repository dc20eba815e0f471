import type { VerdictText } from './en.js'

const formatList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')
const formatLastSent = (lastSent: string): string =>
  lastSent === '' ? '此前没有发出邮件的记录。' : `最近一封邮件：${lastSent}。`

/**
 * What letters, sidebar, dashboard, chat and command line say about what was and was not found, in Simplified
 * Chinese.
 */
export const zhCN: VerdictText = {
  gone: (sheets) =>
    `${formatList(sheets)}表已不在，其中的内容未检查。请撤销删除（文件 → 版本记录），或选择“更多 → 创建或修复跟踪表”。`,
  goneShort: (sheets) => `缺少${formatList(sheets)}表`,
  partly: (why) => `未能检查：${why}。`,
  nothingOverdue: (clear) => `没有逾期（已检查 ${clear.looked.rows} 行）。`,
  nothingLateIn: (_clear, sheet) => `“${sheet}”没有逾期`,
  allOnTrackIn: (clear, sheet) => `“${sheet}”中的各项均进展正常（已检查 ${clear.looked.rows} 行）。`,
  notLateFound: (sheet) => `“${sheet}”中未发现逾期，但有单元格无法识别`,
  emptySheet: (sheet) => `“${sheet}”还没有内容`,
  emptySheetNote: '此表如有逾期，会显示在这里。',
  noRows: '还没有可检查的内容。',
  overdueUnknown: (why) => `是否有逾期无法判断：${why}。`,
  remindersOff: '提醒邮件未开启，不会发送任何邮件。',
  remindersRun: ({ runBy, lastRun, lastSent }) =>
    `提醒邮件正在运行${runBy === '' ? '' : `（由 ${runBy} 运行）`}。上次运行：${lastRun}。${formatLastSent(lastSent)}`,
  remindersSilent: ({ runBy, lastRun, lastSent }) =>
    `提醒邮件已开启${runBy === '' ? '' : `（由 ${runBy} 运行）`}，但${lastRun === '' ? '此前没有运行记录' : `上次运行记录是 ${lastRun}，已超过一天`}。${formatLastSent(lastSent)}`,
  lastError: (why) => `最近的错误：${why}`,
  outage: (from, to, why) =>
    why === ''
      ? `${from} 至 ${to} 之间没有提醒邮件的运行记录，也没有错误记录：脚本可能被中断，或触发器已被删除。`
      : `${from} 至 ${to} 之间，提醒邮件没有一次运行完成。${zhCN.lastError(why)}`,
}
