import { librarySentences } from '../../build/library/library-texts.js'
import type { Locale } from '../../../src/core/locale.js'
import type { SheetAnswer } from '../../../src/domain/adoption/sheet-answer.js'
import { adoptionTexts } from '../../../src/text/adoption/index.js'
import { libraryTextOf } from '../../../src/text/library-text-of.js'
import type { RecognizedTable } from './recognize-table.js'

type LineRange = SheetAnswer['lines'][number]

/** The row of the file in which a line of its table is. */
export const fileRowOf = ({ found }: Pick<RecognizedTable, 'found'>, line: number): number =>
  found.fileRows?.[line - 1] ?? line

/** Why a line is not imported; null where it is. Of a known tool’s export every row is, whatever it looks like. */
function reasonOf({ found, rows }: RecognizedTable): (range: LineRange, line: number) => LineRange['reason'] {
  const imported = new Set(rows.map(({ line }) => line))
  return ({ reason }, line) => {
    if (found.known === null) return reason
    return imported.has(line) ? null : (reason ?? 'blank')
  }
}

/** The lines of a table as rows of its file, each imported or with the reason why not. */
export function describeFileLines(table: RecognizedTable, locale: Locale): LineRange[] {
  const text = libraryTextOf(adoptionTexts, locale, librarySentences)
  const reasonAt = reasonOf(table)
  const ranges: { from: number; to: number; reason: LineRange['reason'] }[] = []
  for (const range of table.answer.lines)
    for (let line = range.from; line <= range.to; line++) {
      const row = fileRowOf(table, line)
      const reason = reasonAt(range, line)
      const last = ranges.at(-1)
      if (last && last.to === row - 1 && last.reason === reason) last.to = row
      else ranges.push({ from: row, to: row, reason })
    }
  return ranges.map(({ from, to, reason }) => ({
    from,
    to,
    taken: reason === null,
    reason,
    says: text.lines[reason ?? 'taken'](text.place(from, to)),
  }))
}
