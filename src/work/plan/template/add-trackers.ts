import type { TrackerKey } from '../../../trackers/index.js'
import type { Ports } from '../../../ports.js'
import { textIn } from '../../../text/index.js'
import type { Maybe } from '../../portfolio.js'
import { type SetUp, setUp } from '../../set-up/set-up.js'
import { sheetsBefore } from '../../set-up/unfinished.js'
import { sayProblem } from '../../wording.js'
import { templateNamed } from './templates.js'
import { takenSheets } from './tracker-offers.js'

export interface TrackersAdded extends SetUp {
  readonly message: string
}

/**
 * Adds sheets for further trackers beside those the workbook has. Those that stand are mended, never replaced. Refused,
 * before anything is done, when a stranger's sheet bears the name of one that is wanted.
 */
export function addTrackers(
  ports: Ports,
  sent: { readonly keys: readonly TrackerKey[] },
): Maybe<TrackersAdded> {
  // A set-up that was cut off may have left a sheet without headers, which the next one makes anew.
  const taken = sheetsBefore(ports) === null ? takenSheets(ports, sent.keys) : []
  if (taken.length > 0) return { ok: false, problems: taken }
  const done = setUp(ports, sent.keys)
  if (!done.ok) return done
  const locale = ports.desk.locale()
  const text = textIn(locale)
  const { sheets, columns, changes, problems } = done.value
  const said = sheets + columns === 0 && changes > 0 ? text.setUpRepaired : text.setUpDone(sheets, columns)
  const message = [said, ...problems.map((problem) => sayProblem(problem, locale))].join(' ')
  return { ok: true, value: { ...done.value, message } }
}

/** Sets the workbook up with the trackers a template shows. */
export function setUpTemplate(ports: Ports, sent: { readonly template: string }): Maybe<TrackersAdded> {
  const found = templateNamed(ports, sent.template)
  return found.ok ? addTrackers(ports, { keys: found.value.trackers }) : found
}
