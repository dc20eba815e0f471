/** Asking what adoption would change costs about the same for a plain sheet and for one full of merges, rules and checks. */
import { describe, expect, test } from 'vitest'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import type { Google } from '../../contract/fake-google.js'
import { createForeignWorkbook } from './foreign-workbook.js'

const maxCalls = 40

/** So many rows under a header of eight columns, the first of which names a group of rows on its first line alone. */
function createGroups(rows: number, groupSize: number, isMerged: boolean): Google {
  const google = createForeignWorkbook('en', 'Work', [
    ['Phase', 'Task', 'Owner', 'Status', 'Start', 'Due', 'Place', 'Remarks'],
    ...Array.from({ length: rows }, (_, at) => [
      at % groupSize === 0 ? `Phase ${at / groupSize + 1}` : '',
      `Task ${at + 1}`,
      'Li',
      'In progress',
      '2026-03-01',
      '2026-03-20',
      'Here',
      '',
    ]),
  ])
  const { workbook } = google
  const sheet = workbook.sheets[0]!
  for (let line = 2; isMerged && line < rows + 2; line += groupSize)
    workbook.merge(sheet.id, { row: line, column: 1, lastRow: line + groupSize - 1, lastColumn: 1 })
  for (let column = 1; column <= 8; column++) {
    workbook.setValidation(
      sheet.id,
      { row: 2, column, lastRow: rows + 1, lastColumn: column },
      { criteria: 'VALUE_IN_LIST', values: [[`a${column}`, 'b'], true] as never, allowInvalid: true },
    )
    sheet.protections.push({
      area: { row: 1, column, lastRow: 1, lastColumn: column },
      description: '',
      warningOnly: true,
      editors: [],
    })
  }
  for (let rule = 0; rule < 60; rule++)
    sheet.conditionalFormats.push({
      areas: [{ row: 2, column: 1, lastRow: rows + 1, lastColumn: 8 }],
      criteria: 'CUSTOM_FORMULA',
      values: [`=$B2="${rule}"`],
      look: { background: '#c6efce' },
    })
  workbook.changed()
  return google
}

const columns = { milestone: 'A', title: 'B', owner: 'C', status: 'D', start: 'E', due: 'F' }

function preview(google: Google, how: 'over' | 'copy'): AdoptionReply {
  const done = google.run((ports) =>
    adoptSheet(ports, {
      sheet: 'Work',
      how,
      tracker: 'tasks',
      headerRow: 1,
      columns,
      dryRun: true,
      addNames: false,
      source: null,
      addresses: {},
    }),
  )
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}

describe.each(['over', 'copy'] as const)('a dry run of %s', (how) => {
  test.each([
    [24, 2],
    [24, 8],
    [1200, 3],
  ])('makes few calls for %i rows in groups of %i, merged and coloured', (rows, size) => {
    const google = createGroups(rows, size, true)
    expect(preview(google, how).rows).toBe(rows)
    const total = Object.values(google.calls).reduce((sum, count) => sum + count, 0)
    expect(total).toBeLessThanOrEqual(maxCalls)
  })
})

test.each([
  [24, 2],
  [24, 8],
])('%i rows in groups of %i are still seen to be merged', (rows, size) => {
  const [first] = preview(createGroups(rows, size, true), 'over').warnings.filter((each) =>
    each.includes('“Phase” is merged'),
  )
  expect(first).toContain('A3')
  expect(preview(createGroups(rows, size, false), 'over').warnings.join('')).not.toContain('merged')
})
