import type { Area, ConditionalFormatSnapshot } from '../snapshot.js'
import type { ComputedWorkbook } from '../computed.js'

type Point = NonNullable<ConditionalFormatSnapshot['gradient']>[number]

const channels = (color: string): number[] =>
  [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16))

const mixColors = (from: string, to: string, share: number): string => {
  const target = channels(to)
  const mix = channels(from).map((channel, index) => Math.round(channel + (target[index]! - channel) * share))
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const findThreshold = ({ kind, value }: Point, numbers: readonly number[]): number => {
  const low = numbers[0] ?? 0
  const high = numbers.at(-1) ?? 0
  if (kind === 'MIN') return low
  if (kind === 'MAX') return high
  if (kind === 'NUMBER') return Number(value)
  if (kind === 'PERCENT') return low + ((high - low) * Number(value)) / 100
  const at = ((numbers.length - 1) * Number(value)) / 100
  const below = numbers[Math.floor(at)] ?? low
  return below + ((numbers[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at))
}

/**
 * The background that a colour scale gives to a number; its points are measured over the areas of the rule.
 */
export const createGradientColors = (
  workbook: ComputedWorkbook,
  sheetId: number,
  areas: readonly Area[],
  gradient: readonly Point[],
): ((value: number) => string | undefined) => {
  const numbers: number[] = []
  for (const area of areas) {
    workbook.sheet(sheetId).each(area, (_, row, column) => {
      const value = workbook.value({ sheet: sheetId, row, column })
      if (typeof value === 'number') numbers.push(value)
    })
  }
  numbers.sort((one, other) => one - other)
  const points = gradient.map((point) => ({ at: findThreshold(point, numbers), color: point.color }))
  return (value) => {
    const above = points.findIndex(({ at }) => value <= at)
    if (above === 0) return points[0]!.color
    if (above < 0) return points.at(-1)?.color
    const [low, high] = [points[above - 1]!, points[above]!]
    return mixColors(low.color, high.color, (value - low.at) / (high.at - low.at))
  }
}
