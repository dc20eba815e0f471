/** How a person corrected the reading of a sheet is used for the next one with the same headers. */
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../src/core/cell.js'
import { asDay, openWith, readSheetData, adopt } from './team-words.js'

describe('what a person corrected in a reading', () => {
  const unusual: Grid = [
    ['要办的事', 'Who does it', 'Deadline', 'Checkpoint'],
    ['Draw', 'Li', asDay('2026-03-02'), asDay('2026-04-02')],
    ['Send', 'Wang', asDay('2026-03-03'), asDay('2026-04-03')],
  ]
  const corrected = { title: 'A', owner: 'B', due: 'D' }
  const secondSheet: Grid = [
    ['June'],
    [],
    ['', ...unusual[0]!],
    ...unusual.slice(1).map((line) => [null, ...line]),
  ]

  test('is used for the next sheet with the same headers, wherever they are', () => {
    const session = openWith('en', { Work: unusual, June: secondSheet })
    const request = { sheet: 'Work', tracker: 'tasks', headerRow: 1, columns: corrected, words: undefined }
    const { correction } = adopt(session, { ...request, how: 'copy', dryRun: true })
    expect(correction).toContain('due="Checkpoint"')
    expect(correction).not.toMatch(/Draw|Li|2026|\n/)
    expect(readSheetData(session, 'June').found!.columns).not.toMatchObject({ due: 'E' })
    adopt(session, { ...request, how: 'copy' })
    const { found } = readSheetData(session, 'June')
    expect(found).toMatchObject({
      verdict: 'table',
      tracker: 'tasks',
      headerRow: 3,
      columns: { title: 'B', owner: 'C', due: 'E' },
      unsure: [],
    })
    expect(found!.why).toContain('corrected it before')
    const again = { sheet: 'June', tracker: null, headerRow: null, columns: null, words: undefined }
    expect(adopt(session, { ...again, how: 'copy', dryRun: true })).toMatchObject({
      correction: '',
      copied: 2,
    })
  })
})
