/**
 * Random workbooks in the normal form a file keeps: sheets numbered in order, grids no smaller than a new sheet's,
 * no metadata, charts, protected ranges or editors, no look, width or height that is the default anyway, no empty
 * texts, borders and colours spelled as a file spells them, gradients with a value only where their kind has one.
 */
import fc from 'fast-check'
import type {
  Area,
  CellSnapshot,
  ConditionalFormatSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from '../../../host/workbook/snapshot.js'
import { bookOf, sheetOf } from './workbook.js'

const optional = <T extends object>(record: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<
  Partial<T>
> => fc.record(record, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>

const on = fc.constant(true as const)
const colour = fc.integer({ min: 1, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

/** Texts with everything a careless writer stumbles over. */
const text = fc
  .oneof(
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .map((value) => value.replaceAll(/[\uFFFE\uFFFF\uE0A7]/g, '')),
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
      "'x",
    ),
  )
  .filter((value) => value !== '')

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)

const border = fc.record({
  color: colour,
  style: fc.constantFrom(
    'thin' as const,
    'medium' as const,
    'thick' as const,
    'dotted' as const,
    'dashed' as const,
    'double' as const,
  ),
})

const style: fc.Arbitrary<StyleSnapshot> = optional<Required<StyleSnapshot>>({
  format: fc.constantFrom('yyyy-mm-dd', '0%', '@', 'yyyy"年"m"月"d"日"', 'h:mm', '#,##0.00', '[h]:mm:ss'),
  bold: on,
  italic: on,
  underline: on,
  strikethrough: on,
  fontSize: fc.integer({ min: 11, max: 40 }),
  fontFamily: fc.constantFrom('Microsoft YaHei', 'Georgia'),
  fontColor: colour,
  background: colour,
  horizontal: fc.constantFrom('left', 'center', 'right'),
  vertical: fc.constantFrom('top', 'middle'),
  wrap: fc.constant('wrap'),
  borders: optional({ top: border, right: border, bottom: border, left: border }).filter(
    (borders) => Object.keys(borders).length > 0,
  ),
  link: fc.constantFrom('https://example.com/a?b=1&c="2"', '#任务!A1', 'mailto:li@example.com'),
}).filter((look) => Object.keys(look).length > 0) as fc.Arbitrary<StyleSnapshot>

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

const note = fc.stringMatching(/^[\w 备注]{1,10}$/).filter((value) => value.trim() === value)

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

const area: fc.Arbitrary<Area> = fc
  .record({
    row: fc.integer({ min: 1, max: 30 }),
    column: fc.integer({ min: 1, max: 20 }),
    tall: fc.nat(9),
    wide: fc.nat(5),
    open: fc.boolean(),
  })
  .map(({ row, column, tall, wide, open }) => ({
    row,
    column,
    lastRow: open ? null : row + tall,
    lastColumn: column + wide,
  }))

const items = fc.uniqueArray(
  fc.constantFrom('未开始', '进行中', '完成', '有,逗号', '引"号', '很长'.repeat(150)),
  { minLength: 1 },
)

const validation: fc.Arbitrary<ValidationSnapshot> = fc
  .oneof<fc.Arbitrary<Pick<ValidationSnapshot, 'criteria' | 'values'>>[]>(
    items.map((list) => ({ criteria: 'VALUE_IN_LIST', values: [list, true] })),
    area.map((where) => ({ criteria: 'VALUE_IN_RANGE', values: [{ sheet: 0, area: where }, true] })),
    fc.constantFrom<Pick<ValidationSnapshot, 'criteria' | 'values'>[]>(
      { criteria: 'CHECKBOX', values: [] },
      { criteria: 'DATE_IS_VALID_DATE', values: [] },
      { criteria: 'DATE_ON_OR_AFTER', values: [46112] },
      { criteria: 'DATE_BETWEEN', values: [46112, 46200] },
      { criteria: 'NUMBER_BETWEEN', values: [0, 1.5] },
      { criteria: 'NUMBER_GREATER_THAN', values: [-2] },
    ),
  )
  .chain((test) =>
    fc
      .record({ allowInvalid: fc.boolean(), helpText: fc.option(note, { nil: undefined }) })
      .map(({ allowInvalid, helpText }) => ({ ...test, allowInvalid, ...(helpText ? { helpText } : {}) })),
  )

const look = optional<Required<ConditionalFormatSnapshot['look']>>({
  background: colour,
  fontColor: colour,
  bold: on,
  strikethrough: on,
} as never) as fc.Arbitrary<ConditionalFormatSnapshot['look']>

const conditional: fc.Arbitrary<ConditionalFormatSnapshot> = fc.oneof(
  fc.record({
    areas: fc.uniqueArray(area, { minLength: 1, maxLength: 1 }),
    criteria: fc.constant('CUSTOM_FORMULA'),
    values: fc.constantFrom<string[][]>(
      ['=AND($E2<>"",$E2<TODAY())'],
      ['=COUNTIF($A$2:$A,A2)>1'],
      ['=IFS(A2="x",TRUE,TRUE,FALSE)'],
    ),
    look,
  }),
  fc
    .constantFrom<Pick<ConditionalFormatSnapshot, 'criteria' | 'values'>[]>(
      { criteria: 'NUMBER_GREATER_THAN', values: [20] },
      { criteria: 'NUMBER_BETWEEN', values: [0.1, 0.2] },
      { criteria: 'TEXT_EQUAL_TO', values: ['完"成'] },
      { criteria: 'TEXT_CONTAINS', values: ['逾期'] },
      { criteria: 'TEXT_DOES_NOT_CONTAIN', values: ['x'] },
      { criteria: 'TEXT_STARTS_WITH', values: ['a'] },
      { criteria: 'TEXT_ENDS_WITH', values: ['z'] },
      { criteria: 'CELL_EMPTY', values: [] },
      { criteria: 'CELL_NOT_EMPTY', values: [] },
    )
    .chain((test) => fc.record({ areas: fc.tuple(area), look }).map((rest) => ({ ...test, ...rest }))),
  fc.record({
    areas: fc.tuple(area),
    criteria: fc.constant('GRADIENT'),
    values: fc.constant<string[]>([]),
    look: fc.constant({}),
    gradient: fc.tuple(colour, colour, colour).map(([low, middle, high]) => [
      { kind: 'MIN' as const, value: '', color: low },
      { kind: 'PERCENTILE' as const, value: '50', color: middle },
      { kind: 'NUMBER' as const, value: '9', color: high },
    ]),
  }),
)

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
          sheetOf({ id, name, ...made, validations, ...rest } as unknown as Partial<SheetSnapshot>),
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
        bookOf([first, second], {
          styles,
          activeSheet,
          namedRanges: [{ name: '负责人', sheet: 1, area: where }],
        }),
      ),
  )
