import type { ExplanationText } from './en.js'

/** How something was calculated, for a person who asks, in Simplified Chinese. */
export const zhCN: ExplanationText = {
  checks: {
    confirmed: '已确认为收件人',
    unpaused: '未暂停',
    resolved: '今天没有无法确定是否已发出的邮件',
    unsent: '今天尚未发送',
    subscribed: '已开启摘要',
    workday: '今天是工作日',
    itsDay: '今天是发送日',
    itsHour: '已到发送时间',
    open: '此行未完成',
    owner: '收件人是负责人，或是其上级',
    ours: '下一步在我方',
    near: '已逾期或本周到期',
    reminded: '尚未停止提醒',
    listed: '在邮件列出的行数之内',
  },
  forecastMethod:
    '剩余工作 = 阶段内各任务的计划工作日 × 未完成比例 × 负责人的节奏（8 条以上已完成记录的“实际 ÷ 计划”中位数，不足 8 条按 1 计）；计划并行的任务仍按并行计算。阶段不会早于自己的截止日期，也不会早于须等待的阶段完成。进度偏差 = 该日期 − 基准；偏离度不含前面阶段带来的延误。预测：把未完成的阶段推演 1000 次，每次各阶段用时 = 计划工作日 × 团队最近 60 个已完成阶段的“实际 ÷ 计划”，同一项目的阶段快慢相近。不属于阶段的任务，按本项目相邻两次完成之间的工作日推演。准确记录：每个已完成的阶段，都只用它开始之前已完成的阶段重新预测一次，看实际用时是否在 85% 的日期之内。',
}
