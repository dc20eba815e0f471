import type { Ports } from '../../ports.js'
import type { HealthText } from '../../text/health/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import { weekendOf } from '../../domain/settings.js'
import type { CalendarState } from '../calendar/calendar-state.js'
import { readConsent } from '../letters/readers/consent.js'
import type { OpenBook } from '../open-book.js'
import { followedInPlace } from '../release/followed-in-place.js'
import { coreTables } from '../table-list.js'

/** One step of setting a workbook up, by what is in the workbook. */
export interface SetupStep {
  readonly key: keyof HealthText['steps']
  readonly isDone: boolean
  readonly title: string
  /** What is done, and what is open. */
  readonly message: string
}

/** All steps in their order. Nothing is stored of them: each is done when the workbook shows it. */
export function listSetupSteps(
  ports: Pick<Ports, 'spreadsheet' | 'store' | 'ui'>,
  { contents, tables }: OpenBook,
  calendar: CalendarState,
  text: HealthText,
): readonly SetupStep[] {
  const { rows, settings, situation } = contents
  const { list } = textOf(punctuation, ports.ui.locale())
  const withAddress = rows.people.filter(({ email }) => email !== null)
  const { consent } = readConsent(ports)
  const thisYear = Number(situation.today.slice(0, 4))
  const hasYear = calendar.years.some(({ year, holidays }) => year === thisYear && holidays > 0)
  const found: Readonly<Record<SetupStep['key'], readonly [isDone: boolean, message: string]>> = {
    language: [true, text.languageIs[ports.spreadsheet.locale()]],
    sheets: [
      coreTables.some((key) => tables.has(key)),
      text.sheetsThere(contents.has.length, followedInPlace(ports).length),
    ],
    people: [withAddress.length > 0, text.peopleThere(rows.people.length, withAddress.length)],
    hours: [
      true,
      text.hoursAre(
        settings.personalDigestHour,
        list(weekendOf(settings).map((day) => text.weekdays[day - 1]!)),
      ),
    ],
    // Days off that somebody typed are as good as those of a country.
    calendar: [hasYear, hasYear && calendar.country === 'none' ? calendar.message : calendar.summary],
    emails: [consent !== null, consent ? text.emailsOn(consent.readers.length) : text.emailsOff],
    project: [rows.engagements.length > 0, text.projectsThere(rows.engagements.length)],
  }
  return (Object.keys(found) as SetupStep['key'][]).map((key) => ({
    key,
    isDone: found[key][0],
    title: text.steps[key],
    message: found[key][1],
  }))
}
