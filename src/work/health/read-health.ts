import { columnLetters } from '../../core/formula.js'
import type { Locale } from '../../core/locale.js'
import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { isDemo } from '../../templates/demo/index.js'
import type { HealthText } from '../../text/health/index.js'
import { type CalendarState, calendarState } from '../calendar/calendar-state.js'
import { readLatestRuns, type RunLine } from '../letters/ledger/latest-runs.js'
import { type OpenBook, openBook, type Result } from '../open-book.js'
import { idOf } from '../refresh/write-cells.js'
import type { TableKey } from '../table-list.js'
import { formatProblem } from '../wording.js'
import { checkHealth, type HealthCheck } from './checks.js'
import { type FixableCell, type FixKind, findTypedDays, withoutFormulas } from './find-fixes.js'
import { healthText } from './fix-cells.js'
import { listSetupSteps, type SetupStep } from './setup-steps.js'

/** A cell that could not be read, in words, and the row to go to where it has an id. */
interface HealthProblem {
  readonly text: string
  readonly table: string
  readonly id: string
  readonly column: string
}

/** What the health page shows. */
export interface Health {
  readonly locale: Locale
  /** Day and time at which everything was looked at. */
  readonly asOf: string
  readonly checks: readonly HealthCheck[]
  readonly calendar: CalendarState
  /** What setting the workbook up consists of, in its order. */
  readonly steps: readonly SetupStep[]
  /** What one press puts right, in words. */
  readonly fixes: readonly { readonly fix: FixKind; readonly message: string }[]
  /** What is like it and is not offered, in words; blank where there is nothing. */
  readonly notOffered: string
  readonly problems: readonly HealthProblem[]
  /** All of them; the list above is cut. */
  readonly problemCount: number
  readonly hasUnknownWords: boolean
  /** The latest runs, newest first. */
  readonly runs: readonly RunLine[]
  readonly demoRows: number
}

/** More problems than this are counted, not listed; older runs are in the log. */
const [maxProblems, maxRuns] = [60, 5]

/** The endpoint: looks at everything that keeps a workbook working, and writes nothing. */
export function readHealth(ports: Ports): Result<Health> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const text = healthText(ports)
  const { day, time } = ports.clock.now()
  const calendar = calendarState(ports, book.contents)
  const { sure, unsure } = findTypedDays(book)
  return {
    ok: true,
    value: {
      locale: ports.ui.locale(),
      asOf: `${day} ${time}`,
      checks: checkHealth(ports, book, calendar, text),
      calendar,
      steps: listSetupSteps(ports, book, calendar, text),
      fixes: describeFix(withoutFormulas(ports, book.tables, sure), text),
      notOffered: unsure > 0 ? text.unsureDays(unsure) : '',
      ...listProblems(ports, book, ports.ui.locale()),
      runs: readLatestRuns(ports, ports.ui.locale()).slice(0, maxRuns),
      demoRows: [...book.tables.values()].reduce(
        (count, { reading }) => count + reading.rows.filter((row) => isDemo(idOf(row))).length,
        0,
      ),
    },
  }
}

/** The offer to put cells right, with the first of them as an example. */
function describeFix(cells: readonly FixableCell[], text: HealthText): Health['fixes'] {
  const [first] = cells
  if (!first) return []
  const example = text.example(`${columnLetters(first.at)}${first.line}`, first.was, first.becomes)
  return [{ fix: 'days', message: text.fixDays(cells.length, example) }]
}

/** What could not be read, each with the row it is in; a missing sheet is said by its check. */
function listProblems(
  ports: Pick<Ports, 'library'>,
  { contents, tables }: OpenBook,
  locale: Locale,
): Pick<Health, 'problems' | 'problemCount' | 'hasUnknownWords'> {
  const problems = contents.problems.filter(({ code }) => code !== 'goneTable')
  const idAt = ({ table, line }: Problem): string => {
    const rows = tables.get(table as TableKey)?.reading.rows ?? []
    const row = rows.find((each) => each.at.line === line)
    return row ? idOf(row) : ''
  }
  return {
    problems: problems.slice(0, maxProblems).map((problem) => ({
      text: formatProblem(ports, problem, locale),
      table: problem.table,
      id: idAt(problem),
      column: problem.column,
    })),
    problemCount: problems.length,
    hasUnknownWords: problems.some(({ code }) => code === 'unknownWord'),
  }
}
