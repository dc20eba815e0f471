import { plural } from '../english.js'
import type { NamedProblem } from '../facts.js'

const formatDigits = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** The numbers of rows, the first twenty of them. */
const formatRowNumbers = (lines: readonly number[]): string =>
  lines.length > 20 ? `${lines.slice(0, 20).join(', ')} and ${lines.length - 20} more` : lines.join(', ')

/** A problem that counts or lists: rows of one name, what is still open, texts and sheets that are too large, lost ids. */
export type ListProblem = NamedProblem & {
  readonly code: 'ambiguousName' | 'stillOpen' | 'tooLong' | 'tooManyCells' | 'idsLost'
}

/** What such a problem says; `where` names its cell or column. */
export function formatListProblem(p: ListProblem, where: string): string {
  switch (p.code) {
    case 'ambiguousName':
      return `${p.tableName}: ${p.lines?.length ?? 2} rows are called “${p.found}” (rows ${formatRowNumbers(p.lines ?? [])})${p.count ? `, so ${plural(p.count, 'row that names', 'rows that name')} it can’t be assigned to any of them` : ''}. Give each a different name, or write ${p.table === 'people' ? 'the email address or ID' : 'the ID'} instead of the name.`
    case 'stillOpen': {
      const more = (p.count ?? 0) - (p.titles?.length ?? 0)
      const titles = [
        ...(p.titles ?? []).map((title) => `“${title}”`),
        ...(more > 0 ? [`and ${more} more`] : []),
      ]
      return `“${p.found}” still has ${plural(p.count ?? 0, 'open row')} in ${p.tableName}: ${titles.join(', ')}. Finish or cancel them, or confirm that it’s done anyway.`
    }
    case 'tooLong':
      return `${where}: “${p.found}” has ${formatDigits(p.count ?? 0)} characters, and a cell holds 50,000. Please shorten it or put part of it in another cell.`
    case 'tooManyCells':
      return `This spreadsheet has ${formatDigits(p.found)} cells, empty ones included, and would have ${formatDigits(p.count ?? 0)}. Google Sheets allows 10,000,000. Nothing was added. Please delete empty rows and columns, then try again.`
    case 'idsLost':
      return `${p.tableName} had lost its hidden ID column, so Milepost put it back. ${
        p.found === String(p.count)
          ? `All ${plural(p.count ?? 0, 'row')} got the IDs they had.`
          : `${p.found} of ${plural(p.count ?? 0, 'row')} got the ID they had. For the others, links in earlier emails, the change history and dates waiting to be moved start over. To get the old IDs back, use File → Version history.`
      }`
  }
}
