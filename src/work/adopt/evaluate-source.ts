import { evaluateSheet } from '../../domain/adoption/evaluate-sheet.js'
import type { AdoptionProblem, SheetAdoption } from '../../domain/adoption/types.js'
import type { AdoptionContext } from './adoption-context.js'
import { readLimit, type SourceSheet } from './source-sheet.js'

/** What a sheet is, with what a person should know of how much of it was read. */
export function evaluateSource(
  source: SourceSheet,
  { today, words }: Pick<AdoptionContext, 'today' | 'words'>,
): SheetAdoption {
  const evaluation = evaluateSheet(source, today, words)
  const tooLong: AdoptionProblem = {
    code: 'tooLong',
    field: '',
    line: readLimit.lines + 1,
    column: 1,
    found: String(readLimit.lines),
    count: 1,
  }
  return {
    ...evaluation,
    problems: [
      ...evaluation.problems,
      ...source.strayCells.map((cell) => ({ code: 'strayCell' as const, field: '', ...cell, count: 1 })),
      ...(source.isTooLong ? [tooLong] : []),
    ],
  }
}
