import Papa from 'papaparse'
import { UnreadableFile } from './unreadable-file.js'

/** Delimiters that exports are written with. */
const delimiters = [',', ';', '\t', '|']

/** A table exactly as a CSV file has it: every cell is text, and lines may differ in length. */
export interface CsvTable {
  readonly lines: readonly (readonly string[])[]
  readonly delimiter: string
}

/** Excel writes and reads a first line that names the delimiter, such as `sep=;`. */
const delimiterLine = /^sep=(.)\r?\n/i

/** How many lines, and at most how many characters, are read to find the sign that separates cells. */
const sampleLines = 20
const sampleLength = 200_000

/** A row of a hundred cells of ten thousand characters. */
const longestLine = 1_000_000

/** The delimiter that gives the most lines the same width, and among those the greatest width. */
function detectDelimiter(text: string): string {
  const score = (delimiter: string): number => {
    const widths = Papa.parse<string[]>(text.slice(0, sampleLength), {
      delimiter,
      preview: sampleLines,
    }).data.map((line) => line.length)
    const [width = 1] = widths
    const sameWidth = widths.filter((each) => each === width).length
    return width < 2 ? 0 : sameWidth / widths.length + width / 10_000
  }
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best))
}

/** The number of the line, from 1, in which a place of a text lies. */
const lineNumberAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length

/** Where the cell ends whose quotation mark opens at a place: behind the mark that closes it. */
function findClosingQuote(text: string, opening: number): number {
  for (let from = opening + 1; ;) {
    const mark = text.indexOf('"', from)
    if (mark < 0) throw new UnreadableFile('openQuote', undefined, { line: lineNumberAt(text, opening) })
    if (text.charCodeAt(mark + 1) !== 34) return mark + 1
    from = mark + 2
  }
}

/**
 * Reads once through a text, so that what no table has is refused before a cell is made of it.
 * @throws Unreadable `openQuote` or `longLine`, with the line
 */
function checkText(text: string, delimiter: string): void {
  const ends = new RegExp(`[${delimiter.replace(/[\\\]^-]/g, '\\$&')}\\r\\n]`, 'g')
  let start = 0
  for (let at = 0; at < text.length;) {
    const from = text.charCodeAt(at) === 34 ? findClosingQuote(text, at) : at
    ends.lastIndex = from
    const end = ends.exec(text)?.index ?? text.length
    if (end - start > longestLine) {
      const next = text.slice(end).search(/[\r\n]/)
      const found = (next < 0 ? text.length : end + next) - start
      throw new UnreadableFile('longLine', undefined, {
        line: lineNumberAt(text, start),
        found,
        most: longestLine,
      })
    }
    if (text[end] !== delimiter) start = end + 1
    at = end + 1
  }
}

/** The lines of a CSV text, with its quotes removed, also line breaks in cells; the delimiter is detected. */
export function parseCsv(text: string): CsvTable {
  const named = delimiterLine.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named?.[1] ?? detectDelimiter(body)
  checkText(body, delimiter)
  const { data } = Papa.parse<string[]>(body, { delimiter })
  const lines = data.map((line) => line.map((cell) => cell.replace(/\r\n?/g, '\n')))
  while (lines.at(-1)?.every((cell) => cell.trim() === '')) lines.pop()
  return { lines, delimiter }
}
