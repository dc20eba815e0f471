import { conclude, isIncomplete, type Looked } from '../../core/evidence.js'
import { holds } from '../../core/rule.js'
import type { Flag } from '../../core/table.js'
import { forFlags, lookedAt, type LookAt } from '../../project/evidence.js'
import { hasUnreadDay } from '../../project/letters/open-work.js'
import { type TrackerKey, trackerKeys, trackers } from '../../trackers/index.js'
import { engagements as engagementTable } from '../../trackers/plan/engagements.js'
import { looks } from '../../core/sheet/layout.js'
import { delayReasons } from '../../trackers/plan/milestones.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'

/** Rows shown of each list; the rest is counted. */
const most = 8

/** The headline of a part of the dashboard. */
export const heading = (on: Canvas, line: number, text: string, column = 2): void => {
  on.put(line, column, text, { bold: true, size: 12, color: ink.blue })
}

/** Texts with the column each begins in. */
type Item = readonly (readonly [column: number, text: string | null])[]

/** The lists of exceptions, two side by side, then what is wrong with the rows and how the reminders are. */
export function sections(on: Canvas, context: ViewContext, first: number): void {
  const { digest, words, view } = context
  const { today } = context.portfolio.situation
  const silent = pair(on, context, 6)
  const left = pair(on, context, 2)
  const deviations = digest.deviations.map(({ name, engagement, deviation, reason }): Item => [
    [2, name],
    [4, engagement],
    [6, context.text.deviatesBy(deviation)],
    [9, reason === null ? words.reasonWanted : reasonName(reason, context)],
  ])
  const second = left(
    first,
    words.deviations(digest.deviations.length),
    deviations,
    deviationsOf(context),
    deviations.length === 0 ? '' : words.deviationsNote,
    view.noBaseline,
  )
  const below = left(
    second,
    words.noOwner(ownerless(context).length),
    ownerless(context),
    flagged(context, trackerKeys, 'noOwner'),
    ownerlessNote(context),
  )
  const beside = silent(
    second,
    words.silent(digest.silent.length),
    digest.silent.map(({ name, since }) => [
      [6, name],
      [9, since === null ? null : words.lastContact(context.text.dayShort(since, today))],
    ]),
    flagged(context, ['clients'], 'silent'),
  )
  const last = silent(
    beside,
    words.renewals(digest.renewals.length),
    digest.renewals.map(({ name, on: day }) => [
      [6, name],
      [9, words.contractEnds(context.text.dayShort(day, today))],
    ]),
    flagged(context, ['clients'], 'renewalOpen'),
  )
  const problems = digest.problems.map((each): Item => [[2, context.problem(each)]])
  const end = left(Math.max(below, last), words.problems(problems.length), problems, everything(context))
  left(
    end,
    words.health,
    health(context).map((text): Item => [[2, text]]),
    null,
    digest.health.lastRun === null ? view.neverRan : '',
  )
}

/** How the trackers were looked at for one of their flags. */
const flagged = ({ portfolio }: ViewContext, keys: readonly TrackerKey[], key: string): Looked =>
  lookedAt(
    portfolio,
    forFlags(keys, (flag: Flag) => flag.key === key),
  )

/** Milestones that have a baseline, and the cells of theirs that decide whether they keep it. */
function deviationsOf({ portfolio }: ViewContext): Looked {
  const { milestones } = portfolio.rows
  const rows = milestones.filter(({ baselineDue }) => baselineDue !== null)
  const columns = ['status', 'start', 'due', 'doneOn', 'forecast'] as const
  const look: LookAt = { table: 'milestones', columns: ['status', 'due'], rows }
  const { unread } = lookedAt(portfolio, [{ ...look, columns }])
  // A baseline that cannot be read is not one that was never taken.
  const baselines = milestones
    .filter(({ at }) => at.unread.includes('baselineDue'))
    .map(({ at }) => ({ table: 'milestones', column: 'baselineDue', line: at.line }))
  return { ...lookedAt(portfolio, [look]), unread: [...unread, ...baselines] }
}

/** Every row of every tracker that is there, without the calendar's, which set-up fills in by itself. */
const everything = ({ portfolio }: ViewContext): Looked => ({
  ...lookedAt(
    portfolio,
    portfolio.has.filter((table) => table !== 'holidays').map((table) => ({ table, columns: [] })),
  ),
  unplaced: [],
})

/** What is said of an empty list: none among so many rows, none to look at, or what could not be looked at. */
function emptyWords(looked: Looked, noRows: string, { view, unlooked }: ViewContext): string {
  const said = conclude({ found: [], looked })
  return said.is === 'clear' ? view.noneOf(said.clear) : said.is === 'unsure' ? unlooked(said.looked) : noRows
}

/** A writer of lists at one margin; each list returns the line where the next may begin. */
function pair(on: Canvas, context: ViewContext, margin: number) {
  const { text } = context
  return (
    first: number,
    title: string,
    items: readonly Item[],
    looked: Looked | null,
    note = '',
    noRows = context.view.noRows,
  ): number => {
    let line = first
    heading(on, line++, title, margin)
    if (note !== '') on.put(line++, margin, note, { color: ink.muted, size: 9 })
    if (items.length === 0 && looked !== null)
      on.put(line++, margin, emptyWords(looked, noRows, context), { color: ink.muted, size: 9 })
    else if (looked !== null && isIncomplete(looked))
      on.put(line++, margin, context.unlooked(looked), { color: looks.amber.fontColor, size: 9 })
    for (const item of items.slice(0, most)) {
      for (const [column, words] of item)
        on.put(line, column, words, column === margin ? { color: ink.text } : { color: ink.muted, size: 9 })
      line++
    }
    if (items.length > most) on.put(line++, margin, text.andMore(items.length - most), { color: ink.muted })
    return line + 1
  }
}

const reasonName = (reason: string, { locale }: ViewContext): string =>
  delayReasons[reason as keyof typeof delayReasons]?.[locale] ?? reason

/** Engagements, milestones and tasks that nobody owns. */
function ownerless(context: ViewContext): Item[] {
  const { digest, words, text } = context
  return [
    ...ownerlessEngagements(context).map((name): Item => [[2, name]]),
    ...digest.noOwner.map((item): Item => {
      const { title, engagement, due } = item
      const day =
        due === null ? words.noDay : words.dueOn(text.dayShort(due, context.portfolio.situation.today))
      return [
        [2, title],
        [4, engagement],
        [5, hasUnreadDay(item) ? null : day],
      ]
    }),
  ]
}

function ownerlessNote(context: ViewContext): string {
  const { digest, view, locale } = context
  const counts = new Map<string, number>()
  const add = (table: string): void => void counts.set(table, (counts.get(table) ?? 0) + 1)
  ownerlessEngagements(context).forEach(() => add('engagements'))
  digest.noOwner.forEach(({ table }) => add(table))
  return view.noOwnerCounts(
    [...counts].map(([table, count]) => ({ name: trackers[table as TrackerKey].name[locale], count })),
  )
}

function ownerlessEngagements({ portfolio }: ViewContext): string[] {
  const flag = engagementTable.flags.find(({ key }) => key === 'noOwner')!
  return portfolio.rows.engagements
    .filter((row) => holds(flag.when, row, portfolio.situation))
    .map((row) => row.name ?? '')
}

/** How the reminders themselves are, and the years whose holidays nobody entered. */
function health({ digest, words, text, portfolio }: ViewContext): string[] {
  const { health: own, unknownYears } = digest
  return [
    ...(own.lastRun === null ? [] : [words.lastSent(own.sent, own.carriedOver)]),
    ...(own.queue === null
      ? []
      : [words.queue(own.queue.people, text.dayShort(own.queue.since, portfolio.situation.today))]),
    ...(own.staleClaims > 0 ? [words.stale(own.staleClaims)] : []),
    ...(own.failed.length > 0 ? [words.undelivered(own.failed.join(', '))] : []),
    ...(own.waiting.length > 0 ? [words.unconfirmed(own.waiting.join(', '))] : []),
    ...unknownYears.map((year) => words.unknownYear(year)),
  ]
}
