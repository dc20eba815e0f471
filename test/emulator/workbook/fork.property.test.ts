import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import type { Area } from '../../../host/emulator/workbook/snapshot.js'
import { noon, openWorkbook } from './example-workbook.js'

const clock = { now: () => noon }

/** A formatted sheet, most of it empty, as trackers are. */
const createFormattedWorkbook = (): LiveWorkbook => {
  const workbook = openWorkbook()
  const below: Area = { row: 2, column: 1, lastRow: null, lastColumn: 3 }
  workbook.setStyle(1, below, { format: 'yyyy-mm-dd' })
  workbook.setValidation(1, below, { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: true })
  workbook.setValues({ sheet: 1, row: 1, column: 1 }, [
    ['Due', 'Title', 'Owner'],
    [46112, 'Draft', 'Li'],
    [46115, 'Final', null],
  ])
  workbook.setFormula({ sheet: 1, row: 3, column: 4 }, '=A3+1')
  const sheet = workbook.sheet(1)
  sheet.metadata.push({ id: 1, key: 'field', value: 'due', visibility: 'DOCUMENT', at: { column: 1 } })
  sheet.conditionalFormats.push({ areas: [below], criteria: 'CELL_EMPTY', values: [], look: { bold: true } })
  sheet.protections.push({ area: below, description: '', warningOnly: true, editors: [] })
  sheet.widths.set(1, 80)
  workbook.namedRanges.push({ name: 'dues', sheet: 1, area: below })
  return workbook
}

const area = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }), fc.nat(30), fc.nat(2))
  .map(([row, column, down, across]): Area => ({
    row,
    column,
    lastRow: down > 25 ? null : row + down,
    lastColumn: column + across,
  }))
const edit = fc.record({
  what: fc.constantFrom(
    'values',
    'type',
    'style',
    'borders',
    'validation',
    'note',
    'clear',
    'insertRows',
    'insertColumns',
    'deleteRows',
    'moveColumns',
    'sort',
    'copy',
    'merge',
    'rename',
    'sheetItself',
  ),
  area,
  number: fc.nat(6),
})
type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never

const applyEdit = (workbook: LiveWorkbook, { what, area: at, number }: Edit): void => {
  const { row, column } = at
  const place = { sheet: 1, row, column }
  switch (what) {
    case 'values':
      return workbook.setValues(place, [
        [number, 'x'],
        [null, `=${number}`],
      ])
    case 'type':
      return workbook.type(1, row, column, ['=A3', '2026-04-01', '', '12%', "'=1", 'y', '7'][number]!)
    case 'style':
      return workbook.setStyle(1, at, number > 3 ? { format: undefined } : { bold: true, fontSize: number })
    case 'borders':
      return workbook.restyle(1, at, (line) => (line % 2 === 0 ? { background: '#ffffff' } : undefined))
    case 'validation':
      return workbook.setValidations(1, at, (line) =>
        line > 5 ? null : { criteria: 'NUMBER_GREATER_THAN', values: [number], allowInvalid: true },
      )
    case 'note':
      return workbook.setNote(place, number > 3 ? '' : `Note ${number}`)
    case 'clear':
      return workbook.clear(1, at, number > 3 ? { formats: true } : { contents: true, validations: true })
    case 'insertRows':
      return workbook.insertRows(1, row, 2, number > 3 ? row : undefined)
    case 'insertColumns':
      return workbook.insertColumns(1, column, 1, number > 3 ? column : undefined)
    case 'deleteRows':
      return workbook.deleteRows(1, row, 1 + number)
    case 'moveColumns':
      return workbook.moveColumns(1, column, 1, 1 + number)
    case 'sort':
      workbook.unmerge(1, at)
      return workbook.sort(1, at, [{ column, ascending: number > 3 }])
    case 'copy':
      return workbook.copy({ sheet: 1, area: { ...at, lastRow: row + 1 } }, { sheet: 2, area: at })
    case 'merge':
      return workbook.merge(1, { ...at, lastRow: row + 1 })
    case 'rename':
      return workbook.renameSheet(1, `Plan ${number}`)
    case 'sheetItself':
      workbook.sheet(1).metadata.forEach((each) => (each.value = `${number}`))
      return void workbook.sheet(1).widths.set(column, 50 + number)
  }
}

test('a fork and its original are edited apart, and each as if it shared nothing', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }), (here, there) => {
      const original = createFormattedWorkbook()
      const alone = [here, there].map((edits) => {
        const workbook = LiveWorkbook.from(original.snapshot(), clock)
        for (const each of edits) applyEdit(workbook, each)
        return workbook.snapshot()
      })
      const before = original.snapshot()
      const fork = original.fork(clock)
      expect(fork.snapshot()).toEqual(before)
      for (const each of there) applyEdit(fork, each)
      expect(original.snapshot()).toEqual(before)
      for (const each of here) applyEdit(original, each)
      expect([original.snapshot(), fork.snapshot()]).toEqual(alone)
    }),
    { numRuns: 150 },
  )
})
