/**
 * Random workbooks in the normal form a file keeps: sheets numbered in order, grids no smaller than a new sheet's,
 * no metadata, charts, protected ranges or editors, no look, width or height that is the default anyway, no empty
 * texts, borders and colours spelled as a file spells them, gradients with a value only where their kind has one.
 */
import fc from 'fast-check'
import type {
  Area,
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../host/emulator/workbook/snapshot.js'
import { colour, note, on, optional, style } from './arbitrary-look.js'
import { area, conditional, validation } from './arbitrary-rules.js'
import { createWorkbook, createSheet } from './small-workbook.js'

/** Texts with everything a careless writer stumbles over. */
const text = fc
  .oneof(
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .map((value) => value.replaceAll(/[\uFFFE\uFFFF]/g, '')),
    fc.constantFrom(
      '任务',
      '=1+1',
      '#N/A',
      '#REF!',
      ' 两端 ',
      'a\nb',
      '_x0041_',
      '<b>&"',
      '00123',
      'TRUE',
      '\t',
      '\uE0A7#N/A',
      'a\rb\u000bc',
      "'x",
    ),
  )
  .filter((value) => value !== '')

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)

const formula = fc.constantFrom(
  '=A1+1',
  '=SUM(A2:C)',
  '=SUM($B$2:B)',
  '=SUM(A2:2)',
  '=IFERROR(XLOOKUP(A1,B:B,C:C),"无")',
  '=FILTER(A2:B,B2:B>1)',
  '=ARRAYFORMULA(A2:A*2)',
  '=TEXTJOIN(", ",TRUE,A1:A3)',
  '=LET(x,A1,x*2)',
  '=QUERY(A1:C,"select A where B = \'x\'",1)',
  '=REGEXMATCH(A1,"^a""b")',
  '={A1:A3;B1:B3}',
  '=COUNTIF(\'Plan 2\'!A2:A,"<>")',
  '=IF(AND($E2<>"",$E2<TODAY()),"late","1048576")',
)

const cell = (styles: number, validations: number): fc.Arbitrary<CellSnapshot> =>
  fc
    .oneof(
      fc.record({ v: fc.oneof(text, number, fc.boolean()) }),
      fc.record({ v: fc.constantFrom('#N/A', '#REF!', '#DIV/0!'), error: on }),
      fc.record({
        f: formula,
        v: fc.oneof(
          fc.stringMatching(/^[\w 中]{1,6}$/).filter((v) => v.trim() === v),
          fc.integer(),
          fc.boolean(),
        ),
      }),
      fc.record({ f: formula, v: fc.constantFrom('#N/A', '#VALUE!'), error: on }),
      fc.record({ f: formula }),
      fc.record({}),
    )
    .chain((content) =>
      optional<{ s: number; d: number; note: string }>({
        ...(styles > 0 ? { s: fc.nat(styles - 1) } : {}),
        ...(validations > 0 ? { d: fc.nat(validations - 1) } : {}),
        note,
      } as never).map((rest): CellSnapshot => ({ ...content, ...rest })),
    )
    .filter((one) => Object.keys(one).length > 0)

const lineNumbers = (max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { maxLength: 4 })
    .map((lines) => lines.sort((one, other) => one - other))

const sizes = (max: number, standard: number) =>
  fc.dictionary(
    fc.integer({ min: 1, max }).map(String),
    fc.integer({ min: 5, max: 400 }).filter((size) => size !== standard),
    { maxKeys: 4 },
  )

const sheet = (id: number, name: string, styles: number): fc.Arbitrary<SheetSnapshot> =>
  fc.array(validation, { maxLength: 3 }).chain((validations) =>
    fc
      .record({
        hidden: id === 0 ? fc.constant(false) : fc.boolean(),
        rows: fc.integer({ min: 1000, max: 3000 }),
        columns: fc.integer({ min: 26, max: 60 }),
        frozenRows: fc.nat(3),
        frozenColumns: fc.nat(2),
        widths: sizes(26, 100),
        heights: sizes(40, 21),
        hiddenColumns: lineNumbers(20),
        hiddenRows: lineNumbers(40),
        cells: fc.dictionary(
          fc.integer({ min: 1, max: 25 }).map(String),
          fc.dictionary(fc.integer({ min: 1, max: 18 }).map(String), cell(styles, validations.length), {
            minKeys: 1,
            maxKeys: 6,
          }),
          { maxKeys: 8 },
        ),
        conditionalFormats: fc.array(conditional, { maxLength: 4 }),
        merges: fc.constantFrom<Area[]>([], [{ row: 1, column: 1, lastRow: 2, lastColumn: 3 }]),
        protections: fc.constantFrom([], [{ area: null, description: '', warningOnly: false, editors: [] }]),
      })
      .chain((made) =>
        optional<{ tabColor: string; hiddenGridlines: true; filter: Area }>({
          tabColor: colour,
          hiddenGridlines: on,
          filter: fc.constant({ row: 1, column: 1, lastRow: 9, lastColumn: 4 }),
        }).map((rest) =>
          createSheet({ id, name, ...made, validations, ...rest } as unknown as Partial<SheetSnapshot>),
        ),
      ),
  )

/** Two sheets, looks, and names for ranges. */
export const workbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .uniqueArray(style, { maxLength: 4, selector: (one) => JSON.stringify(one) })
  .chain((styles) =>
    fc
      .record({
        first: sheet(0, '任务', styles.length),
        second: sheet(1, 'Plan 2', styles.length),
        activeSheet: fc.constantFrom(0, 1),
        where: area,
      })
      .map(({ first, second, activeSheet, where }) =>
        createWorkbook([first, second], {
          styles,
          activeSheet,
          namedRanges: [{ name: '负责人', sheet: 1, area: where }],
        }),
      ),
  )
