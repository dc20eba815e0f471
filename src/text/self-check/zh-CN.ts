import type { SelfCheckText } from './en.js'

/** What a self-check says, in Simplified Chinese. */
export const zhCN: SelfCheckText = {
  subjects: {
    formulas: ['公式', '颜色、仪表盘等公式可能显示错误。'],
    readBack: ['读回的公式', '修复时可能重写本来正确的公式和颜色。'],
    text: ['文字', '填入 007、=1+1 这类文字时，内容可能改变。'],
    dates: ['日期', '填入的日期可能变成文字而被漏掉。'],
    refused: ['被拒绝的内容', '下拉列表拒绝的内容可能会丢失，而不会说明。'],
    columns: ['列标记', '移动并改名的列可能找不到。'],
    rows: ['行标记', '不影响跟踪表。'],
    storage: ['存储', '收件人和计划可能无法保存。'],
    time: ['50 次调用的时间（毫秒）', '表较大时，运行可能中断，由下一次继续。'],
    quota: ['今日剩余邮件数', '在 Google 恢复额度之前，无法发送邮件。'],
    clock: ['每小时运行', '提醒邮件不会自动发送，请在“提醒邮件…”中重新开启。'],
  },
  count: (fine, asked) => `${asked} 项中有 ${fine} 项符合预期。`,
  differs: (name, found, expected, effect) => `✗ ${name}：实际为“${found}”，应为 ${expected}。${effect}`,
  fine: (names) => `符合预期：${names.join('、')}。`,
  clock: {
    notSeen: '最近 24 小时内，此表格没有每小时运行的记录。',
    seen: '最近 24 小时内，此表格有每小时运行的记录。',
    waiting: '提醒邮件刚刚开启，第一次每小时运行尚未开始。',
    off: '提醒邮件未开启，因此未检查每小时运行。',
  },
  send: (isLogged) => `供维护者参考（不含单元格内容${isLogged ? '，运行记录中也有' : ''}）：`,
}
