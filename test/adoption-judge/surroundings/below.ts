/** What people leave below and beside a table, none of which is work. */
import type { Canvas } from '../make/canvas.js'
import { type MakeContext, pickText } from '../make/context.js'
import type { Item } from '../make/item.js'
import { type Half, isSeparate } from '../words/word-list.js'
import type { Locale } from '../../../src/core/locale.js'
import { writeCell } from '../make/write-cell.js'
import { freshPartsBelow, writeFreshBeside } from '../fresh/surroundings/below.js'
import { unseenPartsBelow, writeUnseenBeside } from '../unseen/surroundings/below.js'
import { surroundingWords } from '../words/separate-words.js'
import type { PartBelow, PlacedTable, WriteBelow } from './part.js'

type HalfWords = Readonly<Record<Half, Readonly<Record<Locale, string>>>>

const columnOf = ({ plan, place }: PlacedTable, role: string): number => {
  const at = plan.columns.findIndex((column) => column.role === role)
  return at < 0 ? place.column : place.column + at
}

const legendHeads: HalfWords = {
  fit: { en: 'Legend', 'zh-CN': '图例' },
  held: { en: 'status', 'zh-CN': '状态选项' },
  fresh: surroundingWords.fresh.legendHeads,
  unseen: surroundingWords.unseen.legendHeads,
}

/** Only a sheet with a column for statuses explains them. */
const hasStatus = ({ plan }: PlacedTable): boolean =>
  !plan.hasTicks && plan.columns.some(({ role }) => role === 'status')

/** The words for statuses, one below the other. */
const writeLegend: WriteBelow = ({ random, locale, half }, canvas, line, table) => {
  const column = random.chance(0.6) ? columnOf(table, 'title') : columnOf(table, 'status')
  const { open, active, done } = table.plan.wording
  if (!hasStatus(table)) return
  const words = [open[0], active[0], done[0]].filter((word) => typeof word === 'string' && word !== '')
  canvas.set(line, column, legendHeads[half][locale])
  ;[...new Set(words)].forEach((word, at) => canvas.set(line + 1 + at, column, word!))
}

const notes: HalfWords = {
  fit: {
    en: 'Note: all dates are working days|Contact the PMO for changes|Remarks: subject to weather',
    'zh-CN': '说明：以上时间均为工作日|备注：如有变动另行通知|注：节假日顺延',
  },
  held: {
    en: '* Dates in red are not confirmed|1) Client to provide data two weeks before|Assumptions: no site access on weekends',
    'zh-CN': '1、界面需反复确认，请预留时间|2、每项最多缓冲一周|以上计划以甲方确认为准',
  },
  fresh: surroundingWords.fresh.notes,
  unseen: surroundingWords.unseen.notes,
}

const writeNotes: WriteBelow = ({ random, locale, half }, canvas, line, { place }) => {
  random
    .shuffle(notes[half][locale].split('|'))
    .slice(0, random.between(1, 3))
    .forEach((note, at) => canvas.set(line + at, place.column, note))
}

const prices: HalfWords = {
  fit: { en: 'Payment|30% on order|70% on acceptance', 'zh-CN': '付款方式|合同签订后付30%|验收后付70%' },
  held: {
    en: 'Other costs|Server 1500 per month|Domain 200 per year',
    'zh-CN': '其他费用|1、服务器 1500/月|2、域名 200/年',
  },
  fresh: surroundingWords.fresh.prices,
  unseen: surroundingWords.unseen.prices,
}

const writePrices: WriteBelow = ({ locale, half, random }, canvas, line, { place }) => {
  prices[half][locale].split('|').forEach((text, at) => {
    canvas.set(line + at, place.column + (at > 0 ? 1 : 0), text)
    if (at > 0 && random.chance(0.5)) canvas.set(line + at, place.column + 2, random.between(2, 30) * 100)
  })
}

const signatures: HalfWords = {
  fit: { en: 'Prepared by: PMO|Date: 3/1/2026', 'zh-CN': '制表人：|审核人：' },
  held: { en: 'Approved:|Signature:', 'zh-CN': '编制：|批准：|日期：' },
  fresh: surroundingWords.fresh.signatures,
  unseen: surroundingWords.unseen.signatures,
}

const writeSignature: WriteBelow = ({ locale, half }, canvas, line, { place }) => {
  signatures[half][locale].split('|').forEach((text, at) => canvas.set(line, place.column + at * 2, text))
}

const totals: HalfWords = {
  fit: { en: 'Total', 'zh-CN': '合计' },
  held: { en: 'TOTAL:', 'zh-CN': '总计' },
  fresh: surroundingWords.fresh.totals,
  unseen: surroundingWords.unseen.totals,
}

/** Sums of numbers, in the line below the last row. */
const writeTotals: WriteBelow = ({ locale, half }, canvas, line, { plan, place }) => {
  const sums = plan.columns.flatMap(({ kind }, at) => (['days', 'hours', 'cost'].includes(kind) ? [at] : []))
  if (sums.length === 0) return
  canvas.set(line, place.column, totals[half][locale])
  for (const at of sums) canvas.set(line, place.column + at, 120)
}

const templateTitles: HalfWords = {
  fit: { en: 'Insert new rows ABOVE this one|[Task name]', 'zh-CN': '请在此行上方插入新行|（任务名称）' },
  held: { en: 'TEMPLATE ROW - copy me|<task>', 'zh-CN': '模板行，请复制|XXX工作' },
  fresh: surroundingWords.fresh.templateTitles,
  unseen: surroundingWords.unseen.templateTitles,
}

/** Rows that are there to be copied. */
const writeTemplateRows: WriteBelow = (context, canvas, line, { plan, place }) => {
  const { random, locale, half } = context
  const title = pickText(random, templateTitles[half][locale])
  const item: Item = {
    ...plan.items[0]!,
    title,
    owner: locale === 'en' ? 'Name' : '姓名',
    state: 'open',
    doneOn: null,
    percent: 0,
  }
  const isPlain = /^(?:Insert|Copy|请在)/.test(title)
  for (let at = 0; at < (isPlain ? 1 : random.between(1, 3)); at++)
    plan.columns.forEach(({ kind }, index) => {
      const cell = !isPlain || kind === 'title' ? writeCell(context, plan, item, kind) : null
      if (cell !== null) canvas.set(line + at, place.column + index, cell)
    })
}

/** Lines with a number and what formulas give where nothing was entered yet. */
const writeEmptyRows: WriteBelow = (_context, canvas, line, { plan, place }) => {
  for (let at = 0; at < 4; at++)
    plan.columns.forEach(({ kind }, index) => {
      const column = place.column + index
      if (kind === 'number') canvas.set(line + at, column, plan.items.length + at + 1)
      else if (kind === 'days' || kind === 'daysLeft') canvas.set(line + at, column, 0)
      else if (kind === 'percentComplete') canvas.set(line + at, column, 0)
    })
}

const parts: readonly PartBelow[] = [
  { name: 'empty rows below', chance: 0.1, write: writeEmptyRows, isAttached: true },
  { name: 'template rows below', chance: 0.07, write: writeTemplateRows, isAttached: true },
  { name: 'totals below', chance: 0.15, write: writeTotals, isAttached: true },
  { name: 'legend below', chance: 0.1, write: writeLegend },
  { name: 'notes below', chance: 0.15, write: writeNotes },
  { name: 'prices below', chance: 0.05, write: writePrices },
  { name: 'signature below', chance: 0.08, write: writeSignature },
]

const separateParts = { fresh: freshPartsBelow, unseen: unseenPartsBelow } as const
const separateBeside = { fresh: writeFreshBeside, unseen: writeUnseenBeside } as const

const partsOf = ({ half }: MakeContext): readonly PartBelow[] =>
  isSeparate(half) ? [...parts, ...separateParts[half]] : parts

/** Writes some of them; answers which. */
export function writeBelow(context: MakeContext, canvas: Canvas, table: PlacedTable): string[] {
  const { random } = context
  const dirt: string[] = []
  for (const { name, chance, write, isAttached } of partsOf(context)) {
    if (!random.chance(chance)) continue
    const last = canvas.lastLine
    write(context, canvas, last + (isAttached ? 1 : random.between(2, 3)), table)
    if (canvas.lastLine > last) dirt.push(name)
  }
  return dirt
}

/** Writes a list of words to the right of a table, after a blank column; answers what it wrote. */
export function writeBeside(context: MakeContext, canvas: Canvas, table: PlacedTable): string[] {
  const { plan, place } = table
  const { random, locale, half } = context
  if (isSeparate(half) && random.chance(0.5)) return separateBeside[half](context, canvas, table)
  if (!hasStatus(table) || !random.chance(0.1)) return []
  const column = canvas.lastColumn + 2
  canvas.set(place.line, column, legendHeads[half][locale])
  const words = [...new Set([plan.wording.open[0], plan.wording.active[0], plan.wording.done[0]])]
  words.forEach((word, at) => {
    if (typeof word === 'string' && word !== '') canvas.set(place.line + 1 + at, column, word)
  })
  return ['legend beside']
}
