import { expect, test } from 'vitest'
import { emptySheet, LiveWorkbook } from '../../../host/emulator/index.js'
import { createView } from '../../../host/page/drawing/view.js'

test('the page is told which results are those of the file, and which are not calculated', () => {
  const cells = {
    1: { 1: { v: 0.5 }, 2: { f: '=FISHER(A1)', v: 0.55 }, 3: { f: '=FISHER(B1)' }, 4: { f: '=B1*2' } },
  }
  const sheet = emptySheet({ name: 'Tasks', cells })
  const empty = { styles: [], namedRanges: [], metadata: [] }
  const book = {
    id: '',
    name: '',
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    activeSheet: 0,
    sheets: [sheet],
    ...empty,
  }
  const workbook = LiveWorkbook.from(book, { now: () => 46112 })
  const area = { row: 1, column: 1, lastRow: 1, lastColumn: 4 }
  const results = (): unknown[] => createView(workbook, 0, area).cells.map(({ result }) => result)
  expect(results()).toEqual([undefined, 'ofFile', 'notCalculated', undefined])
  workbook.setValues({ sheet: 0, row: 1, column: 1 }, [[0.1]])
  expect(results()).toEqual([undefined, 'notCalculated', 'notCalculated', 'notCalculated'])
})
