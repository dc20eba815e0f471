/** What people write above a table: its title, figures, and facts about the work. */
import { plusDays } from '../../../src/core/day.js'
import type { Canvas } from '../make/canvas.js'
import { type MakeContext, pickText } from '../make/context.js'
import type { Family } from '../make/families.js'
import { freshPartsAbove } from '../fresh/surroundings/above.js'
import { unseenPartsAbove } from '../unseen/surroundings/above.js'
import { surroundingWords } from '../words/separate-words.js'
import { isSeparate, type SeparatePart } from '../words/word-list.js'
import { vocabularyOf } from '../words/vocabulary.js'
import type { PartAbove, WriteAbove } from './part.js'

const writeTitle: WriteAbove = (context, canvas, line, family) => {
  const { random, trade, today } = context
  const title = pickText(random, vocabularyOf(context).sheetTitles[family]!)
    .replace('{work}', trade.name)
    .replace('{year}', today.slice(0, 4))
  canvas.set(line, 1, title)
  if (random.chance(0.5)) canvas.merge(line, 1, line, 6)
  return line + 1
}

const factWords = {
  en: {
    fit: ['Project Name', 'Project Start Date', 'Project Manager'],
    held: ['Company Name:', 'Start:', 'Prepared by:', 'Version:'],
    fresh: surroundingWords.fresh.facts.en,
    unseen: surroundingWords.unseen.facts.en,
  },
  'zh-CN': {
    fit: ['项目名称', '开始日期', '项目负责人'],
    held: ['编制单位：', '编制日期：', '编制人：', '版本：'],
    fresh: surroundingWords.fresh.facts['zh-CN'],
    unseen: surroundingWords.unseen.facts['zh-CN'],
  },
} as const

/** Facts as pairs of a name and a value, one on each line. */
const writeFacts: WriteAbove = (context, canvas, line) => {
  const { random, locale, half, today, trade } = context
  const column = random.between(1, 2)
  const values = [
    trade.name,
    { day: plusDays(today, -80) },
    random.pick(random.pick(vocabularyOf(context).allTeams)),
    'V1.2',
  ]
  factWords[locale][half].forEach((word, at) => {
    canvas.set(line + at, column, word)
    const value =
      half !== 'fit' && at === 0
        ? locale === 'en'
          ? 'Brightworks'
          : '云帆贸易'
        : half !== 'fit' && at === 1
          ? values[1]!
          : values[at]!
    canvas.set(line + at, column + 1, value)
  })
  return line + factWords[locale][half].length
}

const figureWords = {
  en: {
    fit: ['Total Tasks', 'Completed', 'Overdue'],
    held: ['Open', 'In progress', 'Done', '% complete'],
    fresh: surroundingWords.fresh.figures.en,
    unseen: surroundingWords.unseen.figures.en,
  },
  'zh-CN': {
    fit: ['任务总数', '已完成', '已逾期'],
    held: ['未开始', '进行中', '已完成', '完成率'],
    fresh: surroundingWords.fresh.figures['zh-CN'],
    unseen: surroundingWords.unseen.figures['zh-CN'],
  },
} as const

/** Figures: their names in one line, their values below. */
const writeFigures: WriteAbove = ({ random, locale, half }, canvas, line) => {
  const isDownwards = random.chance(0.4)
  figureWords[locale][half].forEach((word, at) => {
    canvas.set(isDownwards ? line + at : line, isDownwards ? 1 : 1 + at, word)
    const value = /%|率/.test(word) ? 0.4 : random.between(1, 9)
    canvas.set(isDownwards ? line + at : line + 1, isDownwards ? 2 : 1 + at, value)
  })
  return line + (isDownwards ? figureWords[locale][half].length : 2)
}

const keyWords = {
  en: ['Status key:', 'Not started', 'In progress', 'Done'],
  'zh-CN': ['图例：', '未开始', '进行中', '已完成'],
} as const

/** What the colours mean, in one line. */
const writeKey: WriteAbove = ({ locale, half }, canvas, line) => {
  const words = isSeparate(half) ? surroundingWords[half].key : keyWords
  words[locale].forEach((word, at) => canvas.set(line, 2 + at, word))
  return line + 1
}

const instructions = {
  en: 'Enter one task per line. Do not change the grey columns.|How to use: fill in the dates, the chart updates itself.',
  'zh-CN': '填写说明：每行填写一项，灰色列请勿修改。|注：日期按实际情况填写，逾期项请说明原因。',
} as const

const writeInstruction: WriteAbove = ({ random, locale, half }, canvas, line) => {
  const texts = isSeparate(half) ? surroundingWords[half].instructions : instructions
  canvas.set(line, 1, pickText(random, texts[locale]))
  return line + 1
}

const parts: readonly PartAbove[] = [
  ['title above', 0.75, writeTitle],
  ['facts above', 0.3, writeFacts],
  ['figures above', 0.2, writeFigures],
  ['key above', 0.12, writeKey],
  ['instruction above', 0.15, writeInstruction],
]

const separateParts: Readonly<Record<SeparatePart, readonly PartAbove[]>> = {
  fresh: freshPartsAbove,
  unseen: unseenPartsAbove,
}

/** Writes some of them; answers where the table begins, and what was written. */
export function writeAbove(
  context: MakeContext,
  canvas: Canvas,
  family: Family,
): { line: number; dirt: string[] } {
  const { random, half } = context
  const dirt: string[] = []
  if (random.chance(0.5)) return { line: 1, dirt }
  let line = random.chance(0.15) ? 2 : 1
  for (const [name, chance, write] of isSeparate(half) ? [...parts, ...separateParts[half]] : parts) {
    if (!random.chance(chance)) continue
    dirt.push(name)
    line = write(context, canvas, line, family) + (random.chance(0.4) ? 1 : 0)
  }
  // A chart above the table takes lines without cells.
  if (dirt.includes('figures above') && random.chance(0.3)) line += random.between(8, 18)
  return { line, dirt }
}
