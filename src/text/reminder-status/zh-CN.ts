import type { ReminderStatusText } from './en.js'

/** What the dashboard and the email log say about the reminders, in Simplified Chinese. */
export const zhCN: ReminderStatusText = {
  sent: (when) => `提醒邮件运行正常，最近一封邮件发送于 ${when}`,
  none: '提醒邮件已开启，还没有需要发送的',
  cannot: (since, why, last) =>
    `自 ${since} 起邮件无法发送${why === '' ? '' : `：${why}`}（最近发送：${last === '' ? '从未' : last}）`,
  nobody: '提醒邮件已开启，但“团队”表中无人接收',
  failed: (when, why) => `${when} 的运行未能完成：${why}`,
  onHold: '提醒邮件暂停：请选择“更多 → 创建或修复跟踪表”',
  quotaShort: '今日邮件额度不足。',
}
