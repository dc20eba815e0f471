import type { Day } from '../../core/day.js'
import { conclude } from '../../core/evidence.js'
import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import {
  type DayFilter,
  type DayItem,
  type DaySection,
  daySections,
  isListed,
  listDay,
} from '../../domain/day/day-list.js'
import { type ActColumns, findActColumns } from '../../domain/day/row-acts.js'
import { findLateWork } from '../../domain/letters/late-work.js'
import { workTrackers } from '../../domain/letters/work-trackers.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { readAnswersState } from '../answers/answers-state.js'
import { currentPerson, storeCurrentPerson } from '../clients/wording/current-person.js'
import { describeDeletedSheets, describeLateness, type VerdictText } from '../describe-verdicts.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { expectFormerSizes } from '../run/expect-former-sizes.js'
import { type DayChoice, readDayChoice, storeDayChoice } from './day-choice.js'
import { nextWorkdays, type NextWorkdays } from '../../domain/day/next-workdays.js'
import { type DayRow, describeDayRows, type PlacedItem } from './day-rows.js'

/** A person's day over all trackers. */
export interface MyDay {
  readonly locale: Locale
  readonly today: Day
  /** Who the person said they are; blank where they did not. */
  readonly me: string
  readonly choice: DayChoice
  /** What can be chosen, as the open work names it. */
  readonly people: readonly string[]
  readonly clients: readonly string[]
  readonly engagements: readonly string[]
  readonly trackers: readonly ({ readonly key: TrackerKey; readonly name: string } & ActColumns)[]
  /** Labels of the choices of who has to act next. */
  readonly waitingLabels: readonly { readonly key: string; readonly label: string }[]
  /** Dates to move work to: the next working day, the third from today, the first of next week. */
  readonly dates: NextWorkdays
  readonly counts: Readonly<Record<DaySection, number>>
  /** Open work with a later date or none. */
  readonly later: number
  /** How much of our own work is late in the whole workbook; null when not known. */
  readonly lateInAll: number | null
  /** What may be said of late work in the whole workbook where none was found. */
  readonly lateness: VerdictText
  /** That sheets are missing; blank when none is. */
  readonly gone: string
  /** Whether answers over links may have come in, as far as is stored; the page then has them taken in. */
  readonly hasAnswersOn: boolean
  /** The first rows of each section, and those that a page shows already. */
  readonly rows: readonly DayRow[]
}

/** What a page shows of a day that it reads again. */
export interface DayInView {
  readonly section: DaySection
  /** From which index of that section on; `from` is which part of a reply is asked for. */
  readonly first: number
  /** Single rows that are wanted wherever they are now, each as its tracker's key, a space and its id. */
  readonly rows: readonly string[]
}

/** Rows of one section, and how many rows each has. */
export interface DayRows {
  readonly counts: MyDay['counts']
  readonly rows: readonly DayRow[]
}

/** So many names to choose from. */
const maxNames = 300
/** So many rows of each section come first, and so many at a time afterwards. */
const [firstRows, moreRows] = [20, 50]

/** The work of the day, as the person chose to see it, with the rows that a page shows of it already. */
export function readMyDay(ports: Ports, inView: DayInView | null): Result<MyDay> {
  const bookResult = openToRead(ports)
  if (!bookResult.ok) return bookResult
  const choice = readDayChoice(ports, ports.ui.userKey())
  return { ok: true, value: describeDay(ports, bookResult.value, choice, inView) }
}

/** Stores what a person chose to see, and who they are where they say so; answers the day as chosen. */
export function setMyDay(
  ports: Ports,
  request: { readonly me: string | null; readonly choice: DayChoice },
): Result<MyDay> {
  const bookResult = openToRead(ports)
  if (!bookResult.ok) return bookResult
  if (request.me !== null) storeCurrentPerson(ports, bookResult.value.contents, request.me)
  storeDayChoice(ports, ports.ui.userKey(), request.choice)
  return { ok: true, value: describeDay(ports, bookResult.value, request.choice, null) }
}

/** Rows of one section from an index on: fifty of them, or as many as there are. */
export function readDayRows(ports: Ports, request: Pick<DayInView, 'section' | 'first'>): Result<DayRows> {
  const bookResult = openToRead(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const me = currentPerson(ports, book.contents)
  const listed = listChosen(
    listDay(book.contents).items,
    filterOf(readDayChoice(ports, ports.ui.userKey()), me),
  )
  const rows = placeItems(listed).filter((item) => isWithin(request, item))
  return {
    ok: true,
    value: {
      counts: countSections(listed),
      rows: describeDayRows(book, rows, { locale: ports.ui.locale(), me }),
    },
  }
}

const listChosen = (items: readonly DayItem[], filter: DayFilter): readonly DayItem[] =>
  items.filter(({ work }) => isListed(filter, work))

/** The work of the sections in their order, each with its index in its section. */
const placeItems = (items: readonly DayItem[]): readonly PlacedItem[] =>
  daySections.flatMap((key) =>
    items.filter(({ section }) => section === key).map((item, index) => ({ ...item, index })),
  )

/** Whether a row is one of those that are read from an index of a section on. */
const isWithin = (
  { section, first }: Pick<DayInView, 'section' | 'first'>,
  item: Pick<PlacedItem, 'section' | 'index'>,
): boolean => item.section === section && item.index >= first && item.index < first + moreRows

/**
 * Reads the sheets in as few calls as the last run's results allow. Who was sent which email is not asked:
 * what is known of it beside the sheet is enough for a list.
 */
function openToRead(ports: Ports): Result<OpenBook> {
  expectFormerSizes(ports)
  const locale = (): Locale => ports.ui.locale()
  return openBook(
    { ...ports, spreadsheet: { ...ports.spreadsheet, locale } },
    { needsNoCore: true, leavesOut: ['letters'] },
  )
}

const filterOf = ({ mine, person, client, engagement, tracker }: DayChoice, me: string): DayFilter => ({
  person: mine ? me || null : person,
  client,
  engagement,
  tracker,
})

function describeDay(
  ports: Pick<Ports, 'store' | 'ui'>,
  book: OpenBook,
  choice: DayChoice,
  inView: DayInView | null,
): MyDay {
  const { contents } = book
  const { today } = contents.situation
  const locale = ports.ui.locale()
  const me = currentPerson(ports, contents)
  const { items, later } = listDay(contents)
  const filter = filterOf(choice, me)
  const listed = listChosen(items, filter)
  const wanted = new Set(inView?.rows)
  const late = findLateWork(contents)
  return {
    locale,
    today,
    me,
    choice,
    ...namesIn(book, items),
    trackers: workTrackers
      .filter((key) => contents.has.includes(key))
      .map((key) => ({ key, name: trackers[key].name[locale], ...findActColumns(contents, key) })),
    waitingLabels: Object.entries(trackers.tasks.columns.ballInCourt.choices!).map(([key, label]) => ({
      key,
      label: label[locale],
    })),
    dates: nextWorkdays(contents),
    counts: countSections(listed),
    later: later.filter((work) => isListed(filter, work)).length,
    lateInAll: conclude(late).is === 'noEvidence' ? null : late.found.length,
    lateness: describeLateness(late, locale),
    gone: describeDeletedSheets(contents.gone, locale),
    hasAnswersOn: !!readAnswersState(ports)?.url,
    rows: describeDayRows(
      book,
      placeItems(listed).filter(
        (item) =>
          item.index < firstRows ||
          (inView !== null && isWithin(inView, item)) ||
          wanted.has(`${item.work.table} ${item.work.id}`),
      ),
      { locale, me },
    ),
  }
}

const countSections = (items: readonly DayItem[]): Readonly<Record<DaySection, number>> => {
  const counts = { overdue: 0, today: 0, week: 0, waiting: 0, next: 0 }
  for (const { section } of items) counts[section]++
  return counts
}

/** The names that can be chosen: everyone in People and every owner, and what the work is for. */
function namesIn(
  { contents }: OpenBook,
  items: readonly DayItem[],
): Pick<MyDay, 'people' | 'clients' | 'engagements'> {
  const distinct = (names: readonly (string | null)[]): readonly string[] =>
    [...new Set(names.flatMap((name) => (name ? [name] : [])))].slice(0, maxNames)
  return {
    people: distinct([
      ...contents.rows.people.map(({ name }) => name),
      ...items.flatMap(({ work }) => work.ownerNames),
    ]),
    clients: distinct(items.map(({ work }) => work.client)),
    engagements: distinct(items.map(({ work }) => work.engagement)),
  }
}
