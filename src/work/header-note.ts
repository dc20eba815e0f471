import type { Ports } from '../ports.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import { libraryOf } from './plan/library.js'
import { tableNamed } from './table-list.js'

/**
 * What the header of a table's column says when it is pointed at; asks the library, so for new columns only.
 */
export function headerNote(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  table: string,
  column: string,
): string {
  const { kind, derived } = tableNamed(table).columns[column]!
  if (kind === 'identity') return ''
  const locale = ports.spreadsheet.locale()
  const written = libraryOf(ports.library).help[table]?.[column]
  return written?.[locale] ?? (derived ? textOf(commonTexts, locale).helpDerived : '')
}
