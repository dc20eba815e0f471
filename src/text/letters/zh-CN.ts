import type { LetterText } from './en.js'

/** The words of the letters, in Simplified Chinese. */
export const lettersZhCN: LetterText = {
  personalSubject: (overdue, today, week, until) =>
    overdue > 0
      ? `${overdue} 项已逾期${today > 0 ? `，${today} 项今天到期` : ''}`
      : today > 0
        ? `${today} 项今天到期`
        : `${until === '' ? '本周' : `截至${until}`} ${week} 项到期`,
  managerSubject: (red, amber, overdue, further = 0) =>
    red + amber + overdue === 0
      ? further === 0
        ? '本周一切正常'
        : `无逾期，${further} 项需关注`
      : `${red} 红 ${amber} 黄，${overdue} 项逾期`,
  personalHeading: (name) => `${name}，你好`,
  managerHeading: '本周项目概览',
  sinceLast: (day) => `自上一封邮件（${day}）以来：`,
  newlyLate: (count, names) => `新增逾期 ${count} 项${names}`,
  fresh: (count, names) => `新增 ${count} 项${names}`,
  cleared: (count, names) => `${count} 项已不在你的逾期清单${names}`,
  moved: (count, names) => `改期 ${count} 项${names}`,
  movedTo: (title, day) => `${title}（现为${day}）`,
  unchanged: (count, oldest) => `未变 ${count} 项，最早的是“${oldest}”`,
  names: (names) => names.join('、'),
  named: (names, more) => (names.length === 0 ? '' : `：${names.join('、')}${more > 0 ? '等' : ''}`),
  untitled: (line) => `第 ${line} 行`,
  isNew: '新增',
  lastReminder: '最后一次提醒，之后不再提醒',
  quiet: (count, days, oldest) =>
    `另有 ${count} 项逾期超过 ${days} 个工作日，不再逐日提醒，最早的是“${oldest}”。`,
  overdue: (count) => `已逾期（${count}）`,
  today: (count) => `今天到期（${count}）`,
  thisWeek: (count, until) => `${until === '' ? '本周' : `截至${until}`}到期（${count}）`,
  waiting: (count) => `等待对方（${count}）`,
  waitingNote: '下一步不在你这里，不计为逾期。',
  care: (count) => `客户关怀（${count}）`,
  waitingOn: { client: '等待客户', thirdParty: '等待第三方' },
  waitingFrom: (day) => `自${day}起`,
  dueOn: (day) => `${day}到期`,
  noDay: '未定截止日期',
  onTrackHeading: (count) => `进展正常（${count}）`,
  atRiskHeading: (count) => `需要关注的项目（${count}）`,
  notKnownHeading: (count) => `状态未知的项目（${count}）`,
  allClear: '所有项目进展正常，提醒运行正常。',
  done: (share) => `完成 ${Math.round(share * 100)}%`,
  delivery: (day) => `${day}交付`,
  completion: '任务完成率',
  completionNote: (done, all) => `未取消的 ${all} 项任务中已完成 ${done} 项`,
  overdueRate: '逾期率',
  overdueRateNote: (late, open) => `有截止日期的 ${open} 项未完成任务中逾期 ${late} 项`,
  response: '客户响应时长',
  ourResponse: '我方响应时长',
  responseNote: (answered, open) =>
    answered + open === 0
      ? '尚无提问'
      : `${answered === 0 ? '尚无答复' : `${answered} 次答复的中位数`}；另有 ${open} 个问题待答复`,
  workdays: (count) => `${Math.round(count * 10) / 10} 个工作日`,
  noFigure: '—',
  percent: (share) => `${Math.round(share * 100)}%`,
  deviations: (count) => `偏离基准（${count}）`,
  deviationsNote:
    '按预测计算：阶段内各任务的剩余工作 × 负责人的节奏，不早于截止日期；前面阶段带来的延误不计。',
  reasonWanted: '尚未填写原因',
  escalated: (count) => `长期逾期（${count}）`,
  escalatedNote: (days) => `逾期已达 ${days} 个工作日，作为上级一并告知你。`,
  noOwner: (count) => `无负责人（${count}）`,
  silent: (count) => `久未联系的客户（${count}）`,
  lastContact: (day) => `最近联系：${day}`,
  pulsesUnanswered: (count) => `最近 ${count} 次脉冲沟通均未答复`,
  reports: (count) => `待你批准的客户进度报告（${count}）`,
  reportsNote: '未经人工审阅，不会向客户发送任何内容。请在菜单“客户概览与报告…”中审阅并批准。',
  reportDue: (day) => `${day}起应发送`,
  reportFirst: '首次报告',
  renewals: (count) => `即将续约（${count}）`,
  contractEnds: (day) => `合同${day}到期`,
  risks: (count) => `主要风险（${count}）`,
  exposure: (value) => `风险敞口 ${value}`,
  problems: (count) => `无法识别的单元格（${count}）`,
  problemsNote: '所在行照常处理，只略过这些单元格。',
  health: '提醒的运行情况',
  lastRun: (at) => `上次运行：${at}`,
  neverRan: '这是第一次运行。',
  lastSent: (sent, carriedOver) => `近 7 天发送 ${sent} 封，顺延 ${carriedOver} 封`,
  stale: (count) => `较早的运行中有 ${count} 封邮件无法确定是否已发出，请查看邮件台账。`,
  undelivered: (addresses) => `未能送达：${addresses}`,
  unconfirmed: (addresses) => `待确认、暂不发送：${addresses}`,
  quota: (left) => `今日剩余邮件额度：${left}`,
  unknownYear: (year) => `“工作日历”没有 ${year} 年的节假日，目前只按周末休息计算。`,
  ownWork: '你自己的工作',
  open: '打开跟踪表',
  footerWhy: (runBy) => `你收到此邮件，是因为${runBy === '' ? '此跟踪表的所有者' : runBy}确认你为收件人。`,
  footerStop:
    '如需停止、暂停，或指定星期几和几点接收：在“团队”表中修改自己一行的“个人摘要”“暂停至”“星期几”“几点”，或直接回复说明。',
  owners: (names) => `负责人：${names}`,
}
