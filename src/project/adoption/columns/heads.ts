/** Lines that can be the header of a table, among titles, notes and blocks above it. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import { trackers } from '../../../trackers/index.js'
import { candidates, headerKey } from './dictionary.js'
import { type HeaderReader, headerText } from './header.js'

/** A header as it may be read: over one line or two. */
export interface Head {
  /** The line that names the most columns, from 1. */
  readonly headerRow: number
  readonly firstRow: number
  /** Header by column, from column 1 at index 0; '' where there is none. */
  readonly headers: readonly string[]
}

/** How far down a header may stand. */
export const headSearchDepth = 60
/** A header this sure counts as a name. */
const named = 0.6
/** How many readings of the sheet are looked into, and how far below the best. */
const most = 6
const within = 0.55

/** The trackers' fields that a line's texts name, counted for the tracker that it names most of. */
export function namesIn(texts: readonly string[], reader: HeaderReader): number {
  const filled = texts.filter((text) => text !== '' && reader.isKnown(text))
  if (filled.length < 2) return filled.some((text) => isFieldName(text, reader)) ? 1 : 0
  let best = 0
  for (const key of candidates) {
    const fields = new Set<string>()
    for (const text of filled)
      for (const [field, sureness] of reader.fields(trackers[key], text))
        if (sureness >= named) {
          fields.add(field)
          break
        }
    best = Math.max(best, fields.size)
  }
  return best
}

const isFieldName = (text: string, reader: HeaderReader): boolean =>
  candidates.some((key) =>
    [...reader.fields(trackers[key], text).values()].some((sureness) => sureness >= named),
  )

/** The header texts of a line. */
export const textsOf = (line: readonly Cell[] | undefined): string[] => (line ?? []).map(headerText)

/** The share of a line's filled cells that can be headers: days, numbers and sentences cannot. */
const textShare = (line: readonly Cell[]): number => {
  const filled = line.filter((cell) => !isBlank(cell))
  return filled.length === 0 ? 0 : filled.filter((cell) => headerText(cell) !== '').length / filled.length
}

/** The likeliest headers, the line that names most first. */
export function headsOf(grid: Grid, reader: HeaderReader): Head[] {
  const top = grid.slice(0, headSearchDepth)
  const ranked = top
    .map((line, index) => ({ index, weight: namesIn(textsOf(line), reader) * (0.5 + 0.5 * textShare(line)) }))
    .filter(({ weight }) => weight >= 1.5)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    // The same header once more, above the next group, begins no other table.
    .filter(({ index }, at, all) => !all.slice(0, at).some((one) => sameTexts(top[one.index]!, top[index]!)))
    .filter(({ weight }, _, all) => weight >= all[0]!.weight * within)
    .slice(0, most)
  return ranked.flatMap(({ index }) => blocksOf(grid, headAt(grid, index, reader)))
}

const sameTexts = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  textsOf(one).join('\n').trim() === textsOf(other).join('\n').trim()

/** Tables that stand side by side under one line of headers, each by itself: a blank column divides them, and headers recur. */
function blocksOf(grid: Grid, head: Head): Head[] {
  const named = head.headers.filter((header) => header !== '')
  if (new Set(named).size === named.length) return [head]
  const lines = grid.slice(head.headerRow - 1, head.headerRow + 200)
  const divides = (at: number): boolean => head.headers[at] === '' && lines.every((line) => isBlank(line[at]))
  const blocks: string[][] = []
  let block: string[] | undefined
  for (let at = 0; at < head.headers.length; at++) {
    if (divides(at)) block = undefined
    else {
      if (!block) blocks.push((block = head.headers.map(() => '')))
      block[at] = head.headers[at]!
    }
  }
  const texts = blocks.map((each) => each.filter((header) => header !== ''))
  const recurs = texts.some(
    (each, index) => index > 0 && each.filter((header) => texts[0]!.includes(header)).length >= 2,
  )
  return recurs ? blocks.map((headers) => ({ ...head, headers })) : [head]
}

/** Words over a group of columns that say whose days stand below. */
const groupWord =
  /^(planned|plan|actual|baseline|estimated|estimate|original|revised|target|forecast|计划|实际|预计|基准|原计划|目标)(?=\s|$|时间|日期|进度|安排|完成|周期|工期|情况|dates?)/

const groupOf = (text: string): string => groupWord.exec(headerKey(text))?.[1] ?? ''

/** Reads the header at a line together with the line of groups above it or the line of parts below it. */
function headAt(grid: Grid, index: number, reader: HeaderReader): Head {
  const own = textsOf(grid[index])
  const above = textsOf(grid[index - 1])
  const below = isPartLine(grid, index, reader) ? textsOf(grid[index + 1]) : []
  const groups = spread(above, own)
  const parts = below.length > 0 ? spread(own, below) : []
  const width = Math.max(own.length, above.length, below.length)
  const headers = Array.from({ length: width }, (_, at) => {
    const [text, part] = [own[at] ?? '', below[at] ?? '']
    if (part !== '') {
      const group = groupOf(parts[at] ?? '')
      return group === '' ? part : `${group} ${part}`
    }
    if (text !== '') {
      const group = groupOf(groups[at] ?? '')
      return group === '' || text === groups[at] ? text : `${group} ${text}`
    }
    // A header merged downwards stands in the line of groups.
    const higher = above[at] ?? ''
    return higher !== '' && isFieldName(higher, reader) ? higher : ''
  })
  const lines = below.length > 0 || saysAgain(own, grid[index + 1] ?? [], reader) ? 2 : 1
  return { headerRow: index + 1, firstRow: index + 1 + lines, headers }
}

/** Whether the next line says the header once more, in another language. */
function saysAgain(own: readonly string[], next: readonly Cell[], reader: HeaderReader): boolean {
  const texts = textsOf(next)
  const known = texts.filter(
    (text, at) => text !== '' && (own[at] ?? '') !== '' && reader.isKnown(text),
  ).length
  return (
    textShare(next) === 1 &&
    known >= 2 &&
    known >= own.filter((text) => text !== '').length * 0.6 &&
    namesIn(texts, reader) >= 2
  )
}

/** The text of each merged cell over the columns it covers: up to the next text. */
function spread(over: readonly string[], under: readonly string[]): string[] {
  let current = ''
  return Array.from({ length: Math.max(over.length, under.length) }, (_, at) => {
    if ((over[at] ?? '') !== '') current = over[at]!
    return current
  })
}

/** Whether the next line only divides the header's groups: texts below blanks of the header, and nothing but texts. */
function isPartLine(grid: Grid, index: number, reader: HeaderReader): boolean {
  const [own, next] = [grid[index] ?? [], grid[index + 1] ?? []]
  const texts = textsOf(next)
  const filled = next.filter((cell) => !isBlank(cell)).length
  if (filled < 2 || texts.filter((text) => text !== '').length < filled) return false
  const divides = texts.some(
    (text, at) => text !== '' && isBlank(own[at]) && own.slice(0, at).some((cell) => !isBlank(cell)),
  )
  // Where the header has its own word, parts stand below groups only: a line of data fills most of those columns.
  const under = texts.filter((text, at) => text !== '' && !isBlank(own[at])).length
  const words = own.filter((cell) => !isBlank(cell)).length
  const known = texts.filter(
    (text) => text !== '' && (isFieldName(text, reader) || groupOf(text) !== ''),
  ).length
  return divides && under <= words / 2 && known * 2 >= filled
}
