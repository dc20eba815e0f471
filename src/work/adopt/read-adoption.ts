import { createNotATable } from '../../domain/adoption/create-adoption.js'
import type { AdoptionAnswer } from '../../domain/adoption/sheet-answer.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import type { Ports } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { Result } from '../open-book.js'
import { type AdoptionContext, adoptionContext } from './adoption-context.js'
import { evaluateChosen, evaluateSource, sourceOfTable } from './evaluate-source.js'
import { isMadeByMilepost } from './made-by-milepost.js'
import { toSheetAnswer } from './sheet-answer.js'
import { readSourceSheet, type SourceSheet } from './source-sheet.js'
import { readWorkbookMemory } from './workbook-memory.js'

/**
 * The endpoint: what every table of every sheet of the workbook is, or of the one that is named (none when there is none
 * of that name), or one of its tables by its number; as a tracker when a person knows better.
 * Writes nothing. A few calls for each sheet, of any size.
 */
export function readAdoption(
  ports: Ports,
  {
    sheet,
    table,
    tracker,
  }: {
    readonly sheet: string | null
    readonly table?: number | null | undefined
    readonly tracker?: TrackerKey | null | undefined
  },
): Result<AdoptionAnswer> {
  const { sheets, store } = ports
  ports.spreadsheet.assumeStoredZone()
  const names = sheet === null ? sheets.sheetNames() : sheets.readerOf(sheet) === null ? [] : [sheet]
  // Read first: the dates of a sheet tell what time it is in its zone, which is a call less.
  const sources = names.map((name) => readSourceSheet(sheets, name))
  const context = adoptionContext(ports, readWorkbookMemory(store))
  const evaluations = sources
    .flatMap((source) =>
      isMadeByMilepost(ports, source.name, source.grid)
        ? [createNotATable(source, 'own')]
        : evaluateTablesAs(source, tracker ?? null, context),
    )
    .filter((found) => (table ?? null) === null || found.table === table)
  return {
    ok: true,
    value: {
      today: context.today,
      sheets: evaluations.map((evaluation) => toSheetAnswer(evaluation, context)),
    },
  }
}

/** What each table of a sheet is; as the tracker that a person chose, those that are tables of any. */
function evaluateTablesAs(
  source: SourceSheet,
  tracker: TrackerKey | null,
  context: AdoptionContext,
): readonly SheetAdoption[] {
  const tables = evaluateSource(source, context)
  return tables.map((found) =>
    found.tracker === null
      ? found
      : evaluateChosen(sourceOfTable(source, tables, found), found, tracker, context),
  )
}
