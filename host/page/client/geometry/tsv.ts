/** Cells on the clipboard: tab-separated text, quoted the way spreadsheets quote it. */

/** Rows of cells as text for the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Text from the clipboard as rows of cells. One last line end is not a row. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y
  let place = 0
  for (;;) {
    pattern.lastIndex = place
    const found = pattern.exec(text)
    if (!found) break
    rows.at(-1)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'))
    place = pattern.lastIndex
    if (place >= text.length) break
    if (text[place] === '\t') {
      place += 1
      continue
    }
    place += text.startsWith('\r\n', place) ? 2 : 1
    if (place >= text.length) break
    rows.push([])
  }
  return rows
}
