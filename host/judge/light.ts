/** The dead-man's light: the dashboard, copied with last runs of different ages. */
import { day, dayOfSerial, serialOf } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { looks } from '../../src/core/sheet/layout.js'
import { texts } from '../build/beside/content.js'
import { viewTextIn } from '../../src/text/views/index.js'
import { lightCell, lightHours } from '../../src/views/dashboard/light.js'
import { viewNames } from '../../src/views/context.js'
import { duplicateSheet } from '../workbook/edit/sheets.js'
import type { LiveWorkbook } from '../workbook/live.js'
import type { Claim } from './claim.js'
import { fixClock } from './fixed-clock.js'

const minute = 1 / 1440
/** How long ago the reminders ran last, in days; null while they are off. */
const ages = [null, 0, minute, 1, lightHours / 24 - minute, lightHours / 24 + minute, 3, 400, -minute]

/** The moment all copies are judged for. */
const moment = { on: '2026-03-31', minutes: 534 }

const states = ['sent', 'none', 'cannot', 'nobody'] as const
/** What the latest run, which did not finish, left; null where it did. */
const failures = [null, 'It failed'] as const
type Failure = (typeof failures)[number]
type State = (typeof states)[number]

/** The colour that a light is to have; null for none. */
const colourOf = (state: State, failure: Failure, stopped: boolean): 'red' | 'amber' | 'green' | null =>
  stopped || state === 'cannot'
    ? 'red'
    : state === 'nobody' || failure
      ? 'amber'
      : state === 'sent'
        ? 'green'
        : null
const colours = ['red', 'amber', 'green'] as const

/**
 * Says what the light shows and which of its colours holds for every age and state; the colours' formulas are written
 * below it. The copies' clock is fixed already; on the dashboard itself letters are off.
 */
export function claimLight(workbook: LiveWorkbook, locale: Locale): Claim[] {
  const dashboard = workbook.sheetNamed(viewNames.dashboard[locale])!
  const off = `○ ${viewTextIn(locale, texts).lettersOff}`
  const cases = ages.flatMap((age) =>
    age === null ? [] : states.flatMap((state) => failures.map((failure) => ({ age, state, failure }))),
  )
  const aged = [{ age: null, state: 'none' as const, failure: null }, ...cases].flatMap((each, index) =>
    claimCopy(workbook, dashboard, `Light ${index}`, each, locale),
  )
  workbook.changed()
  return [
    { what: 'light', at: { sheet: dashboard.id, row: lightCell.line, column: 2 }, wanted: off },
    ...aged,
  ]
}

function claimCopy(
  workbook: LiveWorkbook,
  dashboard: ReturnType<LiveWorkbook['sheet']>,
  name: string,
  { age, state, failure }: { readonly age: number | null; readonly state: State; readonly failure: Failure },
  locale: Locale,
): Claim[] {
  const words = viewTextIn(locale, texts)
  const on = day(moment.on)
  const now = serialOf(on) + moment.minutes * minute
  const copy = duplicateSheet(workbook, dashboard, name)
  const ran = age === null ? null : now - age
  const said = `Said of ${state}`
  const noted = ran === null ? [null, null, null, null] : [ran, state, said, failure]
  workbook.setValues({ sheet: copy.id, row: lightCell.line, column: lightCell.column }, [noted])
  const stopped = age !== null && age * 24 > lightHours
  const formula = copy.cell(lightCell.line, 2)!.f!
  copy.change(lightCell.line, 2, { f: fixClock(formula, on, now % 1) })
  const below = copy.rows + 1
  const rules = copy.conditionalFormats.map(({ values, look }, at) => {
    const place = { sheet: copy.id, row: below + at, column: 1 }
    copy.change(place.row, place.column, { f: fixClock(String(values[0]), on, now % 1) })
    return { place, colour: colours.find((colour) => looks[colour].background === look.background)! }
  })
  return [
    {
      what: 'light',
      at: { sheet: copy.id, row: lightCell.line, column: 2 },
      wanted:
        ran === null
          ? `○ ${words.lettersOff}`
          : `● ${stopped ? `${words.stopped}${shown(ran)}${failure ? `${words.because}${failure}` : words.silent}` : (failure ?? said)}`,
    },
    ...rules.map(({ place, colour }) => ({
      what: `light, ${colour}`,
      at: place,
      wanted: ran !== null && colour === colourOf(state, failure, stopped),
    })),
  ]
}

/** A serial number as `yyyy-mm-dd hh:mm`. */
function shown(serial: number): string {
  const minutes = Math.round(serial * 1440)
  const two = (part: number): string => String(part).padStart(2, '0')
  const ofDay = minutes % 1440
  return `${dayOfSerial(Math.floor(minutes / 1440))} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
