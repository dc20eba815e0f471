import { dayInChinese, dayInEnglish, type Length } from './day.js'

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
const menuEnglish = 'Client progress'

/** Every sentence the page says, in English. The other language has the same keys and types. */
export const en = {
  day: (day: string, length: Length): string => dayInEnglish(day, length),
  loading: 'Reading the spreadsheet…',
  tryAgain: 'Try again',

  tracker: 'Tracker',
  trackerIs: 'Tracker:',
  counts: (red: number, amber: number): string => `${red} late, ${plural(amber, 'warning')}`,
  nothingRaised: 'nothing raised',
  asOf: (day: string): string => `As of ${day}`,
  refresh: 'Refresh',
  show: 'Show',
  all: (count: number): string => `All (${count})`,
  lateOnly: (count: number): string => `Late only (${count})`,
  late: 'Late',
  warning: 'Warning',
  noOwner: 'No owner',
  untitled: 'Untitled',
  due: (day: string): string => `Due ${day}`,
  dueToday: 'Due today',
  more: (count: number): string => `Show ${count} more`,
  jump: 'Click a row to see it in the sheet.',
  jumped: (title: string, line: number): string => `“${title}” is selected, row ${line}.`,
  noIdYet: `Rows without a link have no id yet. Choose “Refresh the flags now” in the ${menuEnglish} menu.`,

  nothingLate: 'Nothing is late',
  allOnTrack: (table: string): string => `Every row of ${table} is on track.`,
  warningsHidden: (count: number): string =>
    count === 1 ? '1 warning is hidden.' : `${count} warnings are hidden.`,
  showWarnings: 'Show warnings',
  lateElsewhere: (table: string, count: number): string => `See ${table}: ${count} late`,

  problems: 'Data problems',
  problemsNote: 'These cells could not be read. Their rows are checked all the same.',
  problemsCapped: (count: number): string =>
    `The first ${count} are listed. Put these right, then refresh for the rest.`,
  lettersOn: 'Letters are on.',
  lettersOff: 'Letters are off: nobody is mailed.',
  preview: 'Preview',

  nobodyYet: 'Nobody is mailed before you confirm.',
  nobodyElse: 'Only confirmed readers are mailed.',
  stateOn: (runBy: string): string => (runBy === '' ? 'Letters are on.' : `Letters are on, run by ${runBy}.`),
  stateOff: 'Letters are off.',
  readers: 'Readers',
  search: 'Search readers',
  selectAll: 'Select all',
  selectFound: (count: number): string => `Select these ${count}`,
  selectNone: 'Select none',
  deselectFound: (count: number): string => `Clear these ${count}`,
  chosen: (count: number, all: number): string => `${count} of ${all} selected`,
  noneFound: 'No reader matches.',
  mail: (name: string): string => `Mail ${name}`,
  notInPeople: 'Not in People',
  waiting: 'New',
  hasLetter: 'Letter ready',
  noLetter: 'No letter now',
  letterOf: (name: string): string => `Letter for ${name}`,
  to: 'To',
  subject: 'Subject',
  kind: (kind: string): string =>
    kind === 'managerDigest' ? 'Manager digest' : kind === 'personalDigest' ? 'Personal digest' : kind,
  form: 'View',
  asMail: 'E-mail',
  asText: 'Plain text',
  nothingFor: (name: string): string => `${name} has nothing to be told now.`,
  nothingForNote:
    'No letter is written when there is nothing to say. Once confirmed, a letter comes when there is.',
  nothingForAnyone: 'Nobody has a letter to get now.',
  nothingForAnyoneNote: 'You can still confirm readers: they are mailed once there is something to say.',
  noReaders: 'There are no readers yet',
  noReadersNote: 'Add people with their e-mail addresses to the People sheet, then open this window again.',
  runBy: 'I run the reminders:',
  runByNobody: 'Choose your name',
  toCome: (added: number, removed: number): string =>
    [...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} no longer mailed`] : [])].join(
      ', ',
    ),
  confirm: (count: number, on: boolean): string =>
    on ? `Confirm ${plural(count, 'reader')}` : `Confirm ${plural(count, 'reader')} and turn on`,
  confirming: 'Confirming…',
  chooseReaders: 'Select at least one reader.',
  confirmed: (count: number): string => `Letters are on for ${plural(count, 'reader')}`,
  confirmedNote:
    'Each of them gets a letter when there is something to say, and nobody else is mailed. You can close this window.',
  turnOffNote: `To stop, choose “Letters: turn off” in the ${menuEnglish} menu.`,
  close: 'Close',

  failed: 'Something went wrong, and nothing was changed.',
  failedSending: 'Something went wrong. Please open this window again to see whether the readers were saved.',
  accounts:
    'Are you signed in to several Google accounts? Google then mixes them up. Open the spreadsheet where you are signed in to this account only, such as a private window.',
  offline: 'Google could not be reached. Please check your connection.',
  tooLong: 'Google stopped this because it took too long. Trying again often helps.',
  details: 'Details',
}
export type Text = typeof en

/** Every sentence the page says, in Simplified Chinese. */
export const zhCN: Text = {
  day: (day, length) => dayInChinese(day, length),
  loading: '正在读取表格…',
  tryAgain: '重试',

  tracker: '跟踪表',
  trackerIs: '跟踪表：',
  counts: (red, amber) => `逾期 ${red} 项，预警 ${amber} 项`,
  nothingRaised: '没有提示',
  asOf: (day) => `截至 ${day}`,
  refresh: '刷新',
  show: '显示',
  all: (count) => `全部（${count}）`,
  lateOnly: (count) => `仅逾期（${count}）`,
  late: '逾期',
  warning: '预警',
  noOwner: '无负责人',
  untitled: '未命名',
  due: (day) => `${day}到期`,
  dueToday: '今天到期',
  more: (count) => `再显示 ${count} 项`,
  jump: '点击任意一项，即可在表格中定位。',
  jumped: (title, line) => `已定位到“${title}”，第 ${line} 行。`,
  noIdYet: '无法点击的行尚无编号，请在“客户进度”菜单中选择“立即刷新提示”。',

  nothingLate: '没有逾期',
  allOnTrack: (table) => `“${table}”中的各项均进展正常。`,
  warningsHidden: (count) => `另有 ${count} 项预警未显示。`,
  showWarnings: '显示预警',
  lateElsewhere: (table, count) => `查看“${table}”：逾期 ${count} 项`,

  problems: '数据问题',
  problemsNote: '以下单元格无法识别，所在行的其余内容仍会照常检查。',
  problemsCapped: (count) => `仅列出前 ${count} 个。修正后刷新，即可看到其余问题。`,
  lettersOn: '提醒邮件已开启。',
  lettersOff: '提醒邮件未开启，不会发送任何邮件。',
  preview: '预览',

  nobodyYet: '在您确认之前，不会向任何人发送邮件。',
  nobodyElse: '只有经过确认的收件人才会收到邮件。',
  stateOn: (runBy) => (runBy === '' ? '提醒邮件已开启。' : `提醒邮件已开启，由 ${runBy} 负责。`),
  stateOff: '提醒邮件未开启。',
  readers: '收件人',
  search: '搜索收件人',
  selectAll: '全选',
  selectFound: (count) => `选中这 ${count} 位`,
  selectNone: '全不选',
  deselectFound: (count) => `取消这 ${count} 位`,
  chosen: (count, all) => `已选 ${count} / ${all} 位`,
  noneFound: '没有匹配的收件人。',
  mail: (name) => `发送给 ${name}`,
  notInPeople: '不在“团队”表中',
  waiting: '新增',
  hasLetter: '有邮件',
  noLetter: '暂无邮件',
  letterOf: (name) => `给 ${name} 的邮件`,
  to: '收件人',
  subject: '主题',
  kind: (kind) => (kind === 'managerDigest' ? '管理摘要' : kind === 'personalDigest' ? '个人摘要' : kind),
  form: '查看方式',
  asMail: '邮件',
  asText: '纯文本',
  nothingFor: (name) => `目前没有需要告知 ${name} 的内容。`,
  nothingForNote: '没有内容时不会发信；确认后，有内容时才会收到邮件。',
  nothingForAnyone: '目前没有任何人需要收信。',
  nothingForAnyoneNote: '您仍可先确认收件人，有内容时才会发信。',
  noReaders: '还没有收件人',
  noReadersNote: '请在“团队”表中添加成员及其邮箱，然后重新打开此窗口。',
  runBy: '提醒由我负责：',
  runByNobody: '选择您的姓名',
  toCome: (added, removed) =>
    [...(added > 0 ? [`新增 ${added} 位`] : []), ...(removed > 0 ? [`${removed} 位不再收信`] : [])].join(
      '，',
    ),
  confirm: (count, on) => (on ? `确认 ${count} 位收件人` : `确认 ${count} 位收件人并开启`),
  confirming: '正在确认…',
  chooseReaders: '请至少选择一位收件人。',
  confirmed: (count) => `已为 ${count} 位收件人开启提醒邮件`,
  confirmedNote: '有内容时他们才会收到邮件，不会向其他任何人发送。现在可以关闭此窗口。',
  turnOffNote: '如需停止，请在“客户进度”菜单中选择“提醒邮件：关闭”。',
  close: '关闭',

  failed: '出了点问题，未做任何更改。',
  failedSending: '出了点问题。请重新打开此窗口，查看收件人是否已保存。',
  accounts:
    '您是否同时登录了多个 Google 账号？Google 可能因此混淆了账号。请在只登录此账号的浏览器窗口（例如无痕窗口）中打开表格。',
  offline: '无法连接到 Google，请检查网络。',
  tooLong: '运行时间过长，Google 已将其停止。重试通常可以解决。',
  details: '详细信息',
}

/** The language's sentences. `tag` is a language as a reply or a browser writes it: `zh-CN`, `zh-Hans`, `en-GB`. */
export const textFor = (tag: string): Text => (tag.toLowerCase().startsWith('zh') ? zhCN : en)
/** The tag a document of that language carries. */
export const languageOf = (text: Text): string => (text === zhCN ? 'zh-CN' : 'en')
