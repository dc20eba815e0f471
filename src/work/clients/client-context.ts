import type { Locale } from '../../core/locale.js'
import type { BookContents } from '../../domain/book-contents.js'
import type { ClientStatus } from '../../domain/report/client-status.js'
import type { HealthState } from '../../domain/status/health.js'
import type { Ports } from '../../ports.js'
import type { ClientsText } from '../../text/clients/index.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { OpenBook } from '../open-book.js'
import type { RelatedRow } from './related-rows.js'

/** A client's health in the asker's language, with its reasons; `key` null where nothing is recorded. */
export interface Health {
  readonly key: HealthState | null
  readonly label: string
  readonly reasons: readonly string[]
}

/** What every part of a client's view is made from. */
export interface ClientContext {
  readonly ports: Ports
  readonly book: OpenBook
  readonly contents: BookContents
  readonly ledger: readonly LedgerRow[]
  readonly locale: Locale
  /** The sentences in that language. */
  readonly text: ClientsText
  readonly client: Client
  readonly clientStatus: ClientStatus
  readonly health: Health
  readonly related: readonly RelatedRow[]
}
