import { tooBigWords } from '../../emulator/xlsx/index.js'
import { isExportName } from '../../import/file-names.js'
import type { HostText } from './en.js'
import { listObjects } from '../objects/index.js'

const formatNumber = (value: number): string => value.toLocaleString('zh-CN')

/** What the host says in Chinese. */
export const zhCN: HostText = {
  usage: `用法：npm run -s host -- 命令

  serve  [文件.xlsx] [--port 端口] [--on 日期] [--locale 语言] [--state 目录] [--smtp 地址] [--latency 毫秒]
  run 入口 [文件.xlsx] [--on 日期] [--at HH:MM] [--zone 时区] [--script-zone 时区] [--locale 语言] [--as 邮箱]
      [--input JSON] [--state 目录] [--save 输出.xlsx [--overwrite]] [--outbox 目录] [--smtp 地址] [--quota N] [--fail-at N]
      [--late-errors] [--latency 毫秒] [--json]
  answer --link 网址 [文件.xlsx] [--input JSON] [--on 日期] [--at 时:分] [--zone 时区] [--locale 语言] [--as 邮箱] [--state 目录]
      [--save 输出.xlsx [--overwrite]] [--json]
  adopt 文件.xlsx|文件.csv [--sheet 工作表] [--tracker 表] [--on 日期] [--zone 时区] [--locale 语言] [--json]
  import 文件.json|文件.csv|文件.xlsx [--save 输出.xlsx [--overwrite]] [--state 目录] [--into 文件.xlsx] [--template 模板]
      [--sheet 工作表] [--dates dayFirst|monthFirst] [--input JSON] [--on 日期] [--zone 时区] [--locale 语言] [--json]
  template [--locale 语言] [--out 文件.xlsx]
  export --to csv|jira|asana|trello|planner|ics|xlsx [文件.xlsx] [--out 文件 [--overwrite]] [--project 名称] [--open-only]
      [--on 日期] [--zone 时区] [--locale 语言] [--state 目录] [--json]
  merge 原表.xlsx 我的.xlsx 对方.xlsx [--out 输出.xlsx [--overwrite]] [--take mine|theirs] [--on 日期] [--zone 时区]
      [--locale 语言] [--json]
  entries [--json]`,
  noCommand: '请写明命令。',
  notACommand: (name) => `没有 ${name} 这个命令。`,
  unknownOption: (name) => `没有 ${name} 这个选项。`,
  missingValue: (name) => `${name} 后面缺少值。`,
  noValueTaken: (name) => `${name} 后面不能带值。`,
  missingEntry: 'run 后面要加上入口的名称。',
  tooMuch: (found) => `多余的参数：${found}`,
  badDay: (found) => `--on 要写成 2026-03-31 这样的日期，而不是 ${found}。`,
  badTime: (found) => `--at 要写成 08:00 这样的时间，而不是 ${found}。`,
  badZone: (name, found) => `${name} 要写成 Asia/Shanghai 这样的时区，而不是 ${found}。`,
  badLocale: (found) => `--locale 要写 en、zh-CN，或表格的区域设置（如 de_DE），而不是 ${found}。`,
  badCount: (name, found) => `${name} 要写整数，而不是 ${found}。`,
  badAddress: (found) => `--as 要写邮箱地址，而不是 ${found}。`,
  badInput: (why) => `--input 不是 JSON：${why}`,
  inputIsNoObject: '--input 要写成对象，例如 {"tracker":"tasks"}。',
  unknownInput: (key, keys) => `--input 没有“${key}”这一项，可用的有：${keys.join('、')}。`,
  wrongInput: (fault) => `--input 有误，${fault}。`,
  headerRowAlone: '--input 中写了 headerRow 时还要写 columns，例如 {"headerRow":3,"columns":{"title":"A"}}。',
  badServer: '--smtp 要写成 smtp://用户:密码@主机:587 这样的地址。',
  cannotOpen: (file, code, size) =>
    ({
      missing: `找不到文件 ${file}，或没有权限打开。`,
      encrypted: `${file} 已加密，请先另存一份不带密码的副本。`,
      notAWorkbook: isExportName(file)
        ? `${file} 不是 .xlsx 工作簿。要导入其他工具的导出文件，请运行：npm run -s host -- import ${file}`
        : `${file} 不是 .xlsx 工作簿。`,
      oldFormat: `${file} 是旧的 .xls 格式，请先另存为 .xlsx。`,
      tooBig: `${file} 太大：${tooBigWords['zh-CN'](size)}`,
    })[code],
  newerState: (folder) => `--state 目录 ${folder} 由更新版本的客户进度生成，请先更新客户进度。`,
  brokenState: (folder) => `无法识别 --state 目录 ${folder} 里的内容。`,
  stateWins: (folder, file) => `${folder} 里已有工作簿，将继续使用它，忽略 ${file}。`,
  stateInUse: (folder, process, lock) =>
    process === null
      ? `--state 目录 ${folder} 正在使用中。如果没有其他程序在使用它，请删除 ${lock}。`
      : `--state 目录 ${folder} 正被进程 ${process} 使用。请等它结束；如果它已不在运行，请删除 ${lock}。`,
  copiedState: (folder) =>
    `--state 目录 ${folder} 是一份副本。其中的工作簿已换成自己的 ID，有人确认收件人之前不会发送任何邮件。`,
  wouldOverwrite: (path) =>
    `${path} 是打开的原文件。请换一个文件名保存；如确需替换原文件，请加上 --overwrite。`,
  alreadyThere: (path) => `${path} 已存在。请用 --out 换一个名称，或加上 --overwrite。`,
  onlyXlsx: (path) => `只能保存为 .xlsx 文件。请使用以 .xlsx 结尾的文件名，而不是 ${path}。`,
  leftOut: (path, found, originalStays) =>
    `以下内容没有保存到 ${path}：${listObjects('zh-CN', found)}。${originalStays ? '原文件中仍保留。' : ''}`,
  nothingSaved: '没有保存任何内容。',
  disk: (path, code) => `无法读写 ${path}（${code}）。`,
  noTracker: (name, keys) => `没有名为“${name}”的表，请从以下选项中选一个：${keys.join('、')}。`,
  missingFile: 'adopt 后面要写文件名。',
  missingFileToImport: 'import 后面要写文件名。',
  badOrder: (found) => `--dates 只能是 dayFirst（日在前）或 monthFirst（月在前），而不是 ${found}。`,
  unreadable: (file, code, { line = 0, found = 0, most = 0 }) =>
    ({
      notText: `${file} 不是 JSON、文本表格或工作簿。`,
      notJson: `${file} 不是 JSON。`,
      unknownJson: `${file} 是 JSON，但不是 Trello 的看板或卡片，也不是 Wekan 的看板。`,
      noRows: `${file} 的表头下没有数据。`,
      noSheet: `${file} 中没有这个名称的工作表。`,
      empty: `${file} 是空文件。`,
      folder: `${file} 是文件夹，请指明其中的文件。`,
      openQuote: `${file} 第 ${line} 行有一个单元格的双引号没有结束。请补上或删除这个引号，然后重新导入。`,
      longLine: `${file} 第 ${line} 行有 ${formatNumber(found)} 个字符，最多可导入 ${formatNumber(most)} 个。请检查文件是否每行对应一条数据。`,
      tooBig: `${file} 有 ${formatNumber(found)} MB，最多可导入 ${formatNumber(most)} MB。请拆分成较小的文件。`,
    })[code],
  longCell: (file, cell, length, most) =>
    `${file}：${cell} 的内容有 ${length} 个字符，超过单元格 ${most} 个字符的上限，请缩短或拆开后重新导入。`,
  trackerToChoose: (file, why, tracker) =>
    `${file} 尚未导入。${why}请指明它是哪种跟踪表，例如 --input '{"tracker":"${tracker}"}'。`,
  nothingToImport: (file, why) => `${file} 没有可导入的内容。${why}`,
  importing: ({ tool, what, name, rows, archived }) =>
    `${tool === null ? '表格' : `${tool} ${{ board: '看板', card: '卡片', table: '导出文件' }[what]}`}“${name}”：${rows} 项${archived > 0 ? `，其中已归档 ${archived} 项` : ''}`,
  importedTo: (path) => `已保存到 ${path}。`,
  dateOrderNeeded: '请说明日和月哪个在前：--dates dayFirst（日在前）或 --dates monthFirst（月在前）。',
  notImported: '没有保存。如需保存，请加 --save 输出.xlsx 或 --state 目录。',
  verdicts: { table: '可用的表', notATable: '不是可跟踪的表', unsure: '不能确定' },
  adopted: ({ sheet, verdict }) => `${sheet}：${verdict}`,
  adoptedRows: ({ rows, header, first, last }) =>
    rows === 0
      ? `表头在第 ${header} 行，还没有数据`
      : `表头在第 ${header} 行，数据在第 ${first} 至 ${last} 行，共 ${rows} 项`,
  adoptedLate: (number, on) => (number === 0 ? `${on} 没有逾期。` : `${on} 有 ${number} 项逾期：`),
  adoptedUnsure: (found, { rows, unread, questions }) => {
    const open = [
      ...(questions.length > 0
        ? [`回答以下问题后${found > 0 ? '可能有变' : '才知道哪些逾期'}：${questions.join('、')}。`]
        : []),
      ...((unread ?? 0) > 0
        ? [`有 ${unread} 个单元格无法识别，${found > 0 ? '可能还有逾期' : '可能有逾期'}。`]
        : []),
    ]
    const none = unread === null ? '没有一列写明何时到期，无法判断是否逾期。' : ''
    return open.length > 0 ? open.join('') : rows === 0 && none === '' ? '还没有可检查的行。' : none
  },
  adoptedLateRow: ({ cell, title, owner, due }) =>
    `${cell}  ${due}  ${title || '（无名称）'}${owner === '' ? '' : `（${owner}）`}`,
  noSuchEntry: (name, entries) => `没有入口 ${name}。可用的入口：${entries.join('、')}。`,
  noSuchSheet: (name) => `没有工作表 ${name}。`,
  findingsFailed: (why) => `无法得出预警和问题：${why}`,
  notTaken: ({ to, kind, why }) => {
    const reason = {
      said: why,
      unreachable: `无法连接（${why}）`,
      login: `不接受 --smtp 中的用户和密码${why === '' ? '' : `（${why}）`}`,
    }[kind]
    return `邮件服务器没有接收发给 ${to} 的邮件：${reason}`
  },
  whatNext: (is, folder) =>
    ({
      waiting:
        folder === null
          ? '因为没有 --state 可以保存，不会再次尝试；邮件记录中仍显示为已发送。'
          : '下次带 --smtp 运行时会再次尝试。',
      refused: `不会再次尝试${folder === null ? '' : `；邮件保存在 ${folder}`}。`,
      expired: `已尝试 5 个自然日，不会再次尝试${folder === null ? '' : `；邮件保存在 ${folder}`}。`,
    })[is],
  undelivered: (notTaken, next) => `${zhCN.notTaken(notTaken)}。${next}`,
  deliveryUnsure: (to, folder) =>
    `交出发给 ${to} 的邮件时程序被中断，不知道服务器是否已收到。不会自动重发；邮件保存在 ${folder}。`,
  ran: ({ entry, on, at, ms, calls }) => `${entry}，${on} ${at}：${ms} 毫秒，服务调用 ${calls} 次`,
  letters: (number) => (number === 0 ? '没有发出邮件' : `发出邮件 ${number} 封：`),
  flags: ({ red, amber }) => `预警：红 ${red} 项，黄 ${amber} 项`,
  problems: (number) => (number === 0 ? '已检查的单元格没有发现问题' : `单元格内容有 ${number} 处问题：`),
  entryKinds: { command: '命令', schedule: '定时', endpoint: '接口' },
  page: (address) => `客户进度已打开：${address}（按 Ctrl+C 结束）`,
  overdue: (ours, waiting, on) =>
    `${on} 已逾期 ${ours} 项${waiting > 0 ? `，另有 ${waiting} 项等待对方` : ''}：`,
  untitled: (line) => `第 ${line} 行`,
  overdueRow: ({ title, sheet, why }) => `${title}（${sheet}）：${why}`,
  more: (number) => `另有 ${number} 项`,
  readers: (number) =>
    number === 0 ? '本次没有需要发送的邮件。' : `将在各收件人的下一个发信日发出 ${number} 封邮件：`,
  readersOnceOn: (number) =>
    number === 0 ? '本次没有需要发送的邮件。' : `确认收件人后，将在各自的下一个发信日发出 ${number} 封：`,
  waiting: (names) => `待确认后才会收到邮件：${names.join('、')}。`,
  summaryRefused: (why) => `无法给出概况：${why}`,
  ended: '已结束。',
}
