import type { en } from './en.js'

const formatLines = (from: number, to: number): string =>
  from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`
const formatList = (samples: readonly string[]): string => samples.map((sample) => `“${sample}”`).join('、')
const formatQuotes = (samples: readonly string[]): string =>
  samples.length === 0 ? '' : `：${formatList(samples)}`

/** Why lines of a sheet are used or not, in Chinese. */
const lines: (typeof en)['lines'] = {
  taken: (from, to) => `${formatLines(from, to)}：采用。`,
  blank: (from, to) => `${formatLines(from, to)}：空白。`,
  heading: (from, to) => `${formatLines(from, to)}：分组标题，未采用。`,
  header: (from, to) => `${formatLines(from, to)}：表头。`,
  legend: (from, to) => `${formatLines(from, to)}：状态或颜色图例，未采用。`,
  note: (from, to) => `${formatLines(from, to)}：说明文字，未采用。`,
  otherKind: (from, to) => `${formatLines(from, to)}：价格或其他数字，未采用。`,
  total: (from, to) => `${formatLines(from, to)}：合计或小结，未采用。`,
  template: (from, to) => `${formatLines(from, to)}：示例行或尚未填写，未采用。`,
  blockDay: (from, to) => `${formatLines(from, to)}：下面各行的日期，不是数据行。`,
  otherTable: (from, to) => `${formatLines(from, to)}：属于另一张表。`,
  beside: (from, to) => `${formatLines(from, to)}：表内空白，内容在表旁。`,
  doubtful: (from, to) => `${formatLines(from, to)}：可能是工作，请先确认。`,
}

/** Lines that may be work: the question, its refusal without an answer, and their number after a summary. */
const lineDoubts: (typeof en)['lineDoubts'] = {
  question: (from, to, samples) =>
    `${formatLines(from, to)}与其他行不太一样${formatQuotes(samples)}。也是工作吗？`,
  unanswered: (from, to, samples) =>
    `${formatLines(from, to)}可能是工作，也可能不是：${formatList(samples)}。请说明是不是。`,
  afterSummary: (summary, lines) => `${summary}；另有 ${lines} 行可能也是工作`,
}

/** The sentences about the lines of a foreign sheet, in Chinese. */
export const zhCN: typeof en = { lines, lineDoubts }
