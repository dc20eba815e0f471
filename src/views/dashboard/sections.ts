import { conclude, isIncomplete, type Coverage } from '../../core/evidence.js'
import * as palette from '../../core/palette.js'
import { holds } from '../../core/rule.js'
import type { Flag } from '../../core/table.js'
import { scopesForFlags, measureCoverage, type EvidenceScope } from '../../domain/coverage.js'
import { hasUnreadableDay } from '../../domain/letters/open-work.js'
import { type TrackerKey, trackerKeys, trackers } from '../../trackers/index.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { statusLooks } from '../../core/sheet/layout.js'
import { delayReasons } from '../../trackers/plan/milestones.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'

/** Rows shown of each list; the rest is counted. */
const maxItems = 8

/** The headline of a part of the dashboard. */
export const drawHeading = (canvas: Canvas, line: number, text: string, column = 2): void => {
  canvas.put(line, column, text, { bold: true, size: 12, color: palette.brand })
}

/** Texts with the column each begins in. */
type ListItem = readonly (readonly [column: number, text: string | null])[]

/**
 * The lists of exceptions, two side by side, then what is wrong with the rows and the state of the reminders.
 */
export function drawSections(canvas: Canvas, context: ViewContext, first: number): void {
  const { digest, words, view } = context
  const { today } = context.bookContents.situation
  const drawRight = createListWriter(canvas, context, 6)
  const drawLeft = createListWriter(canvas, context, 2)
  const deviations = digest.deviations.map(({ name, engagement, deviation, reason }): ListItem => [
    [2, name],
    [4, engagement],
    [6, context.text.deviatesBy(deviation)],
    [9, reason === null ? words.reasonWanted : formatReason(reason, context)],
  ])
  const deviationsEnd = drawLeft(
    first,
    words.deviations(digest.deviations.length),
    deviations,
    measureDeviationCoverage(context),
    deviations.length === 0 ? '' : words.deviationsNote,
    view.noBaseline,
  )
  const ownersEnd = drawLeft(
    deviationsEnd,
    words.noOwner(listOwnerless(context).length),
    listOwnerless(context),
    measureFlagCoverage(context, trackerKeys, 'noOwner'),
    formatOwnerlessNote(context),
  )
  const silentEnd = drawRight(
    deviationsEnd,
    words.silent(digest.silent.length),
    digest.silent.map(({ name, since }) => [
      [6, name],
      [9, since === null ? null : words.lastContact(context.text.dayShort(since, today))],
    ]),
    measureFlagCoverage(context, ['clients'], 'silent'),
  )
  const last = drawRight(
    silentEnd,
    words.renewals(digest.renewals.length),
    digest.renewals.map(({ name, on: day }) => [
      [6, name],
      [9, words.contractEnds(context.text.dayShort(day, today))],
    ]),
    measureFlagCoverage(context, ['clients'], 'renewalOpen'),
  )
  const problems = digest.problems.map((each): ListItem => [[2, context.problem(each)]])
  const problemsEnd = drawLeft(
    Math.max(ownersEnd, last),
    words.problems(problems.length),
    problems,
    measureAllCoverage(context),
  )
  drawLeft(
    problemsEnd,
    words.health,
    formatHealth(context).map((text): ListItem => [[2, text]]),
    null,
    digest.health.lastRun === null ? view.neverRan : '',
  )
}

/** What was read of the trackers for one of their flags. */
const measureFlagCoverage = (
  { bookContents }: ViewContext,
  keys: readonly TrackerKey[],
  key: string,
): Coverage =>
  measureCoverage(
    bookContents,
    scopesForFlags(keys, (flag: Flag) => flag.key === key),
  )

/** Milestones that have a baseline, and the cells of theirs that decide whether they meet it. */
function measureDeviationCoverage({ bookContents }: ViewContext): Coverage {
  const { milestones } = bookContents.rows
  const rows = milestones.filter(({ baselineDue }) => baselineDue !== null)
  const columns = ['status', 'start', 'due', 'doneOn', 'forecast'] as const
  const look: EvidenceScope = { table: 'milestones', columns: ['status', 'due'], rows }
  const { unread } = measureCoverage(bookContents, [{ ...look, columns }])
  // A baseline that cannot be read may have been taken, so it is listed as unreadable.
  const baselines = milestones
    .filter(({ at }) => at.unread.includes('baselineDue'))
    .map(({ at }) => ({ table: 'milestones', column: 'baselineDue', line: at.line }))
  return { ...measureCoverage(bookContents, [look]), unread: [...unread, ...baselines] }
}

/** Every row of every tracker that is there, without the calendar's, which set-up fills in. */
const measureAllCoverage = ({ bookContents }: ViewContext): Coverage => ({
  ...measureCoverage(
    bookContents,
    bookContents.has.filter((table) => table !== 'holidays').map((table) => ({ table, columns: [] })),
  ),
  unplaced: [],
})

/** The text of an empty list: none among so many rows, no rows, or what could not be read. */
function formatEmptyList(
  coverage: Coverage,
  noRows: string,
  { view, describeUnchecked }: ViewContext,
): string {
  const conclusion = conclude({ found: [], looked: coverage })
  return conclusion.is === 'clear'
    ? view.noneOf(conclusion.clear)
    : conclusion.is === 'unsure'
      ? describeUnchecked(conclusion.looked)
      : noRows
}

/** A writer of lists at one margin; each list returns the line where the next may begin. */
function createListWriter(canvas: Canvas, context: ViewContext, margin: number) {
  const { text } = context
  return (
    first: number,
    title: string,
    items: readonly ListItem[],
    coverage: Coverage | null,
    note = '',
    noRows = context.view.noRows,
  ): number => {
    let line = first
    drawHeading(canvas, line++, title, margin)
    if (note !== '') canvas.put(line++, margin, note, { color: palette.softText, size: 9 })
    if (items.length === 0 && coverage !== null)
      canvas.put(line++, margin, formatEmptyList(coverage, noRows, context), {
        color: palette.softText,
        size: 9,
      })
    else if (coverage !== null && isIncomplete(coverage))
      canvas.put(line++, margin, context.describeUnchecked(coverage), {
        color: statusLooks.amber.fontColor,
        size: 9,
      })
    for (const item of items.slice(0, maxItems)) {
      for (const [column, words] of item)
        canvas.put(
          line,
          column,
          words,
          column === margin ? { color: palette.text } : { color: palette.softText, size: 9 },
        )
      line++
    }
    if (items.length > maxItems)
      canvas.put(line++, margin, text.andMore(items.length - maxItems), { color: palette.softText })
    return line + 1
  }
}

const formatReason = (reason: string, { locale }: ViewContext): string =>
  delayReasons[reason as keyof typeof delayReasons]?.[locale] ?? reason

/** Engagements, milestones and tasks without an owner. */
function listOwnerless(context: ViewContext): ListItem[] {
  const { digest, words, text } = context
  return [
    ...listOwnerlessEngagements(context).map((name): ListItem => [[2, name]]),
    ...digest.noOwner.map((item): ListItem => {
      const { title, engagement, due } = item
      const day =
        due === null ? words.noDay : words.dueOn(text.dayShort(due, context.bookContents.situation.today))
      return [
        [2, title],
        [4, engagement],
        [5, hasUnreadableDay(item) ? null : day],
      ]
    }),
  ]
}

function formatOwnerlessNote(context: ViewContext): string {
  const { digest, view, locale } = context
  const counts = new Map<string, number>()
  const add = (table: string): void => void counts.set(table, (counts.get(table) ?? 0) + 1)
  listOwnerlessEngagements(context).forEach(() => add('engagements'))
  digest.noOwner.forEach(({ table }) => add(table))
  return view.noOwnerCounts(
    [...counts].map(([table, count]) => ({ name: trackers[table as TrackerKey].name[locale], count })),
  )
}

function listOwnerlessEngagements({ bookContents }: ViewContext): string[] {
  const flag = engagementTable.flags.find(({ key }) => key === 'noOwner')!
  return bookContents.rows.engagements
    .filter((row) => holds(flag.when, row, bookContents.situation))
    .map((row) => row.name ?? '')
}

/** The state of the reminders themselves, and the years whose holidays were not entered. */
function formatHealth({ digest, words, text, bookContents }: ViewContext): string[] {
  const { health: reminderHealth, unknownYears } = digest
  return [
    ...(reminderHealth.lastRun === null
      ? []
      : [words.lastSent(reminderHealth.sent, reminderHealth.carriedOver)]),
    ...(reminderHealth.queue === null
      ? []
      : [
          words.queue(
            reminderHealth.queue.people,
            text.dayShort(reminderHealth.queue.since, bookContents.situation.today),
          ),
        ]),
    ...(reminderHealth.staleClaims > 0 ? [words.stale(reminderHealth.staleClaims)] : []),
    ...(reminderHealth.failed.length > 0 ? [words.undelivered(reminderHealth.failed.join(', '))] : []),
    ...(reminderHealth.waiting.length > 0 ? [words.unconfirmed(reminderHealth.waiting.join(', '))] : []),
    ...unknownYears.map((year) => words.unknownYear(year)),
  ]
}
