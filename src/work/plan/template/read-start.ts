import { isBlank } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import { toNameKey, referenceName } from '../../../domain/names.js'
import type { Ports } from '../../../ports.js'
import { type Result, createBook } from '../../open-book.js'
import { coreTables } from '../../table-list.js'
import type { TemplateChoice } from './template-choice.js'
import { readLastTemplate } from '../../set-up/last-template.js'
import { listWaitingDeals, type WaitingDeal } from './begun-by-deal.js'
import { offeredTemplates } from './templates.js'
import { surveyTrackers, type TrackerOffer } from './tracker-offers.js'

/** What a person needs to know before beginning something. */
export interface StartData {
  /** The language of the person at the computer, and the one in which sheets and rows are written. */
  readonly locale: Locale
  readonly bookLocale: Locale
  readonly today: Day
  /** Trackers in which an engagement can begin: engagements and milestones. */
  readonly ready: boolean
  readonly trackers: readonly TrackerOffer[]
  readonly templates: readonly TemplateChoice[]
  /** The key of the template that was used last, where it is still offered. */
  readonly lastTemplate: string | null
  /** Clients by name, each once, in the order of their sheet. */
  readonly clients: readonly string[]
  /**
   * `reference` is what an owner cell names the person by: the name, or the id where somebody else has it
   * too.
   */
  readonly people: readonly { readonly name: string; readonly role: string; readonly reference: string }[]
  /** Won deals that began no project yet, in the order of their sheet. */
  readonly wonDeals: readonly WaitingDeal[]
  /** The workbook has sheets of the user's own, with something in them. */
  readonly ownSheets: boolean
}

/**
 * Reads what the dialog offers that begins engagements and adds trackers. Never refused: with no tracker it
 * says so.
 */
export function readStart(ports: Ports): Result<StartData> {
  const { offers, tables } = surveyTrackers(ports)
  const { contents } = createBook(ports, tables)
  const { rows, situation, byName } = contents
  const seenNames = new Set<string>()
  const isFirstOfName = (name: string): boolean => {
    const isKnown = seenNames.has(toNameKey(name))
    seenNames.add(toNameKey(name))
    return !isKnown && toNameKey(name) !== ''
  }
  const templates = offeredTemplates(ports, contents)
  const lastTemplate = readLastTemplate(ports.store)
  const hasTrackers = coreTables.some((key) => tables.has(key))
  return {
    ok: true,
    value: {
      locale: ports.ui.locale(),
      bookLocale: ports.spreadsheet.locale(),
      today: situation.today,
      ready: tables.has('engagements') && tables.has('milestones'),
      trackers: offers,
      templates,
      lastTemplate: templates.some(({ key }) => key === lastTemplate) ? lastTemplate : null,
      clients: rows.clients.flatMap(({ name }) => (name !== null && isFirstOfName(name) ? [name] : [])),
      people: rows.people.flatMap((row) =>
        row.name === null
          ? []
          : [{ name: row.name, role: row.role ?? '', reference: referenceName(byName.people, row) }],
      ),
      wonDeals: listWaitingDeals(contents),
      // Only a workbook without trackers is searched: there it matters to say that everything stays.
      ownSheets:
        !hasTrackers &&
        ports.sheets
          .sheetNames()
          .some((name) =>
            ports.sheets
              .cellsOfSheet(name, { lines: 1000, columns: 400 })
              .some((line) => !line.every(isBlank)),
          ),
    },
  }
}
