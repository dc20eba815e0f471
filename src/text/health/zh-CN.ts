import type { HealthText } from './en.js'

/** What the health page says, in Simplified Chinese. */
export const zhCN: HealthText = {
  titles: {
    reminders: '提醒邮件',
    trigger: '每小时运行',
    quota: '今日剩余邮件',
    ledger: '发送记录',
    calendar: '工作日历',
    sheets: '工作表',
    followed: '正在跟踪的表',
  },
  steps: {
    language: '语言',
    sheets: '跟踪表',
    people: '团队',
    hours: '时间',
    calendar: '工作日历',
    emails: '提醒邮件',
    project: '第一个项目',
  },
  languageIs: {
    en: '工作表使用英文。每个人可在“团队”中选择邮件语言。',
    'zh-CN': '工作表使用中文。每个人可在“团队”中选择邮件语言。',
  },
  sheetsThere: (sheets, followed) =>
    `此表格中有 ${sheets} 个跟踪表${followed > 0 ? `，其中 ${followed} 个使用原有的表` : ''}。`,
  peopleThere: (people, withAddress) =>
    people === 0
      ? '“团队”中还没有人，请填写姓名和邮箱地址。'
      : `“团队”中有 ${people} 人，其中 ${withAddress} 人有邮箱地址。`,
  hoursAre: (hour, daysOff) =>
    `个人摘要在 ${hour}:00 发出。每周休息日：${daysOff === '' ? '无' : daysOff}。均可在“设置”中修改。`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  emailsOn: (people) => `已为 ${people} 人开启。`,
  emailsOff: '已关闭：确认收件人之前不会发出邮件。',
  projectsThere: (count) => (count === 0 ? '还没有项目。' : `“客户项目”中有 ${count} 个项目。`),
  ownTrigger: '由你的账号运行。',
  otherTrigger: (runBy) =>
    `不是由你的账号运行${runBy === '' ? '' : `，提醒邮件由 ${runBy} 开启`}。Google 不显示其他账号的触发器，因此未检查。`,
  noTrigger: '没有每小时运行的记录，请在“提醒邮件…”中重新开启。',
  notAsked: '提醒邮件已关闭，不会每小时运行。',
  quota: (left) => `你的账号还可发送 ${left} 封（Google 的估计值）。`,
  otherQuota: '提醒邮件使用运行账号的额度，该额度未检查。',
  noLedger: '还没有发送记录。',
  ledgerRead: (rows) => `可以识别（${rows} 行），邮件未暂停发送。`,
  heldAtLastRun: '上次运行时邮件暂停发送。',
  sheetsFound: (count) => `找到并识别了 ${count} 个工作表。下拉列表、颜色和公式未检查，修复时会检查。`,
  followed: (sheet, tracker, columns) => `“${sheet}”用作${tracker}：识别出 ${columns} 列。`,
  followedGone: (tracker) => `找不到用作${tracker}的工作表。`,
  doubtful: (columns) => `在弄清哪一列是${columns.join('、')}之前，不会填写此表。`,
  fixDays: (count, example) => `${count} 个日期是文本，例如 ${example}。要改为日期吗？`,
  unsureDays: (count) => `另有 ${count} 个文本日期有两种读法，不在此修正。`,
  example: (cell, was, becomes) => `${cell}“${was}” → ${becomes}`,
  fixed: (count, sheets) => `已更改 ${sheets.join('、')} 中的 ${count} 个单元格。`,
  nothingFixed: '没有更改任何单元格。',
  notFixed: (count) => `${count} 个单元格未能更改，保持原样。`,
  moreToFix: (count) => `另有 ${count} 个可以同样更改。`,
  undone: (count) => `已恢复 ${count} 个单元格原来的文本。`,
  notUndone: (count) => `${count} 个单元格之后又有改动，保持不变。`,
}
