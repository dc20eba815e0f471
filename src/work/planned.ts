/**
 * The way from what every run needs to what lives in the second script file, which a person asks for or which happens
 * once a day. That file registers itself here when it loads; without it everything else goes on.
 */
import type { GenericSchema } from 'valibot'
import type { Ports, ViewSheets } from '../ports.js'
import type { Ledger } from './letters/ledger/ledger.js'
import type { Post } from './letters/send-letters.js'
import type { Maybe, OpenBook } from './portfolio.js'

/** What the hourly run does beside letters. */
export interface DailyWork {
  /** Carries out the team's rules; the book as it stands afterwards. */
  runAutomations(ports: Ports, book: OpenBook): OpenBook
  openFromPulses(ports: Ports, book: OpenBook): unknown
  /** Sends the client reports that a person approved; what kept others back, a sentence each. */
  sendApproved(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[]
  doChores(ports: Ports, book: OpenBook, post: Post): void
  /** What a trigger does whose account no longer runs the reminders. */
  relieve(ports: Ports, trigger: string): void
  /** Tells the dashboard's light whether letters are on. */
  stampDashboard(ports: Ports): void
}

/** What a menu item of the second script file does. */
export type LaterCommand = (ports: Ports) => Maybe<unknown>

/** An endpoint of the second script file: what it may be sent, and whether it takes the document's lock. */
export interface LaterEndpoint<I, O> {
  readonly schema: GenericSchema<unknown, I>
  readonly locks: boolean
  run(ports: Ports, sent: I): Maybe<O>
}

/** Declares an endpoint; what the schema gives must be what the function takes. */
export const asks = <I, O>(
  schema: GenericSchema<unknown, I>,
  run: (ports: Ports, sent: I) => Maybe<O>,
  locks = false,
): LaterEndpoint<I, O> => ({ schema, locks, run })

export interface Planned {
  readonly daily: DailyWork
  viewSheets(): ViewSheets
  readonly commands: Readonly<Record<string, LaterCommand>>
  readonly endpoints: Readonly<Record<string, LaterEndpoint<any, any>>>
}

let registered: Planned | undefined

/** For the second script file alone. */
export const register = (planned: Planned): void => void (registered = planned)

/** What the second script file registered; nothing where it is missing. */
export const planned = (): Planned | undefined => registered
