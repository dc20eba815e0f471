import type { Cell } from '../../../core/cell.js'
import { plusDays } from '../../../core/day.js'
import { listUnsurveyed } from '../../../domain/answers/client/surveys.js'
import type { Ports } from '../../../ports.js'
import { satisfaction } from '../../../trackers/clients/satisfaction.js'
import type { OpenBook } from '../../open-book.js'
import { appendRows } from '../../refresh/append-rows.js'
import { readCreatedRowIds } from '../../run/created-row-ids.js'
import { ensureColumns } from '../../set-up/ensure-columns.js'
import { sheetsOf } from '../../tables.js'
import { clientsWithConsent } from './client-consent.js'

/** For so many days it is remembered that a row was added: what somebody deleted stays deleted. */
const rememberedDays = 30

/** Adds rows for surveys that a person may approve, each once. */
export function addSurveys(ports: Ports, { contents, tables }: OpenBook): void {
  const open = tables.get('satisfaction')
  if (!open?.reading.writable) return
  const ids = clientsWithConsent(ports)
  const created = readCreatedRowIds(ports)
  const { byName, rows, situation } = contents
  const known = new Set(rows.satisfaction.map(({ id }) => id))
  const wanted = rows.clients
    .filter(({ id }) => ids.includes(id))
    .flatMap((client) => listUnsurveyed(contents, client).map((ended) => ({ ...ended, client })))
    .map((ended) => ({ ...ended, rowId: `${satisfaction.prefix}-${ended.id}` }))
    .filter(({ rowId }) => !known.has(rowId) && !created.has(rowId))
  if (wanted.length === 0) return
  const table = ensureColumns(ports, open, ['milestone', 'surveyBy'], sheetsOf(tables))
  const locale = ports.spreadsheet.locale()
  const nameOf = (
    row: { readonly id: string; readonly name: string | null },
    found?: { readonly id: string },
  ): string => (row.name !== null && found?.id === row.id ? row.name : row.id)
  const areWritten = appendRows(
    ports,
    table,
    wanted.map(({ rowId, client, engagement, milestone }): Record<string, Cell> => ({
      id: rowId,
      day: { day: situation.today },
      client: nameOf(client, byName.clients.find(client.name)),
      engagement: nameOf(engagement, byName.engagements.find(engagement.name)),
      who: satisfaction.columns.who.write('client', locale),
      ...(milestone && { milestone: milestone.name }),
    })),
  )
  // What was not written to the sheet comes again.
  if (!areWritten) return
  for (const { rowId } of wanted) created.add(rowId, plusDays(situation.today, rememberedDays))
  created.store()
}
