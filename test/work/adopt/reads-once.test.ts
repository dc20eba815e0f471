/** A strange sheet is read once, however many questions its adoption asks of what was read. */
import { describe, expect, test } from 'vitest'
import { adoptSheet } from '../../../src/work/adopt/adopt-sheet.js'
import { readAdoption } from '../../../src/work/adopt/read-adoption.js'
import { readSheet } from '../../../src/work/adopt/read-sheet.js'
import type { Ports } from '../../../src/ports.js'
import { createForeignWorkbook, recognisedRequest } from './foreign-workbook.js'

const lines = [
  ['Task', 'Owner', 'Status', 'Due'],
  ['Draw', 'Li', 'Open', '2026-03-20'],
  ['Send', 'Wang', 'Open', '2026-04-21'],
]

/** Members by which a script asks a sheet how far it is used, what it holds and, where cells are blank, what is merged. */
const readingMembers =
  /^Sheet\.(getLastRow|getLastColumn|getDataRange|getSheetValues)$|^Range\.(getValues?|getDisplayValues?|getMergedRanges|getLastRow|getLastColumn)$/
const onlyOnce = {
  'Sheet.getDataRange': 1,
  'Range.getValues': 1,
}

/** How often each of those members is called while a workbook of one small sheet is asked something. */
function countReadingCalls(sheetName: string, ask: (ports: Ports) => { readonly ok: boolean }) {
  const google = createForeignWorkbook('en', sheetName, lines)
  expect(google.run(ask).ok).toBe(true)
  return Object.fromEntries(Object.entries(google.calls).filter(([member]) => readingMembers.test(member)))
}

// “Tasks” is a name of our own tracker too: whether Milepost made the sheet is asked of what it holds.
describe.each(['Work', 'Tasks'])('a sheet of three lines and four columns, called %s,', (sheet) => {
  test.each(['over', 'copy'] as const)('is read once in a dry run of %s', (how) => {
    const request = { ...recognisedRequest, sheet, how, dryRun: true }
    expect(countReadingCalls(sheet, (ports) => adoptSheet(ports, request))).toEqual(onlyOnce)
  })
  test('is read once for the dialog', () => {
    expect(countReadingCalls(sheet, (ports) => readSheet(ports, { sheet, tracker: null }))).toEqual(onlyOnce)
  })
  test('is read once for the command', () => {
    expect(countReadingCalls(sheet, (ports) => readAdoption(ports, { sheet }))).toEqual(onlyOnce)
  })
})
