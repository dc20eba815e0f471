import { type Cell, isDayCell } from '../cell.js'
import { dayOfSerial } from '../day.js'
import { createFingerprint } from '../fingerprint.js'
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
 * Layers that show once written: a cell that was set not to wrap differs from one that was never set, and
 * only clearing makes them equal again.
 */
const persistentLayers = ['wrap'] as const satisfies readonly LayerKey[]

/** What a view's sheet was given last, as fingerprints: the next writing leaves what is the same. */
export interface ViewFingerprint {
  /** Of all that its cells say, without the moving ones. */
  readonly content: string
  readonly conditions: string
  readonly width: number
  readonly height: number
  /** How many lines each of the following fingerprints is of: as few as can be stored. */
  readonly step: number
  readonly layers: Readonly<Record<LayerKey, readonly string[]>>
}

/**
 * The length of a fingerprint of looks in characters, and the most that all of a view's may have together.
 */
const [fingerprintLength, maxLength] = [5, 20_000]
/** The fingerprint of lines that a layer leaves as in an empty sheet. */
const unsetFingerprint = '0'.repeat(fingerprintLength)

/** What a value looks like when it is read back: numbers as precise as a sheet stores them. */
export const readBackText = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value)

/** The number format of a serial number that is a moment; a sheet gives such a cell back as what it shows. */
export const momentFormat = 'yyyy-mm-dd hh:mm'

function formatMoment(serial: number): string {
  const minutes = Math.round(serial * 1440)
  const [hour, minute] = [Math.floor((minutes % 1440) / 60), minutes % 60].map((each) =>
    String(each).padStart(2, '0'),
  )
  return `${dayOfSerial(Math.floor(minutes / 1440))} ${hour}:${minute}`
}

function expectedText(value: Cell, { format }: ViewLook): string {
  if (value === null) return ''
  if (isDayCell(value)) return value.day
  return typeof value === 'number' && format === momentFormat ? formatMoment(value) : readBackText(value)
}

/** What every cell of a view is to say: formulas as they are, dates in ISO form. */
export function expectedTexts({ cells, moving }: View): string[][] {
  const texts = cells.map((line) =>
    line.map(({ value, formula, look }: ViewCell) => formula ?? expectedText(value, look)),
  )
  for (const { line, column, value } of moving) {
    const lineTexts = texts[line - 1]
    if (lineTexts && column <= lineTexts.length)
      lineTexts[column - 1] = expectedText(value, cells[line - 1]![column - 1]!.look)
  }
  return texts
}

/**
 * A fingerprint of what cells say, without the moving cells, and the same however many blank ones there are.
 */
export function fingerprintContent(
  texts: readonly (readonly string[])[],
  { moving }: Pick<View, 'moving'>,
): string {
  const movingCells = new Set(moving.map(({ line, column }) => `${line}:${column}`))
  const lines = texts.map((line, lineIndex) =>
    dropTrailing(
      line.map((text, columnIndex) => (movingCells.has(`${lineIndex + 1}:${columnIndex + 1}`) ? '' : text)),
      (text) => text === '',
    ),
  )
  return createFingerprint(dropTrailing(lines, (line) => line.length === 0))
}

function dropTrailing<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let end = items.length
  while (end > 0 && isBlank(items[end - 1]!)) end--
  return items.slice(0, end)
}

/** At which lines of its areas a rule is drawn: a thick one only below each area. */
export const linesOfRule = ({ weight }: ViewRule, area: ViewRule['areas'][number]): readonly number[] =>
  weight === 'thick'
    ? [area.line + area.lines - 1]
    : Array.from({ length: area.lines }, (_, index) => area.line + index)

/** By line, the rules that are drawn below it. */
function rulesByLine({ rules }: View): Map<number, string> {
  const byLine = new Map<number, string>()
  for (const rule of rules)
    for (const area of rule.areas)
      for (const line of linesOfRule(rule, area))
        byLine.set(
          line,
          `${byLine.get(line) ?? ''}${rule.color}${rule.weight}${area.column}+${area.columns};`,
        )
  return byLine
}

const shortFingerprint = (content: unknown): string =>
  createFingerprint(content).slice(-fingerprintLength).padStart(fingerprintLength, '0')

/** The fingerprint of a view as it is written. */
export function fingerprintView(view: View, step = 1): ViewFingerprint {
  const { cells, widths, conditions } = view
  const ruled = rulesByLine(view)
  const lookOf = (key: LayerKey, line: number): ArrayLike<unknown> | undefined =>
    key === 'rules'
      ? ruled.get(line + 1)
      : dropTrailing(
          cells[line]!.map(({ look }) => look[key] ?? null),
          (value) => value === null,
        )
  const printsOf = (key: LayerKey): string[] =>
    Array.from({ length: Math.ceil(cells.length / step) }, (_, at) => {
      const lines = Array.from(
        { length: Math.min(step, cells.length - at * step) },
        (__, line) => lookOf(key, at * step + line) ?? [],
      )
      return lines.every(({ length }) => length === 0) ? unsetFingerprint : shortFingerprint(lines)
    })
  const print: ViewFingerprint = {
    content: fingerprintContent(expectedTexts(view), view),
    conditions: createFingerprint(conditions),
    width: widths.length,
    height: cells.length,
    step,
    layers: Object.fromEntries(
      layerKeys.map((key) => [key, printsOf(key)]),
    ) as unknown as ViewFingerprint['layers'],
  }
  return serializeFingerprint(print).length > maxLength ? fingerprintView(view, step * 2) : print
}

const numberBase = 36
/** How many digits number so many things. */
const countDigits = (count: number): number => (count <= 1 ? 0 : (count - 1).toString(numberBase).length)

/** A fingerprint as a text: of each layer the different ones, then which of them each line has. */
export function serializeFingerprint({
  content,
  conditions,
  width,
  height,
  step,
  layers,
}: ViewFingerprint): string {
  const layerTexts = layerKeys.map((key) => {
    const different = [...new Set(layers[key])]
    const numbers = new Map(different.map((print, index) => [print, index]))
    const wide = countDigits(different.length)
    const texts = layers[key].map((print) => numbers.get(print)!.toString(numberBase).padStart(wide, '0'))
    return `${different.join('')}:${wide === 0 ? '' : texts.join('')}`
  })
  return [content, conditions, width, height, step, ...layerTexts].join(' ')
}

const splitChunks = (text: string, length: number): string[] =>
  text.match(new RegExp(`.{${length}}`, 'g')) ?? []

/** A stored fingerprint; null where the text is none of this version's. */
export function parseFingerprint(text: string): ViewFingerprint | null {
  const [content = '', conditions = '', width, height, step, ...layerTexts] = text.split(' ')
  const count = Math.ceil(Number(height) / Number(step))
  const layers = layerTexts.map((each) => {
    const [prints = '', lines = ''] = each.split(':')
    const different = splitChunks(prints, fingerprintLength)
    const wide = countDigits(different.length)
    return wide === 0
      ? Array.from({ length: count }, () => different[0])
      : splitChunks(lines, wide).map((number) => different[parseInt(number, numberBase)])
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
    ) as unknown as ViewFingerprint['layers'],
  }
}

/** Whether writing the whole sheet leaves a layer unset. */
const isUnset = ({ layers }: ViewFingerprint, key: LayerKey): boolean =>
  layers[key].every((print) => print === unsetFingerprint)

/**
 * Of each layer the lines that look different from before; null when the whole sheet has to be written. A
 * layer that stays unset has none, new lines included: writing the whole sheet leaves it unset too.
 */
export function changedLayers(
  before: ViewFingerprint,
  after: ViewFingerprint,
): ReadonlyMap<LayerKey, readonly number[]> | null {
  const { width, height, step, layers } = after
  if (before.width !== width || before.step !== step) return null
  if (persistentLayers.some((key) => isUnset(before, key) !== isUnset(after, key))) return null
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
export function groupLines(lines: readonly number[], maxBlocks: number): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = []
  for (const line of lines) {
    const block = blocks[blocks.length - 1]
    if (block && line === block.last + 1) block.last = line
    else blocks.push({ first: line, last: line })
  }
  while (blocks.length > maxBlocks) {
    const gaps = blocks.slice(1).map(({ first }, index) => first - blocks[index]!.last)
    const at = gaps.indexOf(Math.min(...gaps))
    blocks.splice(at, 2, { first: blocks[at]!.first, last: blocks[at + 1]!.last })
  }
  return blocks
}
