/**
 * Text with a style and a link. This host stores one style per cell, so runs of different styles are not
 * emulated.
 */
import { checkLength } from '../../workbook/limits.js'
import type { StyleSnapshot } from '../../workbook/snapshot.js'
import { emulateClass } from '../emulation/emulate.js'
import { Refusal } from '../../workbook/refusal.js'
import { parseColor } from './colors.js'
import type { SpreadsheetContext, RangeState, RichText } from './spreadsheet-context.js'

const setterKeys: Record<string, keyof StyleSnapshot> = {
  setBold: 'bold',
  setItalic: 'italic',
  setUnderline: 'underline',
  setStrikethrough: 'strikethrough',
  setFontSize: 'fontSize',
  setFontFamily: 'fontFamily',
}

const textStyleClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  const readers: Record<string, (style: StyleSnapshot) => unknown> = {
    isBold: ({ bold }) => bold ?? false,
    isItalic: ({ italic }) => italic ?? false,
    isUnderline: ({ underline }) => underline ?? false,
    isStrikethrough: ({ strikethrough }) => strikethrough ?? false,
    getFontSize: ({ fontSize }) => fontSize ?? 10,
    getFontFamily: ({ fontFamily }) => fontFamily ?? 'Arial',
    getForegroundColor: ({ fontColor }) => fontColor ?? '#000000',
    copy: (style) => classes.TextStyleBuilder.make({ ...style }),
  }
  classes.TextStyle = emulateClass<StyleSnapshot>('TextStyle', readers, context.uncountedEmulation())
  const setters: Record<string, (style: StyleSnapshot, given: never) => unknown> = {
    setForegroundColor: (style, color: string) => {
      const code = parseColor(color)
      if (code !== undefined) style.fontColor = code
      return classes.TextStyleBuilder.make(style)
    },
  }
  for (const [name, key] of Object.entries(setterKeys)) {
    setters[name] = (style, given: never) => {
      if (given === false) delete style[key]
      else style[key] = given
      return classes.TextStyleBuilder.make(style)
    }
  }
  classes.TextStyleBuilder = emulateClass<StyleSnapshot>(
    'TextStyleBuilder',
    { ...setters, build: (style) => classes.TextStyle.make({ ...style }) },
    context.uncountedEmulation(),
  )
}

/** The last argument of a setter; if there are offsets before it, they must span the whole text. */
const wholeText = (rich: RichText, given: readonly unknown[]): unknown => {
  const spansAll = given.length === 1 || (given[0] === 0 && given[1] === rich.text.length)
  if (!spansAll) throw new Refusal('NotEmulated: RichTextValueBuilder with part of the text')
  return given.at(-1)
}

/** Makes the classes of rich text. */
export const richTextClasses = (context: SpreadsheetContext): void => {
  textStyleClasses(context)
  const { classes } = context
  const builder = (rich: RichText): object => classes.RichTextValueBuilder.make(rich)
  classes.RichTextValue = emulateClass<RichText>(
    'RichTextValue',
    {
      getText: ({ text }) => text,
      getLinkUrl: ({ style }) => style.link ?? null,
      getTextStyle: ({ style }) => classes.TextStyle.make(style),
      getStartIndex: () => 0,
      getEndIndex: ({ text }) => text.length,
      getRuns: (rich) => context.list([classes.RichTextValue.make(rich)]),
      copy: (rich) => builder(structuredClone(rich)),
    },
    context.uncountedEmulation(),
  )
  classes.RichTextValueBuilder = emulateClass<RichText>(
    'RichTextValueBuilder',
    {
      setText: (rich, text: string) => {
        rich.text = text
        return builder(rich)
      },
      setLinkUrl: (rich, ...given: unknown[]) => {
        const link = wholeText(rich, given) as string | null
        if (link === null) delete rich.style.link
        else rich.style.link = link
        return builder(rich)
      },
      setTextStyle: (rich, ...given: unknown[]) => {
        const style = wholeText(rich, given)
        if (style !== null) Object.assign(rich.style, classes.TextStyle.stateOf(style))
        return builder(rich)
      },
      build: (rich) => classes.RichTextValue.make(structuredClone(rich)),
    },
    context.uncountedEmulation(),
  )
}

/** The members of a range that read and write rich text. */
export const richText = (context: SpreadsheetContext) => {
  const { workbook } = context
  /** The text of a cell with its style; `null` where the cell has something else than text. */
  const read = (range: RangeState, row = range.area.row, column = range.area.column): object | null => {
    const place = { sheet: range.sheet, row, column }
    const value = workbook.value(place)
    if (value !== null && typeof value !== 'string') return null
    return context.classes.RichTextValue.make({
      text: workbook.display(place),
      style: { ...workbook.style(place) },
    })
  }
  const write = (range: RangeState, down: number, across: number, value: object): void => {
    const { text, style } = context.classes.RichTextValue.stateOf(value)
    const place = { sheet: range.sheet, row: range.area.row + down, column: range.area.column + across }
    const area = { ...place, lastRow: place.row, lastColumn: place.column }
    workbook.setValues(place, [[text]])
    workbook.setStyle(range.sheet, area, { ...style, link: style.link })
  }
  const same = ({ sheet, area }: RangeState): object => context.range(sheet, area)
  return {
    getRichTextValue: (range: RangeState) => read(range),
    getRichTextValues: (range: RangeState) => context.grid(range, (row, column) => read(range, row, column)),
    setRichTextValue: (range: RangeState, value: object) => {
      checkLength(context.classes.RichTextValue.stateOf(value).text)
      context.grid(range, (row, column) =>
        write(range, row - range.area.row, column - range.area.column, value),
      )
      return same(range)
    },
    setRichTextValues: (range: RangeState, values: object[][]) => {
      context.checkSize(range, values)
      for (const value of values.flat()) checkLength(context.classes.RichTextValue.stateOf(value).text)
      values.forEach((line, down) => line.forEach((value, across) => write(range, down, across, value)))
      return same(range)
    },
    setTextStyle: (range: RangeState, style: object) => {
      workbook.setStyle(range.sheet, range.area, context.classes.TextStyle.stateOf(style))
      return same(range)
    },
    getTextStyle: (range: RangeState) =>
      context.classes.TextStyle.make(
        workbook.style({ sheet: range.sheet, row: range.area.row, column: range.area.column }),
      ),
  }
}
