import type { Ports } from '../../ports.js'
import type { Maybe } from '../portfolio.js'
import type { AdoptAnswer } from './answer.js'
import { adoptCopy } from './copy.js'
import { adoptOver } from './over.js'
import { type AdoptWish, settle } from './wish.js'

/**
 * The endpoint: adopts a sheet that stands in the workbook, over it or by a copy beside it, or tells with `dryRun`
 * exactly what that would change. Refused before anything is written when a column is in doubt.
 */
export function adoptSheet(ports: Ports, wish: AdoptWish): Maybe<AdoptAnswer> {
  const settled = settle(ports, wish)
  if (!settled.ok) return settled
  return wish.how === 'over'
    ? adoptOver(ports, settled.value, wish.dryRun)
    : adoptCopy(ports, settled.value, wish)
}
