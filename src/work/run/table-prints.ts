import { createFingerprint } from '../../core/fingerprint.js'
import type { TableKey } from '../table-list.js'
import type { RunContext } from './run-context.js'

/** A fingerprint of what the formulas say of each table. */
export function fingerprintResults({ idleState, formulaResults }: RunContext): ReadonlyMap<TableKey, string> {
  if (formulaResults === null || idleState === null) return new Map()
  const begins = Object.values(idleState.parts).map(({ at }) => at)
  const endOf = (begin: number): number =>
    Math.min(...begins.filter((at) => at > begin), formulaResults.length)
  return new Map(
    Object.entries(idleState.parts).map(([key, { at }]) => [
      key as TableKey,
      createFingerprint(formulaResults.slice(at, endOf(at))),
    ]),
  )
}
