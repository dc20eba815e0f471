/** What a strange sheet is: the interpretation that its headers and contents support best. */
import { isBlank } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { HeaderWords } from './columns/dictionary.js'
import { type HeaderReader, getHeaderReader } from './columns/header-reader.js'
import { findHeaderCandidates } from './columns/header-candidates.js'
import { createAdoption, createNotATable } from './create-adoption.js'
import { recogniseOwnSheet } from './recognise-own-sheet.js'
import { interpretAs, interpretSheet } from './interpret-sheet.js'
import { findRivalTrackers } from './rival-trackers.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import { interpretAsRemembered } from './remembered-reading.js'
import { blankAreas, withCaption } from './sheet-area.js'
import type { SheetAdoption, SheetCells, Span } from './types.js'
import { explainNoTable } from './explain-no-table.js'

/**
 * Evaluates a sheet on a day: what it tracks, where, which rows are late, and what a person must decide. Never throws;
 * a sheet of anything else is `notATable`. Of several tables, the main one.
 *
 * @param today decides lateness only
 * @param words what people call columns
 */
export const evaluateSheet = (sheet: SheetCells, today: Day, words: HeaderWords): SheetAdoption =>
  evaluateTables(sheet, today, words)[0]!

/** More tables than these are not looked for on one sheet. */
const maxTables = 8

/** Evaluates every table of a sheet, as {@link evaluateSheet} does; the main one first. */
export function evaluateTables(sheet: SheetCells, today: Day, words: HeaderWords): readonly SheetAdoption[] {
  const ownInterpretation = recogniseOwnSheet(sheet, () => words.aliases)
  if (ownInterpretation === 'internal') return [createNotATable(sheet, 'own')]
  if (sheet.grid.every((line) => line.every((cell) => isBlank(cell))))
    return [createNotATable(sheet, 'empty')]
  const reader = getHeaderReader(words)
  if (ownInterpretation) return [createAdoption(sheet, ownInterpretation, today, reader)]
  const evaluate = (part: SheetCells): SheetAdoption => {
    const best = interpretAsRemembered(part, reader) ?? interpretNearest(part, reader)
    return best
      ? createAdoption(part, best, today, reader)
      : createNotATable(part, explainNoTable(part.grid, reader.statuses))
  }
  const main = evaluate(sheet)
  const others = findOtherTables(sheet, main, { evaluate, reader })
  const isBeside = others.some(({ area }) => areBeside(area, main.area))
  const first = isBeside
    ? evaluate(
        blankAreas(
          sheet,
          others.flatMap(({ area }) => area ?? []),
        ),
      )
    : main
  return [first, ...others].sort(compareTables).map((found, at) => ({ ...found, table: at + 1 }))
}

/** The weightiest interpretation of a sheet, with the trackers that are about as near. */
function interpretNearest(part: SheetCells, reader: HeaderReader): SheetInterpretation | undefined {
  const readings = interpretSheet(part, reader)
  const [best] = readings
  return best && { ...best, otherTrackers: findRivalTrackers(best, readings) }
}

/**
 * Evaluates a table as the tracker that a person chose for it.
 *
 * @param sheet the sheet as if it held this table alone
 * @param recognised what was recognised: its header is taken, and its title where no header names that of the tracker
 */
export function evaluateAs(
  sheet: SheetCells,
  key: TrackerKey,
  recognised: SheetAdoption,
  { today, words }: { readonly today: Day; readonly words: HeaderWords },
): SheetAdoption {
  const reader = getHeaderReader(words)
  const found = interpretAs(sheet, key, recognised, reader)
  if (!found)
    return {
      ...recognised,
      tracker: key,
      otherTrackers: [],
      verdict: 'unsure',
      columns: {},
      unsure: [],
      doubtfulLines: [],
      doubtfulWords: [],
      late: [],
      problems: [],
    }
  const { table } = recognised
  return { ...createAdoption(sheet, found, today, reader), table }
}

/** The main table is a sure one, then the one with the most rows, then the first on the sheet. */
const compareTables = (one: SheetAdoption, other: SheetAdoption): number =>
  Number(other.verdict === 'table') - Number(one.verdict === 'table') ||
  other.rows.length - one.rows.length ||
  one.headerRow - other.headerRow ||
  (one.area?.columns.first ?? 0) - (other.area?.columns.first ?? 0)

/** A list of statuses or of contacts beside a table has fewer columns that a tracker knows. */
const minOtherColumns = 3

/** Whether two tables share lines. */
const areBeside = (one: SheetAdoption['area'], other: SheetAdoption['area']): boolean =>
  one !== null && other !== null && one.lines.first <= other.lines.last && other.lines.first <= one.lines.last

function findOtherTables(
  sheet: SheetCells,
  main: SheetAdoption,
  { evaluate, reader }: { evaluate: (part: SheetCells) => SheetAdoption; reader: HeaderReader },
): SheetAdoption[] {
  const found: SheetAdoption[] = []
  let [last, part] = [main, sheet]
  while (last.area !== null && found.length < maxTables - 1) {
    part = withoutTable(part, last, reader)
    last = evaluate(part)
    if (last.rows.length === 0 || Object.keys(last.columns).length < minOtherColumns) break
    found.push(last)
  }
  return found
}

/** The sheet without a table, and without what is above it where that names no columns. */
function withoutTable(
  sheet: SheetCells,
  { area, headerRow, lines }: SheetAdoption,
  reader: HeaderReader,
): SheetCells {
  const { columns } = area!
  const isNamed = findHeaderCandidates(sheet.grid.slice(0, headerRow - 1), reader).length > 0
  const above = isNamed ? [] : [{ columns, lines: { first: 1, last: headerRow } }]
  const own: Span[] = []
  for (const { from, to, reason } of lines) {
    const last = own[own.length - 1]
    if (reason === 'otherTable') continue
    if (last?.last === from - 1) own[own.length - 1] = { ...last, last: to }
    else own.push({ first: from, last: to })
  }
  return blankAreas(sheet, [
    ...above,
    ...own.map((each) => withCaption(sheet.grid, { columns, lines: each })),
  ])
}
