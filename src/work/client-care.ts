import type { Cell } from '../core/cell.js'
import { type Day, plusDays } from '../core/day.js'
import { readStored, stored, writeStored } from '../core/stored.js'
import { planCareOccasions, type CareOccasion, selectNewOccasions } from '../domain/plan-care-occasions.js'
import type { Ports } from '../ports.js'
import { choreTexts } from '../text/chores/index.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import { care } from '../trackers/clients/care.js'
import { ensureTable } from './set-up/ensure-table.js'
import { libraryOf, loadText } from './plan/library.js'
import { type Result, openBook, type OpenBook } from './open-book.js'
import { refreshBook } from './refresh/refresh.js'
import { readCreatedRowIds } from './run/created-row-ids.js'
import { appendRows } from './refresh/append-rows.js'

/** A row of client care that is new, as the sidebar shows it. */
export interface CareDraft {
  readonly id: string
  readonly client: string
  readonly kind: CareOccasion['kind']
  readonly on: Day
  readonly owner: string | null
  readonly draft: string
}

/** How many days a row that somebody deleted is not made again. */
const retentionDays = 60

/** What to say, in the client's language. */
function careText(
  ports: Pick<Ports, 'library'>,
  { kind, client, since, deliveredOn, festival, engagement, locale }: CareOccasion,
): string {
  const text = textOf(commonTexts, locale)
  const sinceDay = kind === 'afterDeliveryVisit' ? deliveredOn : since
  return loadText(ports, choreTexts, locale).careDraft[kind](
    client.contact ?? client.name!,
    sinceDay === null ? '' : text.dayWithYear(sinceDay),
    festival ?? engagement ?? '',
  )
}

function newDrafts(
  ports: Ports,
  book: OpenBook,
): { drafts: CareDraft[]; add(open: OpenBook['tables']): void } {
  const locale = ports.spreadsheet.locale()
  const { contents } = book
  const createdIds = readCreatedRowIds(ports)
  const occasions = selectNewOccasions(
    contents,
    planCareOccasions(contents, libraryOf(ports.library).china.festivals, locale),
    createdIds.has,
  )
  const drafts = occasions.map((each): CareDraft => ({
    id: each.id,
    client: each.client.name!,
    kind: each.kind,
    on: each.on,
    owner: each.client.accountManager,
    draft: careText(ports, each),
  }))
  return {
    drafts,
    add(tables) {
      writeStored(ports.store, stored.care, contents.situation.today)
      if (drafts.length === 0) return
      const rows = drafts.map((each): Record<string, Cell> => ({
        ...each,
        kind: care.columns.kind.write(each.kind, locale),
        on: { day: each.on },
      }))
      // What was not written to the sheet is not stored, so that it comes again.
      if (!appendRows(ports, ensureTable(ports, 'care', tables), rows)) return
      const earliestExpiry = plusDays(contents.situation.today, retentionDays)
      for (const { id, since } of occasions)
        createdIds.add(id, since > earliestExpiry ? since : earliestExpiry)
      createdIds.store()
    },
  }
}

/**
 * Adds the dates of client care that are near to the sheet Client care, once a day and only where there is
 * such a sheet. For the hourly run, after its refresh. Returns how many rows it added; makes no call when it
 * ran today already.
 */
export function addDueCare(ports: Ports, book: OpenBook): number {
  const open = book.tables.get('care')
  if (!open?.reading.writable || readStored(ports.store, stored.care) === book.contents.situation.today)
    return 0
  const { drafts, add } = newDrafts(ports, book)
  add(book.tables)
  return drafts.length
}

/**
 * The rows of client care that are near and not there yet, each with a draft in the client's language. Adds
 * them, and the sheet where there is none, unless `dryRun`. Refused when a column of the sheet is in doubt.
 */
export function generateCare(
  ports: Ports,
  request: { readonly dryRun: boolean },
): Result<readonly CareDraft[]> {
  const bookResult = request.dryRun ? openBook(ports) : refreshBook(ports)
  if (!bookResult.ok) return bookResult
  const reading = bookResult.value.tables.get('care')?.reading
  if (reading && !reading.writable) return { ok: false, problems: reading.problems }
  const { drafts, add } = newDrafts(ports, bookResult.value)
  if (!request.dryRun) add(bookResult.value.tables)
  return { ok: true, value: drafts }
}

/** The menu's "plan the next 30 days": says only how many rows were added. */
export function planCare(ports: Ports): Result<number> {
  const result = generateCare(ports, { dryRun: false })
  if (!result.ok) return result
  const locale = ports.ui.locale()
  ports.ui.toast(
    loadText(ports, choreTexts, locale).carePlanned(result.value.length),
    textOf(commonTexts, locale).product,
  )
  return { ok: true, value: result.value.length }
}
