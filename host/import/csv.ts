import Papa from 'papaparse'
import { createNotice, type ImportNotice } from './notices.js'
import { UnreadableFile } from './unreadable-file.js'

/** Delimiters that exports are written with. */
const delimiters = [',', ';', '\t', '|']

/**
 * A table as a CSV file has it: every cell is text, and lines may differ in length. The notices say where it
 * was not written as a table is.
 */
export interface CsvTable {
  readonly lines: readonly (readonly string[])[]
  readonly delimiter: string
  readonly notices: readonly ImportNotice[]
}

/** Excel writes and reads a first line that names the delimiter, such as `sep=;`. */
const delimiterLine = /^sep=(.)\n/i

/** How many lines, and at most how many characters, are read to find the sign that separates cells. */
const sampleLines = 20
const sampleLength = 200_000

/** A row of a hundred cells of ten thousand characters. */
const longestLine = 1_000_000

/** The width that most lines have; of two, the greater. */
function findUsualWidth(widths: readonly number[]): { width: number; lines: number } {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [best] = [...counts].sort(([width, lines], [other, more]) => more - lines || other - width)
  return { width: best?.[0] ?? 0, lines: best?.[1] ?? 0 }
}

/**
 * The delimiter that gives the most lines the same width, and among those the greatest width. A title or the
 * name of a group above the table has no delimiter, so the first line decides nothing.
 */
function detectDelimiter(text: string): string {
  const score = (delimiter: string): number => {
    const widths = Papa.parse<string[]>(text.slice(0, sampleLength), { delimiter, preview: sampleLines })
      .data.map((line) => line.length)
      .filter((width) => width > 1)
    const { width, lines } = findUsualWidth(widths)
    return width < 2 ? 0 : lines + width / 10_000
  }
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best))
}

/** The number of the line, from 1, in which a place of a text lies. */
const lineNumberAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** How a quotation mark within a quoted cell is written: twice, or behind a backslash, as Apache Commons CSV can. */
type QuoteEscape = 'doubled' | 'backslash'

function isBehindBackslash(text: string, opening: number, mark: number): boolean {
  let first = mark
  while (first - 1 > opening && text[first - 1] === '\\') first--
  return (mark - first) % 2 === 1
}

/** Where the cell ends whose quotation mark opens at a place: behind the mark that closes it; -1 where none does. */
function findClosingQuote(text: string, opening: number, escape: QuoteEscape): number {
  for (let from = opening + 1; ;) {
    const mark = text.indexOf('"', from)
    if (mark < 0) return -1
    const isDoubled = escape === 'doubled' && text.charCodeAt(mark + 1) === 34
    if (!isDoubled && !(escape === 'backslash' && isBehindBackslash(text, opening, mark))) return mark + 1
    from = mark + (isDoubled ? 2 : 1)
  }
}

const unescapeQuotes = (text: string, escape: QuoteEscape): string =>
  escape === 'doubled' ? text.replaceAll('""', '"') : text.replace(/\\(["\\])/g, '$1')

const openQuote = (text: string, opening: number): UnreadableFile =>
  new UnreadableFile('openQuote', undefined, { line: lineNumberAt(text, opening) })

function longLine(text: string, start: number, end: number): UnreadableFile {
  const next = text.slice(end).indexOf('\n')
  const found = (next < 0 ? text.length : end + next) - start
  return new UnreadableFile('longLine', undefined, {
    line: lineNumberAt(text, start),
    found,
    most: longestLine,
  })
}

/** Cells line by line, and the lines, from 1, with text behind the quotation mark that closes a cell. */
interface ReadCells {
  readonly lines: string[][]
  readonly strayQuotes: readonly number[]
  /** Why reading ended before the end of the text. */
  readonly unreadable: UnreadableFile | null
}

/**
 * Reads the cells of a text whose lines end with `\n`. As in Excel, what is behind a closing quotation mark
 * belongs to the cell, so that a wrong mark costs a cell and never the lines below it.
 */
function readCells(text: string, delimiter: string, escape: QuoteEscape): ReadCells {
  const ends = new RegExp(`[${delimiter.replace(/[\\\]^-]/g, '\\$&')}\\n]`, 'g')
  const lines: string[][] = []
  const strayQuotes: number[] = []
  let line: string[] = []
  let start = 0
  for (let at = 0; at <= text.length;) {
    const isQuoted = text.charCodeAt(at) === 34
    const close = isQuoted ? findClosingQuote(text, at, escape) : at
    if (close < 0) return { lines, strayQuotes, unreadable: openQuote(text, at) }
    ends.lastIndex = close
    const end = ends.exec(text)?.index ?? text.length
    if (end - start > longestLine) return { lines, strayQuotes, unreadable: longLine(text, start, end) }
    const behind = text.slice(close, end)
    line.push(isQuoted ? unescapeQuotes(text.slice(at + 1, close - 1), escape) + behind : behind)
    if (isQuoted && behind.trim() !== '') strayQuotes.push(lines.length + 1)
    if (text[end] !== delimiter) {
      lines.push(line)
      line = []
      start = end + 1
    }
    at = end + 1
  }
  return { lines, strayQuotes, unreadable: null }
}

/**
 * The cells of a text whose quotation marks are doubled or, where that does not fit and the other does, behind backslashes.
 *
 * @throws UnreadableFile `openQuote` or `longLine`, with the line
 */
function readFittingCells(text: string, delimiter: string): ReadCells {
  const isSound = ({ strayQuotes, unreadable }: ReadCells): boolean =>
    strayQuotes.length === 0 && unreadable === null
  const doubled = readCells(text, delimiter, 'doubled')
  if (!isSound(doubled) && text.includes('\\"')) {
    const escaped = readCells(text, delimiter, 'backslash')
    if (isSound(escaped)) return escaped
  }
  if (doubled.unreadable) throw doubled.unreadable
  return doubled
}

/** Lines, from 1, with a cell that holds another line of the table: a quotation mark is missing there. */
const findSwallowedLines = (lines: readonly (readonly string[])[], delimiter: string): number[] => {
  const { width } = findUsualWidth(lines.map((line) => line.length))
  return lines.flatMap((line, index) =>
    width > 2 &&
    line.some(
      (cell) =>
        cell.includes('\n') &&
        cell.split('\n').some((part) => part.split(delimiter).length >= Math.max(3, width - 1)),
    )
      ? [index + 1]
      : [],
  )
}

const nul = '\0'
/** What decoding puts where bytes are no character. */
const replacement = '\uFFFD'

const linesWith = (lines: readonly (readonly string[])[], sign: string): number[] =>
  lines.flatMap((line, index) => (line.some((cell) => cell.includes(sign)) ? [index + 1] : []))

/** The lines of a CSV text, with its quotes removed, also line breaks in cells; the delimiter is detected. */
export function parseCsv(text: string): CsvTable {
  // A byte order mark inside a text is what remains where files were joined.
  const plain = text.replace(/\uFEFF/g, '').replace(/\r\n?/g, '\n')
  const named = delimiterLine.exec(plain)
  const body = named ? plain.slice(named[0].length) : plain
  const delimiter = named?.[1] ?? detectDelimiter(body)
  const { lines: read, strayQuotes } = readFittingCells(body, delimiter)
  while (read.at(-1)?.every((cell) => cell.trim() === '')) read.pop()
  const lines = read.map((line) => line.map((cell) => cell.replaceAll(nul, '')))
  return {
    lines,
    delimiter,
    notices: [
      ...createNotice('strayQuote', [...new Set(strayQuotes)]),
      ...createNotice('swallowedLines', findSwallowedLines(lines, delimiter)),
      ...createNotice('nulCharacters', linesWith(read, nul)),
      ...createNotice('unreadableCharacters', linesWith(read, replacement)),
    ],
  }
}
