import type { ChoresText } from './en.js'

/** The greeting for each festival. */
const festivalGreetings: Readonly<Record<string, string>> = {
  newYear: '新年快乐',
  spring: '新春快乐，万事如意',
  dragonBoat: '端午安康',
  midAutumn: '中秋快乐，阖家团圆',
  national: '国庆快乐',
}

/** What care, rules and pulses say, in Simplified Chinese. */
export const zhCN: ChoresText = {
  careDraft: {
    renewal: (contact, day) =>
      `${contact}，您好！我们的合同将于${day}到期，想约您在两周内聊一聊：合作以来的效果、接下来的需求，以及续约安排。您看哪天方便？`,
    healthCheck: (contact) =>
      `与${contact}沟通：进展是否符合预期？还有哪些问题没有解决？满意度打几分（1—5 分）？贵方有什么新情况？下季度需要调整什么？`,
    afterDeliveryVisit: (contact, day, engagement) =>
      `${contact}，您好！“${engagement}”${day === '' ? '' : `自${day}`}交付以来，用得怎么样？有没有遇到问题？接下来还需要我们做些什么？`,
    birthday: (contact) => `${contact}，祝您生日快乐，身体健康，万事顺意！`,
    festival: (contact, _day, festival) =>
      `${contact}，${festivalGreetings[festival] ?? '节日快乐'}！感谢您一直以来的信任与支持。`,
  },
  recreated: (sheets) => `已不在，现已重建为空表：${sheets}。原有内容未检查，可从“文件 → 版本记录”恢复。`,
  setUpForgotten: (sheets) => `已删除、不再跟踪：${sheets}。`,
  cannotFind: (names) =>
    `此表格中没有找到跟踪表。已查找工作表：${names}。请在“客户进度”菜单中选择“使用已有表格…”，或“新建项目…”。`,
  emailsHeld: (why, waiting) =>
    `无法核对邮件是否已发送，提醒邮件暂停。${why}${waiting === '' ? '' : `等待发送：${waiting}。`}`,
  chatNotBuilt: '不会发到群聊：“设置”中有 Webhook 地址，但当前脚本不含群聊功能。',
  chatOff: '提醒邮件未开启，因此不会发到群聊。',
  lettersOn: (readers) => `已为 ${readers} 人开启提醒邮件，按各自选定的日期和时间发送。`,
  newerFormats: '此表格曾用较新版本的客户进度处理，本次未做任何改动。请先更新脚本，再试一次。',
  carePlanned: (rows) => (rows === 0 ? '未来 30 天没有新的关怀事项。' : `已添加 ${rows} 项客户关怀。`),
  rulesAdded: (rules) =>
    `已添加 ${rules} 条规则，均未启用。把需要的规则“启用”设为“是”，此后每次运行都会执行。`,
  noRuleOn: '没有启用的规则。请在“自动化规则”表中把“启用”设为“是”。',
  rulesRun: '规则已执行，有改动的规则见“自动化规则”表。',
  rulesIdle: '规则已检查，没有需要改动的内容。',
  needFromPulse: '脉冲沟通中提出的新增需求',
  blockerFromPulse: '脉冲沟通中反映的阻塞点',
  demoAdded: (rows, sheets) =>
    sheets === 0
      ? `已添加 ${rows} 行示例数据。“更多 → 移除示例数据”只会移除这些行。`
      : `已新建 ${sheets} 张表，添加 ${rows} 行示例数据。“更多 → 移除示例数据”只会移除这些行，表会保留。`,
  demoThere: '示例数据已经在表中。',
  demoRemoved: (rows) => (rows === 0 ? '没有示例数据。' : `已移除 ${rows} 行示例数据。`),
}
