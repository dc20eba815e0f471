import type { Ports } from '../../ports.js'
import type { Result } from '../open-book.js'
import type { AdoptionReply } from './adoption-reply.js'
import { adoptAsCopy } from './copy/adopt-as-copy.js'
import { adoptInPlace } from './in-place/adopt-in-place.js'
import { type AdoptionRequest, resolveAdoption } from './resolve-adoption.js'

/**
 * The endpoint: adopts a sheet that stands in the workbook, over it or by a copy beside it, or tells with `dryRun`
 * exactly what that would change. Refused before anything is written when a column is in doubt.
 */
export function adoptSheet(ports: Ports, request: AdoptionRequest): Result<AdoptionReply> {
  const resolved = resolveAdoption(ports, request)
  if (!resolved.ok) return resolved
  return request.how === 'over'
    ? adoptInPlace(ports, resolved.value, request.dryRun)
    : adoptAsCopy(ports, resolved.value, request)
}
