import { generateSheet } from '../generate.js'
import type { Half } from '../words/word-list.js'
import { readSheet } from './reading.js'
import { scoreSheet } from './score-sheet.js'
import type { ScoredSheet } from './tally.js'

/** Generates a sheet, reads it and scores the reading. */
export function judgeSheet(seed: string, half: Half, layout?: string): ScoredSheet {
  const sheet = generateSheet(seed, half, layout)
  return { sheet, score: scoreSheet(sheet, readSheet(sheet)) }
}

/** The same for many: the seeds are that of the run with a number. */
export const judgeSheets = (seed: string, half: Half, count: number, layout?: string): ScoredSheet[] =>
  Array.from({ length: count }, (_, at) => judgeSheet(`${seed}-${at}`, half, layout))
