import type { ExportText } from './en.js'

export const zhCN: ExportText = {
  fileName: (engagement, today) => `${engagement ?? '客户进度'} ${today}`,
  unreadNote: (header, found) => `${header}：${found}`,
  rows: (rows) => `共 ${rows} 行里程碑、任务和问题。`,
  noDates: (rows) => `${rows} 行没有截止日期，未列入文件。`,
  unread: (cells) => `${cells} 个单元格无法识别：文件中该处为空，原文已写在备注中。`,
  noAddress: (rows) => `${rows} 行的负责人在“团队”中没有邮箱，文件中该行没有经办人。`,
  finished: (rows) =>
    `其中 ${rows} 行已完成或取消。该工具会把所有行当作未完成：可只导出未完成的工作，或导入后再标记。`,
  severalOwners: (rows) => `${rows} 行有多位负责人：该工具只接受一位，取第一位。`,
  gone: (sheets) => `以下工作表找不到，未列入文件：${sheets.join('、')}。`,
  how: {
    csv: '一张包含所有列的表格，电子表格软件可以打开。命令行的 import 可再次导入，已有的行不会重复添加。',
    jira: '在 Jira 中：设置 → 系统 → 外部系统导入 → CSV。将每一列映射到同名字段，日期格式填 yyyy-MM-dd。',
    asana: '在 Asana 中：新建项目 → 导入电子表格，选择此文件。每位经办人需有使用该邮箱的账号。',
    trello:
      '复制文本，粘贴到 Trello 列表的新卡片中：Trello 会询问是否为每一行建一张卡片。只带入标题，括号内为负责人和日期。',
    planner:
      '未发现 Microsoft Planner 有可导入文件的功能。此文件采用 Planner 自己导出文件的列，可用于 Power Automate 流程或复制。',
    ics: '日历文件，每个截止日期为一个全天事项。请导入到单独的日历中，以便一次删除。',
  },
}
