import { getCompanyWords } from '../../../domain/report/company-words.js'
import {
  createOwnRowTest,
  findLeaksIn,
  isForClient,
  isRowOfClient,
  type Leak,
} from '../../../domain/report/report-check.js'
import type { ReportSource } from '../../../domain/report/report-content.js'
import { reportedSentence } from '../../../domain/report/reported-sentences.js'
import { pageColumns, type Sentence } from '../../../domain/report/sentence.js'
import type { Ports } from '../../../ports.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { OpenBook } from '../../open-book.js'
import { libraryOf } from '../../plan/library.js'

/** What sentences for a client would say of others, or of the team alone. */
export function findSentenceLeaks(
  { library }: Pick<Ports, 'library'>,
  { contents }: OpenBook,
  client: Client,
  all: readonly { readonly sentence: Sentence; readonly row: ReportSource | null }[],
): Leak[] {
  const isOwn = createOwnRowTest(contents, client)
  const manager = contents.byName.people.find(client.accountManager)
  const ofClient = { table: 'clients', id: client.id, line: client.at.line } as const
  return findLeaksIn(
    all
      .filter(({ sentence }) => sentence.text !== '')
      .map(({ sentence, row }) => reportedSentence(sentence, { ...(row ?? ofClient), title: sentence.text })),
    all.map(({ sentence }) => sentence.text).join('\n'),
    contents,
    client,
    getCompanyWords(libraryOf(library).companyWords),
    {
      isOwn: (table, row) =>
        table === 'people'
          ? row === (manager as unknown)
          : isOwn(table, row) || isRowOfClient(contents, client, row),
      isForClient: (table, column) => isForClient(table, column) || isPageColumn(table, column),
    },
  )
}

const isPageColumn = (table: TrackerKey, column: string): boolean =>
  (pageColumns as Partial<Record<TrackerKey, readonly string[]>>)[table]?.includes(column) ?? false
