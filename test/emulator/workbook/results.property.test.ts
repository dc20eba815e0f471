import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { emptyWorkbook, noon } from './example-workbook.js'

const sheets = [1, 2]
const rows = 3
/** Columns of values, then of formulas, of which the second reads the first. */
const [typed, early, late] = [[1], 3, 4] as const

/** References to a sheet itself and to others, to single cells and to open columns. */
const createReference = (columns: string) =>
  fc
    .tuple(
      fc.constantFrom('', 'Tasks!', 'People!'),
      fc.constantFrom(...columns),
      fc.integer({ min: 1, max: rows }),
    )
    .map(([sheet, column, row]) => ({
      cell: `${sheet}${column}${row}`,
      column: `${sheet}${column}:${column}`,
    }))
const createFormula = (columns: string): fc.Arbitrary<string> => {
  const reference = createReference(columns)
  return fc.oneof(
    fc.tuple(reference, reference).map(([one, other]) => `=${one.cell}+${other.cell}`),
    reference.map(({ column }) => `=SUM(${column})+COUNTIF(${column},">2")`),
    reference.map(({ column }) => `=ROWS(${column})`),
    reference.map(({ cell }) => `=TODAY()+${cell}`),
    reference.map(({ cell }) => `=MOD(NOW(),1)+${cell}`),
    fc.tuple(reference, reference).map(([one, other]) => `=IF(ISBLANK(${one.cell}),0,${other.cell})`),
    reference.map(({ cell }) => `=INDIRECT("${cell}")`),
    // Its result may cover the cells below it, or be blocked by them.
    reference.map(({ column }) => `=FILTER(${column},${column}>2)`),
  )
}

type Step = (workbook: LiveWorkbook, clock: { now: number }) => LiveWorkbook
const place = fc.tuple(fc.constantFrom(...sheets), fc.integer({ min: 1, max: rows }))
const stored = fc.constantFrom(null, 1, 2, 3, 7, 'text')
const formulas = fc.oneof(
  createFormula('A').map((formula) => ({ column: early, formula })),
  createFormula('ACC').map((formula) => ({ column: late, formula })),
)
const edits: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(place, fc.constantFrom(...typed), stored)
      .map(([[sheet, row], column, value]): Step => (workbook) => {
        workbook.setValues({ sheet, row, column }, [[value]])
        return workbook
      }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(place, fc.constantFrom(...typed), stored)
      .map(([[sheet, row], column, value]): Step => (workbook) => {
        workbook.type(sheet, row, column, String(value ?? ''))
        return workbook
      }),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(place, formulas).map(([[sheet, row], { column, formula }]): Step => (workbook) => {
      workbook.setFormula({ sheet, row, column }, formula)
      return workbook
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0.1, 1).map((later): Step => (workbook, clock) => {
      clock.now += later
      workbook.changed('time')
      return workbook
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>((workbook, clock) => workbook.fork({ now: () => clock.now })),
  },
)

/** Formulas before what they read, so that they are computed inside each other. */
const readAll = (workbook: LiveWorkbook): unknown[] =>
  sheets.flatMap((sheet) => [
    workbook.extent(sheet),
    ...Array.from({ length: rows * 2 }, (_, at) =>
      [late, early, ...typed].map((column) => String(workbook.value({ sheet, row: at + 1, column }))),
    ),
  ])

test('what is computed again after each edit is all that the edit changes', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 10, maxLength: 30 }), (steps) => {
      const clock = { now: noon }
      let workbook = LiveWorkbook.from(emptyWorkbook(), { now: () => clock.now })
      for (const step of steps) {
        workbook = step(workbook, clock)
        const afresh = LiveWorkbook.from(workbook.snapshot(), { now: () => clock.now })
        expect(readAll(workbook)).toEqual(readAll(afresh))
      }
    }),
    { numRuns: 150 },
  )
})
