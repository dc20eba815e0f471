import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, plusDays } from '../../core/day.js'
import type { Locale, Localised } from '../../core/locale.js'
import type { RowOf } from '../../core/table.js'
import { trackers, type Trackers } from '../../trackers/index.js'
import type { DemoContent } from './content.js'
import { type DemoDate, type DemoReference, type DemoTracker, isReference } from './value.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'

/** The demo's rows as `read` would give them, without their place in a sheet. */
export type DemoRows = { readonly [K in DemoTracker]: readonly RowOf<Trackers[K]['columns']>[] }

/** How the id of every made-up row begins, so that all of them can be found and removed again. */
const demoPrefix = 'demo-'
/** Whether a row is made up. */
export const isDemo = (id: string): boolean => id.startsWith(demoPrefix)

type DemoCells = Readonly<Record<string, unknown>>

/**
 * A made-up team in the middle of its work: a project that is late with its causes in every tracker, one to
 * watch, one on track, one delivered and looked back on, and one to come. The same arguments give the same
 * rows.
 *
 * @param content who and what there is, with dates relative to today
 * @param today the day around which everything happens
 * @param locale the language of the rows
 * @param calendar the team's working days; work starts and is due on no other
 * @throws RangeError when a row refers to one that is not there
 */
export function createDemoRows(
  content: DemoContent,
  today: Day,
  locale: Locale,
  calendar: WorkingCalendar,
): DemoRows {
  const resolveValue = (value: unknown): unknown => {
    if (isReference(value)) return resolveReference(value)
    if (typeof value !== 'object' || value === null) return value
    if ('workday' in value || 'day' in value) return resolveDate(value as DemoDate, today, calendar)
    return (value as Localised)[locale]
  }
  const resolveReference = (reference: DemoReference): string =>
    textOf(punctuation, locale).list(
      reference
        .slice(1)
        .split(' ')
        .map((place) => {
          const [tracker, key, column] = place.split('.') as [DemoTracker, string, string]
          const found = (content[tracker] as Readonly<Record<string, DemoCells>>)[key]?.[column]
          if (found === undefined) throw new RangeError(`The demo has no ${place}`)
          return String(resolveValue(found))
        }),
    )
  const rowsOf = (tracker: DemoTracker): DemoCells[] => {
    const { columns, prefix } = trackers[tracker]
    const inLanguage = 'language' in columns ? { language: locale } : {}
    return Object.values<DemoCells>(content[tracker] ?? {}).map((cells, index) => ({
      ...Object.fromEntries(
        Object.keys(columns).map((column) => [column, resolveValue(cells[column] ?? null)]),
      ),
      ...inLanguage,
      id: `${demoPrefix}${prefix}${index + 1}`,
    }))
  }
  return Object.fromEntries(
    (Object.keys(content) as DemoTracker[]).map((tracker) => [tracker, rowsOf(tracker)]),
  ) as unknown as DemoRows
}

const resolveDate = (date: DemoDate, today: Day, calendar: WorkingCalendar): Day =>
  'workday' in date ? calendar.plusWorkdays(today, date.workday) : plusDays(today, date.day)
