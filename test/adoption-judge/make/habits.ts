/** Small habits of a team that show in every line. */
import type { Locale } from '../../../src/core/locale.js'
import { freshSurroundingWords } from '../fresh/words/surrounding-words.js'
import type { Half } from '../words/word-list.js'
import type { Random } from './random.js'

export interface Habits {
  /** What is written where nothing is known; null for blank cells. */
  readonly blankMark: string | null
  /** What is written for a date that is not known; null for blank cells. */
  readonly dateWord: string | null
  /** Titles begin with their number. */
  readonly numbersTitles: boolean
  /** Blank lines between some rows. */
  readonly leavesGaps: boolean
  /** A line below the header that shows how to fill in the others. */
  readonly example: string | null
  /** The header again after some rows, as on printed pages. */
  readonly repeatsHeader: boolean
}

const words: Readonly<
  Record<
    Half,
    Readonly<
      Record<Locale, { marks: readonly string[]; dates: readonly string[]; examples: readonly string[] }>
    >
  >
> = {
  fit: {
    en: {
      marks: ['-', 'N/A'],
      dates: ['TBD', 'ASAP'],
      examples: ['EXAMPLE: Write the report', 'e.g. Call the supplier'],
    },
    'zh-CN': { marks: ['-', '/'], dates: ['待定', '尽快'], examples: ['示例：编写报告', '例：联系供应商'] },
  },
  held: {
    en: {
      marks: ['–', 'n/a', '?'],
      dates: ['tbc', 'ongoing', 'after launch'],
      examples: ['(Sample) Prepare the offer', 'Example task - delete this row'],
    },
    'zh-CN': {
      marks: ['—', '无', '/'],
      dates: ['长期', '待确认', '视情况'],
      examples: ['【填写示例】准备报价', '样例：提交方案'],
    },
  },
  fresh: {
    en: {
      marks: freshSurroundingWords.marks.en,
      dates: freshSurroundingWords.dates.en,
      examples: freshSurroundingWords.examples.en,
    },
    'zh-CN': {
      marks: freshSurroundingWords.marks['zh-CN'],
      dates: freshSurroundingWords.dates['zh-CN'],
      examples: freshSurroundingWords.examples['zh-CN'],
    },
  },
}

/** Draws the habits of a team; most teams have none. */
export function pickHabits(random: Random, half: Half, locale: Locale): Habits {
  const { marks, dates, examples } = words[half][locale]
  return {
    blankMark: random.chance(0.08) ? random.pick(marks) : null,
    dateWord: random.chance(0.1) ? random.pick(dates) : null,
    numbersTitles: random.chance(0.06),
    leavesGaps: random.chance(0.06),
    example: random.chance(0.05) ? random.pick(examples) : null,
    repeatsHeader: random.chance(0.04),
  }
}

/** The names of the habits that a team has. */
export const listHabits = (habits: Habits): string[] =>
  [
    habits.blankMark !== null && 'marks for blanks',
    habits.dateWord !== null && 'words for dates',
    habits.numbersTitles && 'numbers in titles',
  ].filter((name) => name !== false)
