/** Names: of sheets, which are shorter in a file than on Google, and of ranges. */
import type { NamedRange } from 'hucre'
import type { Area, WorkbookSnapshot } from '../workbook/snapshot.js'
import { replaceLoneSurrogates } from './cells-out.js'
import { fixedAreaName, parseSheetArea, quoteSheet } from './address.js'

const longestSheetName = 31

/**
 * The name of each sheet in a file: at most 31 characters, none of `[ ] : * ? / \`, no quote at either end,
 * different from any other whatever the case. In the sheets' order.
 */
export const createFileSheetNames = (names: string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const clean =
      replaceLoneSurrogates(
        name
          .replaceAll(/[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]/gu, '_')
          .replaceAll(/^'|'$/g, '_')
          .slice(0, longestSheetName),
      ) || '_'
    const first = clean.toLowerCase() === 'history' ? `${clean}_` : clean
    let made = first
    for (let count = 2; taken.has(made.toLowerCase()); count++) {
      const ending = ` (${count})`
      made = first.slice(0, longestSheetName - ending.length) + ending
    }
    taken.add(made.toLowerCase())
    return made
  })
}

/**
 * A name that a file accepts for a range: a letter first, then letters, digits, `_` and `.`, and no cell's
 * address.
 */
const isUsableName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name) && !/^[a-z]{1,3}\d+$|^r\d*c\d*$|^[rc]$/i.test(name)

/**
 * The named ranges of a file that name one area: no print areas, formulas, broken references or names of one
 * sheet.
 */
export const readNames = (
  ranges: NamedRange[],
  sheetNamed: (name: string) => number | undefined,
): WorkbookSnapshot['namedRanges'] => {
  const found = new Map<string, { name: string; sheet: number; area: Area }>()
  const wide = [...ranges].sort(
    (one, other) => Number(one.scope !== undefined) - Number(other.scope !== undefined),
  )
  for (const { name, range } of wide) {
    if (/^_xl|^_FilterDatabase$/i.test(name) || range.includes('#REF!') || found.has(name.toLowerCase()))
      continue
    const target = parseSheetArea(range)
    const sheet = target && sheetNamed(target.sheet)
    if (target && sheet !== undefined) found.set(name.toLowerCase(), { name, sheet, area: target.area })
  }
  return ranges.flatMap(({ name }) => {
    const one = found.get(name.toLowerCase())
    found.delete(name.toLowerCase())
    return one ?? []
  })
}

/** The named ranges as a file stores them. */
export const writeNames = (
  ranges: WorkbookSnapshot['namedRanges'],
  sheetName: (id: number) => string | undefined,
): NamedRange[] =>
  ranges.flatMap(({ name, sheet, area }) => {
    const on = sheetName(sheet)
    return on !== undefined && isUsableName(name)
      ? { name, range: `${quoteSheet(on)}!${fixedAreaName(area)}` }
      : []
  })
