import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import { choosable } from '../../domain/adoption/columns/dictionary.js'
import type { SheetAnswer } from '../../domain/adoption/sheet-answer.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { Ports } from '../../ports.js'
import type { AdoptionText } from '../../text/adoption/index.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { conclude } from '../../core/evidence.js'
import type { Result } from '../open-book.js'
import { openSheet } from '../tables.js'
import { storedTables } from '../stored-tables.js'
import type { TableKey } from '../table-list.js'
import { type ChoiceColumnView, describeChoices } from '../own-words/describe-choices.js'
import { adoptionContext, type AdoptionContext } from './adoption-context.js'
import { evaluateChosen, evaluateSource, sourceOfTable } from './evaluate-source.js'
import { isMadeByMilepost } from './made-by-milepost.js'
import { followedInPlace } from '../release/followed-in-place.js'
import { reasonToCopy } from './reason-to-copy.js'
import { listWordsByField } from './resolve-words.js'
import { formatArea, toSheetAnswer } from './sheet-answer.js'
import { readSourceSheet, type SourceSheet } from './source-sheet.js'
import {
  describeColumns,
  describeFirstLines,
  type SourceColumnView,
  type SourceLineView,
} from './source-view.js'
import { readWorkbookMemory } from './workbook-memory.js'

/** What a sheet is, with its first late rows and problems, and how many there are of each. */
interface RecognisedSheet extends SheetAnswer {
  readonly lateCount: number
  /** Kinds of problems, and cells that have one. */
  readonly problemKinds: number
  readonly problemCount: number
  /** How many parts the lines divide into. */
  readonly lineCount: number
}

/** As many late rows and problems as a reply lists. */
const maxListed = 20

const limitLists = (found: SheetAnswer): RecognisedSheet => ({
  ...found,
  late: found.late.slice(0, maxListed),
  problems: found.problems.slice(0, maxListed),
  lines: found.lines.slice(0, maxListed),
  lineCount: found.lines.length,
  lateCount: found.late.length,
  problemKinds: found.problems.length,
  problemCount: found.problems.reduce((sum, { count }) => sum + count, 0),
})

/** A sheet that may be adopted, with what a person needs to say which column is which. */
export interface SheetData {
  readonly locale: Locale
  readonly today: Day
  /** The sheets that Milepost did not make and does not follow. */
  readonly sheets: readonly string[]
  /** The sheets of the team's own that are followed where they are. */
  readonly followed: readonly { readonly sheet: string; readonly trackerName: string }[]
  /** What the sheet is that was asked for, else the one on the screen; null when there is none. */
  readonly found: RecognisedSheet | null
  /** How many rows it has and how many of them are late, in words. */
  readonly summary: string
  /** The tables of that sheet: one, or several beside and below each other. */
  readonly tables: readonly {
    readonly table: number
    readonly area: string
    readonly tracker: TrackerKey | null
    readonly rows: number
  }[]
  /** Why it should be copied, not followed in place; blank where it can be followed. */
  readonly copyBecause: string
  readonly columns: readonly SourceColumnView[]
  /** The words of the columns of choices that decide something, with what each probably means. */
  readonly choices: readonly ChoiceColumnView[]
  readonly firstLines: readonly SourceLineView[]
  /** The fields of the tracker that people fill in, in its order. */
  readonly fields: readonly { readonly field: string; readonly name: string; readonly needed: boolean }[]
  readonly trackers: readonly { readonly key: TrackerKey; readonly name: string }[]
}

/**
 * The endpoint behind the dialog: reads one sheet of the team's own and says what it is. Writes nothing.
 *
 * @param input the sheet's name, null for the one on the screen; the number of a table of it, null for the main one; a
 *   tracker when the person knows better
 */
export function readSheet(
  ports: Ports,
  input: {
    readonly sheet: string | null
    readonly table?: number | null | undefined
    readonly tracker: TrackerKey | null
  },
): Result<SheetData> {
  // Dates that are midnights in the zone of earlier runs show that it is still the sheet's, which is a call less.
  ports.spreadsheet.assumeStoredZone()
  const locale = ports.ui.locale()
  const sheets = listAdoptableSheets(ports)
  const name = input.sheet ?? chooseSheet(sheets, ports.screen.activeSheetName())
  const found =
    name !== undefined && sheets.includes(name)
      ? describeSource(
          readSourceSheet(ports.sheets, name),
          input,
          adoptionContext(ports, readWorkbookMemory(ports.store)),
        )
      : { found: null, summary: '', copyBecause: '', columns: [], choices: [], firstLines: [], tables: [] }
  const table = trackers[found.found?.tracker ?? 'tasks'] as Table
  return {
    ok: true,
    value: {
      locale,
      today: ports.clock.now().day,
      sheets,
      followed: listFollowed(ports, locale),
      ...found,
      fields: Object.entries(table.columns).flatMap(([field, column]) =>
        field === 'id' || column.derived
          ? []
          : [{ field, name: column.name[locale], needed: field === table.title }],
      ),
      trackers: choosable.map((each) => ({ key: each, name: trackers[each].name[locale] })),
    },
  }
}

/** The sheet on the screen where it may be adopted, else the first that may. */
const chooseSheet = (sheets: readonly string[], activeName: string): string | undefined =>
  sheets.includes(activeName) ? activeName : sheets[0]

/** The sheets that are followed in place, by their names now. */
const listFollowed = (
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  locale: Locale,
): SheetData['followed'] =>
  followedInPlace(ports).flatMap((key) => {
    const sheet = openSheet(ports, key)?.name()
    return sheet === undefined ? [] : [{ sheet, trackerName: trackers[key].name[locale] }]
  })

/** The names of the sheets that Milepost did not make and does not follow. */
function listAdoptableSheets(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): string[] {
  const followed = (storedTables(ports.store) as readonly TableKey[]).flatMap(
    (key) => openSheet(ports, key)?.name() ?? [],
  )
  return ports.sheets
    .sheetNames()
    .filter((name) => !followed.includes(name) && !isMadeByMilepost(ports, name))
}

/**
 * What is recognised in a sheet, or what it is as the tracker that the person chose.
 */
function describeSource(
  whole: SourceSheet,
  { table, tracker }: { readonly table?: number | null | undefined; readonly tracker: TrackerKey | null },
  context: AdoptionContext,
): Pick<SheetData, 'found' | 'summary' | 'copyBecause' | 'columns' | 'choices' | 'firstLines' | 'tables'> {
  const { text } = context
  const tables = evaluateSource(whole, context)
  const recognised = tables[(table ?? 1) - 1] ?? tables[0]!
  const source = sourceOfTable(whole, tables, recognised)
  const evaluation = evaluateChosen(source, recognised, tracker, context)
  const answer = toSheetAnswer(evaluation, context)
  const columns = describeColumns(source, answer)
  return {
    found: limitLists(answer),
    summary: describeRows(answer, text),
    copyBecause: reasonToCopy(evaluation, tables, source, text),
    columns,
    choices: describeWordsOf(evaluation, source, context),
    firstLines: describeFirstLines(source, answer, columns),
    tables: tables.map((each) => ({
      table: each.table,
      area: formatArea(each.area),
      tracker: each.tracker,
      rows: each.rows.length,
    })),
  }
}

/** The words of the columns of choices of a recognised sheet. */
function describeWordsOf(
  { tracker, columns, rows }: SheetAdoption,
  source: SourceSheet,
  context: AdoptionContext,
): readonly ChoiceColumnView[] {
  if (tracker === null) return []
  const table = trackers[tracker] as Table
  const wordRows = { table, source, columns, rows, today: context.today }
  return describeChoices(table, listWordsByField(wordRows, context.words), context)
}

/** How many rows a sheet has and how many are late, no more than was read. */
function describeRows(answer: SheetAnswer, text: AdoptionText): string {
  const { rows, late, unread, undecided, sheet, doubtfulLines, problems } = answer
  const cell = { table: sheet, column: '', line: 0 }
  const checkedLines = problems.find(({ code }) => code === 'tooLong')?.found ?? null
  const isOpen = unread === null || undecided.length > 0 || checkedLines !== null
  const conclusion = conclude({
    found: late,
    looked: {
      rows,
      unread: Array.from({ length: unread ?? 0 }, () => cell),
      absent: isOpen ? [cell] : [],
      unplaced: [],
      gone: [],
      notUsed: [],
    },
  })
  const doubts = { unread, undecided, checkedLines }
  const summary =
    conclusion.is === 'clear'
      ? text.rowsOnTime(conclusion.clear)
      : conclusion.is === 'found'
        ? text.rowsLate(rows, late.length, doubts)
        : text.rowsUnsure(rows, doubts)
  const doubtful = doubtfulLines.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  return doubtful > 0 ? text.lineDoubts.afterSummary(summary, doubtful) : summary
}
