/**
 * The way from what every run needs to what lives in the second script file, which a person asks for or which happens
 * once a day. That file registers itself here when it loads; without it everything else goes on.
 */
import type { Ports, ViewSheets } from '../ports.js'
import type { Ledger } from './letters/ledger.js'
import type { Maybe, OpenBook } from './portfolio.js'

/** What the hourly run does beside letters. */
export interface DailyWork {
  /** Carries out the team's rules; the book as it stands afterwards. */
  runAutomations(ports: Ports, book: OpenBook): OpenBook
  openFromPulses(ports: Ports, book: OpenBook): unknown
  /** Sends the client reports that a person approved; what kept others back, a sentence each. */
  sendApproved(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[]
  doChores(ports: Ports, book: OpenBook, hadLetters: boolean): void
  /** Tells the dashboard's light whether letters are on. */
  stampDashboard(ports: Ports): void
}

export interface Planned {
  readonly daily: DailyWork
  viewSheets(): ViewSheets
  /** What stands behind entries, by their names. */
  readonly entries: Readonly<Record<string, (ports: Ports, sent: never) => Maybe<unknown>>>
}

let registered: Planned | undefined

/** For the second script file alone. */
export const register = (planned: Planned): void => void (registered = planned)

/** What the second script file registered; nothing where it is missing. */
export const planned = (): Planned | undefined => registered
