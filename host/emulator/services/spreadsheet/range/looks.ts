/** The styles of the cells of a range: one setter and getter of each kind, singular and plural. */
import { Refusal } from '../../../workbook/refusal.js'
import type { BorderStyle, StyleSnapshot } from '../../../workbook/snapshot.js'
import type { StylePatch } from '../../../workbook/styles.js'
import { parseColor } from '../colors.js'
import { repeatsRowAbove, type SpreadsheetContext, type RangeState } from '../spreadsheet-context.js'

/** A property of cells: how a script reads it from a style, and how its value changes a style. */
interface Property {
  one: string
  many: string
  read(style: StyleSnapshot, context: SpreadsheetContext, format: string): unknown
  write(given: never): StylePatch
}

const flag = (on: boolean): true | undefined => on || undefined
const oneOf = <Choice extends string>(
  given: string | null,
  choices: readonly Choice[],
): Choice | undefined => {
  const choice = given?.toLowerCase()
  if (given === null || choice === 'normal' || choice === 'general') return undefined
  if (!choices.includes(choice as Choice)) throw new Refusal(`Invalid argument: ${given}`)
  return choice as Choice
}
const wrapNames = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const

const properties: Property[] = [
  {
    one: 'NumberFormat',
    many: 'NumberFormats',
    read: (_, __, format) => format || '0.###############',
    write: (format: string) => ({ format: format === '' || format === 'General' ? undefined : format }),
  },
  {
    one: 'Background',
    many: 'Backgrounds',
    read: ({ background }) => background ?? '#ffffff',
    write: (color: string | null) => ({ background: parseColor(color) }),
  },
  {
    one: 'FontWeight',
    many: 'FontWeights',
    read: ({ bold }) => (bold ? 'bold' : 'normal'),
    write: (weight: string | null) => ({ bold: flag(oneOf(weight, ['bold']) === 'bold') }),
  },
  {
    one: 'FontStyle',
    many: 'FontStyles',
    read: ({ italic }) => (italic ? 'italic' : 'normal'),
    write: (style: string | null) => ({ italic: flag(oneOf(style, ['italic']) === 'italic') }),
  },
  {
    one: 'FontLine',
    many: 'FontLines',
    read: ({ underline, strikethrough }) =>
      underline ? 'underline' : strikethrough ? 'line-through' : 'none',
    write: (given: string | null) => {
      const line = given === 'none' ? undefined : oneOf(given, ['underline', 'line-through'])
      return { underline: flag(line === 'underline'), strikethrough: flag(line === 'line-through') }
    },
  },
  {
    one: 'FontSize',
    many: 'FontSizes',
    read: ({ fontSize }) => fontSize ?? 10,
    write: (fontSize: number) => ({ fontSize: fontSize === 10 ? undefined : fontSize }),
  },
  {
    one: 'FontFamily',
    many: 'FontFamilies',
    read: ({ fontFamily }) => fontFamily ?? 'Arial',
    write: (family: string | null) => ({
      fontFamily: family === null || family === 'Arial' ? undefined : family,
    }),
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    read: ({ horizontal }) => horizontal ?? 'general',
    write: (given: string | null) => ({ horizontal: oneOf(given, ['left', 'center', 'right']) }),
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    read: ({ vertical }) => vertical ?? 'bottom',
    write: (given: string | null) => {
      const vertical = oneOf(given, ['top', 'middle', 'bottom'])
      return { vertical: vertical === 'bottom' ? undefined : vertical }
    },
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    // By the reference cells wrap by default; Google returns this for a cell without a setting
    // (https://issuetracker.google.com/issues/427134600), although its strategy is to overflow.
    read: ({ wrap = 'wrap' }) => wrap === 'wrap',
    write: (on: boolean) => ({ wrap: on ? 'wrap' : 'overflow' }),
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: ({ wrap = 'overflow' }, context) => context.enumValue('WrapStrategy', wrap.toUpperCase()),
    write: (strategy: object) => ({ wrap: wrapNames[String(strategy) as keyof typeof wrapNames] }),
  },
  {
    one: 'FontColor',
    many: 'FontColors',
    read: ({ fontColor: color }) => color ?? '#000000',
    write: (color: string | null) => {
      const code = parseColor(color)
      return { fontColor: code === '#000000' ? undefined : code }
    },
  },
]

const borderNames: Record<string, BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
}

type Side = boolean | null
const bordersOf =
  (context: SpreadsheetContext) =>
  (
    range: RangeState,
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color?: string | null,
    style?: object | null,
  ): object => {
    const cells = context.cells(range)
    const line = {
      color: parseColor(color ?? '#000000') ?? '#000000',
      style: borderNames[String(style ?? 'SOLID')]!,
    }
    context.workbook.restyle(range.sheet, cells, (row, column, { borders }) => {
      const sides = {
        top: row === cells.row ? top : horizontal,
        bottom: row === cells.lastRow ? bottom : horizontal,
        left: column === cells.column ? left : vertical,
        right: column === cells.lastColumn ? right : vertical,
      }
      const givenBorders = Object.entries({ ...borders }).filter(
        ([side]) => sides[side as keyof typeof sides] === null,
      )
      const drawn = Object.entries(sides).filter(([, on]) => on === true)
      const after = Object.fromEntries([...givenBorders, ...drawn.map(([side]) => [side, line])].sort())
      return { borders: Object.keys(after).length > 0 ? after : undefined }
    })
    return context.range(range.sheet, range.area)
  }

type Method = (range: RangeState, ...given: never[]) => unknown

export const styleMembers = (context: SpreadsheetContext): Record<string, Method> => {
  const { workbook } = context
  const styleAt = (range: RangeState, row: number, column: number): [StyleSnapshot, string] => {
    const place = { sheet: range.sheet, row, column }
    return [workbook.style(place), workbook.format(place)]
  }
  const methods: Record<string, Method> = {}
  for (const { one, many, read, write } of properties) {
    const at = (range: RangeState, row: number, column: number): unknown => {
      const [style, format] = styleAt(range, row, column)
      return read(style, context, format)
    }
    methods[`get${one}`] = (range) => at(range, range.area.row, range.area.column)
    methods[`get${many}`] = (range) => context.grid(range, (row, column) => at(range, row, column))
    methods[`set${one}`] = (range, given: never) => {
      workbook.setStyle(range.sheet, range.area, write(given))
      return context.range(range.sheet, range.area)
    }
    methods[`set${many}`] = (range, given: never[][]) => {
      context.checkSize(range, given)
      const { row: top, column: left } = range.area
      // Blocks of a thousand rows have few different styles.
      const patches = new Map<unknown, StylePatch>()
      workbook.restyle(
        range.sheet,
        range.area,
        (row, column) => {
          const one: never = given[row - top]![column - left]!
          let patch = patches.get(one)
          if (patch === undefined) patches.set(one, (patch = write(one)))
          return patch
        },
        repeatsRowAbove(given, top),
      )
      return context.range(range.sheet, range.area)
    }
  }
  methods.setBorder = bordersOf(context) as Method
  methods.setBackgroundRGB = (range, red: number, green: number, blue: number) => {
    if ([red, green, blue].some((channel) => channel < 0 || channel > 255))
      throw new Refusal('Invalid argument: a colour channel is an integer between 0 and 255.')
    const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')
    workbook.setStyle(range.sheet, range.area, { background: `#${hex}` })
    return context.range(range.sheet, range.area)
  }
  return methods
}
