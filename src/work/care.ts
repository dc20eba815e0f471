import type { Cell } from '../core/cell.js'
import { type Day, plusDays } from '../core/day.js'
import { readStored, stored, writeStored } from '../core/stored.js'
import { careOccasions, type CareOccasion, newOccasions } from '../project/care.js'
import type { Ports } from '../ports.js'
import { choresTextIn } from '../text/chores/index.js'
import { textIn } from '../text/index.js'
import { care } from '../trackers/clients/care.js'
import { ensureTable } from './set-up/ensure-table.js'
import { libraryOf } from './plan/library.js'
import { type Maybe, openBook, type OpenBook } from './portfolio.js'
import { refreshBook } from './refresh/refresh.js'
import { remembered } from './run/remembered.js'
import { appendRows } from './refresh/writing.js'

/** A row of client care that is new, as the sidebar shows it. */
export interface CareDraft {
  readonly id: string
  readonly client: string
  readonly kind: CareOccasion['kind']
  readonly on: Day
  readonly owner: string | null
  readonly draft: string
}

/** For so many days a row that somebody deleted is not made again. */
const keepDays = 60

/** What to say, in the client's language. */
function draftOf({ kind, client, since, deliveredOn, festival, engagement, locale }: CareOccasion): string {
  const text = textIn(locale)
  const said = kind === 'afterDeliveryVisit' ? deliveredOn : since
  return choresTextIn(locale).careDraft[kind](
    client.contact ?? client.name!,
    said === null ? '' : text.dayWithYear(said),
    festival ?? engagement ?? '',
  )
}

function newDrafts(
  ports: Ports,
  book: OpenBook,
): { drafts: CareDraft[]; add(open: OpenBook['tables']): void } {
  const locale = ports.workbook.locale()
  const { portfolio } = book
  const memory = remembered(ports)
  const occasions = newOccasions(
    portfolio,
    careOccasions(portfolio, libraryOf(ports).china.festivals, locale),
    memory.has,
  )
  const drafts = occasions.map((each): CareDraft => ({
    id: each.id,
    client: each.client.name!,
    kind: each.kind,
    on: each.on,
    owner: each.client.accountManager,
    draft: draftOf(each),
  }))
  return {
    drafts,
    add(tables) {
      writeStored(ports.store, stored.care, portfolio.situation.today)
      if (drafts.length === 0) return
      const rows = drafts.map((each): Record<string, Cell> => ({
        ...each,
        kind: care.columns.kind.write(each.kind, locale),
        on: { day: each.on },
      }))
      // What the sheet did not take is not remembered, so that it comes again.
      if (!appendRows(ports, ensureTable(ports, 'care', tables), rows)) return
      const soonest = plusDays(portfolio.situation.today, keepDays)
      for (const { id, since } of occasions) memory.add(id, since > soonest ? since : soonest)
      memory.keep()
    },
  }
}

/**
 * Adds the care that comes near to the sheet Client care, once a day and only where there is such a sheet. For the
 * hourly run, after its refresh. Returns how many rows it added; costs no call when it ran today already.
 */
export function refreshCare(ports: Ports, book: OpenBook): number {
  const open = book.tables.get('care')
  if (!open?.reading.writable || readStored(ports.store, stored.care) === book.portfolio.situation.today)
    return 0
  const { drafts, add } = newDrafts(ports, book)
  add(book.tables)
  return drafts.length
}

/**
 * The rows of care that come near and are not there yet, each with a draft in the client's language. Adds them, and
 * the sheet where there is none, unless `dryRun`. Refused when a column of the sheet is in doubt.
 */
export function generateCare(ports: Ports, sent: { readonly dryRun: boolean }): Maybe<readonly CareDraft[]> {
  const opened = sent.dryRun ? openBook(ports) : refreshBook(ports)
  if (!opened.ok) return opened
  const reading = opened.value.tables.get('care')?.reading
  if (reading && !reading.writable) return { ok: false, problems: reading.problems }
  const { drafts, add } = newDrafts(ports, opened.value)
  if (!sent.dryRun) add(opened.value.tables)
  return { ok: true, value: drafts }
}

/** The menu's "plan the next 30 days": says how many rows were added, and answers no more. */
export function planCare(ports: Ports): Maybe<number> {
  const done = generateCare(ports, { dryRun: false })
  if (!done.ok) return done
  const locale = ports.desk.locale()
  ports.desk.toast(choresTextIn(locale).carePlanned(done.value.length), textIn(locale).product)
  return { ok: true, value: done.value.length }
}
