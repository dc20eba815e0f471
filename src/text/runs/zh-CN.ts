import type { RunsText } from './en.js'

/** The sentences about the hourly run itself, in Simplified Chinese. */
export const zhCN: RunsText = {
  stray: (trigger) =>
    `客户进度：此表格的提醒邮件不由这个每小时触发器（${trigger}）发送，因此它没有做任何事。要删除它，请用它所属的账号打开 script.google.com/home/triggers，删除有错误的“hourly”触发器。`,
  noSpreadsheet:
    '客户进度：这次每小时运行没有对应的表格，因此没有检查任何内容，也没有发送邮件。请把脚本绑定到表格上重新安装（见 README 的安装一节），并在 script.google.com/home/triggers 删除这个触发器。',
}
