import { isBlank, formatCell } from '../../core/cell.js'
import { truncateText } from '../../core/text-length.js'
import { columnLetters } from '../../core/formula.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import type { SheetAnswer } from '../../domain/adoption/types.js'
import type { Ports } from '../../ports.js'
import { type TrackerKey, trackerKeys, trackers } from '../../trackers/index.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import { conclude } from '../../core/evidence.js'
import { reasonToCopy } from './reason-to-copy.js'
import { toSheetAnswer, evaluateNamedSheet } from './read-adoption.js'
import { readLimit, readForeignSheet } from './source-sheet.js'
import type { Result } from '../open-book.js'
import { bindTable, type TableKey, storedTables } from '../tables.js'
import { isMadeByMilepost } from './made-by-milepost.js'
import { headerAt } from './resolve-adoption.js'

/** What is made of a sheet, with its first late rows and problems, and how many there are of each. */
export interface RecognisedSheet extends SheetAnswer {
  readonly lateCount: number
  /** Kinds of problems, and cells that have one. */
  readonly problemKinds: number
  readonly problemCount: number
}

/** As many late rows and problems as a reply lists. */
const maxListed = 20

const limitLists = (found: SheetAnswer): RecognisedSheet => ({
  ...found,
  late: found.late.slice(0, maxListed),
  problems: found.problems.slice(0, maxListed),
  lateCount: found.late.length,
  problemKinds: found.problems.length,
  problemCount: found.problems.reduce((sum, { count }) => sum + count, 0),
})

/** A sheet that may be adopted, with what a person needs to say which column is which. */
export interface SheetData {
  readonly locale: Locale
  readonly today: Day
  /** The sheets that Milepost neither made nor follows yet. */
  readonly sheets: readonly string[]
  /** What is made of the sheet that was asked for, else of the one on the screen; null when there is none. */
  readonly found: RecognisedSheet | null
  /** How many rows it has and how many of them are late, in words. */
  readonly summary: string
  /** Why it should be copied rather than followed where it stands; blank where it can be followed. */
  readonly copyBecause: string
  /** Columns with something above or below them: letters, header, and the first thing that stands there. */
  readonly columns: readonly { readonly column: string; readonly header: string; readonly sample: string }[]
  /** The fields of the tracker that people fill in, in its order. */
  readonly fields: readonly { readonly field: string; readonly name: string; readonly needed: boolean }[]
  readonly trackers: readonly { readonly key: TrackerKey; readonly name: string }[]
}

/** Most columns a person can be asked about; a calendar beside the rows has more. */
const maxColumns = 40

/**
 * The endpoint behind the dialog: reads one sheet of the team's own and says what it is. Writes nothing.
 *
 * @param input the sheet's name, null for the one on the screen; a tracker when the person knows better
 */
export function readSheet(
  ports: Ports,
  input: { readonly sheet: string | null; readonly tracker: TrackerKey | null },
): Result<SheetData> {
  const { workbook } = ports
  const locale = ports.ui.locale()
  const servedSheets = (storedTables(ports) as readonly TableKey[]).flatMap((key) =>
    bindTable(ports, key) ? [workbook.sheetNameOf(key)] : [],
  )
  const sheets = workbook
    .sheetNames()
    .filter((name) => !servedSheets.includes(name) && !isMadeByMilepost(name))
  const activeName = workbook.activeSheetName()
  const wantedName = input.sheet ?? (sheets.includes(activeName) ? activeName : sheets[0])
  const knownName = wantedName !== undefined && sheets.includes(wantedName) ? wantedName : undefined
  const found = knownName === undefined ? null : evaluateAs(ports, knownName, input.tracker, locale)
  const key = found?.tracker ?? 'tasks'
  const table = trackers[key] as Table
  return {
    ok: true,
    value: {
      locale,
      today: ports.clock.now().day,
      sheets,
      found: found === null ? null : limitLists(found),
      summary: found === null ? '' : describeRows(found, locale),
      copyBecause: found === null ? '' : reasonToCopySheet(ports, found, locale),
      columns: found === null ? [] : columnsOf(ports, found),
      fields: Object.entries(table.columns).flatMap(([field, column]) =>
        field === 'id' || column.derived
          ? []
          : [{ field, name: column.name[locale], needed: field === table.title }],
      ),
      trackers: trackerKeys
        .filter((each) => each !== 'holidays' && each !== 'automations')
        .map((each) => ({ key: each, name: trackers[each].name[locale] })),
    },
  }
}

/** How many rows a sheet has and how many are late, no more than was read. */
export function describeRows({ rows, late, unread, sheet }: SheetAnswer, locale: Locale): string {
  const text = adoptingTextIn(locale)
  const cell = { table: sheet, column: '', line: 0 }
  const conclusion = conclude({
    found: late,
    looked: {
      rows,
      unread: Array.from({ length: unread ?? 0 }, () => cell),
      absent: unread === null ? [cell] : [],
      unplaced: [],
      gone: [],
      notUsed: [],
    },
  })
  return conclusion.is === 'clear'
    ? text.rowsOnTime(conclusion.clear)
    : conclusion.is === 'found'
      ? text.rowsLate(rows, late.length, unread ?? 0)
      : text.rowsUnsure(rows, unread ?? 0)
}

/** Of the sheet as recognised; one that a person calls something else is for that person to say. */
function reasonToCopySheet(ports: Ports, { sheet, tracker }: SheetAnswer, locale: Locale): string {
  const evaluation = evaluateNamedSheet(ports, sheet, ports.clock.now().day)
  return evaluation.tracker === tracker
    ? reasonToCopy(evaluation, readForeignSheet(ports, sheet), evaluation.columns, locale)
    : ''
}

/** What is recognised; of another tracker than the recognised one, only where its header stands. */
function evaluateAs(ports: Ports, sheet: string, tracker: TrackerKey | null, locale: Locale): SheetAnswer {
  const answer = toSheetAnswer(evaluateNamedSheet(ports, sheet, ports.clock.now().day), locale)
  return tracker === null || tracker === answer.tracker
    ? answer
    : { ...answer, tracker, verdict: 'unsure', columns: {}, unsure: [], late: [], problems: [] }
}

function columnsOf(ports: Ports, { sheet, headerRow, firstRow }: SheetAnswer): SheetData['columns'] {
  const grid = ports.workbook.cellsOfSheet(sheet, { ...readLimit, columns: maxColumns })
  const width = Math.max(0, ...grid.map((line) => line.length))
  return Array.from({ length: width }, (_, at) => {
    const sampleCell = grid.slice(firstRow - 1).find((line) => !isBlank(line[at]))
    return {
      column: columnLetters(at + 1),
      header: headerAt(grid, headerRow, at + 1),
      sample: sampleCell ? truncateText(formatCell(sampleCell[at] ?? null), 40) : '',
    }
  }).filter(({ header, sample }) => header !== '' || sample !== '')
}
