import type { Day } from '../../../core/day.js'
import { listSentences } from '../../../mail/client-page.js'
import type { UserInterface } from '../../../ports.js'
import type { Origin, Sentence } from '../../../domain/report/sentence.js'
import type { OpenBook } from '../../open-book.js'
import { tableNamed } from '../../table-list.js'
import type { ClientPage } from '../../../mail/client-page-view.js'

/** A cell that is a source of a sentence, as the page shows it and leads to it. */
interface CellRef {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly tableName: string
  readonly columnName: string
  /** The row's name for people. */
  readonly title: string
  /** Who worded it for the client, and when; '' and null where it was not recorded. */
  readonly wordedBy: string
  readonly wordedOn: Day | null
}
export interface SectionSources {
  /** '' above the first heading. */
  readonly heading: string
  /** No sources come from a cell where all the words are Milepost's own. */
  readonly sentences: readonly {
    readonly text: string
    readonly from: readonly CellRef[]
    /** All of its cells; the list may be cut. */
    readonly cells: number
  }[]
}

/** The most cells that are listed for one sentence; the sentence counts the others. */
const maxCells = 40

/** What a letter says, heading by heading, with the cells of each sentence in the asker's language. */
export const sentenceSources = (
  ui: Pick<UserInterface, 'locale'>,
  book: OpenBook,
  page: ClientPage,
): SectionSources[] =>
  cellSources(
    ui,
    book,
    listSentences(page).map(({ heading, sentences }) => ({ heading: heading?.text ?? '', sentences })),
  )

/** The same of any sentences, heading by heading. */
export function cellSources(
  ui: Pick<UserInterface, 'locale'>,
  { contents }: OpenBook,
  sections: readonly { readonly heading: string; readonly sentences: readonly Sentence[] }[],
): SectionSources[] {
  const locale = ui.locale()
  const cellRefOf = ({ table, id, line, column, wordedBy, wordedOn }: Origin): CellRef => {
    const { name, title, columns } = tableNamed(table)
    const row = contents.rows[table].find(({ at }) => at.line === line)
    return {
      table,
      id,
      column,
      tableName: name[locale],
      columnName: columns[column]?.name[locale] ?? column,
      title: String((row as unknown as Readonly<Record<string, unknown>> | undefined)?.[title] ?? ''),
      wordedBy: wordedBy ?? '',
      wordedOn,
    }
  }
  return sections
    .map(({ heading, sentences }) => ({
      heading,
      sentences: sentences
        .filter(({ text }) => text !== '')
        .map(({ text, from }) => {
          const cells = [
            ...new Map(from.map((each) => [`${each.table} ${each.line} ${each.column}`, each])).values(),
          ]
          return { text, from: cells.slice(0, maxCells).map(cellRefOf), cells: cells.length }
        }),
    }))
    .filter(({ sentences }) => sentences.length > 0)
}
