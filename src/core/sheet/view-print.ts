import { type Cell, isDayCell } from '../cell.js'
import { dayOfSerial } from '../day.js'
import { hashOf } from '../print.js'
import type { View, ViewCell, ViewLook, ViewRule } from './view.js'

/** Kinds of looks, each written in a call of its own. */
export const layerKeys = [
  'background',
  'color',
  'bold',
  'size',
  'align',
  'format',
  'wrap',
  'rules',
] as const satisfies readonly (keyof ViewLook | 'rules')[]
export type LayerKey = (typeof layerKeys)[number]

/**
 * Layers whose writing shows: a cell that was set not to wrap is another than one that nobody set, and only clearing
 * makes it that one again.
 */
const lasting = ['wrap'] as const satisfies readonly LayerKey[]

/** What a view's sheet was given last, as prints: the next writing leaves what is the same. */
export interface ViewPrint {
  /** Of all that its cells say, the moving ones aside. */
  readonly content: string
  readonly conditions: string
  readonly width: number
  readonly height: number
  /** How many lines each of the following prints is of: as few as can be stored. */
  readonly step: number
  readonly layers: Readonly<Record<LayerKey, readonly string[]>>
}

/** A print of looks has so many characters; all of a view's together at most so many. */
const [printLength, mostLength] = [5, 20_000]
/** The print of lines that a layer leaves as in an empty sheet. */
const blank = '0'.repeat(printLength)

/** What a value looks like when it is read back: figures as precise as a sheet keeps them. */
export const readBack = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value)

/** The number format of a serial number that is a moment; a sheet gives such a cell back as what it shows. */
export const momentFormat = 'yyyy-mm-dd hh:mm'

function momentText(serial: number): string {
  const minutes = Math.round(serial * 1440)
  const [hour, minute] = [Math.floor((minutes % 1440) / 60), minutes % 60].map((each) =>
    String(each).padStart(2, '0'),
  )
  return `${dayOfSerial(Math.floor(minutes / 1440))} ${hour}:${minute}`
}

function wantedText(value: Cell, { format }: ViewLook): string {
  if (value === null) return ''
  if (isDayCell(value)) return value.day
  return typeof value === 'number' && format === momentFormat ? momentText(value) : readBack(value)
}

/** What every cell of a view is to say: formulas as they are, dates in ISO form. */
export function wantedTexts({ cells, moving }: View): string[][] {
  const texts = cells.map((line) =>
    line.map(({ value, formula, look }: ViewCell) => formula ?? wantedText(value, look)),
  )
  for (const { line, column, value } of moving) {
    const texted = texts[line - 1]
    if (texted && column <= texted.length)
      texted[column - 1] = wantedText(value, cells[line - 1]![column - 1]!.look)
  }
  return texts
}

/** A print of what cells say, whatever the moving ones say and however many blank ones there are. */
export function contentPrint(
  texts: readonly (readonly string[])[],
  { moving }: Pick<View, 'moving'>,
): string {
  const moves = new Set(moving.map(({ line, column }) => `${line}:${column}`))
  const lines = texts.map((line, down) =>
    trimmed(
      line.map((text, across) => (moves.has(`${down + 1}:${across + 1}`) ? '' : text)),
      (text) => text === '',
    ),
  )
  return hashOf(trimmed(lines, (line) => line.length === 0))
}

function trimmed<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let end = items.length
  while (end > 0 && isBlank(items[end - 1]!)) end--
  return items.slice(0, end)
}

/** At which lines of its areas a rule is drawn: a thick one only below each area. */
export const ruledLines = ({ weight }: ViewRule, area: ViewRule['areas'][number]): readonly number[] =>
  weight === 'thick'
    ? [area.line + area.lines - 1]
    : Array.from({ length: area.lines }, (_, index) => area.line + index)

/** By line, the rules that are drawn below it. */
function rulesByLine({ rules }: View): Map<number, string> {
  const byLine = new Map<number, string>()
  for (const rule of rules)
    for (const area of rule.areas)
      for (const line of ruledLines(rule, area))
        byLine.set(
          line,
          `${byLine.get(line) ?? ''}${rule.color}${rule.weight}${area.column}+${area.columns};`,
        )
  return byLine
}

const shortPrint = (content: unknown): string =>
  hashOf(content).slice(-printLength).padStart(printLength, '0')

/** The print of a view as it is written. */
export function printOf(view: View, step = 1): ViewPrint {
  const { cells, widths, conditions } = view
  const ruled = rulesByLine(view)
  const lookOf = (key: LayerKey, line: number): ArrayLike<unknown> | undefined =>
    key === 'rules'
      ? ruled.get(line + 1)
      : trimmed(
          cells[line]!.map(({ look }) => look[key] ?? null),
          (given) => given === null,
        )
  const printsOf = (key: LayerKey): string[] =>
    Array.from({ length: Math.ceil(cells.length / step) }, (_, at) => {
      const lines = Array.from(
        { length: Math.min(step, cells.length - at * step) },
        (__, line) => lookOf(key, at * step + line) ?? [],
      )
      return lines.every(({ length }) => length === 0) ? blank : shortPrint(lines)
    })
  const print: ViewPrint = {
    content: contentPrint(wantedTexts(view), view),
    conditions: hashOf(conditions),
    width: widths.length,
    height: cells.length,
    step,
    layers: Object.fromEntries(
      layerKeys.map((key) => [key, printsOf(key)]),
    ) as unknown as ViewPrint['layers'],
  }
  return writePrint(print).length > mostLength ? printOf(view, step * 2) : print
}

const digits = 36
/** How many digits number so many things. */
const widthFor = (count: number): number => (count <= 1 ? 0 : (count - 1).toString(digits).length)

/** A print as a text: of each layer the different prints, then which of them each line has. */
export function writePrint({ content, conditions, width, height, step, layers }: ViewPrint): string {
  const layerTexts = layerKeys.map((key) => {
    const different = [...new Set(layers[key])]
    const numbers = new Map(different.map((print, index) => [print, index]))
    const wide = widthFor(different.length)
    const texts = layers[key].map((print) => numbers.get(print)!.toString(digits).padStart(wide, '0'))
    return `${different.join('')}:${wide === 0 ? '' : texts.join('')}`
  })
  return [content, conditions, width, height, step, ...layerTexts].join(' ')
}

const chunks = (text: string, length: number): string[] => text.match(new RegExp(`.{${length}}`, 'g')) ?? []

/** A stored print; null where the text is none of this version's. */
export function readPrint(text: string): ViewPrint | null {
  const [content = '', conditions = '', width, height, step, ...layerTexts] = text.split(' ')
  const count = Math.ceil(Number(height) / Number(step))
  const layers = layerTexts.map((each) => {
    const [prints = '', lines = ''] = each.split(':')
    const different = chunks(prints, printLength)
    const wide = widthFor(different.length)
    return wide === 0
      ? Array.from({ length: count }, () => different[0])
      : chunks(lines, wide).map((number) => different[parseInt(number, digits)])
  })
  if (layers.length !== layerKeys.length || layers.some((prints) => prints.length !== count)) return null
  return {
    content,
    conditions,
    width: Number(width),
    height: Number(height),
    step: Number(step),
    layers: Object.fromEntries(
      layerKeys.map((key, index) => [key, layers[index]!]),
    ) as unknown as ViewPrint['layers'],
  }
}

/** Whether a whole writing leaves a layer alone. */
const isUnset = ({ layers }: ViewPrint, key: LayerKey): boolean =>
  layers[key].every((print) => print === blank)

/**
 * Of each layer the lines that look otherwise than before; null when the sheet has to be written anew. A layer that
 * stays unset has none, new lines included: a whole writing leaves it unset too.
 */
export function changedLooks(
  before: ViewPrint,
  after: ViewPrint,
): ReadonlyMap<LayerKey, readonly number[]> | null {
  const { width, height, step, layers } = after
  if (before.width !== width || before.step !== step) return null
  if (lasting.some((key) => isUnset(before, key) !== isUnset(after, key))) return null
  const linesOf = (index: number): number[] =>
    Array.from({ length: Math.min(step, height - index * step) }, (_, line) => index * step + line + 1)
  return new Map(
    layerKeys.flatMap((key) => {
      if (isUnset(before, key) && isUnset(after, key)) return []
      const lines = layers[key].flatMap((print, index) =>
        print === before.layers[key][index] ? [] : linesOf(index),
      )
      return lines.length === 0 ? [] : [[key, lines] as const]
    }),
  )
}

/** Lines, ascending, as at most so many blocks: those that are nearest to each other are written as one. */
export function blocksOf(lines: readonly number[], most: number): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = []
  for (const line of lines) {
    const block = blocks[blocks.length - 1]
    if (block && line === block.last + 1) block.last = line
    else blocks.push({ first: line, last: line })
  }
  while (blocks.length > most) {
    const gaps = blocks.slice(1).map(({ first }, index) => first - blocks[index]!.last)
    const at = gaps.indexOf(Math.min(...gaps))
    blocks.splice(at, 2, { first: blocks[at]!.first, last: blocks[at + 1]!.last })
  }
  return blocks
}
