import { holds, type Situation } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import type { Findings } from '../cli/report/reply.js'
import type { TrackerReadings } from './trial-workbook.js'
import { mapRowsByLine } from './formats.js'

/** Where the flags that the shipped bundle reads off a workbook are not those of the rules: a line for each. */
export function findDisagreeingFlags(
  { flags }: Findings,
  readings: TrackerReadings,
  situation: Situation,
): string[] {
  const raised = new Set(flags.map(({ table, id, flag }) => `${table} ${id} ${flag}`))
  return trackerKeys.flatMap((key) => {
    const table: Table = trackers[key]
    return [...mapRowsByLine(readings, key).values()].flatMap((row) =>
      table.flags.flatMap((flag) => {
        const name = `${key} ${String(row['id'])} ${flag.key}`
        const held = holds(flag.when, row, situation)
        return held === raised.has(name) ? [] : [`${name}: the bundle ${!held}, the rule ${held}`]
      }),
    )
  })
}
