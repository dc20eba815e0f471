import Papa from 'papaparse'

/** Delimiters that exports are written with. */
const delimiters = [',', ';', '\t', '|']

/** A table as it stands in a CSV file: every cell is text, lines as long as they are. */
export interface CsvTable {
  readonly lines: readonly (readonly string[])[]
  readonly delimiter: string
}

/** Excel writes and reads a first line that names the delimiter, such as `sep=;`. */
const told = /^sep=(.)\r?\n/i

/** So many lines tell by what cells are parted. */
const sample = 20

/** The delimiter that gives the most lines one and the same width, and among those the greatest. */
function delimiterOf(text: string): string {
  const score = (delimiter: string): number => {
    const widths = Papa.parse<string[]>(text, { delimiter, preview: sample }).data.map((line) => line.length)
    const [width = 1] = widths
    const alike = widths.filter((each) => each === width).length
    return width < 2 ? 0 : alike / widths.length + width / 10_000
  }
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best))
}

/** The lines of a CSV text, with quotes, line breaks in cells and doubled quotes undone; the delimiter is found out. */
export function csvOf(text: string): CsvTable {
  const named = told.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named?.[1] ?? delimiterOf(body)
  const { data } = Papa.parse<string[]>(body, { delimiter })
  const lines = data.map((line) => line.map((cell) => cell.replace(/\r\n?/g, '\n')))
  while (lines.at(-1)?.every((cell) => cell.trim() === '')) lines.pop()
  return { lines, delimiter }
}
