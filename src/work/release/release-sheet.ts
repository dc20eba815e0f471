import type { Problem } from '../../core/problem.js'
import type { Ports, Sheet } from '../../ports.js'
import { releaseTexts } from '../../text/release/index.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { storeReleased } from '../released-sheets.js'
import { clearRunState } from '../run/clear-run-state.js'
import { forgetFollowedTable } from '../stored-tables.js'
import { openSheet } from '../tables.js'
import { applyWording } from '../worded-tables.js'
import { tableNamed } from '../table-list.js'
import { describeRelease, type ReleaseReply } from './describe-release.js'
import { followedInPlace } from './followed-in-place.js'
import { deleteOwnSheets, findOwnSheets } from './own-sheets.js'
import { planRelease, type ReleaseRequest } from './plan-release.js'

const refuse = (sheet: string, why: string): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code: 'cannotAdopt', table: sheet, column: '', line: 0, found: why }],
})

/** The endpoint: what taking Milepost off a sheet would change. Writes nothing. */
export const previewRelease = (ports: Ports, request: ReleaseRequest): Result<ReleaseReply> =>
  release(ports, request, { dryRun: true })

/**
 * The endpoint: takes Milepost off a sheet that it follows where it is. What Milepost added goes, what it changed is as
 * before, and what people typed stays; no later run reads the sheet.
 */
export const releaseSheet = (ports: Ports, request: ReleaseRequest): Result<ReleaseReply> =>
  release(ports, request, { dryRun: false })

function release(
  ports: Ports,
  request: ReleaseRequest,
  { dryRun }: { readonly dryRun: boolean },
): Result<ReleaseReply> {
  const locale = ports.ui.locale()
  const text = loadText(ports, releaseTexts, locale)
  const sheet = findFollowed(ports, request.sheet)
  if (sheet === null) return refuse(request.sheet, text.notFollowed(request.sheet))
  const plan = planRelease(ports, sheet, request, text)
  const own = findOwnSheets(ports, plan.key)
  const described = describeRelease(plan, own, request, { locale, text })
  if (dryRun) return { ok: true, value: { ...described, dryRun, message: '' } }
  const refusal = ports.sheetChanger.tryApplyChanges(plan.changes, plan.sheets)
  if (refusal !== null) return refuse(request.sheet, text.refused(request.sheet, refusal))
  clearRunState(ports)
  storeReleased(ports.store, ports.additions.sheetId(sheet))
  forgetFollowedTable(ports.store, plan.key)
  applyWording(ports.store, tableNamed(plan.key), null)
  if (request.withOwnSheets) deleteOwnSheets(ports, own)
  return { ok: true, value: { ...described, dryRun, message: text.released(described.sheet) } }
}

/** The sheet of that name, where it is followed in place. */
function findFollowed(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  sheetName: string,
): Sheet<TrackerKey> | null {
  for (const key of followedInPlace(ports)) {
    const sheet = openSheet(ports, key)
    if (sheet?.name() === sheetName) return sheet
  }
  return null
}
