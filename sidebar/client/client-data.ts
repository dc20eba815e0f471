import type { Answer } from '../client.js'
import type { LogArea } from '../log/log-area.js'
import type { Text } from '../text/common/index.js'
import type { ClientWords } from '../text/client/index.js'

export type ClientText = Text & ClientWords
export type ClientsData = Answer<'readClient'>
export type ClientChoice = ClientsData['clients'][number]
export type ChosenClient = NonNullable<ClientsData['chosen']>
export type Tab = 'overview' | 'open' | 'talks' | 'report' | 'page' | 'drafts'

/** What every tab is about. */
export interface Subject {
  chosen: ChosenClient
  today: string
  text: ClientText
  /** Moves to a row in the sheet; the dialog, which is over it, closes. */
  goTo: (table: string, id: string, column?: string) => void
  /** The client is being read again, or that failed: what is shown may be outdated. */
  rereading: boolean
  /** The form that adds rows and leads them on. */
  log: LogArea
  /** Something was written: everything that was read before is outdated. */
  readAgain: () => void
  /** What was typed into a field and not saved yet, and how to store or forget it. */
  typed: (field: string) => string | undefined
  type: (fields: Readonly<Record<string, string | undefined>>) => void
}
