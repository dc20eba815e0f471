import type { Locale } from '../core/locale.js'
import type { Day } from '../core/day.js'
import type { Rag } from '../core/table.js'
import type { Ports } from '../ports.js'
import { conclude, type Looked, lookedTogether } from '../core/evidence.js'
import { forFlags, lookedAt } from '../project/evidence.js'
import { lateWork } from '../project/letters/late-work.js'
import { engagementLines } from '../project/letters/manager-digest.js'
import type { Portfolio } from '../project/portfolio.js'
import { trackers, type TrackerKey } from '../trackers/index.js'
import { dueInput } from './letters/input.js'
import { sayReminders } from './letters/reminders.js'
import { atOnce, byOwner, itemsOf, type OverviewGroup } from './overview-rows.js'
import { type Maybe, openBook } from './portfolio.js'
import { isClear, sayGone, type SheetVerdict, saySheet } from './say-verdicts.js'
import { sayProblem } from './wording.js'
import { idOf } from './refresh/writing.js'

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
  /** How much is late and ours to do in the whole workbook, as letters and dashboard count it; null when not known. */
  readonly lateInAll: number | null
  /** That sheets are gone, in the asker's language: the first thing to say; blank when none is. */
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
  /** Whether reminders run, by what is on record of them, in the asker's language. */
  readonly reminders: string
  /** Nothing stands in any tracker that is followed. */
  readonly isEmpty: boolean
}

/** More rows than this in a sidebar are counted, not listed. */
const mostProblems = 50

/** As many rows as a reply lists, each under its owner, and of one owner. */
const [mostRows, mostOfOwner] = [240, 20]
/** As many owners as are listed, so that each has some rows. */
const mostOwners = mostRows / 2

/**
 * What is late or near on one sheet, by owner: the open one unless another is asked for. The worst rows of each owner are
 * listed, of the one that is asked about more than of others.
 */
export function readToday(
  ports: Ports,
  sent: { readonly table: string | null; readonly owner?: string | null },
): Maybe<Overview> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const locale = ports.desk.locale()
  const flagged = book.portfolio.has.filter((key) => trackers[key].flags.length > 0)
  const asked = sent.table ?? ports.workbook.openTable()
  const table = flagged.find((key) => key === asked) ?? flagged.find((key) => key === 'tasks') ?? flagged[0]!
  const items = itemsOf(table, book, locale)
  const count = (rag: Rag): number => items.filter(({ item }) => item.rag === rag).length
  const late = lateWork(book.portfolio)
  // A sheet that is gone has a sentence of its own.
  const problems = book.portfolio.problems.filter(({ code }) => code !== 'goneTable')
  const groups = byOwner(items)
  const each = Math.max(2, Math.min(mostOfOwner, Math.floor(mostRows / Math.max(1, groups.length))))
  return {
    ok: true,
    value: {
      locale,
      today: book.portfolio.situation.today,
      table,
      tableName: trackers[table].name[locale],
      tables: flagged.map((key) => {
        const all = key === table ? items : itemsOf(key, book, locale)
        return {
          key,
          name: trackers[key].name[locale],
          red: all.filter(({ item }) => item.rag === 'red').length,
          amber: all.filter(({ item }) => item.rag === 'amber').length,
          clear: isClear(verdictOf(book.portfolio, key, all.length, locale)),
        }
      }),
      groups: groups
        .filter(({ owner }, index) => index < mostOwners || owner === sent.owner)
        .map((group) => ({
          ...group,
          items: group.items.slice(0, group.owner === sent.owner ? atOnce : each),
        })),
      moreOwners: Math.max(0, groups.length - mostOwners),
      red: count('red'),
      amber: count('amber'),
      problems: problems
        .slice(0, mostProblems)
        .map((problem) => ({ table: problem.table, line: problem.line, text: sayProblem(problem, locale) })),
      problemCount: problems.length,
      lateInAll: conclude(late).is === 'noEvidence' ? null : late.found.length,
      gone: sayGone(book.portfolio.gone, locale),
      // That nothing is red does not say that every row is on track.
      noneRed: {
        ...verdictOf(book.portfolio, table, count('red'), locale),
        ...(items.length > 0 ? { note: '' } : {}),
      },
      noneRaised: verdictOf(book.portfolio, table, items.length, locale),
      reminders: sayReminders(ports, dueInput(ports, book, null).health, locale),
      isEmpty: flagged.every((key) => book.portfolio.rows[key].length === 0),
    },
  }
}

/** What may be said of one sheet in which so many rows were found. To which project a row belongs does not matter for it. */
function verdictOf(portfolio: Portfolio, table: TrackerKey, found: number, locale: Locale): SheetVerdict {
  const own = { ...lookedAt(portfolio, forFlags([table])), unplaced: [] }
  const { looked, wholly } =
    table === 'engagements' ? projectsLooked(portfolio, own) : { looked: own, wholly: true }
  return saySheet(
    { found: Array.from({ length: found }), looked },
    trackers[table].name[locale],
    locale,
    wholly,
  )
}

/**
 * What was looked at for the colours of all open projects, and whether each of them is green: one of which nothing tells
 * how it goes, or whose parts cannot be read, is not on track.
 */
function projectsLooked(portfolio: Portfolio, own: Looked): { looked: Looked; wholly: boolean } {
  const lines = engagementLines(portfolio)
  const unsure = lines.filter(({ conclusion }) => conclusion.is === 'unsure')
  return {
    looked: {
      ...lookedTogether([own, ...unsure.map(({ conclusion }) => conclusion.looked)]),
      rows: own.rows,
    },
    wholly: lines.length > 0 && lines.every(({ rag }) => rag === 'green'),
  }
}

/** Selects a row on the screen, wherever it stands by now. */
export function goTo(
  ports: Ports,
  sent: { readonly table: string; readonly id: string; readonly column?: string | undefined },
): Maybe<{ line: number }> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const open = [...opened.value.tables].find(([key]) => key === sent.table)?.[1]
  const row = open?.reading.rows.find((each) => sent.id !== '' && idOf(each) === sent.id)
  if (!open || !row)
    return {
      ok: false,
      problems: [{ code: 'rowGone', table: sent.table, column: '', line: 0, found: sent.id }],
    }
  const { columns } = open.reading.location
  const column = columns.get(sent.column ?? '') ?? columns.get(open.table.title) ?? 1
  ports.workbook.show(sent.table, row.at.line, column)
  return { ok: true, value: { line: row.at.line } }
}
