import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import { nameProblem } from '../../domain/references.js'
import { listReportsDue } from '../../domain/report/reports-due.js'
import { calculateClientStatuses } from '../../domain/report/client-status.js'
import { type Client, clients } from '../../trackers/clients/clients.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { type Result, openBook } from '../open-book.js'
import { readApproval } from './approvals.js'
import { relatedRows } from './related-rows.js'
import type { Health } from './client-context.js'
import { loadText } from '../plan/library.js'
import { clientTexts } from '../../text/clients/index.js'
import { healthReasons } from './client-file.js'
import { ragOf } from './client-rows.js'
import { type ClientView, clientViewOf } from './client-view.js'

/** A client to choose from. */
interface ClientChoice {
  /** By what the other endpoints know the client: the id, or the name while there is none. */
  readonly id: string
  readonly name: string
  readonly health: Health
  /** Rows about this client that are late: those with a red flag. */
  readonly late: number
  /** The report is due and not approved, or approved and waiting for the hourly run. */
  readonly report: 'due' | 'waiting' | null
}
/** All about the clients, only for the team. */
export interface ClientsData {
  readonly locale: Locale
  readonly today: Day
  /**
   * In the order of the sheet: where not all can be listed, those whose report is due or waits, and late
   * ones, first.
   */
  readonly clients: readonly ClientChoice[]
  /** All of them; the list may be cut. */
  readonly count: number
  readonly chosen: ClientView | null
}

/** The most clients in the list, since people do not read more; another is found by its name. */
const maxListed = 150

function limitChoices(
  related: readonly ClientChoice[],
  chosen: string | null | undefined,
): readonly ClientChoice[] {
  if (related.length <= maxListed) return related
  const priority = ({ id, report, late }: ClientChoice): number =>
    id === chosen ? 3 : report !== null ? 2 : late > 0 ? 1 : 0
  const first = new Set([...related].sort((a, b) => priority(b) - priority(a)).slice(0, maxListed))
  return related.filter((each) => first.has(each))
}

/**
 * The clients to choose from and, when one is named by id or name, all about that one. Writes nothing; its
 * number of service calls depends on the number of trackers alone.
 */
export function readClient(
  ports: Ports,
  request?: { readonly client?: string | null } | null,
): Result<ClientsData> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const book = bookResult.value
  const { contents } = book
  const locale = ports.ui.locale()
  const text = loadText(ports, clientTexts, locale)
  const ledger = ledgerOf(book)
  const named = request?.client ?? null
  const client = contents.byName.clients.find(named)
  if (named !== null && !client)
    return { ok: false, problems: [nameProblem(contents.byName, 'clients', named)] }
  const related = relatedRows(contents)
  const statuses = calculateClientStatuses(contents, ledger)
  const due = new Set(listReportsDue(contents, ledger).map(({ line }) => line))
  const healthOf = (row: Client): Health => {
    const key = statuses.get(row)!.health?.health ?? null
    return {
      key,
      label: key === null ? '' : clients.columns.health.choices![key]![locale],
      reasons: healthReasons(statuses.get(row)!, text, locale),
    }
  }
  const choices = contents.rows.clients
    .filter(({ name }) => name !== null)
    .map((row): ClientChoice => ({
      id: row.id || row.name!,
      name: row.name!,
      health: healthOf(row),
      late: related.get(row)!.filter((each) => ragOf(each, contents) === 'red').length,
      report: readApproval(ports, row) !== null ? 'waiting' : due.has(row.at.line) ? 'due' : null,
    }))
  return {
    ok: true,
    value: {
      locale,
      today: contents.situation.today,
      count: choices.length,
      clients: limitChoices(choices, client && (client.id || client.name)),
      chosen: client
        ? clientViewOf({
            ports,
            book,
            contents,
            ledger,
            locale,
            text,
            client,
            clientStatus: statuses.get(client)!,
            health: healthOf(client),
            related: related.get(client)!,
          })
        : null,
    },
  }
}
