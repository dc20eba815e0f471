import { evaluateAs, evaluateTables } from '../../domain/adoption/evaluate-sheet.js'
import { blankAreas, withCaption } from '../../domain/adoption/sheet-area.js'
import type { AdoptionProblem, SheetAdoption } from '../../domain/adoption/types.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { AdoptionContext } from './adoption-context.js'
import { readLimit, type SourceSheet } from './source-sheet.js'

/** What each table of a sheet is, the main one first, with what a person should know of how much of it was read. */
export function evaluateSource(
  source: SourceSheet,
  { today, words }: Pick<AdoptionContext, 'today' | 'words'>,
): readonly SheetAdoption[] {
  const [main, ...others] = evaluateTables(source, today, words)
  const tooLong: AdoptionProblem = {
    code: 'tooLong',
    field: '',
    line: readLimit.lines + 1,
    column: 1,
    found: String(readLimit.lines),
    count: 1,
  }
  const problems: readonly AdoptionProblem[] = [
    ...main!.problems,
    ...source.strayCells.map((cell) => ({ code: 'strayCell' as const, field: '', ...cell, count: 1 })),
    ...(source.isTooLong ? [tooLong] : []),
  ]
  return [{ ...main!, problems }, ...others]
}

/** The sheet as if it held one of its tables alone. */
export function sourceOfTable(
  source: SourceSheet,
  tables: readonly SheetAdoption[],
  chosen: SheetAdoption,
): SourceSheet {
  const others = tables.flatMap(({ table, area }) =>
    table === chosen.table || area === null ? [] : [withCaption(source.grid, area)],
  )
  if (others.length === 0) return source
  const { grid, filledGrid } = blankAreas(source, others)
  return { ...source, grid, filledGrid: filledGrid!, isWhole: false }
}

/** A table as the tracker that a person chose for it; as recognised where that is the same, or none was chosen. */
export const evaluateChosen = (
  source: SourceSheet,
  recognised: SheetAdoption,
  tracker: TrackerKey | null,
  context: Pick<AdoptionContext, 'today' | 'words'>,
): SheetAdoption =>
  tracker === null
    ? recognised
    : tracker === recognised.tracker
      ? { ...recognised, otherTrackers: [] }
      : evaluateAs(source, tracker, recognised, context)
