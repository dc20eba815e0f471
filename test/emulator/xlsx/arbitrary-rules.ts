/** Random rules of a sheet, in the normal form a file keeps; see `arbitrary.ts`. */
import fc from 'fast-check'
import type {
  Area,
  ConditionalFormatSnapshot,
  ValidationSnapshot,
} from '../../../host/emulator/workbook/snapshot.js'
import { colour, note, on, optional } from './arbitrary-look.js'

export const area: fc.Arbitrary<Area> = fc
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

export const validation: fc.Arbitrary<ValidationSnapshot> = fc
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
      .record({
        allowInvalid: fc.boolean(),
        helpText: fc.option(note, { nil: undefined }),
        title: fc.option(note, { nil: undefined }),
        warns: fc.boolean(),
      })
      .map(({ allowInvalid, helpText, title, warns }) => {
        const refusal = {
          ...(title ? { title, message: `${title}!` } : {}),
          ...(allowInvalid ? { style: 'warning' as const } : {}),
        }
        const hasMessage = allowInvalid ? warns : title !== undefined
        return {
          ...test,
          allowInvalid,
          ...(helpText ? { helpText } : {}),
          ...(hasMessage ? { refusal } : {}),
        }
      }),
  )

const look = optional<Required<ConditionalFormatSnapshot['look']>>({
  background: colour,
  fontColor: colour,
  bold: on,
  strikethrough: on,
} as never) as fc.Arbitrary<ConditionalFormatSnapshot['look']>

export const conditional: fc.Arbitrary<ConditionalFormatSnapshot> = fc.oneof(
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
