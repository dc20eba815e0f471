/** Trackers that a sheet may be as well as the one that it is nearest to. */
import { type TrackerKey, trackersWith } from '../../trackers/index.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import { isDistinctiveField } from './weigh-interpretation.js'
import { weights } from './weights.js'

/** A question names no more trackers than these, besides the nearest. */
const maxRivals = 1
/** With a greater lead the header of the title names the rows of the nearest tracker. */
const maxTitleLead = 0.05
/** With more columns of its own the nearest tracker is clear. */
const maxOwnColumns = 1

/**
 * The trackers of which a person must say whether the sheet is one: their weight is close to that of the nearest one, its
 * header names their rows as well, and about as many columns are theirs.
 *
 * @param readings every interpretation of the sheet, the weightiest first
 */
export function findRivalTrackers(
  best: SheetInterpretation,
  readings: readonly SheetInterpretation[],
): readonly TrackerKey[] {
  const rivals = readings
    .filter((other) => isOfSameTable(other, best) && isRival(other, best))
    .slice(0, maxRivals)
    .map(({ key }) => key)
  return rivals.length === 0 && isLooselyNamed(best, readings) ? generalTrackers : rivals
}

/** Trackers whose rows may have any name. */
const generalTrackers: readonly TrackerKey[] = trackersWith(({ hasPlainTitles }) => hasPlainTitles === true)

/** Whether only the end of a header names the rows, as in “improvement project”, and no other tracker was weighed. */
const isLooselyNamed = (best: SheetInterpretation, readings: readonly SheetInterpretation[]): boolean =>
  !best.table.hasPlainTitles &&
  scoreTitle(best) < weights.verdict.sureTitle &&
  best.table.columns[best.table.title]!.kind !== 'reference' &&
  !readings.some((other) => isOfSameTable(other, best) && generalTrackers.includes(other.key))

const isOfSameTable = (one: SheetInterpretation, other: SheetInterpretation): boolean =>
  one.head.headerRow === other.head.headerRow && one.head.span?.first === other.head.span?.first

const scoreTitle = ({ table, found }: SheetInterpretation): number => found.confidence[table.title]!

function isRival(other: SheetInterpretation, best: SheetInterpretation): boolean {
  const titleLead = scoreTitle(best) - scoreTitle(other)
  const isClose =
    other.key !== best.key &&
    best.weight - other.weight < weights.tracker.minLead &&
    titleLead <= maxTitleLead &&
    countOwnColumns(best, other) <= maxOwnColumns
  // A list under a header that many trackers have is one of tasks, where no column is another tracker's.
  const showsMore = !best.table.hasPlainTitles || titleLead < 0 || countOwnColumns(other, best) > 0
  return isClose && showsMore && !isMoreDoubtful(other, best)
}

/** How many columns that few trackers have are of use to one, and not to the other. */
function countOwnColumns({ table, found }: SheetInterpretation, other: SheetInterpretation): number {
  const used = Object.values(other.found.columns)
  return Object.keys(found.columns).filter(
    (field) => isDistinctiveField(table, field) && !used.includes(found.columns[field]!),
  ).length
}

/** Whether a reading leaves a field open that the other does not, the name of its rows aside. */
const isMoreDoubtful = (one: SheetInterpretation, other: SheetInterpretation): boolean =>
  one.found.unsure.some(
    ({ field, candidates }) =>
      field !== one.table.title &&
      !other.found.unsure.some((doubt) => doubt.candidates.some((column) => candidates.includes(column))),
  )
