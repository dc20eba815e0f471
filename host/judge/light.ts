/** The dead-man's light: the dashboard, copied with last runs of different ages. */
import { day, dayOfSerial, serialOf } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import { looks } from '../../src/core/sheet/layout.js'
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

/**
 * Says what the light shows and which of its colours holds for every age; the colours' formulas are written below it. The
 * copies' clock is fixed already; on the dashboard itself letters are off.
 */
export function claimLight(workbook: LiveWorkbook, locale: Locale): Claim[] {
  const dashboard = workbook.sheetNamed(viewNames.dashboard[locale])!
  const words = viewTextIn(locale)
  const on = day(moment.on)
  const now = serialOf(on) + moment.minutes * minute
  const off = `○ ${words.lettersOff}`
  const aged = ages.flatMap((age, index): Claim[] => {
    const copy = duplicateSheet(workbook, dashboard, `Light ${index}`)
    const ran = age === null ? null : now - age
    workbook.setValues({ sheet: copy.id, row: lightCell.line, column: lightCell.column }, [[ran]])
    const stopped = age !== null && age * 24 > lightHours
    const wanted = ran === null ? off : `● ${stopped ? words.stopped : words.running}${shown(ran)}`
    const formula = copy.cell(lightCell.line, 2)!.f!
    copy.change(lightCell.line, 2, { f: fixClock(formula, on, now % 1) })
    const below = copy.rows + 1
    const rules = copy.conditionalFormats.map(({ values, look }, at) => {
      const place = { sheet: copy.id, row: below + at, column: 1 }
      copy.change(place.row, place.column, { f: fixClock(String(values[0]), on, now % 1) })
      return { place, red: look.background === looks.red.background }
    })
    return [
      { what: 'light', at: { sheet: copy.id, row: lightCell.line, column: 2 }, wanted },
      ...rules.map(({ place, red }) => ({
        what: `light, ${red ? 'red' : 'green'}`,
        at: place,
        wanted: ran !== null && red === stopped,
      })),
    ]
  })
  workbook.changed()
  return [
    { what: 'light', at: { sheet: dashboard.id, row: lightCell.line, column: 2 }, wanted: off },
    ...aged,
  ]
}

/** A serial number as `yyyy-mm-dd hh:mm`. */
function shown(serial: number): string {
  const minutes = Math.round(serial * 1440)
  const two = (part: number): string => String(part).padStart(2, '0')
  const ofDay = minutes % 1440
  return `${dayOfSerial(Math.floor(minutes / 1440))} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
