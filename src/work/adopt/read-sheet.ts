import { isBlank, quoteCell } from '../../core/cell.js'
import { cutText } from '../../core/cut.js'
import { columnLetters } from '../../core/formula.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Table } from '../../core/table.js'
import type { SheetAnswer } from '../../project/adoption/types.js'
import type { Ports } from '../../ports.js'
import { type TrackerKey, trackerKeys, trackers } from '../../trackers/index.js'
import { adoptingTextIn } from '../../text/adopting/index.js'
import { conclude } from '../../core/evidence.js'
import { whyCopy } from './in-place.js'
import { answerOf, judgeNamed } from './read-adoption.js'
import { readLimit, strangeSheet } from './strange-sheet.js'
import type { Maybe } from '../portfolio.js'
import { bindTable, type TableKey, tablesSetUp } from '../tables.js'
import { isMadeByMilepost } from './made-by-milepost.js'
import { headerAt } from './wish.js'

/** What is made of a sheet, with its first late rows and problems, and how many there are of each. */
export interface SheetFound extends SheetAnswer {
  readonly lateCount: number
  /** Kinds of problems, and cells that have one. */
  readonly problemKinds: number
  readonly problemCount: number
}

/** As many late rows and problems as a reply lists. */
const mostListed = 20

const inPart = (found: SheetAnswer): SheetFound => ({
  ...found,
  late: found.late.slice(0, mostListed),
  problems: found.problems.slice(0, mostListed),
  lateCount: found.late.length,
  problemKinds: found.problems.length,
  problemCount: found.problems.reduce((sum, { count }) => sum + count, 0),
})

/** A sheet that may be adopted, with what a person needs to say which column is which. */
export interface SheetGround {
  readonly locale: Locale
  readonly today: Day
  /** The sheets that Milepost neither made nor follows yet. */
  readonly sheets: readonly string[]
  /** What is made of the sheet that was asked for, else of the one on the screen; null when there is none. */
  readonly found: SheetFound | null
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
const mostColumns = 40

/**
 * The endpoint behind the dialog: reads one sheet of the team's own and says what it is. Writes nothing.
 *
 * @param sent the sheet's name, null for the one on the screen; a tracker when the person knows better
 */
export function readSheet(
  ports: Ports,
  sent: { readonly sheet: string | null; readonly tracker: TrackerKey | null },
): Maybe<SheetGround> {
  const { workbook } = ports
  const locale = ports.desk.locale()
  const followed = (tablesSetUp(ports) as readonly TableKey[]).flatMap((key) =>
    bindTable(ports, key) ? [workbook.sheetNameOf(key)] : [],
  )
  const sheets = workbook.sheetNames().filter((name) => !followed.includes(name) && !isMadeByMilepost(name))
  const open = workbook.openSheet()
  const wanted = sent.sheet ?? (sheets.includes(open) ? open : sheets[0])
  const known = wanted !== undefined && sheets.includes(wanted) ? wanted : undefined
  const found = known === undefined ? null : judged(ports, known, sent.tracker, locale)
  const key = found?.tracker ?? 'tasks'
  const table = trackers[key] as Table
  return {
    ok: true,
    value: {
      locale,
      today: ports.clock.now().day,
      sheets,
      found: found === null ? null : inPart(found),
      summary: found === null ? '' : sayRows(found, locale),
      copyBecause: found === null ? '' : copyBecause(ports, found, locale),
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
export function sayRows({ rows, late, unread, sheet }: SheetAnswer, locale: Locale): string {
  const text = adoptingTextIn(locale)
  const cell = { table: sheet, column: '', line: 0 }
  const concluded = conclude({
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
  return concluded.is === 'clear'
    ? text.rowsOnTime(concluded.clear)
    : concluded.is === 'found'
      ? text.rowsLate(rows, late.length, unread ?? 0)
      : text.rowsUnsure(rows, unread ?? 0)
}

/** Of the sheet as recognised; one that a person calls something else is for that person to say. */
function copyBecause(ports: Ports, { sheet, tracker }: SheetAnswer, locale: Locale): string {
  const judged = judgeNamed(ports, sheet, ports.clock.now().day)
  return judged.tracker === tracker ? whyCopy(judged, strangeSheet(ports, sheet), judged.columns, locale) : ''
}

/** What is recognised; of another tracker than the recognised one, only where its header stands. */
function judged(ports: Ports, sheet: string, tracker: TrackerKey | null, locale: Locale): SheetAnswer {
  const answer = answerOf(judgeNamed(ports, sheet, ports.clock.now().day), locale)
  return tracker === null || tracker === answer.tracker
    ? answer
    : { ...answer, tracker, verdict: 'unsure', columns: {}, unsure: [], late: [], problems: [] }
}

function columnsOf(ports: Ports, { sheet, headerRow, firstRow }: SheetAnswer): SheetGround['columns'] {
  const grid = ports.workbook.cellsOf(sheet, { ...readLimit, columns: mostColumns })
  const width = Math.max(0, ...grid.map((line) => line.length))
  return Array.from({ length: width }, (_, at) => {
    const below = grid.slice(firstRow - 1).find((line) => !isBlank(line[at]))
    return {
      column: columnLetters(at + 1),
      header: headerAt(grid, headerRow, at + 1),
      sample: below ? cutText(quoteCell(below[at] ?? null), 40) : '',
    }
  }).filter(({ header, sample }) => header !== '' || sample !== '')
}
