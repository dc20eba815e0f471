import { zhCN as menu } from '../menu/zh-CN.js'
import type { Text } from './en.js'
import { countYears } from '../years.js'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Every sentence of Milepost, in Simplified Chinese. */
export const zhCN: Text = {
  ...menu,
  product: '客户进度',

  dayLong: (day, weekday) =>
    `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${weekdays[weekday - 1]}`,
  dayWithYear: (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  dayShort: (day, today) =>
    `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)}年`}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,

  overdueBy: (workdays) => {
    const years = countYears(workdays)
    if (years > 0) return `逾期超过 ${years} 年，请核对日期`
    return workdays > 0 ? `逾期 ${workdays} 个工作日` : '已逾期'
  },
  dueToday: '今天到期',
  dueIn: (workdays) => `还有 ${workdays} 个工作日到期`,
  deviatesBy: (share) => `超出计划 ${Math.round(share * 100)}%`,
  andMore: (count) => `另有 ${count} 项`,
  openGates: (gates) =>
    [
      ...(gates.needs ? [`${gates.needs.all} 项需求中有 ${gates.needs.open} 项未确认`] : []),
      ...(gates.sow
        ? [gates.sow.again ? `工作说明书 ${gates.sow.version ?? ''} 待确认` : '工作说明书未确认']
        : []),
      ...(gates.stages ? ['未划分阶段'] : []),
      ...(gates.owner ? ['无负责人'] : []),
    ].join('；'),
  noRetrospective: '复盘',
  noReason: (_clear) => '进展正常',
  notBegun: '尚未开始',
  noEvidence: '没有可以说明此项目进展的内容',
  notKnown: (looked) =>
    [
      ...(looked.gone === '' ? [] : [`${looked.gone} 找不到或无法识别`]),
      ...(looked.unread === 0
        ? []
        : [`${looked.unread} 个单元格无法识别（${looked.firstUnread}${looked.unread > 1 ? '等' : ''}）`]),
      ...(looked.unplaced === 0
        ? []
        : [
            `${looked.unplaced} 行所写的项目或客户不存在（${looked.firstUnplaced}${looked.unplaced > 1 ? '等' : ''}）`,
          ]),
    ].join('；'),
  cellAt: (table, line, column) => `“${table}”第 ${line} 行“${column}”`,
  reasonAndMore: (why, more) => `${why}；另有 ${more} 项`,
  measured: (code, value) => {
    switch (code) {
      case 'overBudget':
        return `已用预算的 ${Math.round(value * 100)}%`
      case 'spentAhead':
        return `已用预算的 ${Math.round(value * 100)}%，快于进度`
      case 'behindTime':
        return `进度落后 ${Math.round(value * 100)}%`
      case 'riskExposure':
        return `风险敞口 ${value}，尚无应对措施`
      case 'lowScore':
        return `评分 ${value}（满分 5）`
      default:
        return ''
    }
  },
  lateBy: (name, workdays) => (workdays > 0 ? `${name} ${workdays} 个工作日` : name),
  openAtDelivery: (open, all) => `已交付，但 ${all} 项任务中有 ${open} 项未完成`,
  openStagesAtDelivery: (open, all) => `已交付，但 ${all} 个里程碑中有 ${open} 个未完成`,
  reasonNamed: (name, why) => `${name}：${why}`,

  busy: '客户进度正在此表格中运行，请稍等一分钟再试。',
  filesDiffer: '此脚本的各个文件版本不一致。请重新推送全部文件，然后重新加载表格。',
  failed: (hint, message) => `客户进度未能完成。${hint}\n\n详细信息：${message}`,

  setUpDone: (sheets, columns) =>
    sheets + columns === 0
      ? '一切就绪，无需改动。'
      : `完成：新增 ${[
          ...(sheets > 0 ? [`${sheets} 个工作表`] : []),
          ...(columns > 0 ? [`${columns} 列`] : []),
        ].join('、')}。`,
  setUpNext: '接下来请在“客户进度”菜单中选择“新建项目…”，或选择“更多 → 添加示例数据”先看看效果。',
  setUpRepaired: '完成：跟踪表已修复。',
  refreshed: (flags, problems) => `共 ${flags} 条预警，${problems} 个单元格无法识别。`,

  helpDerived: '由客户进度自动填写。',
  helpOneOf: (labels) => `请从列表中选择：${labels}。`,
  helpOwnWords: '团队自己的用词，也可以输入其他词，之后会询问它的含义。',
  helpDay: '请输入日期，例如 2026-03-31。',
  helpNumber: (low, high) => `请输入 ${low} 到 ${high} 之间的数字。`,
  helpAnyNumber: '请输入数字。',
  helpRowOf: (table) => `从“${table}”表中选择，或直接输入名称。`,

  lettersOff: '提醒邮件未开启。在你确认之前，不会向任何人发送邮件。',
  lettersTurnedOff: '提醒邮件已关闭，不再向任何人发送。',
  copiedSheet: '此表格是副本：重新开启之前，不会发送任何邮件。',
  askTurnOff: '要关闭此表格的全部提醒邮件吗？',
  lettersSent: (sent, failed, carriedOver) =>
    [
      `已发送 ${sent} 封邮件`,
      ...(failed > 0 ? [`${failed} 封未能送达`] : []),
      ...(carriedOver > 0 ? [`今日邮件额度不足，${carriedOver} 封顺延`] : []),
    ].join('，') + '。',
  carriedOverNote: '今日邮件额度已用完。',
  staleClaims: (readers) => `上次发送中断，无法确定以下邮件是否已发出：${readers}。`,
  reminded: (sent) => `已发送 ${sent} 封邮件。`,
  typedIntoView: (sheet) =>
    `“${sheet}”由客户进度重建，在此输入的内容会丢失。请撤销（Ctrl+Z），改在跟踪表中填写。`,
  nothingDue: '没有到期的邮件。',

  mayBegin: '上一阶段已通过，可以开始',
  toAccept: '任务已全部完成，请安排验收',

  tableNames: (names) => names.map((name) => `“${name['zh-CN']}”`).join('、'),
}
