import type { ColumnInDoubt } from './column-in-doubt.js'
import type { AdoptionText } from './en.js'
import type { LateDoubts } from './late-doubts.js'

const formatLines = (from: number, to: number): string =>
  from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`
const formatList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')
const formatSome = (names: readonly string[]): string =>
  names.length > 8 ? `${formatList(names.slice(0, 8))}等 ${names.length} 项` : formatList(names)

const formatWords = (words: readonly { word: string; cell: string }[]): string => {
  const shown = words.slice(0, 8).map(({ word, cell }) => `${cell}“${word}”`)
  return `${shown.join('、')}${words.length > 8 ? ` 等 ${words.length} 个词` : ''}`
}

const formatColumns = (columns: readonly ColumnInDoubt[]): string =>
  columns
    .map(({ letters, header }) => (header === '' ? `${letters} 列` : `${letters} 列“${header}”`))
    .join('、')

const formatDoubts = (
  { unread, undecided, checkedLines }: LateDoubts,
  outcome: string,
  others: string,
): string[] => [
  ...(undecided.length > 0 ? [`回答以下问题后${outcome}：${undecided.join('、')}`] : []),
  ...((unread ?? 0) > 0 ? [`有 ${unread} 个单元格无法识别，${others}`] : []),
  ...(checkedLines === null ? [] : [`只检查了前 ${checkedLines} 行`]),
]

/** The sentences about a foreign sheet, and about adopting it, in Simplified Chinese. */
export const zhCN: AdoptionText = {
  because: {
    recognised: (tracker) => `可识别为“${tracker}”：表头与内容相符。`,
    remembered: (tracker) => `按此表格中以前的更正，识别为“${tracker}”。`,
    noRows: (tracker) => `有“${tracker}”的表头，但下面还没有数据行。`,
    chosen: (tracker) => `按你选的“${tracker}”识别。`,
    nothingToFollow: (tracker) => `有些像“${tracker}”的清单，但没有可跟踪的截止日期、负责人或状态。`,
    weak: (tracker) => `可能是“${tracker}”，但线索不足。`,
    sales: () => '有商机或交易列，但整体更像其他跟踪表，请选择跟踪表。',
    empty: () => '这张工作表是空的。',
    noHeader: () => '没有哪一行像是跟踪工作用的表头。',
    diary: () => '这是按日期记录的日志、排班或日历，不是可跟踪的任务表。',
    numbers: () => '以数字为主，像是价目、预算或汇总表。',
    board: () => '这是用单元格画的看板，每列一种状态；客户进度按行跟踪。',
    matrix: () => '这是事项与人员的矩阵，交叉处打标记，不是逐行跟踪的表。',
    log: () => '这是已发生事项的流水记录，没有需要跟踪的工作。',
    own: () => '这是客户进度自用的工作表，不用于跟踪工作。',
  },
  doubt: {
    sameHeader: (field, columns, samples) => `${columns}的表头相同${samples}，哪一列是“${field}”？`,
    similarHeaders: (field, columns, samples) => `${columns}都可能是“${field}”${samples}，是哪一列？`,
    contentsOnly: (field, columns, samples) => `没有表头写明“${field}”，但${columns}的内容像是它${samples}。`,
    contentsDiffer: (field, columns, samples) => `${columns}的表头与内容不一致${samples}，它是“${field}”吗？`,
    unusualHeader: (field, columns, samples) => `${columns}的表头不常见${samples}，它是“${field}”吗？`,
    namesOfPeople: (field, columns, samples, count) =>
      count === 1
        ? `${columns}的内容是人名${samples}，它是“${field}”吗？`
        : `${columns}的内容都是人名${samples}，哪一列是“${field}”？`,
    twoScales: (field, columns, samples) => `${columns}有的按 1、有的按 100 计${samples}，它是“${field}”吗？`,
    finerTitle: (field, columns, samples) =>
      `旁边一列的值有重复，${columns}更像每一行的名称${samples}，它是“${field}”吗？`,
    turnedDays: (field, columns, samples) =>
      `从 ${columns}的其他日期看，有些“${field}”的月和日可能颠倒了${samples}。确实颠倒了吗？`,
    dayAbove: (field, _columns, samples) =>
      `日期写在各组上方，不在列中${samples}。它们是下面各行的“${field}”吗？`,
  },
  lines: {
    taken: (place) => `${place}：采用。`,
    blank: (place) => `${place}：空白。`,
    heading: (place) => `${place}：分组标题，未采用。`,
    header: (place) => `${place}：表头。`,
    legend: (place) => `${place}：状态或颜色图例，未采用。`,
    note: (place) => `${place}：说明文字，未采用。`,
    otherKind: (place) => `${place}：价格或其他数字，未采用。`,
    total: (place) => `${place}：合计或小结，未采用。`,
    template: (place) => `${place}：示例行或尚未填写，未采用。`,
    blockDay: (place) => `${place}：下面各行的日期，不是数据行。`,
    otherTable: (place) => `${place}：属于另一张表。`,
    beside: (place) => `${place}：表内空白，内容在表旁。`,
    doubtful: (place) => `${place}：可能是工作，请先确认。`,
  },
  lineDoubts: {
    question: (place, samples) => `这也是工作吗？${place}${samples}`,
    unanswered: (place, samples) => `${place}可能是工作，也可能不是${samples}。请说明是不是。`,
    afterSummary: (summary, lines) => `${summary}；另有 ${lines} 行可能也是工作`,
  },

  trackerInDoubt: (names) => `这份清单是${names.map((name) => `“${name}”`).join('还是')}？两种的列都对得上。`,
  wordInDoubt: (word, cell, count) =>
    `“${word}”（${cell}）是什么意思：未完成、已完成、暂停还是取消？有 ${count} 项已过截止日期，是否逾期由此决定。`,
  columnsInDoubt: formatColumns,
  samplesInDoubt: (samples) => (samples.length === 0 ? '' : `（${samples.join('、')}）`),
  place: formatLines,
  noSheet: (sheet) => `没有工作表“${sheet}”。`,
  noSuchTable: (sheet, tables) =>
    `“${sheet}”中有 ${tables} 张表，序号请写 1${tables > 1 ? ` 至 ${tables}` : ''}。`,
  severalTables: '这张工作表上下有多张表，在原表上无法区分各行。请把各表分到不同的工作表，或改用复制。',
  ownSheet: (sheet) => `“${sheet}”是客户进度自己的工作表，不能用作跟踪表。`,
  tooLong: (cells, line, column, length) =>
    `复制后有 ${cells} 个单元格会超过 50000 个字符的上限：第 ${line} 行的“${column}”共 ${length} 个字符。请缩短该行的文字后重试。`,
  noTable: (sheet) => `“${sheet}”不像一张可跟踪的清单。请指明它是哪种跟踪表、表头在第几行。`,
  noField: (field) => `没有“${field}”这一项。`,
  noColumn: (letters) => `“${letters}”不是列。请写列标，如 C。`,
  twice: (letters, one, other) => `${letters} 列同时选作了“${one}”和“${other}”，一列只能对应一项。`,
  noTitle: (name) => `请先选择“${name}”所在的列，用来识别每一行。`,
  choose: (name, letters) => `“${name}”是哪一列：${letters.join('、')}？请选一列，或说明表中没有。`,
  noChoice: (name, choice) => `“${choice}”不是“${name}”的选项，不能作为含义。`,
  noWords: (tracker) => `请先把一张含此列的工作表按“${tracker}”在原表上跟踪，再说明各词的含义。`,
  chooseTurned: (name, samples) =>
    `“${name}”中有些日期的月和日可能颠倒了：${samples.join('、')}。请说明是否颠倒。`,
  turnedInPlace: (name) => `“${name}”中颠倒的日期无法在原表上更正。请改为复制，或先更正日期。`,
  chooseDayAbove: (name, samples) =>
    `各组上方写有日期：${samples.join('、')}。请说明它们是否就是“${name}”，或为它选择一列。`,
  dayAboveInPlace: (name) => `“${name}”写在各组上方，不在列中，无法在原表上跟踪。请改为复制。`,
  trackerKept: (sheet) => `此跟踪表已在工作表“${sheet}”中，请把各行复制过去，或先停止跟踪那张表。`,
  sheetServes: (sheet) => `“${sheet}”已按另一种跟踪表跟踪。请先停止跟踪，或改用复制。`,
  followedInPlace: (sheet) => `“${sheet}”已在原处跟踪，无需复制。`,
  noHeaderAbove: (letters) => `${letters} 列没有表头，补上后才能识别这一列，也可以改用复制。`,
  twoLines: '这里每项占两行（计划与实际），无法在原表上跟踪。请把每项放在一行内，或改用复制。',
  partLine: '这里的表头占两行，在原表上无法与数据行区分。请把列名放在同一行，或改用复制。',
  tooDeep: (line) => `表头在第 ${line} 行以下，位置太靠下，无法识别。请删去上方的一些行，或改用复制。`,
  farCell: (address) => `${address} 远离表格的其他内容。请先删除它再试，或改用复制。`,
  headerUnclear: '还有别的行也像表头，或只认出一列。请改写那一行、多选几列，或改用复制。',

  addsColumns: (headers, hasId) =>
    headers.length === 0
      ? '在右侧增加一个隐藏并受保护的编号列。'
      : `在右侧增加 ${headers.length} 列：${formatList(headers)}${hasId ? '，以及一个隐藏并受保护的编号列' : ''}。`,
  marksSheet: '给工作表做标记，改名后仍能找到。',
  marksColumns: (number) => `给 ${number} 列做标记，移动或改名后仍能找到。`,
  addsChecks: (headers) => `给原先没有校验的列增加下拉列表或校验：${formatList(headers)}。`,
  paints: (flags, own) => `增加 ${flags} 种预警的颜色${own > 0 ? `；你自己的 ${own} 条颜色规则保留` : ''}。`,
  readsWords: (header, words) =>
    `保留“${header}”中的用词，含义为：${words.map(({ word, meaning }) => (word === meaning ? word : `${word} = ${meaning}`)).join('、')}。`,
  unknownWords: (header, { words, rows, isStatus }) =>
    `“${header}”：还不知道${formatWords(words)}的含义${isStatus ? `，这 ${rows} 行按未完成处理` : ''}。请选择每个词的含义。`,
  wordWhy: {
    remembered: '此表格中已确认过。',
    known: '常见的说法。',
    similar: '与常见的说法开头相同。',
    allDone: '使用此词的行都已按日期或百分比完成。',
    position: '按各词的编号推断。',
    unknown: '从表格内容看不出它的含义。',
  },
  freezes: (lines) => (lines === 1 ? '冻结表头行。' : `冻结前 ${lines} 行。`),
  givesIds: (rows) => `给 ${rows} 行编号，并填写预警。`,
  makesSheets: (names) => `新建工作表：${formatList(names)}。`,
  unreadable: (header, cells, address, found) =>
    `“${header}”有 ${cells} 个单元格无法按原样跟踪，如 ${address}“${found}”。原文保留；复制时会识别能识别的部分。`,
  cannotFollow: (header, cells, address, found) =>
    `“${header}”中有 ${cells} 个日期无法按原样跟踪，例如 ${address} 的“${found}”，这些行不会标红。复制时会识别能识别的部分。`,
  rowsLate: (rows, late, doubts) =>
    [`${rows} 行，${late} 行逾期`, ...formatDoubts(doubts, '可能有变', '可能还有逾期')].join('；'),
  rowsOnTime: (clear) => `${clear.looked.rows} 行，均未逾期`,
  rowsUnsure: (rows, doubts) => {
    const open = formatDoubts(doubts, '才知道哪些逾期', '可能有逾期')
    return [`${rows} 行`, ...(open.length > 0 ? open : ['没有一列写明何时到期，无法判断是否逾期'])].join('；')
  },
  mergedDown: (header, address) =>
    `“${header}”跨多行合并，在原表上跟踪时只有首行有值，${address} 等单元格按空白处理。请取消合并并向下填充，或改用复制。`,
  clientOfProject: (header, tracker, projects) =>
    `“${header}”列不会用到：“${tracker}”的客户取自各行的项目，请在“${projects}”中填写客户。`,
  overUnsaid: (rows, address) =>
    `有 ${rows} 行（例如 ${address}）已结束，但行内没有状态写明：过了截止日期会标红，直到状态改为“已完成”。复制时会自动写上。`,
  strayLines: (lines) => `有 ${lines} 行像小标题或合计，会被当作要跟踪的行。请改用复制，或移到表头上方。`,

  copiesRows: (rows, sheet) => `把 ${rows} 行复制到“${sheet}”。`,
  toNotes: (headers) => `没有对应列的内容放入备注：${formatSome(headers)}。`,
  addsNames: (names, table) => `在“${table}”中新增：${formatSome(names)}。`,
  alreadyThere: (rows) => `有 ${rows} 行以前复制过，保持不变。`,
  unreadToNotes: (cells, address, found) =>
    `有 ${cells} 个单元格无法识别，原文放入备注，如 ${address}“${found}”。`,
  strangers: (names, table) => `“${table}”中还没有：${formatSome(names)}。`,
  note: (header, found) => `${header}：${found}`,

  linkNote: (name, kind, lag) => {
    const gap = lag === 0 ? '' : lag > 0 ? `，延后 ${lag} 个工作日` : `，提前 ${-lag} 个工作日`
    const rule = {
      SS: `与“${name}”同时开始`,
      FF: `与“${name}”同时完成`,
      SF: `“${name}”开始时完成`,
      FS: `“${name}”完成后开始`,
    }[kind]
    return `${rule}${gap}`
  },

  laidOverPartly: (sheet, tracker, cells) =>
    `“${sheet}”现已按“${tracker}”跟踪。有 ${cells} 个单元格无法识别，这些行是否逾期无法判断。`,
  laidOver: (sheet, tracker) =>
    `“${sheet}”现已按“${tracker}”跟踪，逾期的行会自动标红。接下来请在“团队”中填写邮箱，再开启提醒邮件。`,
  followed: (sheet, tracker) =>
    `“${sheet}”现已按“${tracker}”跟踪。接下来请在“团队”中填写邮箱，再开启提醒邮件。`,
  nothingToDo: '无需改动：客户进度已在跟踪这张表。',
  copied: (rows, sheet) =>
    `已把 ${rows} 行复制到“${sheet}”。原表未改动，今后请在“${sheet}”中更新。接下来请在“团队”中填写邮箱，再开启提醒邮件。`,
  nothingToCopy: (sheet) => `所有行都已在“${sheet}”中。`,
}
