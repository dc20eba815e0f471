import { compareSheet } from '../../../core/sheet/compare-sheet.js'
import type { Ports, Sheet } from '../../../ports.js'
import type { Result } from '../../open-book.js'
import { aliasesFor } from '../../plan/library.js'
import { storeMeanings } from '../../own-words/stored-words.js'
import { refreshBook } from '../../refresh/refresh.js'
import { appendRows } from '../../refresh/append-rows.js'
import { openSheets, type OpenTable, openTable } from '../../tables.js'
import { storeTables } from '../../stored-tables.js'
import { tableNamed, type TableKey } from '../../table-list.js'
import { withWantedColumns } from '../../worded-tables.js'
import { createTracker } from '../../set-up/ensure-table.js'
import type { AdoptionReply } from '../adoption-reply.js'
import { createOwnSheets, isRequired } from '../own-sheets.js'
import type { AdoptionRequest, ResolvedAdoption } from '../resolve-adoption.js'
import { describeCopy } from './describe-copy.js'
import { type CopyPlan, planCopy } from './plan-copy.js'
import { addNames } from './unknown-names.js'

/**
 * Copies the rows of a sheet into Milepost's own tracker, which is made where it is missing, and leaves the sheet as it
 * is. Rows that were copied before are left out, also where the tracker's row has changed since.
 */
export function adoptAsCopy(
  ports: Ports,
  adoption: ResolvedAdoption,
  request: AdoptionRequest,
): Result<AdoptionReply> {
  const planned = planCopy(ports, adoption, request)
  if (!planned.ok) return planned
  const reply = describeCopy(adoption, planned.value, request)
  if (request.dryRun) return { ok: true, value: reply }
  writeCopy(ports, adoption, planned.value, request)
  const { text } = adoption
  const message =
    reply.copied === 0 ? text.nothingToCopy(reply.target) : text.copied(reply.copied, reply.target)
  return { ok: true, value: { ...reply, message } }
}

function writeCopy(
  ports: Ports,
  { key, said }: ResolvedAdoption,
  { target, sheet, newRows, unknownNames, neededTrackers }: CopyPlan,
  request: AdoptionRequest,
): void {
  storeMeanings(ports.store, said)
  // The lists of a tracker's dropdowns come before it. What set-up adds to a list of days depends on the days copied.
  if (!isRequired(key)) createOwnSheets(ports)
  neededTrackers.forEach((each) => createTracker(ports, each))
  const copySheet = sheet ?? createTarget(ports, key, target)
  storeTables(ports.store, [copySheet])
  appendRows(
    ports,
    openTable(ports, copySheet) as unknown as OpenTable,
    newRows.map(({ row, id }) => ({ ...row.cells, id })),
  )
  if (isRequired(key)) createOwnSheets(ports, copySheet)
  if (request.addNames) addNames(ports, unknownNames, request.addresses)
  refreshBook(ports, { searchesAll: false, needsNoCore: true })
}

/** Makes the tracker's sheet, last of all, under a name that no other has. */
function createTarget<K extends TableKey>(ports: Ports, key: K, name: string): Sheet<K> {
  const locale = ports.spreadsheet.locale()
  const namedTable = { ...withWantedColumns(ports.store, tableNamed(key)), name: { en: name, 'zh-CN': name } }
  const placement = { hidden: false, position: ports.sheets.sheetNames().length }
  const { changes } = compareSheet(null, namedTable, locale, aliasesFor(ports.library), placement)
  const others = openSheets(ports, { searchesAll: false })
  return ports.sheetChanger.apply(changes, [...others.values()])[0] as Sheet<K>
}
