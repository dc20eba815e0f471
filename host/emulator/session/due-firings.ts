import { instantAt, wallTimeAt, type WallTime } from './clock.js'
import { listFirings, type TriggerRecord } from './trigger.js'

/** A firing in the future, by the spreadsheet's clock. */
export interface DueFiring {
  id: string
  handler: string
  owner: string
  at: WallTime
}

/** The firings of triggers while the clock of a zone moves from after `from` up to `to`, earliest first. */
export const findDueFirings = (
  triggers: readonly TriggerRecord[],
  { from, to, zone }: { from: WallTime; to: WallTime; zone: string },
): DueFiring[] =>
  triggers
    .flatMap((trigger) =>
      listFirings(trigger, instantAt(from, zone), instantAt(to, zone)).map((at) => ({ trigger, at })),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ trigger: { id, handler, owner }, at }) => ({ id, handler, owner, at: wallTimeAt(at, zone) }))
