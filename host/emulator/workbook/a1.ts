/** Areas as users write them: `B2`, `A2:C`, `'Q1 plan'!B:B`. */
import type { Area } from './snapshot.js'

/** The letters of a column number from 1: 1 → `A`, 27 → `AA`. */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The number of a column from its letters, in either case. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * Reads A1 notation. The sheet's name, if any, is returned without quotes. An end without a row or column is
 * open; `undefined` for text that is no area. Corners may be in any order.
 */
export const parseA1 = (text: string): { sheet?: string; area: Area } | undefined => {
  const [, quoted, plain, rest] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(text.trim()) ?? []
  const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/
  const [start = '', end = start, ...more] = (rest ?? '').split(':')
  const from = corner.exec(start)
  const to = corner.exec(end)
  if (!from || !to || more.length > 0 || start === '' || end === '') return undefined
  const single = !rest!.includes(':')
  if (single && (!from[1] || !from[2])) return undefined
  const rows = [from[2], to[2]].filter((each) => each !== undefined).map(Number)
  const columns = [from[1], to[1]].filter((each) => each !== undefined).map(columnNumber)
  if (Boolean(from[1]) !== Boolean(to[1]) && columns.length + rows.length < 3) return undefined
  const sheet = quoted?.replaceAll("''", "'") ?? plain
  return {
    ...(sheet === undefined ? {} : { sheet }),
    area: {
      row: rows.length > 0 ? Math.min(...rows) : 1,
      column: columns.length > 0 ? Math.min(...columns) : 1,
      lastRow: rows.length === 2 ? Math.max(...rows) : null,
      lastColumn: columns.length === 2 ? Math.max(...columns) : null,
    },
  }
}

/**
 * Reads R1C1 notation with absolute positions, such as `R2C3` or `R1C1:R3C4`, as {@link parseA1} reads A1
 * notation.
 */
export const parseR1C1 = (text: string): { sheet?: string; area: Area } | undefined => {
  const written = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i
  const [, quoted, plain, ...corners] = written.exec(text.trim()) ?? []
  if (corners.length === 0) return undefined
  const [row, column, otherRow = row, otherColumn = column] = corners
    .filter((each) => each !== undefined)
    .map(Number) as [number, number, number?, number?]
  const sheet = quoted?.replaceAll("''", "'") ?? plain
  return {
    ...(sheet === undefined ? {} : { sheet }),
    area: {
      row: Math.min(row, otherRow),
      column: Math.min(column, otherColumn),
      lastRow: Math.max(row, otherRow),
      lastColumn: Math.max(column, otherColumn),
    },
  }
}

/** Writes an area in A1 notation; whole columns as `B:C`, whole rows as `2:5`, one cell as `B2`. */
export const formatA1 = ({ row, column, lastRow, lastColumn }: Area): string => {
  const start = `${lastColumn === null ? '' : columnLetters(column)}${lastRow === null && row === 1 ? '' : row}`
  const end = `${lastColumn === null ? '' : columnLetters(lastColumn)}${lastRow ?? ''}`
  return start === end && lastRow !== null && lastColumn !== null ? start : `${start}:${end}`
}
