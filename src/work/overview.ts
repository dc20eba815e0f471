import type { Locale } from '../core/locale.js'
import type { Day } from '../core/day.js'
import type { Rag } from '../core/table.js'
import type { Ports } from '../ports.js'
import { conclude, type Coverage, lookedTogether } from '../core/evidence.js'
import { scopesForFlags, measureCoverage } from '../domain/coverage.js'
import { findLateWork } from '../domain/letters/late-work.js'
import { listEngagementLines } from '../domain/letters/manager-digest.js'
import type { BookContents } from '../domain/book-contents.js'
import { trackers, type TrackerKey } from '../trackers/index.js'
import { dueInput } from './letters/due-input.js'
import { describeReminders } from './letters/describe-reminders.js'
import { pageSize, groupByOwner, overviewItemsOf, type OverviewGroup } from './overview-rows.js'
import { type Result, openBook } from './open-book.js'
import {
  isAllClear,
  describeDeletedSheets,
  type SheetVerdict,
  describeSheetVerdict,
} from './describe-verdicts.js'
import { formatProblem } from './wording.js'
import { sheetsOf } from './tables.js'
import { idOf } from './refresh/write-cells.js'
import { refuse } from './refuse.js'

export interface Overview {
  readonly locale: Locale
  readonly today: Day
  readonly table: string
  readonly tableName: string
  readonly tables: readonly {
    readonly key: string
    readonly name: string
    readonly red: number
    readonly amber: number
    /** Its rows were all read, and none is red or amber. */
    readonly clear: boolean
  }[]
  /**
   * How much of our own work is late in the whole workbook, as letters and dashboard count it; null when not
   * known.
   */
  readonly lateInAll: number | null
  /** That sheets are missing, in the asker's language: the first thing to say; blank when none is. */
  readonly gone: string
  /** What may be said where no row of this sheet is red, and where none is red or amber. */
  readonly noneRed: SheetVerdict
  readonly noneRaised: SheetVerdict
  readonly groups: readonly OverviewGroup[]
  /** Owners who are not listed. */
  readonly moreOwners: number
  readonly red: number
  readonly amber: number
  readonly problems: readonly { readonly table: string; readonly line: number; readonly text: string }[]
  /** All of them; the list above is cut. */
  readonly problemCount: number
  /** Whether somebody typed a word of which nobody has said what it means. */
  readonly hasUnknownWords: boolean
  /** Whether reminders run, by what is recorded of them, in the asker's language. */
  readonly reminders: string
  /** Every tracker that is followed is empty. */
  readonly isEmpty: boolean
}

/** More rows than this in a sidebar are counted, not listed. */
const maxProblems = 50

/** As many rows as a reply lists, each under its owner, and of one owner. */
const [maxRows, maxOfOwner] = [240, 20]
/** As many owners as are listed, so that each has some rows. */
const maxOwners = maxRows / 2

/**
 * What is late or near on one sheet, by owner: the open one unless another is asked for. The worst rows of
 * each owner are listed, and more of them for the owner that is asked about.
 */
export function readToday(
  ports: Ports,
  request: { readonly table: string | null; readonly owner?: string | null },
): Result<Overview> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const locale = ports.ui.locale()
  const flaggedTables = book.contents.has.filter((key) => trackers[key].flags.length > 0)
  const requestedTable = request.table ?? ports.screen.activeTable(sheetsOf(book.tables))
  const table =
    flaggedTables.find((key) => key === requestedTable) ??
    flaggedTables.find((key) => key === 'tasks') ??
    flaggedTables[0]!
  const items = overviewItemsOf(table, book, locale)
  const late = findLateWork(book.contents)
  return {
    ok: true,
    value: {
      locale,
      today: book.contents.situation.today,
      table,
      tableName: trackers[table].name[locale],
      tables: flaggedTables.map((key) => {
        const all = key === table ? items : overviewItemsOf(key, book, locale)
        return {
          key,
          name: trackers[key].name[locale],
          red: countRag(all, 'red'),
          amber: countRag(all, 'amber'),
          clear: isAllClear(sheetVerdictOf(book.contents, key, all.length, locale)),
        }
      }),
      ...listGroups(items, request.owner),
      red: countRag(items, 'red'),
      amber: countRag(items, 'amber'),
      ...listProblems(ports, book.contents, locale),
      lateInAll: conclude(late).is === 'noEvidence' ? null : late.found.length,
      gone: describeDeletedSheets(book.contents.gone, locale),
      // That nothing is red does not say that every row is on track.
      noneRed: {
        ...sheetVerdictOf(book.contents, table, countRag(items, 'red'), locale),
        ...(items.length > 0 ? { note: '' } : {}),
      },
      noneRaised: sheetVerdictOf(book.contents, table, items.length, locale),
      reminders: describeReminders(ports, dueInput(ports, book, null).health, locale),
      isEmpty: flaggedTables.every((key) => book.contents.rows[key].length === 0),
    },
  }
}

type OverviewItems = ReturnType<typeof overviewItemsOf>

const countRag = (items: OverviewItems, rag: Rag): number =>
  items.filter(({ item }) => item.rag === rag).length

/** The rows by owner: some of each, more of the one that is asked about. */
function listGroups(
  items: OverviewItems,
  asked: string | null | undefined,
): Pick<Overview, 'groups' | 'moreOwners'> {
  const groups = groupByOwner(items)
  const each = Math.max(2, Math.min(maxOfOwner, Math.floor(maxRows / Math.max(1, groups.length))))
  return {
    groups: groups
      .filter(({ owner }, index) => index < maxOwners || owner === asked)
      .map((group) => ({ ...group, items: group.items.slice(0, group.owner === asked ? pageSize : each) })),
    moreOwners: Math.max(0, groups.length - maxOwners),
  }
}

/** What could not be read; a missing sheet has a separate sentence. */
function listProblems(
  ports: Pick<Ports, 'library'>,
  contents: BookContents,
  locale: Locale,
): Pick<Overview, 'problems' | 'problemCount' | 'hasUnknownWords'> {
  const problems = contents.problems.filter(({ code }) => code !== 'goneTable')
  return {
    problems: problems.slice(0, maxProblems).map((problem) => ({
      table: problem.table,
      line: problem.line,
      text: formatProblem(ports, problem, locale),
    })),
    problemCount: problems.length,
    hasUnknownWords: problems.some(({ code }) => code === 'unknownWord'),
  }
}

/**
 * What may be said of one sheet in which so many rows were found. To which project a row belongs does not
 * matter for it.
 */
function sheetVerdictOf(
  contents: BookContents,
  table: TrackerKey,
  found: number,
  locale: Locale,
): SheetVerdict {
  const ownExamined = { ...measureCoverage(contents, scopesForFlags([table])), unplaced: [] }
  const { looked, isComplete } =
    table === 'engagements'
      ? examinedProjects(contents, ownExamined)
      : { looked: ownExamined, isComplete: true }
  return describeSheetVerdict(
    { found: Array.from({ length: found }), looked },
    trackers[table].name[locale],
    locale,
    isComplete,
  )
}

/**
 * What was checked for the colours of all open projects, and whether each of them is green: one without
 * evidence, or whose parts cannot be read, is not on track.
 */
function examinedProjects(
  contents: BookContents,
  ownExamined: Coverage,
): { looked: Coverage; isComplete: boolean } {
  const lines = listEngagementLines(contents)
  const uncertainLines = lines.filter(({ conclusion }) => conclusion.is === 'unsure')
  return {
    looked: {
      ...lookedTogether([ownExamined, ...uncertainLines.map(({ conclusion }) => conclusion.looked)]),
      rows: ownExamined.rows,
    },
    isComplete: lines.length > 0 && lines.every(({ rag }) => rag === 'green'),
  }
}

/** Selects a row on the screen, wherever it is by now. */
export function goTo(
  ports: Ports,
  request: { readonly table: string; readonly id: string; readonly column?: string | undefined },
): Result<{ line: number }> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const open = [...bookResult.value.tables].find(([key]) => key === request.table)?.[1]
  const row = open?.reading.rows.find((each) => request.id !== '' && idOf(each) === request.id)
  if (!open || !row) return refuse('rowGone', request.table, '', request.id)
  const { columns } = open.reading.location
  const column = columns.get(request.column ?? '') ?? columns.get(open.table.title) ?? 1
  ports.screen.selectCell(open.sheet, row.at.line, column)
  return { ok: true, value: { line: row.at.line } }
}
