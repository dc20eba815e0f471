/** What an act fills in from the few sheets it reads is what a refresh fills in, which reads all of them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { type TrackerKey, trackerOf, trackersWith } from '../../../src/trackers/index.js'
import type { Value } from '../../../src/work/commands/gates.js'
import { isWholeSweep } from '../../patience.js'
import { createSetUpSession } from '../bundle-session.js'
import { changeRows, shownCell } from './commands-session.js'

/** The trackers of which runs fill in cells of a row from other sheets. */
const wide = ['clients', 'engagements', 'milestones', 'gates', 'people'] as const
type Wide = (typeof wide)[number]

const columnsOf = (key: Wide) => Object.entries(trackerOf(key).columns)
const derivedColumns = (key: Wide): string[] =>
  columnsOf(key).flatMap(([column, { derived }]) => (derived ? [column] : []))

let session: Session

/** A workbook with the demo's rows, every tracker, and gates before a stage: one that people confirm, and one by a flag. */
function createWorkbook(flag: string | null): void {
  session = createSetUpSession('en')
  runOrThrow(session, 'addDemo')
  runOrThrow(session, 'addTrackers', { keys: [...trackersWith(() => true)] })
  const [engagement, stage] = [textOf('engagements', 2, 'name'), textOf('milestones', 2, 'name')]
  fillRows(session.workbook, 'gates', [
    { gate: 'Access', stage, engagement },
    ...(flag === null ? [] : [{ gate: 'By a flag', stage, engagement, flag }]),
  ])
  fillRows(session.workbook, 'requirements', [{ description: 'Fast', engagement }])
  fillRows(session.workbook, 'issues', [
    { description: 'Slow', engagement, due: '2026-05-04', status: 'Open' },
  ])
  runOrThrow(session, 'refresh')
}

const textOf = (key: TrackerKey, line: number, column: string): string =>
  shownCell(session, key, column, line)
const lineCount = (key: TrackerKey): number =>
  session.workbook.extent(findSheet(session.workbook, key).id).rows

/** Other values for a cell, one after the other: of a choice each, of others one, and none. */
function otherValues(key: Wide, column: string, line: number): readonly Value[] {
  const { kind, choices, required } = trackerOf(key).columns[column]!
  const none = required ? [] : [null]
  if (choices) return [...Object.keys(choices), ...none]
  if (kind === 'day') return ['2026-03-02', '2026-04-20', ...none]
  if (kind === 'number' || kind === 'money') return [3, ...none]
  if (kind === 'percent') return [0.5, ...none]
  if (kind === 'email') return ['other@example.com', ...none]
  const others = kind === 'reference' ? textOf(key, line === 2 ? 3 : 2, column) : 'Other'
  return [others, ...none]
}

/** What runs fill in in a row, by column. */
const filledIn = (key: Wide, line: number): Record<string, string> =>
  Object.fromEntries(derivedColumns(key).map((column) => [column, textOf(key, line, column)]))

/** Changes each column of rows of a tracker, compares with a refresh, and takes it back; how many changes there were. */
function changeEveryColumn(key: Wide): number {
  const lines = Array.from({ length: lineCount(key) - 1 }, (_, index) => index + 2)
  // The last gate is that of a flag.
  const chosen = isWholeSweep ? lines : key === 'gates' ? lines.slice(-1) : lines.slice(0, 1)
  let changed = 0
  for (const line of chosen)
    for (const [column, { derived, kind }] of columnsOf(key)) {
      if (derived || kind === 'identity') continue
      const values = otherValues(key, column, line)
      for (const value of isWholeSweep || column === 'status' ? values : values.slice(0, 1)) {
        const set = { [column]: value }
        const { reply } = changeRows(session, [{ tracker: key, id: textOf(key, line, 'id'), set }], true)
        // What gates forbid, and what is there already, is no change.
        if (!reply.ok || reply.value.undo.length === 0) continue
        changed += 1
        const found = filledIn(key, line)
        runOrThrow(session, 'refresh')
        expect({ line, set, ...found }).toEqual({ line, set, ...filledIn(key, line) })
        const back = changeRows(session, reply.value.undo, true)
        expect(back.reply.ok, JSON.stringify(set)).toBe(true)
      }
    }
  return changed
}

/** Where flags decide gates, what these flags are made from is read too. */
const worlds: readonly (readonly [says: string, flag: string | null, keys: readonly Wide[]])[] = [
  ['where people confirm every gate', null, wide],
  ['where a flag of issues decides a gate', 'Issues: Overdue', ['milestones', 'gates']],
  ['where a flag of a project decides a gate', 'Projects: No owner', ['gates']],
]

describe.each(worlds)('%s', (_, flag, keys) => {
  beforeAll(() => createWorkbook(flag))
  test.each(keys)('what a change of any column of %s fills in is what a refresh finds', (key) => {
    expect(changeEveryColumn(key)).toBeGreaterThan(2)
  })
})
