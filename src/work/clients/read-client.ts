import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { HealthState } from '../../project/status/health.js'
import type { Ports } from '../../ports.js'
import type { Portfolio } from '../../project/portfolio.js'
import { notFound } from '../../project/references.js'
import { reportsDue } from '../../project/report/reports-due.js'
import { type Standing, standings } from '../../project/report/standing.js'
import { type Client, clients } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { approvalOf } from './approvals.js'
import { type Belonging, belongings } from './belonging.js'
import { healthReasons } from './client-file.js'
import { ragOf } from './client-rows.js'
import { type ClientView, viewOf } from './client-view.js'

/** A client to choose from. */
export interface ClientChoice {
  /** What the other endpoints know the client by: the id, or the name while there is none. */
  readonly id: string
  readonly name: string
  readonly health: Health
  /** Rows about this client that are late: those with a red flag. */
  readonly late: number
  /** The report is due and not approved, or approved and waiting for the hourly run. */
  readonly report: 'due' | 'waiting' | null
}
/** A client's health in the asker's language, with its reasons; `key` null where nothing is on record. */
export interface Health {
  readonly key: HealthState | null
  readonly label: string
  readonly reasons: readonly string[]
}
/** All about the clients, for the team's eyes only. */
export interface ClientsRead {
  readonly locale: Locale
  readonly today: Day
  /** In the order of the sheet: where not all can be listed, those whose report is due or waits, and late ones, first. */
  readonly clients: readonly ClientChoice[]
  /** All of them; the list may be cut. */
  readonly count: number
  readonly chosen: ClientView | null
}

/** What every part of a client's view is made from. */
export interface ClientFacts {
  readonly ports: Ports
  readonly book: OpenBook
  readonly portfolio: Portfolio
  readonly ledger: readonly LedgerRow[]
  readonly locale: Locale
  readonly client: Client
  readonly standing: Standing
  readonly health: Health
  readonly all: readonly Belonging[]
}

/** More clients than these nobody looks through; another is asked for by its name. */
const mostListed = 150

function listed(all: readonly ClientChoice[], chosen: string | null | undefined): readonly ClientChoice[] {
  if (all.length <= mostListed) return all
  const weight = ({ id, report, late }: ClientChoice): number =>
    id === chosen ? 3 : report !== null ? 2 : late > 0 ? 1 : 0
  const first = new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, mostListed))
  return all.filter((each) => first.has(each))
}

/**
 * The clients to choose from and, when one is named by id or name, all about that one. Writes nothing; its number of
 * service calls depends on the number of trackers alone.
 */
export function readClient(
  ports: Ports,
  sent?: { readonly client?: string | null } | null,
): Maybe<ClientsRead> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const { portfolio } = book
  const locale = ports.desk.locale()
  const ledger = ledgerOf(book)
  const named = sent?.client ?? null
  const client = portfolio.byName.clients.find(named)
  if (named !== null && !client)
    return { ok: false, problems: [notFound(portfolio.byName, 'clients', named)] }
  const all = belongings(portfolio)
  const standing = standings(portfolio, ledger)
  const due = new Set(reportsDue(portfolio, ledger).map(({ line }) => line))
  const healthOf = (row: Client): Health => {
    const key = standing.get(row)!.health?.health ?? null
    return {
      key,
      label: key === null ? '' : clients.columns.health.choices![key]![locale],
      reasons: healthReasons(standing.get(row)!, locale),
    }
  }
  const choices = portfolio.rows.clients
    .filter(({ name }) => name !== null)
    .map((row): ClientChoice => ({
      id: row.id || row.name!,
      name: row.name!,
      health: healthOf(row),
      late: all.get(row)!.filter((each) => ragOf(each, portfolio) === 'red').length,
      report: approvalOf(ports, row) !== null ? 'waiting' : due.has(row.at.line) ? 'due' : null,
    }))
  return {
    ok: true,
    value: {
      locale,
      today: portfolio.situation.today,
      count: choices.length,
      clients: listed(choices, client && (client.id || client.name)),
      chosen: client
        ? viewOf({
            ports,
            book,
            portfolio,
            ledger,
            locale,
            client,
            standing: standing.get(client)!,
            health: healthOf(client),
            all: all.get(client)!,
          })
        : null,
    },
  }
}
