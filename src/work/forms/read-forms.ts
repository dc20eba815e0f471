import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { RowValues } from '../../core/row-forms.js'
import type { BookContents } from '../../domain/book-contents.js'
import { findNextStep, listAsked } from '../../domain/forms/row-steps.js'
import type { AnyRow } from '../../domain/coverage.js'
import { isOpen } from '../../domain/status/openness.js'
import type { Ports } from '../../ports.js'
import { byRank, type TrackerKey, trackerKeys, trackerOf, trackersWith } from '../../trackers/index.js'
import { currentPerson } from '../clients/wording/current-person.js'
import { findRow } from '../commands/command.js'
import type { Value } from '../commands/gates.js'
import { openBook, type OpenBook, type Result } from '../open-book.js'
import { libraryOf } from '../plan/library.js'
import { expectFormerSizes } from '../run/expect-former-sizes.js'
import { nextWorkdays, type NextWorkdays } from '../../domain/day/next-workdays.js'
import type { TableKey } from '../table-list.js'
import { createFields, type FormFields, startValue } from './form-fields.js'

/** A name that a cell may get. */
interface NameOption {
  /** What the cell gets: the name, or the id where several rows have that name. */
  readonly value: string
  /** What people read; absent where that is the value: there may be thousands of names. */
  readonly label?: string
  /** The client that the row is about; absent where it names none. */
  readonly client?: string
  readonly isOpen: boolean
}

/** A form that adds a row. */
interface LogFormData extends FormFields {
  readonly tracker: TrackerKey
  readonly name: string
  /** First letters of a row's id. */
  readonly prefix: string
  /** The name of the sheet, where it is made with the first row; blank where it is there. */
  readonly newSheet: string
}

/** A form for the next step of one row. */
interface StepFormData extends Pick<FormFields, 'fields'> {
  readonly tracker: TrackerKey
  readonly id: string
  readonly key: string
  readonly name: string
  readonly title: string
  /** What the row gets beside what is asked, and what instead where a column gets that value. */
  readonly set: RowValues
  readonly unless: { readonly column: string; readonly is: string; readonly set: RowValues } | null
  /** What the cells contain that may change, so that the change meets nobody else's. */
  readonly expect: Readonly<Record<string, Value>>
}

/** The forms by which rows are added and go on. */
export interface Forms {
  readonly locale: Locale
  readonly today: Day
  /** Working days to choose: the next one, the third from today, the first of next week. */
  readonly dates: NextWorkdays
  /** What cells may name, by the tracker whose rows are named; those that are open come first. */
  readonly names: Readonly<Record<string, readonly NameOption[]>>
  readonly logs: readonly LogFormData[]
  /** The next step of the row that was asked for; null where it has none. */
  readonly step: StepFormData | null
  /** The part of a page that shows the forms, where that was asked for. */
  readonly script: string
}

/** The most names of one kind to choose from. */
const maxNames = 400

const loggedTrackers: readonly TrackerKey[] = [...trackersWith(({ log }) => log)].sort(
  byRank((key) => trackerOf(key).log?.rank),
)
/** The trackers whose rows they name. */
const referred = trackerKeys.filter((key) =>
  loggedTrackers.some((each) =>
    Object.values(trackerOf(each).columns).some(({ refersTo }) => refersTo === key),
  ),
)
/** Tables that no form is made from. */
const otherTables: readonly TableKey[] = [
  'letters',
  ...trackerKeys.filter(
    (key) => !loggedTrackers.includes(key) && !referred.includes(key) && key !== 'holidays',
  ),
]

/** The forms to log with, and that for the next step of a row where one is named. */
export function readForms(
  ports: Ports,
  request: {
    readonly row: { readonly tracker: TrackerKey; readonly id: string } | null
    readonly withScript: boolean
  },
): Result<Forms> {
  expectFormerSizes(ports)
  const locale = ports.ui.locale()
  // A row that is led on need not be one of those that are logged.
  const leavesOut = otherTables.filter((key) => key !== request.row?.tracker)
  const bookResult = openBook(ports, { needsNoCore: true, leavesOut })
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const { contents } = book
  const known = { today: contents.situation.today, me: currentPerson(ports, contents) }
  const step = request.row === null ? null : stepForm(book, request.row, locale, known)
  if (step && !step.ok) return step
  return {
    ok: true,
    value: {
      locale,
      today: known.today,
      dates: nextWorkdays(contents),
      names: Object.fromEntries(referred.map((key) => [key, listNames(contents, key)])),
      logs: loggedTrackers.map((key) => logForm(contents, key, locale, known)),
      step: step?.value ?? null,
      script: request.withScript ? libraryOf(ports.library).pageParts.logForm : '',
    },
  }
}

function logForm(
  { has, located }: BookContents,
  tracker: TrackerKey,
  locale: Locale,
  known: { readonly today: Day; readonly me: string },
): LogFormData {
  const { log, name, prefix } = trackerOf(tracker)
  const facts = log!
  return {
    tracker,
    name: facts.name[locale],
    prefix,
    newSheet: has.includes(tracker) ? '' : name[locale],
    ...createFields({
      tracker,
      locale,
      located: located.get(tracker) ?? null,
      asks: facts.asks,
      needs: facts.needs ?? [],
      onlyWith: facts.onlyWith ?? {},
      valueOf: (column) => startValue(column, facts, known),
    }),
  }
}

function stepForm(
  book: OpenBook,
  { tracker, id }: { readonly tracker: TrackerKey; readonly id: string },
  locale: Locale,
  known: { readonly today: Day; readonly me: string },
): Result<StepFormData | null> {
  const found = findRow(book, tracker, id)
  if (!found.ok) return found
  const row = found.value
  const { contents } = book
  const step = findNextStep(contents, tracker, row)
  if (step === null) return { ok: true, value: null }
  const located = contents.located.get(tracker)!
  const valueNow = (column: string): Value => (row[column] ?? null) as Value
  const { fields } = createFields({
    tracker,
    locale,
    located,
    asks: listAsked(tracker, step, row),
    needs: step.needs ?? [],
    valueOf: (column) => valueNow(column) ?? startValue(column, step, known),
  })
  const there = (values: RowValues): RowValues =>
    Object.fromEntries(Object.entries(values).filter(([column]) => located.has(column)))
  const [set, unless] = [there(step.set ?? {}), step.unless]
  const changing = [...fields.map(({ column }) => column), ...Object.keys({ ...set, ...unless?.set })]
  const readable = changing.filter((column) => !row.at.unread.includes(column) && located.has(column))
  return {
    ok: true,
    value: {
      tracker,
      id,
      key: step.key,
      name: step.name[locale],
      title: String(row[trackerOf(tracker).title] ?? ''),
      fields,
      set,
      unless: unless ? { ...unless, set: there(unless.set) } : null,
      expect: Object.fromEntries(readable.map((column) => [column, valueNow(column)])),
    },
  }
}

/** The names of a tracker's rows: the id of a row where several have its name. */
function listNames({ rows, byName }: BookContents, key: TrackerKey): readonly NameOption[] {
  const { title } = trackerOf(key)
  const index = byName[key as keyof typeof byName] as { isAmbiguous(name: string): boolean } | undefined
  const options = (rows[key] as unknown as readonly AnyRow[]).flatMap((row): NameOption[] => {
    const [name, client] = [row[title], row['client']] as (string | null)[]
    if (!name) return []
    const value = row.id && index?.isAmbiguous(name) ? String(row.id) : name
    const isRowOpen = isOpen(trackerOf(key), row)
    const clientName = byName.clients.find(client)?.name ?? client ?? ''
    return [
      {
        value,
        ...(value === name ? {} : { label: name }),
        ...(clientName === '' ? {} : { client: clientName }),
        isOpen: isRowOpen,
      },
    ]
  })
  return [...options.filter((each) => each.isOpen), ...options.filter((each) => !each.isOpen)].slice(
    0,
    maxNames,
  )
}
