/** The light of the dashboard, copied with last runs of different ages. */
import { parseDay, dayOfSerial, serialOf } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { librarySentences } from '../build/library/library-texts.js'
import { libraryTextOf } from '../../src/text/library-text-of.js'
import { viewTexts } from '../../src/text/views/index.js'
import { reminderStatusCell, maxHoursWithoutRun } from '../../src/views/dashboard/reminder-status.js'
import { viewNames } from '../../src/views/context.js'
import { duplicateSheet, type LiveWorkbook } from '../emulator/index.js'
import type { Claim } from './claim.js'
import { fixClock } from './fixed-clock.js'

const minute = 1 / 1440
/** How long ago the reminders ran last, in days; null while they are off. */
const ages = [
  null,
  0,
  minute,
  1,
  maxHoursWithoutRun / 24 - minute,
  maxHoursWithoutRun / 24 + minute,
  3,
  400,
  -minute,
]

/** The moment for which all copies are evaluated. */
const evaluatedMoment = { on: '2026-03-31', minutes: 534 }

const states = ['sent', 'none', 'cannot', 'nobody'] as const
/** What the latest run stored, if it did not finish; null where it did. */
const failures = [null, 'It failed'] as const
type Failure = (typeof failures)[number]
type State = (typeof states)[number]

/** The colour that a light is to have; null for none. */
const expectColour = (state: State, failure: Failure, stopped: boolean): 'red' | 'amber' | 'green' | null =>
  stopped || state === 'cannot'
    ? 'red'
    : state === 'nobody' || failure
      ? 'amber'
      : state === 'sent'
        ? 'green'
        : null
const colours = ['red', 'amber', 'green'] as const

/**
 * Says what the light shows and which of its colours holds for every age and state; the colours' formulas are
 * written below it. The copies' clock is fixed already; on the dashboard itself letters are off.
 */
export function addReminderStatusClaims(workbook: LiveWorkbook, locale: Locale): Claim[] {
  const dashboard = workbook.sheetNamed(viewNames.dashboard[locale])!
  const off = `○ ${libraryTextOf(viewTexts, locale, librarySentences).lettersOff}`
  const cases = ages.flatMap((age) =>
    age === null ? [] : states.flatMap((state) => failures.map((failure) => ({ age, state, failure }))),
  )
  const aged = [{ age: null, state: 'none' as const, failure: null }, ...cases].flatMap((each, index) =>
    addCopyClaims(workbook, dashboard, `Light ${index}`, each, locale),
  )
  workbook.changed()
  return [
    { what: 'light', at: { sheet: dashboard.id, row: reminderStatusCell.line, column: 2 }, expected: off },
    ...aged,
  ]
}

function addCopyClaims(
  workbook: LiveWorkbook,
  dashboard: ReturnType<LiveWorkbook['sheet']>,
  name: string,
  { age, state, failure }: { readonly age: number | null; readonly state: State; readonly failure: Failure },
  locale: Locale,
): Claim[] {
  const words = libraryTextOf(viewTexts, locale, librarySentences)
  const on = parseDay(evaluatedMoment.on)
  const now = serialOf(on) + evaluatedMoment.minutes * minute
  const copy = duplicateSheet(workbook, dashboard, name)
  const ran = age === null ? null : now - age
  const stateText = `Said of ${state}`
  const noted = ran === null ? [null, null, null, null] : [ran, state, stateText, failure]
  workbook.setValues({ sheet: copy.id, row: reminderStatusCell.line, column: reminderStatusCell.column }, [
    noted,
  ])
  const stopped = age !== null && age * 24 > maxHoursWithoutRun
  const formula = copy.cell(reminderStatusCell.line, 2)!.f!
  copy.change(reminderStatusCell.line, 2, { f: fixClock(formula, on, now % 1) })
  const below = copy.rows + 1
  const rules = copy.conditionalFormats.map(({ values, look }, at) => {
    const place = { sheet: copy.id, row: below + at, column: 1 }
    copy.change(place.row, place.column, { f: fixClock(String(values[0]), on, now % 1) })
    return { place, colour: colours.find((colour) => statusLooks[colour].background === look.background)! }
  })
  return [
    {
      what: 'light',
      at: { sheet: copy.id, row: reminderStatusCell.line, column: 2 },
      expected:
        ran === null
          ? `○ ${words.lettersOff}`
          : `● ${stopped ? `${words.stopped}${formatSerial(ran)}${failure ? `${words.because}${failure}` : words.silent}` : (failure ?? stateText)}`,
    },
    ...rules.map(({ place, colour }) => ({
      what: `light, ${colour}`,
      at: place,
      expected: ran !== null && colour === expectColour(state, failure, stopped),
    })),
  ]
}

/** A serial number as `yyyy-mm-dd hh:mm`. */
function formatSerial(serial: number): string {
  const minutes = Math.round(serial * 1440)
  const two = (part: number): string => String(part).padStart(2, '0')
  const ofDay = minutes % 1440
  return `${dayOfSerial(Math.floor(minutes / 1440))} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
