import { compareSheet } from '../../../core/sheet/compare-sheet.js'
import type { Ports } from '../../../ports.js'
import type { Result } from '../../open-book.js'
import { aliasesFor } from '../../plan/library.js'
import { refreshBook } from '../../refresh/refresh.js'
import { appendRows } from '../../refresh/write-cells.js'
import { type OpenTable, openTable, storeTables, tableNamed, type TableKey } from '../../tables.js'
import type { AdoptionReply } from '../adoption-reply.js'
import { createOwnSheets } from '../own-sheets.js'
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
  { key }: ResolvedAdoption,
  { target, isThere, newRows, unknownNames }: CopyPlan,
  request: AdoptionRequest,
): void {
  createOwnSheets(ports)
  if (!isThere) createTracker(ports, key, target)
  storeTables(ports, [key])
  appendRows(
    ports,
    openTable(ports, key) as unknown as OpenTable,
    newRows.map(({ row, id }) => ({ ...row.cells, id })),
  )
  if (request.addNames) addNames(ports, unknownNames, request.addresses)
  refreshBook(ports, false)
}

/** Makes the tracker's sheet, last of all, under a name that no other has. */
function createTracker(ports: Ports, key: TableKey, name: string): void {
  const { workbook } = ports
  const namedTable = { ...tableNamed(key), name: { en: name, 'zh-CN': name } }
  const placement = { hidden: false, position: workbook.sheetNames().length }
  workbook.apply(compareSheet(null, namedTable, workbook.locale(), aliasesFor(ports), placement).changes)
}
