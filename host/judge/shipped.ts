import { holds, type Situation } from '../../src/core/rule.js'
import type { Table } from '../../src/core/table.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import type { Findings } from '../cli/telling/reply.js'
import type { Readings } from './book.js'
import { rowsByLine } from './formats.js'

/** Where the flags that the shipped bundle reads off a workbook are not those of the rules: a line for each. */
export function flagsDisagreeing({ flags }: Findings, readings: Readings, situation: Situation): string[] {
  const raised = new Set(flags.map(({ table, id, flag }) => `${table} ${id} ${flag}`))
  return trackerKeys.flatMap((key) => {
    const table: Table = trackers[key]
    return [...rowsByLine(readings, key).values()].flatMap((row) =>
      table.flags.flatMap((flag) => {
        const name = `${key} ${String(row['id'])} ${flag.key}`
        const held = holds(flag.when, row, situation)
        return held === raised.has(name) ? [] : [`${name}: the bundle ${!held}, the rule ${held}`]
      }),
    )
  })
}
