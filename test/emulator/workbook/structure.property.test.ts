import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { openWorkbook } from './example-workbook.js'

const rows = 8
const columns = 6
const painted = { row: 2, column: 2, lastRow: 5, lastColumn: 4 }

/** A block where every cell says where it began; each column has metadata, each cell a formula elsewhere reading it. */
const createMarkedWorkbook = (): LiveWorkbook => {
  const workbook = openWorkbook()
  const sheet = workbook.sheet(1)
  for (let column = 1; column <= columns; column++) {
    sheet.metadata.push({
      id: column,
      key: 'began',
      value: `${column}`,
      visibility: 'DOCUMENT',
      at: { column },
    })
    for (let row = 1; row <= rows; row++) {
      sheet.change(row, column, { v: `${row}:${column}` })
      workbook.sheet(2).change(row, column, { f: `=Tasks!${String.fromCharCode(64 + column)}${row}` })
    }
  }
  sheet.conditionalFormats.push({
    areas: [painted],
    criteria: 'CUSTOM_FORMULA',
    values: ['=LEN(B2)>0'],
    look: { background: '#ff0000' },
  })
  workbook.changed()
  return workbook
}

type Edit = {
  kind: 'insert' | 'delete' | 'move'
  axis: 'Rows' | 'Columns'
  at: number
  count: number
  to: number
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move'),
  axis: fc.constantFrom('Rows', 'Columns'),
  at: fc.integer({ min: 1, max: 7 }),
  count: fc.integer({ min: 1, max: 3 }),
  to: fc.integer({ min: 1, max: 10 }),
})

const apply = (workbook: LiveWorkbook, { kind, axis, at, count, to }: Edit): void => {
  if (kind === 'move') workbook[`move${axis}`](1, at, count, to)
  else workbook[`${kind}${axis}`](1, at, count)
}

test('however rows and columns are edited, each cell keeps its content, its column’s metadata, its readers and its colour', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      const workbook = createMarkedWorkbook()
      for (const each of edits) apply(workbook, each)
      const sheet = workbook.sheet(1)
      const view = workbook.view(1, sheet.fullArea)
      const survivors = new Set<string>()
      sheet.each(sheet.fullArea, ({ v }, row, column) => {
        const [bornRow, bornColumn] = String(v).split(':').map(Number) as [number, number]
        survivors.add(String(v))
        const metadata = sheet.metadata.find(({ value }) => value === `${bornColumn}`)
        expect(metadata?.at).toEqual({ column })
        expect(workbook.value({ sheet: 2, row: bornRow, column: bornColumn })).toBe(v)
        const wasPainted =
          bornRow >= painted.row &&
          bornRow <= painted.lastRow &&
          bornColumn >= painted.column &&
          bornColumn <= painted.lastColumn
        expect(view[row - 1]![column - 1]!.style.background === '#ff0000').toBe(wasPainted)
      })
      for (let row = 1; row <= rows; row++) {
        for (let column = 1; column <= columns; column++) {
          if (survivors.has(`${row}:${column}`)) continue
          expect(workbook.value({ sheet: 2, row, column })).toMatchObject({ code: '#REF!' })
        }
      }
    }),
    { numRuns: 60 },
  )
})
