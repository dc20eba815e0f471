/** Small habits of a team that show in every line. */
import type { Locale } from '../../../src/core/locale.js'
import { surroundingWords } from '../words/separate-words.js'
import type { Half, SeparatePart } from '../words/word-list.js'
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

interface HabitWords {
  readonly marks: readonly string[]
  readonly dates: readonly string[]
  readonly examples: readonly string[]
}

const habitsOf = (part: SeparatePart): Readonly<Record<Locale, HabitWords>> => {
  const { marks, dates, examples } = surroundingWords[part]
  return {
    en: { marks: marks.en, dates: dates.en, examples: examples.en },
    'zh-CN': { marks: marks['zh-CN'], dates: dates['zh-CN'], examples: examples['zh-CN'] },
  }
}

const words: Readonly<Record<Half, Readonly<Record<Locale, HabitWords>>>> = {
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
  fresh: habitsOf('fresh'),
  unseen: habitsOf('unseen'),
}

/** What a program writes, which has no habits. */
export const noHabits: Habits = {
  blankMark: null,
  dateWord: null,
  numbersTitles: false,
  leavesGaps: false,
  example: null,
  repeatsHeader: false,
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
