import type { TrackerKey } from '../../../trackers/index.js'
import type { Ports } from '../../../ports.js'
import { refusedWrites } from '../../refresh/unwritten.js'
import { commonTexts } from '../../../text/common/index.js'
import { textOf } from '../../../text/text-of.js'
import type { Result } from '../../open-book.js'
import { type SetUp, setUp } from '../../set-up/set-up.js'
import { storedSheetsBefore } from '../../set-up/unfinished-set-up.js'
import { formatProblem } from '../../wording.js'
import { findTemplate } from './templates.js'
import { takenSheetProblems } from './tracker-offers.js'

export interface TrackersAdded extends SetUp {
  readonly message: string
}

/**
 * Adds sheets for further trackers beside those the workbook has. Those that exist are repaired, never
 * replaced. Refused, before anything is done, when a foreign sheet has the name of a tracker that was asked
 * for.
 */
export function addTrackers(
  ports: Ports,
  request: { readonly keys: readonly TrackerKey[]; readonly template?: string },
): Result<TrackersAdded> {
  // A set-up that was cut off may have left a sheet without headers, which the next one makes again.
  const takenProblems =
    storedSheetsBefore(ports.store) === null ? takenSheetProblems(ports, request.keys) : []
  if (takenProblems.length > 0) return { ok: false, problems: takenProblems }
  const setUpResult = setUp(ports, request.keys, request.template)
  if (!setUpResult.ok) return setUpResult
  const refused = refusedWrites(ports.cells)
  if (refused.length > 0) return { ok: false, problems: refused }
  const locale = ports.ui.locale()
  const text = textOf(commonTexts, locale)
  const { sheets, columns, changes, problems } = setUpResult.value
  const summary = sheets + columns === 0 && changes > 0 ? text.setUpRepaired : text.setUpDone(sheets, columns)
  const message = [summary, ...problems.map((problem) => formatProblem(ports, problem, locale))].join(' ')
  return { ok: true, value: { ...setUpResult.value, message } }
}

/** Sets the workbook up with the trackers a template shows. */
export function setUpTemplate(ports: Ports, request: { readonly template: string }): Result<TrackersAdded> {
  const found = findTemplate(ports, request.template)
  if (!found.ok) return found
  const { key, trackers } = found.value
  return addTrackers(ports, { keys: trackers, template: key })
}
