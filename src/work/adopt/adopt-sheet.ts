import type { Ports } from '../../ports.js'
import { adoptionTexts } from '../../text/adoption/index.js'
import { loadText } from '../plan/library.js'
import type { Result } from '../open-book.js'
import { adoptionContext } from './adoption-context.js'
import type { AdoptionReply } from './adoption-reply.js'
import { adoptAsCopy } from './copy/adopt-as-copy.js'
import { adoptInPlace } from './in-place/adopt-in-place.js'
import { isMadeByMilepost } from './made-by-milepost.js'
import { type AdoptionRequest, refuseAdoption, resolveAdoption } from './resolve-adoption.js'
import { readSourceSheet } from './source-sheet.js'
import { storeCorrection } from './correction.js'
import { readWorkbookMemory } from './workbook-memory.js'

/**
 * The endpoint: adopts a sheet of the workbook, in place or by a copy; with `dryRun` it says exactly what that
 * would change. Refused before anything is written when a column is in doubt.
 */
export function adoptSheet(ports: Ports, request: AdoptionRequest): Result<AdoptionReply> {
  const { sheet, how } = request
  const text = loadText(ports, adoptionTexts, ports.ui.locale())
  if (!ports.sheets.sheetNames().includes(sheet)) return refuseAdoption(sheet, text.noSheet(sheet))
  const source = readSourceSheet(ports.sheets, sheet)
  if (isMadeByMilepost(ports, sheet, source.grid)) return refuseAdoption(sheet, text.ownSheet(sheet))
  const memory = readWorkbookMemory(ports.store, request.words)
  const resolved = resolveAdoption(source, request, adoptionContext(ports, memory))
  if (!resolved.ok) return resolved
  const adopt = { over: adoptInPlace, copy: adoptAsCopy }[how]
  const reply = adopt(ports, resolved.value, request)
  const { correction } = resolved.value
  if (reply.ok && !request.dryRun && correction) storeCorrection(ports.store, correction)
  return reply
}
