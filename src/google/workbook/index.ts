import { parseLocale } from '../../core/locale.js'
import type {
  CellWriter,
  HelperSheet,
  Screen,
  SheetAdditions,
  SheetChanger,
  Sheets,
  Spreadsheet,
  Store,
} from '../../ports.js'
import { activeSelection } from './active-selection.js'
import { changeCache } from './changes.js'
import { tryWriteCells } from './try-write-cells.js'
import { sheetFinder } from './sheet-finder.js'
import { type FormulaForm, formulaForm } from './form/formula-form.js'
import { googleHelperSheet } from './helper-sheet.js'
import { googleSheets } from './google-sheets.js'
import { pendingWrites } from './pending-writes.js'
import { sheetAdditions } from './sheet-additions.js'
import { sheetChanger, type WorkbookContext } from './sheet-changer.js'
import { tableSheets } from './table-sheets.js'
import { currentInstant } from '../clock.js'
import { once as memoize } from '../once.js'
import type { ZoneReader } from '../zone-reader.js'
import { assumedZoneReader, cachedZoneReader } from '../cached-zone-reader.js'

export type { WorkbookContext } from './sheet-changer.js'

/** All that is asked of the spreadsheet, and what other ports are made of. */
type GoogleWorkbook = Spreadsheet &
  Sheets &
  CellWriter &
  SheetChanger &
  SheetAdditions &
  HelperSheet &
  Screen & {
    zone(): string
    knownOffset(instant: number): number | null
    form: FormulaForm
    markWritten(): void
  }

/** The spreadsheet the script is bound to, as the core asks for it. Nothing is read before it is asked for. */
export function googleWorkbook(
  context: WorkbookContext,
  notes: Pick<Store, 'read' | 'write'>,
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleWorkbook {
  const finder = memoize(() => sheetFinder(book()))
  const zone = memoize(() => book().getSpreadsheetTimeZone())
  let assumed: ReturnType<typeof assumedZoneReader> | undefined
  const certain = memoize(() => cachedZoneReader(zone(), notes))
  const reader = (): ZoneReader => assumed ?? certain()
  const spreadsheetId = memoize(() => book().getId())
  const url = (): string => `https://docs.google.com/spreadsheets/d/${spreadsheetId()}/edit`
  const spreadsheetLocale = memoize(() => book().getSpreadsheetLocale())
  const form = formulaForm(spreadsheetLocale)
  const writes = pendingWrites()
  const sheets = tableSheets({ book, finder, reader, form, writes, notes, url })
  const cache = changeCache(sheets)
  const spreadsheet: Spreadsheet = {
    isOpen: () => (book() as object | null) !== null,
    spreadsheetId,
    url,
    locale: memoize(() => parseLocale(spreadsheetLocale())),
    createId: idCreator(),
    assumeStoredZone: () => void (assumed ??= assumedZoneReader(zone, notes)),
    confirmZone: () => assumed?.confirm(),
    askAhead(found) {
      reader().prepare([-180, 180].map((days) => currentInstant() + days * 86_400_000))
      for (const sheet of found) sheets.rememberGridId(sheet)
    },
  }
  const cells: CellWriter = {
    tryApplyCells(changes, found, how) {
      const later = how?.later ?? false
      if (!later) writes.flush()
      else writes.recordWrite()
      const isReadBack = how?.isReadBack ?? false
      const flush = later ? () => {} : () => SpreadsheetApp.flush()
      return tryWriteCells(changes, found, cache, { flush, isReadBack })
    },
    flush: () => writes.flush(),
    tryFlush: () => writes.tryFlush(),
  }
  return {
    ...spreadsheet,
    ...cells,
    ...googleSheets(book, finder, reader, writes, sheets, form),
    ...sheetChanger(book, finder, sheets, writes, cache, { ...context, form }),
    ...sheetAdditions(book, writes, sheets, context),
    ...googleHelperSheet(book, finder, reader, writes, form),
    ...activeSelection(book, sheets),
    zone,
    form,
    knownOffset: (instant) => reader().knownOffset(instant),
    markWritten: () => writes.recordWrite(),
  }
}

/** Ids for rows that were never given before: a seed of this run and a serial number. */
function idCreator(): Spreadsheet['createId'] {
  const seed = memoize(() => Math.floor(Math.random() * 36 ** 8).toString(36))
  let serial = 0
  return (prefix) => `${prefix}-${seed()}-${(++serial).toString(36)}`
}
